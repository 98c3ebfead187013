-- Keys that sign. The seed is the secret: it is never shown, logged or sent.
create table publishing_key (
  number integer primary key constraint publishing_key_number check (number >= 1),
  seed bytea not null constraint publishing_key_seed check (octet_length(seed) = 32),
  made_at timestamptz not null
);

-- Who this node is in the federation. Until the hub has confirmed the enrolment, enrolled_at is null.
-- epoch, rank and digest are the end of the chain as signed here; whoever signs locks this row, so rank order is commit order.
create table publishing_identity (
  single boolean primary key default true constraint publishing_identity_single check (single),
  node text not null constraint publishing_identity_node check (length(node) <= 80),
  federation text not null,
  key integer not null references publishing_key,
  enrolled_at timestamptz,
  epoch integer not null constraint publishing_identity_epoch check (epoch >= 1),
  rank bigint not null constraint publishing_identity_rank check (rank >= 1),
  digest text not null constraint publishing_identity_digest check (digest ~ '^sha-256:[0-9a-f]{64}$')
);

-- Every publication of this node, signed, in order. Bytes stay after delivery: a hub that lost some gets them again.
create table outbox (
  epoch integer not null constraint outbox_epoch check (epoch >= 1),
  rank bigint not null constraint outbox_rank check (rank >= 1),
  kind text not null constraint outbox_kind check (kind in ('GROUP', 'SERVICE', 'TRAINING', 'MATERIAL', 'TEMPLATE', 'BUDGET', 'KEY')),
  object uuid not null,
  action text not null constraint outbox_action check (action in ('CREATE', 'UPDATE', 'DELETE')),
  content text,
  digest text not null constraint outbox_once unique,
  nquads bytea not null,
  queued_at timestamptz not null,
  state text not null constraint outbox_state check (state in ('WAITING', 'DELIVERED', 'REFUSED')),
  settled_at timestamptz,
  primary key (epoch, rank),
  constraint outbox_content check ((action = 'DELETE') = (content is null)),
  constraint outbox_settled check ((state = 'WAITING') = (settled_at is null))
);
create index outbox_of_object on outbox (kind, object, epoch desc, rank desc);
create index outbox_undelivered on outbox (epoch, rank) where state <> 'DELIVERED';
-- The line stops at a refusal, so there is at most one.
create unique index outbox_one_refusal on outbox ((true)) where state = 'REFUSED';

-- What the hub refused, kept after its correction.
create table refusal (
  digest text primary key,
  epoch integer not null,
  rank bigint not null,
  kind text not null,
  object uuid not null,
  nquads bytea not null,
  refused_at timestamptz not null
);
create table refusal_fault (
  digest text not null references refusal,
  position integer not null,
  field text not null,
  key text not null,
  arguments text[] not null,
  primary key (digest, position)
);

-- Files of published material on their way to the hub; at the earliest once the publication that announces them is there.
create table outbox_file (
  digest text not null constraint outbox_file_digest check (digest ~ '^sha-256:[0-9a-f]{64}$'),
  name text not null,
  size bigint not null constraint outbox_file_size check (size > 0),
  material uuid not null,
  state text not null constraint outbox_file_state check (state in ('WAITING', 'DELIVERED', 'REFUSED')),
  reason text,
  settled_at timestamptz,
  constraint outbox_file_reason check (reason is null or state = 'REFUSED'),
  primary key (material, digest)
);

-- How it goes with the hub: the last attempt, the last answer, why nothing moves.
create table publishing_line (
  single boolean primary key default true constraint publishing_line_single check (single),
  tries integer not null constraint publishing_line_tries check (tries >= 0),
  last_try timestamptz,
  last_contact timestamptz,
  next_try timestamptz,
  stopped text constraint publishing_line_stopped check (stopped in ('FORK', 'AHEAD', 'CLOSED')),
  reason text,
  arguments text[] not null
);
