create table account (
    id uuid primary key,
    email text not null
        constraint account_email_unique unique
        constraint account_email_form
            check (email ~ '^[!-?A-~]+@[!-?A-~]+$' and email = lower(email) and length(email) <= 254),
    name text not null constraint account_name_length check (length(name) between 1 and 100),
    password text not null,
    provisional boolean not null,
    active boolean not null default true,
    founder boolean not null default false,
    created_at timestamptz not null
);

comment on column account.password is 'Argon2id, with its parameters and salt';
comment on column account.provisional is 'the password was made by us and must be changed before anything else';

create unique index account_one_founder on account (founder) where founder;

create table account_role (
    account uuid not null references account,
    role text not null,
    primary key (account, role)
);

create table account_session (
    id uuid primary key,
    digest text not null constraint account_session_digest_unique unique,
    account uuid not null references account,
    address text not null,
    browser text not null,
    begun_at timestamptz not null,
    seen_at timestamptz not null
);

create index account_session_account on account_session (account);

create table api_token (
    id uuid primary key,
    digest text not null constraint api_token_digest_unique unique,
    name text not null constraint api_token_name_length check (length(name) between 1 and 100),
    role text not null,
    owner uuid references account,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    revoked_at timestamptz,
    constraint api_token_ends check (expires_at > created_at and expires_at <= created_at + interval '366 days')
);

comment on column api_token.owner is 'null if it was made on the command line';

create table sign_in (
    id bigint generated always as identity primary key,
    email text not null,
    address text not null,
    succeeded boolean not null,
    at timestamptz not null
);

comment on column sign_in.email is 'digest of what was entered, which may be no account or a password typed in the wrong box';

create index sign_in_email on sign_in (email, at);
create index sign_in_address on sign_in (address, at);

create table account_event (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor uuid,
    kind text not null,
    subject uuid,
    detail text not null
);

comment on table account_event is 'who did what to which account or token: append-only, without secrets';
comment on column account_event.actor is 'null if it was done on the command line or by nobody known';

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '% is append-only', tg_table_name using errcode = 'restrict_violation', constraint = tg_name;
end
$$;

create trigger account_event_append_only before update or delete on account_event
    for each row execute function refuse_change();
