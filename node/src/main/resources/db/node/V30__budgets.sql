-- Figures that somebody reckons with: those of a version of a budget, or of a scenario, and never of both.
create table figures (
    id                   uuid primary key,
    owner                text    not null check (owner in ('BUDGET', 'SCENARIO')),
    months               integer not null check (months between 1 and 12),
    parts                integer not null check (parts between 1 and 10000),
    price_cents          bigint  not null check (price_cents between 1 and 10000000000),
    launch_price_cents   bigint  not null check (launch_price_cents between 1 and 10000000000),
    secondment_half_days integer not null check (secondment_half_days between 1 and 732),
    collective_half_days integer not null check (collective_half_days between 0 and 732),
    ceiling_cents        bigint  not null check (ceiling_cents between 1 and 10000000000),
    constraint figures_days_of_a_year check (secondment_half_days + collective_half_days <= 732),
    constraint figures_of_owner unique (id, owner),
    constraint figures_of_season unique (id, months)
);

create table figures_job (
    figures             uuid    not null,
    season_months       integer not null,
    position            integer not null check (position >= 0),
    title               text    check (title <> '' and length(title) <= 120),
    -- Over full time, the cost is told, not computed.
    weekly_half_hours   integer not null check (weekly_half_hours between 1 and 96),
    months              integer not null check (months between 1 and 12),
    gross_cents         bigint  check (gross_cents > 0),
    employer_cost_cents bigint  not null check (employer_cost_cents between 0 and 10000000000),
    primary key (figures, position),
    foreign key (figures, season_months) references figures (id, months) on update cascade on delete cascade,
    constraint figures_job_in_season check (months <= season_months)
);

-- Running costs (class 6) and income besides the parts (class 7). Pay stands in the jobs, the parts in the plan.
create table figures_line (
    figures      uuid    not null references figures on delete cascade,
    position     integer not null check (position >= 0),
    account      text    not null check (account ~ '^[67][0-9]{2,5}$'),
    label        text    not null check (label <> '' and length(label) <= 120),
    amount_cents bigint  not null check (amount_cents between 0 and 10000000000),
    primary key (figures, position),
    constraint figures_line_neither_pay_nor_parts check (account !~ '^(633|641|645|7084|756)')
);

-- What figures come to. A season of less than a year is paid at the launch price.
create view figures_sum as
select f.id as figures,
       case when f.months < 12 then f.launch_price_cents else f.price_cents end as price_cents,
       pay.cents + line.running as costs_cents,
       case when f.months < 12 then f.launch_price_cents else f.price_cents end * f.parts + line.other as revenue_cents
from figures f
cross join lateral (
    select coalesce(sum(employer_cost_cents), 0) as cents
    from figures_job
    where figures = f.id
) pay
cross join lateral (
    select coalesce(sum(amount_cents) filter (where account like '6%'), 0) as running,
           coalesce(sum(amount_cents) filter (where account like '7%'), 0) as other
    from figures_line
    where figures = f.id
) line;

-- A budget is made for one season, which is a civil year: employment may start later in it, not the season. Its version
-- is the one that stands.
create table budget (
    year    integer primary key check (year between 2000 and 2100),
    version integer not null default 1 check (version >= 1)
);

-- Every state that a season's budget went through, the present one included. A version never changes.
create table budget_version (
    year       integer not null references budget,
    version    integer not null check (version >= 1),
    figures    uuid    not null constraint budget_version_own_figures unique,
    owner      text    not null default 'BUDGET' check (owner = 'BUDGET'),
    changed_at timestamptz not null,
    changed_by text    not null,
    primary key (year, version),
    foreign key (figures, owner) references figures (id, owner)
);

alter table budget add constraint budget_has_its_version
    foreign key (year, version) references budget_version deferrable initially deferred;

create function refuse_change_of_version()
returns trigger
language plpgsql as $$
begin
    if tg_op = 'UPDATE' or exists (select from budget where year = old.year) then
        raise exception 'a version stays as it is'
            using errcode = 'check_violation', constraint = 'budget_version_kept';
    end if;
    return null;
end $$;

create trigger budget_version_kept
    after update on budget_version
    for each row execute function refuse_change_of_version();

-- A budget goes with all its versions or not at all.
create constraint trigger budget_version_kept_whole
    after delete on budget_version deferrable initially deferred
    for each row execute function refuse_change_of_version();

create function refuse_change_of_kept_figures()
returns trigger
language plpgsql as $$
begin
    if exists (
        select
        from budget_version
        where figures in ((to_jsonb(old) ->> tg_argv[0])::uuid, (to_jsonb(new) ->> tg_argv[0])::uuid)
    ) then
        raise exception 'figures of a version stay as they are'
            using errcode = 'check_violation', constraint = 'figures_kept';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end $$;

create trigger figures_kept
    before update or delete on figures
    for each row execute function refuse_change_of_kept_figures('id');

create trigger figures_kept
    before insert or update or delete on figures_job
    for each row execute function refuse_change_of_kept_figures('figures');

create trigger figures_kept
    before insert or update or delete on figures_line
    for each row execute function refuse_change_of_kept_figures('figures');

-- The board's decision that adopted a version: balanced, or with what covers the gap named. A season may be adopted
-- anew after a change, by another decision. A note that was wrong is erased and stays, with who erased it.
create table budget_adoption (
    id           bigint generated always as identity primary key,
    year         integer not null,
    version      integer not null,
    decision     text    not null check (decision <> '' and length(decision) <= 40),
    decided_on   date    not null,
    result_cents bigint  not null,
    cover        text    check (length(cover) between 3 and 200),
    noted_at     timestamptz not null,
    noted_by     text    not null,
    erased_at    timestamptz,
    erased_by    text,
    foreign key (year, version) references budget_version,
    constraint budget_adoption_balanced check (result_cents >= 0 or cover is not null),
    constraint budget_adoption_erased_whole check ((erased_at is null) = (erased_by is null)),
    constraint budget_adoption_near_season check (extract(year from decided_on) >= year - 2),
    -- With a day of grace, since decision and note may be told in different time zones.
    constraint budget_adoption_after_decision check (decided_on <= (noted_at at time zone 'UTC')::date + 1)
);

create unique index budget_adoption_of_version on budget_adoption (year, version) where erased_at is null;
create unique index budget_adoption_of_decision on budget_adoption (year, plain(decision)) where erased_at is null;

-- The result is that of the version, whatever is said.
create function tell_result_of_adopted()
returns trigger
language plpgsql as $$
begin
    new.result_cents := (
        select s.revenue_cents - s.costs_cents
        from budget_version v
        join figures_sum s on s.figures = v.figures
        where v.year = new.year
        and v.version = new.version);
    return new;
end $$;

create trigger budget_adoption_result
    before insert on budget_adoption
    for each row execute function tell_result_of_adopted();

create function refuse_change_of_adoption()
returns trigger
language plpgsql as $$
begin
    if tg_op = 'DELETE'
        or old.erased_at is not null
        or to_jsonb(old) - 'erased_at' - 'erased_by' <> to_jsonb(new) - 'erased_at' - 'erased_by' then
        raise exception 'an adoption is erased at most'
            using errcode = 'check_violation', constraint = 'budget_adoption_kept';
    end if;
    return new;
end $$;

create trigger budget_adoption_kept
    before update or delete on budget_adoption
    for each row execute function refuse_change_of_adoption();

-- A budget that the board decided to open by name. A second person approves what the first proposed, and it is
-- published as it stood and in the words in which it was proposed: the budget's version must not have moved.
create table open_book (
    id             uuid primary key,
    year           integer not null,
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
    foreign key (year, budget_version) references budget_version,
    constraint open_book_second_person check (approved_by <> proposed_by),
    constraint open_book_approved_whole check ((approved_by is null) = (approved_at is null)),
    constraint open_book_near_season check (extract(year from decided_on) >= year - 2),
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
