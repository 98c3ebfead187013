-- Every version of a template stays: Amies were founded from it.
create table template_version (
  node text not null references node deferrable initially deferred,
  local text not null,
  version integer not null check (version > 0),
  seq bigint not null unique references publication,
  published timestamptz not null,
  lang text not null,
  title text not null,
  description text not null,
  licence text not null,
  parent_node text,
  parent_local text,
  parent_version integer check (parent_version > 0),
  parts integer not null check (parts > 0),
  price_cents bigint not null check (price_cents >= 0),
  withdrawn boolean not null default false,
  constraint template_version_pk primary key (node, local, version),
  constraint template_version_parent check (num_nulls(parent_node, parent_local, parent_version) in (0, 3))
);
create index template_version_children on template_version (parent_node, parent_local, parent_version);
create index template_version_newest on template_version (seq desc) where not withdrawn;
