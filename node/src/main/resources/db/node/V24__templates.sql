-- Templates that this Amie writes for others: model figures, which the author confirmed not to be her accounts.
create table template (
  id uuid primary key,
  edit integer not null default 1 constraint template_edit check (edit >= 1),
  changed_at timestamptz not null,
  published integer not null default 0 constraint template_published check (published >= 0),
  published_edit integer not null default 0 constraint template_published_edit check (published_edit <= edit),
  lang text not null constraint template_lang check (lang in ('FR', 'EN')),
  title text not null constraint template_title check (char_length(title) between 1 and 200),
  description text not null constraint template_description check (char_length(description) between 1 and 5000),
  licence text not null constraint template_licence check (licence in (
    'CC_BY_4_0', 'CC_BY_SA_4_0', 'CC0_1_0', 'ETALAB_2_0', 'GFDL_1_3', 'AGPL_3_0')),
  parent_node text,
  parent_template uuid,
  parent_version integer constraint template_parent_version check (parent_version >= 1),
  parts integer not null constraint template_parts check (parts between 1 and 10000),
  price bigint not null constraint template_price check (price > 0),
  launch_price bigint not null constraint template_launch_price check (launch_price > 0),
  secondment integer not null constraint template_secondment check (secondment between 1 and 366),
  collective integer not null constraint template_collective check (collective between 0 and 366),
  constraint template_parent check (num_nulls(parent_node, parent_template, parent_version) in (0, 3))
);
create table template_job (
  template uuid not null references template on delete cascade,
  position integer not null,
  title text not null check (char_length(title) between 1 and 120),
  weekly integer not null check (weekly between 1 and 96),
  months integer not null check (months between 1 and 12),
  employer_cost bigint not null check (employer_cost > 0),
  primary key (template, position)
);
create table template_line (
  template uuid not null references template on delete cascade,
  position integer not null,
  account text not null check (account ~ '^[67][0-9]{2,5}$'),
  label text not null check (char_length(label) between 1 and 120),
  amount bigint not null check (amount >= 0),
  primary key (template, position)
);
create table template_service (
  template uuid not null references template on delete cascade,
  position integer not null,
  name text not null check (char_length(name) between 1 and 200),
  description text not null check (char_length(description) between 1 and 5000),
  kind text not null,
  software text check (char_length(software) between 1 and 200),
  unit text check (char_length(unit) between 1 and 60),
  quota_per_part integer check (quota_per_part between 0 and 1000000),
  half_days integer check (half_days between 0 and 2000),
  primary key (template, position)
);
create table template_training (
  template uuid not null references template on delete cascade,
  position integer not null,
  title text not null check (char_length(title) between 1 and 200),
  objectives text not null check (char_length(objectives) between 1 and 5000),
  half_days integer not null check (half_days between 1 and 200),
  level text not null check (level in ('BEGINNER', 'INTERMEDIATE', 'ADVANCED')),
  seats integer check (seats between 1 and 1000),
  primary key (template, position)
);
