-- A job may have as many weekly hours as a form takes: over full time, its cost is told, not computed.
alter table budget_job
    drop constraint budget_job_weekly_half_hours_check,
    add constraint budget_job_weekly_half_hours_check check (weekly_half_hours between 1 and 96);

-- An opening is published in the words in which it was proposed, whoever approves it.
alter table open_book
    add column lang text not null default 'FR' check (lang in ('FR', 'EN')),
    add column pay_label text not null default 'Salaires et cotisations',
    add column parts_label text not null default 'Parts des membres';

alter table open_book
    alter column lang drop default,
    alter column pay_label drop default,
    alter column parts_label drop default;

-- With a day of grace, since decision and proposal may be told in different time zones.
alter table open_book
    drop constraint open_book_after_decision,
    add constraint open_book_after_decision check (decided_on <= (proposed_at at time zone 'UTC')::date + 1);
