-- A file of rows that somebody brought, kept until it is taken over, and as the origin of its entries after that.
create table ledger_import (
    id          uuid primary key,
    year        integer not null references budget,
    file_name   text    not null check (length(file_name) between 1 and 150),
    -- What the file held, until its rows are entries.
    content     bytea   check (length(content) <= 2097152),
    brought_at  timestamptz not null,
    brought_by  text    not null,
    imported_at timestamptz,
    constraint ledger_import_waiting_or_done check ((content is null) <> (imported_at is null))
);

create index ledger_import_of_year on ledger_import (year, brought_at desc);

-- What was spent (class 6) or received (class 7) in a season; a credit note is negative.
create table ledger_entry (
    id           uuid primary key,
    year         integer not null references budget,
    entered      date    not null,
    account      text    not null check (account ~ '^[67][0-9]{2,7}$'),
    label        text    not null check (length(label) between 1 and 200),
    amount_cents bigint  not null check (amount_cents <> 0 and abs(amount_cents) <= 10000000000),
    import       uuid    references ledger_import on delete cascade,
    version      integer not null default 1 check (version >= 1),
    constraint ledger_entry_in_season check (extract(year from entered) = year)
);

create index ledger_entry_by_day on ledger_entry (year, entered);
create index ledger_entry_by_account on ledger_entry (year, account);
create index ledger_entry_of_import on ledger_entry (import) where import is not null;
