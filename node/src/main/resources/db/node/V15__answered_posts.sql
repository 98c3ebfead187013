-- POSTs already answered, by the key their client gave them: a repeated one has no second effect. Kept 24 hours.
create table answered_post (
  caller text not null,
  key text not null check (char_length(key) between 1 and 200),
  request text not null,
  answered_at timestamptz not null,
  status integer,
  location text,
  etag text,
  body bytea,
  primary key (caller, key)
);

create index answered_post_by_age on answered_post (answered_at);
