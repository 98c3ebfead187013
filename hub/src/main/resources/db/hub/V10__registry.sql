-- A permission to join: the code is shown once to the steward, only its hash is kept.
create table invitation (
    id uuid primary key,
    hash bytea not null unique check (octet_length(hash) = 32),
    note text not null check (length(note) between 1 and 200),
    made_by text not null,
    made_at timestamptz not null,
    expires_at timestamptz not null check (expires_at > made_at),
    revoked_at timestamptz check (revoked_at >= made_at),
    used_at timestamptz check (used_at >= made_at and used_at <= expires_at),
    used_by text,
    constraint invitation_used_by_a_node check ((used_at is null) = (used_by is null)),
    constraint invitation_used_or_revoked check (used_at is null or revoked_at is null)
);

-- An Amie of the federation and the last publication accepted from it.
create table node (
    id text primary key check (id ~ '^[a-z0-9]+(-[a-z0-9]+){0,9}-[a-z2-7]{16}$' and length(id) <= 80),
    name text check (length(name) between 1 and 300),
    enrolled_at timestamptz not null,
    last_seen timestamptz not null check (last_seen >= enrolled_at),
    epoch integer not null check (epoch >= 1),
    rank bigint not null check (rank >= 1),
    digest text not null check (digest ~ '^sha-256:[0-9a-f]{64}$'),
    received_at timestamptz not null
);

alter table invitation
    add constraint invitation_used_by foreign key (used_by) references node deferrable initially deferred;

-- A key signs from the position at which it was announced, to the one before that of the next key.
create table node_key (
    node text not null references node,
    number integer not null check (number >= 1),
    public_key text not null check (public_key ~ '^z6Mk[1-9A-HJ-NP-Za-km-z]{40,50}$'),
    from_epoch integer not null check (from_epoch >= 1),
    from_rank bigint not null check (from_rank >= 1),
    revoked_from_epoch integer check (revoked_from_epoch >= 1),
    revoked_from_rank bigint check (revoked_from_rank >= 1),
    primary key (node, number),
    unique (node, from_epoch, from_rank),
    constraint node_key_inception check ((number = 1) = (from_epoch = 1 and from_rank = 1)),
    constraint node_key_revoked_somewhere check ((revoked_from_epoch is null) = (revoked_from_rank is null))
);

-- Nothing joins an epoch once it is closed.
create table closed_epoch (
    node text not null references node,
    epoch integer not null check (epoch >= 1),
    last_rank bigint not null check (last_rank >= 1),
    closed_at timestamptz not null,
    primary key (node, epoch)
);

-- What a node signed and the hub did not take, and why.
create table refusal (
    id bigint generated always as identity primary key,
    node text not null references node,
    epoch integer not null check (epoch >= 1),
    rank bigint not null check (rank >= 1),
    digest text not null check (digest ~ '^sha-256:[0-9a-f]{64}$'),
    refused_at timestamptz not null,
    faults jsonb not null check (jsonb_typeof(faults) = 'array' and jsonb_array_length(faults) > 0),
    unique (node, epoch, rank, digest)
);

create index refusal_by_time on refusal (node, refused_at desc);
