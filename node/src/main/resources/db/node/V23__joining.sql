-- An invitation that somebody entered before the Amie could use it. Gone once it is used.
create table remembered_invitation (
  single boolean primary key default true constraint remembered_invitation_single check (single),
  hub text not null constraint remembered_invitation_hub check (hub ~ '^https?://[^ ]+/$' and length(hub) <= 300),
  code text not null constraint remembered_invitation_code check (length(code) between 1 and 200)
);
