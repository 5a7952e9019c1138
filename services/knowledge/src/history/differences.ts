import type { Texts } from '@integras/contracts';
import { diffWordsWithSpace } from 'diff';
import { isSameContent } from '../practices/content.js';

/** Words that stayed, came or went. */
export interface WordChange {
  value: string;
  added?: true;
  removed?: true;
}

/** What a change made of something that is written. */
export interface Differences {
  /** Word by word, by field and language. */
  changed?: Record<string, Record<string, WordChange[]>>;
  /** What is no text: a code, a number, a list. */
  fields?: { field: string; before?: unknown; after?: unknown }[];
}

export function differencesBetween(before: object, after: object): Differences {
  const changed: NonNullable<Differences['changed']> = {};
  const fields: NonNullable<Differences['fields']> = [];
  const [was, is] = [before as Record<string, unknown>, after as Record<string, unknown>];
  for (const field of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const [then, now] = [was[field], is[field]];
    if (isSameContent(then, now)) continue;
    const [textThen = {}, textNow = {}] = [then, now];
    // What was not written before, or no longer is, came or went word by word too.
    if (areWords(textThen) && areWords(textNow)) changed[field] = wordsOf(textThen, textNow);
    else fields.push({ field, ...(then !== undefined && { before: then }), ...(now !== undefined && { after: now }) });
  }
  return {
    ...(Object.keys(changed).length > 0 && { changed }),
    ...(fields.length > 0 && { fields }),
  };
}

const areWords = (value: unknown): value is Texts =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  Object.values(value).every((text) => typeof text === 'string');

function wordsOf(before: Texts, after: Texts): Record<string, WordChange[]> {
  const languages = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return Object.fromEntries(
    languages
      .filter((language) => before[language] !== after[language])
      .map((language) => [language, differences(before[language] ?? '', after[language] ?? '')]),
  );
}

/** The longest text takes a while to compare with another of its length; then it counts as written anew. */
const patienceMillis = 200;

function differences(before: string, after: string): WordChange[] {
  const found = diffWordsWithSpace(before, after, { timeout: patienceMillis }) ?? [
    { value: before, added: false, removed: true },
    { value: after, added: true, removed: false },
  ];
  return found.map(({ value, added, removed }) => ({
    value,
    ...(added && { added: true as const }),
    ...(removed && { removed: true as const }),
  }));
}
