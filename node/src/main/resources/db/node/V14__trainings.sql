-- Trainings, the material shared with them, and the files of the material under their digest.

create table training (
  id uuid primary key,
  version integer not null default 1 check (version > 0),
  changed_at timestamptz not null,
  lang text not null check (lang in ('FR', 'EN')),
  title text not null check (char_length(title) between 1 and 200),
  objectives text not null check (char_length(objectives) between 1 and 4000),
  half_days integer not null check (half_days between 1 and 40),
  level text not null check (level in ('BEGINNER', 'INTERMEDIATE', 'ADVANCED')),
  seats integer check (seats between 1 and 1000),
  licence text not null check (licence in (
    'CC_BY_4_0', 'CC_BY_SA_4_0', 'CC0_1_0', 'ETALAB_2_0', 'GFDL_1_3', 'AGPL_3_0')),
  origin text constraint training_origin_unique unique check (char_length(origin) between 1 and 500)
);

create index training_by_title on training (plain(title), id);

create table material (
  id uuid primary key,
  training uuid not null references training on delete cascade,
  version integer not null default 1 check (version > 0),
  changed_at timestamptz not null,
  lang text not null check (lang in ('FR', 'EN')),
  title text not null check (char_length(title) between 1 and 200),
  description text check (char_length(description) between 1 and 4000),
  licence text not null check (licence in (
    'CC_BY_4_0', 'CC_BY_SA_4_0', 'CC0_1_0', 'ETALAB_2_0', 'GFDL_1_3', 'AGPL_3_0')),
  author text check (char_length(author) between 1 and 200),
  origin text check (char_length(origin) between 1 and 500)
);

create index material_by_training on material (training, title, id);

create table stored_file (
  digest text primary key check (digest ~ '^sha-256:[0-9a-f]{64}$'),
  size bigint not null check (size > 0)
);

create table material_file (
  material uuid not null references material on delete cascade,
  digest text not null references stored_file,
  name text not null check (char_length(name) between 1 and 200),
  media_type text not null,
  primary key (material, digest),
  constraint material_file_name unique (material, name)
);

create index material_file_by_digest on material_file (digest);
