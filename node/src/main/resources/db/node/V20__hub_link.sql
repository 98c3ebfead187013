-- The hub this node speaks to, once somebody chose another one than the setting says, and what it last said of itself.
create table hub_link (
  single boolean primary key default true constraint hub_link_single check (single),
  address text not null constraint hub_link_address check (address ~ '^https?://[^ ]+/$' and length(address) <= 300)
);
