-- What every object's address answers: its title for lists, and the publication that says what it is now.
create table document (
  node text not null references node deferrable initially deferred,
  kind text not null,
  local text not null,
  title text not null,
  lang text not null check (lang in ('FR', 'EN')),
  seq bigint not null unique references publication,
  first_published timestamptz not null,
  published timestamptz not null,
  withdrawn boolean not null,
  constraint document_pk primary key (node, kind, local),
  constraint document_times check (published >= first_published)
);
create index document_newest on document (seq desc) where not withdrawn;

-- Versions of a template keep their own addresses.
create table document_version (
  node text not null references node deferrable initially deferred,
  local text not null,
  version integer not null check (version > 0),
  title text not null,
  lang text not null check (lang in ('FR', 'EN')),
  seq bigint not null unique references publication,
  constraint document_version_pk primary key (node, local, version)
);
