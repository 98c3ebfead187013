create table open_budget (
  node text not null references node deferrable initially deferred,
  local text not null,
  seq bigint not null unique references publication,
  published timestamptz not null,
  lang text not null,
  title text not null,
  year integer not null,
  parts integer not null check (parts > 0),
  price_cents bigint not null check (price_cents >= 0),
  charges_cents bigint not null check (charges_cents >= 0),
  income_cents bigint not null check (income_cents >= 0),
  decision text not null,
  decided_on date not null,
  licence text not null,
  constraint open_budget_pk primary key (node, local)
);
create index open_budget_newest on open_budget (seq desc);
create index open_budget_by_year on open_budget (year, seq desc);
