create table group_card (
  node text primary key references node deferrable initially deferred,
  seq bigint not null unique references publication,
  published timestamptz not null,
  lang text not null,
  name text not null,
  territory text not null,
  about text,
  stage text not null,
  website text,
  template_node text,
  template_local text,
  template_version integer check (template_version > 0),
  name_key text not null,
  search tsvector not null,
  constraint group_card_origin check (num_nulls(template_node, template_local, template_version) in (0, 3))
);
create index group_card_by_name on group_card (name_key, node);
create index group_card_by_stage on group_card (stage, name_key, node);
create index group_card_search on group_card using gin (search);
create index group_card_by_origin on group_card (template_node, template_local, template_version);
