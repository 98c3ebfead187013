-- What a search compares and a list sorts by, reckoned once.
alter table ledger_entry
    add plain_label text not null generated always as (plain(label)) stored;

-- One index an order of the list, which reads it forwards or backwards; the ends of the first two serve the totals.
drop index ledger_entry_by_day;
drop index ledger_entry_by_account;

create index ledger_entry_by_day on ledger_entry (year, entered, account, id) include (amount_cents);
create index ledger_entry_by_account on ledger_entry (year, account, entered, id) include (amount_cents);
create index ledger_entry_by_label on ledger_entry (year, plain_label, entered, id);
create index ledger_entry_by_amount on ledger_entry (year, amount_cents, entered, id);

-- Words of a search are found without reading every label.
create extension if not exists pg_trgm;

create index ledger_entry_by_words on ledger_entry using gin (plain_label gin_trgm_ops);

-- For `like`: what holds a word, whatever accents and capitals, and its own signs are letters.
create function holding(word text)
returns text
language sql
immutable strict parallel safe
return '%' || regexp_replace(plain(word), '([\\%_])', '\\\1', 'g') || '%';
