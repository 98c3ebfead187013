-- Figures that somebody reckons with: those of a budget, or of a scenario.
create table figures (
    id                   uuid primary key,
    months               integer not null check (months between 1 and 12),
    parts                integer not null check (parts between 1 and 10000),
    price_cents          bigint  not null check (price_cents between 1 and 10000000000),
    launch_price_cents   bigint  not null check (launch_price_cents between 1 and 10000000000),
    secondment_half_days integer not null check (secondment_half_days between 1 and 732),
    collective_half_days integer not null check (collective_half_days between 0 and 732),
    ceiling_cents        bigint  not null check (ceiling_cents between 1 and 10000000000),
    constraint figures_days_of_a_year check (secondment_half_days + collective_half_days <= 732)
);

create table figures_job (
    figures             uuid    not null references figures on delete cascade,
    position            integer not null check (position >= 0),
    title               text    check (title <> '' and length(title) <= 120),
    -- Over full time, the cost is told, not computed.
    weekly_half_hours   integer not null check (weekly_half_hours between 1 and 96),
    months              integer not null check (months between 1 and 12),
    gross_cents         bigint  check (gross_cents > 0),
    employer_cost_cents bigint  not null check (employer_cost_cents between 0 and 10000000000),
    primary key (figures, position)
);

-- Running costs (class 6) and income besides the parts (class 7). Pay stands in the jobs, the parts in the plan.
create table figures_line (
    figures      uuid    not null references figures on delete cascade,
    position     integer not null check (position >= 0),
    account      text    not null check (account ~ '^[67][0-9]{2,5}$'),
    label        text    not null check (label <> '' and length(label) <= 120),
    amount_cents bigint  not null check (amount_cents between 0 and 10000000000),
    primary key (figures, position)
);

-- A budget is made for one season, which is a civil year: employment may start later in it, not the season.
create table budget (
    year       integer primary key check (year between 2000 and 2100),
    figures    uuid not null constraint budget_own_figures unique references figures,
    version    integer not null default 1 check (version >= 1),
    changed_at timestamptz not null
);

-- Every state that a season's budget went through, the last included. Figures of a version never change.
create table budget_version (
    year       integer not null references budget,
    version    integer not null check (version >= 1),
    figures    uuid    not null constraint budget_version_own_figures unique references figures,
    changed_at timestamptz not null,
    changed_by text    not null,
    primary key (year, version)
);

-- The board's decision that adopted a version: balanced, or with what covers the gap named.
create table budget_adoption (
    year         integer not null,
    version      integer not null,
    decision     text    not null check (decision <> '' and length(decision) <= 40),
    decided_on   date    not null,
    result_cents bigint  not null,
    cover        text    check (cover <> '' and length(cover) <= 200),
    noted_at     timestamptz not null,
    noted_by     text    not null,
    primary key (year, version),
    foreign key (year, version) references budget_version,
    constraint budget_adoption_balanced check (result_cents >= 0 or cover is not null),
    -- With a day of grace, since decision and note may be told in different time zones.
    constraint budget_adoption_after_decision check (decided_on <= (noted_at at time zone 'UTC')::date + 1)
);

-- A budget that the board decided to open by name. A second person approves what the first proposed, and it is
-- published as it stood and in the words in which it was proposed: the budget's version must not have moved.
create table open_book (
    id             uuid primary key,
    year           integer not null references budget,
    budget_version integer not null,
    title          text    not null check (title <> '' and length(title) <= 200),
    decision       text    not null check (decision <> '' and length(decision) <= 40),
    decided_on     date    not null,
    licence        text    not null,
    proposed_by    uuid    not null,
    proposed_name  text    not null,
    proposed_at    timestamptz not null,
    approved_by    uuid,
    approved_name  text,
    approved_at    timestamptz,
    ended_at       timestamptz,
    lang           text    not null check (lang in ('FR', 'EN')),
    pay_label      text    not null,
    parts_label    text    not null,
    constraint open_book_second_person check (approved_by <> proposed_by),
    constraint open_book_approved_whole check ((approved_by is null) = (approved_at is null)),
    -- With a day of grace, since decision and proposal may be told in different time zones.
    constraint open_book_after_decision check (decided_on <= (proposed_at at time zone 'UTC')::date + 1)
);

create unique index open_book_one_at_a_time on open_book (year) where ended_at is null;

-- The date of each employee's written agreement: required while there are two or fewer.
create table open_book_agreement (
    open_book uuid    not null references open_book on delete cascade,
    position  integer not null check (position >= 0),
    agreed_on date    not null,
    primary key (open_book, position)
);
