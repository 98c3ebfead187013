-- Figures that somebody tries out and keeps under a name, with the choices of the first year that were tried on them.
create table scenario (
    id                 uuid primary key,
    name               text not null check (length(name) between 1 and 120),
    note               text check (length(note) between 1 and 2000),
    figures            uuid not null constraint scenario_own_figures unique,
    owner              text not null default 'SCENARIO' check (owner = 'SCENARIO'),
    -- Months of the civil year. What is not chosen is as usual for the figures.
    opening            integer check (opening between 1 and 12),
    hiring             integer check (hiring between 1 and 12),
    instalments        integer check (instalments in (1, 2, 3, 4, 6, 12)),
    another_half_hours integer check (another_half_hours between 1 and 96),
    authority_parts    integer check (authority_parts between 0 and 10000),
    version            integer not null default 1 check (version >= 1),
    changed_at         timestamptz not null,
    foreign key (figures, owner) references figures (id, owner)
);

-- Whoever reads a list tells scenarios by their names, and capitals and accents do not tell them.
create unique index scenario_name_taken on scenario (plain(name));
