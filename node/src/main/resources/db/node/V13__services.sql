-- Services that the Amie shares among its members.
create table service (
  id uuid primary key,
  version integer not null default 1 check (version > 0),
  archived boolean not null default false,
  changed_at timestamptz not null,
  lang text not null check (lang in ('FR', 'EN')),
  name text not null check (char_length(name) between 1 and 200),
  description text not null check (char_length(description) between 1 and 4000),
  kind text not null check (kind in (
    'EMAIL', 'FILES', 'BACKUP', 'WEB', 'DOMAIN', 'VIDEO', 'PASSWORDS', 'MANAGEMENT', 'MONITORING', 'EQUIPMENT',
    'ACCOUNTS', 'EMERGENCY', 'OTHER')),
  software text check (char_length(software) between 1 and 200),
  unit text check (char_length(unit) between 1 and 60),
  quota_per_part integer check (quota_per_part between 0 and 1000000),
  half_days integer check (half_days between 0 and 732),
  hosting text check (char_length(hosting) between 1 and 200)
);

create index service_by_name on service (plain(name), id);
