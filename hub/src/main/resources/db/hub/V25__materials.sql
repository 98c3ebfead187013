create table material (
  node text not null references node deferrable initially deferred,
  local text not null,
  seq bigint not null unique references publication,
  published timestamptz not null,
  lang text not null,
  title text not null,
  description text,
  licence text not null,
  author text,
  training_node text not null,
  training_local text not null,
  origin text,
  constraint material_pk primary key (node, local),
  constraint material_of_own_training check (training_node = node)
);
create index material_by_training on material (training_node, training_local, seq);
create index material_origin on material (origin);

-- Files as announced; the hub takes exactly these.
create table material_file (
  node text not null,
  local text not null,
  place integer not null,
  name text not null,
  media_type text not null,
  size bigint not null check (size >= 0),
  sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint material_file_pk primary key (node, local, place),
  constraint material_file_of foreign key (node, local) references material (node, local) on delete cascade
);
create index material_file_digest on material_file (sha256);

-- Files that are whole on disk, who brought each first, and what their bytes are. Not a projection: it survives a rebuild.
create table stored_file (
  sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  node text not null references node,
  size bigint not null check (size >= 0),
  media_type text not null,
  stored timestamptz not null
);
create index stored_file_node on stored_file (node);

-- Material is shown once the hub holds all its files.
create view whole_material as
select * from material m
where not exists (
  select from material_file file
  where file.node = m.node
    and file.local = m.local
    and not exists (select from stored_file stored where stored.sha256 = file.sha256 and stored.size = file.size));
