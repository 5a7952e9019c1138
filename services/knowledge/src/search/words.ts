/** Languages whose word forms PostgreSQL knows; words of all others are found as they are written. */
const wordForms = {
  da: 'danish',
  de: 'german',
  en: 'english',
  es: 'spanish',
  fr: 'french',
  hu: 'hungarian',
  it: 'italian',
};

/** The text search configuration of a language, for SQL. @param language an expression */
export const configurationOf = (language: string): string =>
  `case ${language} ${Object.entries(wordForms)
    .map(([code, name]) => `when '${code}' then '${name}'::regconfig`)
    .join(' ')} else 'simple'::regconfig end`;

/**
 * True, in SQL, where one language of these texts has the words of `:q`.
 * @param texts expressions of jsonb objects of texts by language
 */
export function hasWords(texts: readonly string[]): string {
  const all = texts.map((text) => `select key, value from jsonb_each_text(${text})`).join(' union all ');
  const configuration = configurationOf('spoken.key');
  return `exists (
    select from (select key, string_agg(value, ' ') as words from (${all}) told group by key) spoken
     where to_tsvector(${configuration}, spoken.words) @@ websearch_to_tsquery(${configuration}, :q))`;
}
