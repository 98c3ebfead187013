-- Search in French: accents, capitals and inflection do not matter.
create extension if not exists unaccent;
create extension if not exists pg_trgm;

-- Stems and whole words, both without accents. Stems with accents come from the configuration `french`: its stemmer
-- knows more endings when it sees them.
create text search configuration amie_stems (copy = french);
alter text search configuration amie_stems
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
  with unaccent, french_stem;

create text search configuration amie_words (copy = simple);
alter text search configuration amie_words
  alter mapping for asciiword, asciihword, hword_asciipart, word, hword, hword_part
  with unaccent, simple;

-- Typographic signs that the parser would take for letters in a database without a language of its own.
create function amie_plain(entered text) returns text
language sql immutable parallel safe
return translate(
  coalesce(entered, ''), U&'\2019\2018\02BC\00AB\00BB\201C\201D\2026\2013\2014\00B7\2022\00A0\202F', '              ');

create function amie_vector(entered text, weight "char") returns tsvector
language sql stable parallel safe
return setweight(
  to_tsvector('french', amie_plain(entered))
    || to_tsvector('amie_stems', amie_plain(entered))
    || to_tsvector('amie_words', amie_plain(entered)),
  weight);

-- The words in a text, in their order; those that say nothing (articles, prepositions) are left out.
create function amie_typed(entered text) returns table (place bigint, word text)
language sql stable parallel safe
begin atomic
  select split.place, split.word
  from regexp_split_to_table(lower(amie_plain(entered)), '[^[:alnum:]]+') with ordinality as split(word, place)
  where split.word <> ''
    and ts_lexize('french_stem', split.word) <> '{}'
    and ts_lexize('french_stem', unaccent(split.word)) <> '{}';
end;

-- A word in any of its forms.
create function amie_stem(word text) returns tsquery
language sql stable parallel safe
return plainto_tsquery('french', word) || plainto_tsquery('amie_stems', word);

-- Words that begin like this one.
create function amie_prefix(word text) returns tsquery
language sql stable parallel safe
return to_tsquery('amie_words', word || ':*');

create aggregate amie_all(tsquery) (sfunc = tsquery_and, stype = tsquery);
create aggregate amie_any(tsquery) (sfunc = tsquery_or, stype = tsquery);

-- Every word that was typed has to be there, whole or as a beginning; null if none was.
create function amie_query(entered text) returns tsquery
language sql stable parallel safe
begin atomic
  select amie_all(amie_stem(typed.word) || amie_prefix(typed.word))
  from (select word from amie_typed(left(entered, 200)) order by place limit 8) as typed;
end;
