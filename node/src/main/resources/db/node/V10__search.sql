-- Searching without minding accents and capitals.
create extension if not exists unaccent;

create function plain(value text)
returns text
language sql
immutable strict parallel safe
return lower(unaccent('unaccent'::regdictionary, value));

-- Whether a text holds every word of a question, in any order; a null or blank question finds everything.
create function holds_words(value text, question text)
returns boolean
language sql
immutable parallel safe
return not exists (
  select
  from regexp_split_to_table(plain(coalesce(question, '')), '\s+') as word
  where strpos(plain(value), word) = 0);
