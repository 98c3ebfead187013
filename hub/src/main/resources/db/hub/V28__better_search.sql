-- A search by several words is answered by trainings that have them all; else by those that have all but one; else by
-- those that have any. The level tells which.
drop function training_query(text);

create function training_query(entered text) returns table (level integer, query tsquery)
language sql stable
begin atomic
  with typed as materialized (
    select first.place, training_term(first.word) as term
    from (select place, word from amie_typed(left(entered, 200)) order by place limit 8) as first),
  others as (
    select amie_all(other.term) as term
    from typed
    join typed as other on other.place <> typed.place
    group by typed.place),
  levels as (
    select 0 as level, (select amie_all(term) from typed) as query
    union all
    select 1, (select amie_any(term) from others) where (select count(*) from typed) > 2
    union all
    select 2, (select amie_any(term) from typed) where (select count(*) from typed) > 1)
  select levels.level, levels.query from levels where levels.query is not null;
end;

-- The French stemmer leaves the plural of words such as photo, menu, reçu as it is: the s goes before it sees them.
-- Parts of compounds count one by one: 3-2-1 is no subtraction.
create or replace function amie_plain(entered text) returns text
language sql immutable parallel safe
return regexp_replace(
  translate(
    coalesce(entered, ''), U&'\2019\2018\02BC\00AB\00BB\201C\201D\2026\2013\2014\00B7\2022\00A0\202F-', '               '),
  '\m(\w{3,}[aiou])s\M', '\1', 'gi');

-- A mistyped word may mean any of the words that are nearly as much alike as the one most alike.
create or replace function training_term(typed text) returns tsquery
language sql stable
return (
  with entered as materialized (select * from training_words(typed)),
  alike as materialized (
    select known.word, similarity(known.plain, unaccent(typed)) as likeness
    from training_word known
    where length(typed) > 3 and known.plain % unaccent(typed)
    order by likeness desc
    limit 10)
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
       from alike
       where alike.likeness >= 0.85 * (select max(likeness) from alike)),
      amie_stem(typed))
  end);
