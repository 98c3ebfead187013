create table service_offer (
  node text not null references node deferrable initially deferred,
  local text not null,
  seq bigint not null unique references publication,
  published timestamptz not null,
  lang text not null,
  name text not null,
  description text not null,
  service text not null,
  software text,
  unit text,
  quota_per_part integer check (quota_per_part >= 0),
  half_days integer check (half_days >= 0),
  hosting text,
  name_key text not null,
  search tsvector not null,
  constraint service_offer_pk primary key (node, local)
);
create index service_offer_by_kind on service_offer (service, name_key, node, local);
create index service_offer_search on service_offer using gin (search);
