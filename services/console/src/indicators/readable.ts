import type { Vocabulary } from '../api/definitions.js';

export type CaseVocabulary = Vocabulary['cases'][number];

/** The lists of which a counting takes one record. */
export interface Taken {
  latest: string;
  earliest: string;
}

/** Every field that conditions and days of a counting can name, as in `exit.on`. */
export function fieldsOf({ records, lists }: CaseVocabulary, { latest, earliest }: Taken): string[] {
  return [
    ...Object.entries(records).flatMap(([record, fields]) => fields.map((field) => `${record}.${field}`)),
    ...(lists[latest] ?? []).map((field) => `latest.${field}`),
    ...(lists[earliest] ?? []).map((field) => `earliest.${field}`),
  ];
}

/** Those of them that can be added up. */
export function decimalsOf(kind: CaseVocabulary, taken: Taken): string[] {
  // Which fields of a list are decimals does not depend on how one of its records is taken.
  return fieldsOf(kind, taken).filter((field) => kind.decimals.includes(field.replace(/^earliest\./, 'latest.')));
}

/** Those of them that are days: by the names that days have in every record, `on`, `dueOn`, `validUntil`. */
export function daysOf(kind: CaseVocabulary, taken: Taken): string[] {
  return fieldsOf(kind, taken).filter((field) => /(\.on|On|Until)$/.test(field));
}
