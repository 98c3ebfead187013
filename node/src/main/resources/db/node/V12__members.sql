-- Organisations of the Amie, their contact, their parts, and who changed what when.

create table member_transition (
  from_state text not null,
  to_state text not null,
  primary key (from_state, to_state)
);

insert into member_transition (from_state, to_state)
values
  ('PROSPECT', 'PROMISED'),
  ('PROSPECT', 'ADMITTED'),
  ('PROMISED', 'PROSPECT'),
  ('PROMISED', 'ADMITTED'),
  ('ADMITTED', 'ACTIVE'),
  ('ACTIVE', 'LEAVING'),
  ('LEAVING', 'ACTIVE'),
  ('LEAVING', 'LEFT');

create table member (
  id uuid primary key,
  version integer not null default 1 check (version > 0),
  name text not null check (char_length(name) between 1 and 200),
  kind text not null check (kind in ('ASSOCIATION', 'COMPANY', 'PERSON', 'LOCAL_AUTHORITY')),
  siret text constraint member_siret_unique unique check (siret ~ '^[0-9]{14}$'),
  town text not null check (char_length(town) between 1 and 100),
  seat text check (char_length(seat) between 1 and 300),
  activity text check (char_length(activity) between 1 and 200),
  employees integer check (employees between 0 and 100000),
  state text not null check (state in ('PROSPECT', 'PROMISED', 'ADMITTED', 'ACTIVE', 'LEAVING', 'LEFT')),
  joined_on date constraint member_joined check (joined_on is not null or state in ('PROSPECT', 'PROMISED', 'ADMITTED')),
  left_on date constraint member_left check (left_on is not null or state not in ('LEAVING', 'LEFT')),
  constraint member_dates check (left_on >= joined_on),
  constraint member_still_here check (left_on is null or state in ('LEAVING', 'LEFT'))
);

create index member_by_name on member (plain(name), id);

create function check_member_transition()
returns trigger
language plpgsql
as $$
begin
  if not exists (
    select
    from member_transition
    where from_state = old.state
    and to_state = new.state)
  then
    raise exception 'a member does not go from % to %', old.state, new.state
    using errcode = 'check_violation', constraint = 'member_transition';
  end if;
  return new;
end;
$$;

create trigger member_transition
before update of state on member
for each row
when (old.state <> new.state)
execute function check_member_transition();

-- Personal data: never published, erased when the member has left.
create table member_contact (
  member uuid primary key references member on delete cascade,
  names text check (char_length(names) between 1 and 200),
  email text check (char_length(email) between 3 and 254),
  phone text check (char_length(phone) between 4 and 30),
  check (num_nonnulls(names, email, phone) > 0)
);

-- Parts of a season, in half parts. A member with parts is not deleted: it leaves.
create table member_parts (
  member uuid not null constraint member_parts_member references member,
  year integer not null check (year between 2000 and 2100),
  half_parts integer not null check (half_parts between 1 and 2000),
  primary key (member, year)
);

create index member_parts_by_year on member_parts (year);

create table member_change (
  id bigint generated always as identity primary key,
  member uuid not null references member on delete cascade,
  changed_at timestamptz not null,
  who text not null,
  what text not null check (what in ('ADDED', 'EDITED', 'PARTS')),
  fields text[] not null default '{}'
);

create index member_change_by_member on member_change (member, id);
