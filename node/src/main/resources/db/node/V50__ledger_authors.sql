-- Who entered an amount, or brought the file that it came from, and who changed it last.
alter table ledger_entry
    add entered_by text,
    add entered_at timestamptz,
    add changed_by text,
    add changed_at timestamptz;

update ledger_entry
set entered_by = coalesce((select brought_by from ledger_import where id = import), ''),
    entered_at = coalesce((select imported_at from ledger_import where id = import), now());

update ledger_entry
set changed_by = '',
    changed_at = entered_at
where version > 1;

alter table ledger_entry
    alter entered_by set not null,
    alter entered_at set not null,
    add constraint ledger_entry_changed_whole check ((changed_by is null) = (changed_at is null)),
    add constraint ledger_entry_changed_by_somebody check ((version > 1) = (changed_at is not null));
