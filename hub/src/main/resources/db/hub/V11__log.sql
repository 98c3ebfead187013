-- A history of the hub's stream; restoring the hub from a backup opens the next one.
create table generation (
    number integer primary key check (number >= 1),
    opened_at timestamptz not null
);

insert into generation (number, opened_at)
values (1, date_trunc('milliseconds', now()));

-- One row: its lock puts all publications of the hub in one order.
create table stream (
    singleton boolean primary key default true check (singleton),
    generation integer not null references generation,
    last_seq bigint not null check (last_seq >= 0),
    last_published timestamptz not null check (last_published = date_trunc('milliseconds', last_published))
);

insert into stream (generation, last_seq, last_published)
values (1, 0, 'epoch');

-- The log: the bytes as they came, in the order of their acceptance, without gaps.
create table publication (
    seq bigint primary key check (seq >= 1),
    digest text not null unique check (digest ~ '^sha-256:[0-9a-f]{64}$'),
    node text not null references node deferrable initially deferred,
    epoch integer not null check (epoch >= 1),
    rank bigint not null check (rank >= 1),
    previous text references publication (digest),
    action text not null check (action in ('CREATE', 'UPDATE', 'DELETE')),
    kind text not null check (kind in ('GROUP', 'SERVICE', 'TRAINING', 'MATERIAL', 'TEMPLATE', 'BUDGET', 'KEY')),
    local text not null check (length(local) <= 36),
    generated_at timestamptz not null,
    published timestamptz not null unique check (published = date_trunc('milliseconds', published)),
    nquads bytea not null check (octet_length(nquads) between 1 and 262144),
    constraint publication_position unique (node, epoch, rank),
    constraint publication_follows check ((previous is null) = (epoch = 1 and rank = 1))
);

-- The last that each object's node said of it; a withdrawn object stays, as withdrawn.
create table current_object (
    node text not null references node deferrable initially deferred,
    kind text not null,
    local text not null,
    seq bigint not null unique references publication,
    withdrawn boolean not null,
    primary key (node, kind, local)
);

create index current_object_by_kind on current_object (kind, seq) where not withdrawn;

-- Evidence that a node signed two different things at one position of its chain.
create table fork (
    node text not null references node,
    epoch integer not null,
    rank bigint not null,
    digest text not null check (digest ~ '^sha-256:[0-9a-f]{64}$'),
    received_at timestamptz not null,
    nquads bytea not null check (octet_length(nquads) between 1 and 262144),
    primary key (node, epoch, rank, digest),
    constraint fork_of_a_publication foreign key (node, epoch, rank) references publication (node, epoch, rank)
);
