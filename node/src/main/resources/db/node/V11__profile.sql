-- The Amie of this node: what its public card says. At most one row.
create table profile (
  single boolean primary key default true check (single),
  version integer not null default 1 check (version > 0),
  changed_at timestamptz not null,
  lang text not null check (lang in ('FR', 'EN')),
  name text not null check (char_length(name) between 1 and 200),
  territory text not null check (char_length(territory) between 1 and 200),
  about text check (char_length(about) between 1 and 4000),
  stage text not null check (stage in (
    'IDEA', 'PROMISES', 'CONSTITUTED', 'AWAITING_NON_OPPOSITION', 'DECLARED', 'HIRING', 'LAUNCHED', 'CRUISE',
    'GROWING', 'SWARMING', 'DIVERSIFYING', 'IN_DIFFICULTY', 'DISSOLVED')),
  website text check (char_length(website) between 1 and 500),
  derived_node text,
  derived_template uuid,
  derived_version integer check (derived_version > 0),
  check (num_nulls(derived_node, derived_template, derived_version) in (0, 3))
);
