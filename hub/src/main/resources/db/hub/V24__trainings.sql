create table training_offer (
  node text not null references node deferrable initially deferred,
  local text not null,
  seq bigint not null unique references publication,
  published timestamptz not null,
  lang text not null,
  title text not null,
  objectives text not null,
  half_days integer not null check (half_days >= 0),
  level text not null,
  seats integer check (seats > 0),
  licence text not null,
  origin text,
  search tsvector not null,
  constraint training_offer_pk primary key (node, local)
);
create index training_offer_newest on training_offer (seq desc);
create index training_offer_search on training_offer using gin (search);
create index training_offer_origin on training_offer (origin);

-- Every word of the shelf: what somebody mistyped is looked up here.
create table training_word (
  word text primary key,
  plain text not null,
  stem text not null,
  plain_stem text not null
);
create index training_word_alike on training_word using gin (plain gin_trgm_ops);
create index training_word_plain on training_word (plain text_pattern_ops);
create index training_word_stem on training_word (stem);
create index training_word_plain_stem on training_word (plain_stem);

create function training_words(entered text) returns setof training_word
language sql stable
begin atomic
  select distinct typed.word, unaccent(typed.word),
    coalesce((ts_lexize('french_stem', typed.word))[1], typed.word),
    coalesce((ts_lexize('french_stem', unaccent(typed.word)))[1], unaccent(typed.word))
  from amie_typed(entered) as typed
  where length(typed.word) between 2 and 40;
end;

-- What somebody typed may mean: a word of the shelf in any form, else the beginning of one, else the words most alike.
create function training_term(typed text) returns tsquery
language sql stable
return (
  with entered as materialized (select * from training_words(typed))
  select case
    when exists (
      select from entered join training_word known
        on known.plain = entered.plain or known.stem = entered.stem or known.plain_stem = entered.plain_stem)
      then amie_stem(typed)
    when length(typed) > 2
      and exists (select from training_word known where known.plain like unaccent(typed) || '%')
      then amie_prefix(typed)
    else coalesce(
      (select amie_any(amie_stem(alike.word))
       from (
         select known.word
         from training_word known
         where length(typed) > 3 and known.plain % unaccent(typed)
         order by similarity(known.plain, unaccent(typed)) desc, known.word
         fetch first 1 row with ties) as alike),
      amie_stem(typed))
  end);

-- Every word; and any of them, for when no training has them all. Both null if no word was typed.
create function training_query(entered text) returns table (all_of tsquery, any_of tsquery)
language sql stable
begin atomic
  select amie_all(training_term(typed.word)), amie_any(training_term(typed.word))
  from (select word from amie_typed(left(entered, 200)) order by place limit 8) as typed;
end;
