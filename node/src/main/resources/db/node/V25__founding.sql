-- What a founder has chosen and entered so far: the page may be closed, the machine may stop.
create table founding_draft (
    single     boolean primary key default true check (single),
    hub        text,
    invitation text,
    template   text,
    changed_at timestamptz not null
);

create table founding_entry (
    field    text primary key check (length(field) <= 60),
    position integer not null check (position >= 0),
    value    text not null check (length(value) <= 5000)
);
