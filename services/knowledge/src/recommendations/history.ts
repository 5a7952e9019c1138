import {
  type Fact,
  RecommendationDrafted,
  RecommendationRevised,
  type RecommendationText,
  type Texts,
  typeOf,
} from '@integras/contracts';
import { diffWordsWithSpace } from 'diff';

/** Words that stayed, came or went. */
export interface WordChange {
  value: string;
  added?: true;
  removed?: true;
}

/** What happened to a recommendation or its evidence. */
export interface HistoryEntry {
  /** The event's entity and verb, as in `recommendation.revised`. */
  what: string;
  /** RFC 3339 in UTC. */
  at: string;
  /** The pseudonymous account; absent for what the system noticed. */
  by?: string;
  reason?: string;
  /** The text from then on, where it was written. */
  text?: RecommendationText;
  /** What a revision changed, word by word, in each language it changed. */
  changed?: { title: Record<string, WordChange[]>; body: Record<string, WordChange[]> };
}

const written = new Set([typeOf(RecommendationDrafted), typeOf(RecommendationRevised)]);

/** The history of a recommendation from the facts of its journal, oldest first. */
export function historyOf(facts: readonly Fact[]): HistoryEntry[] {
  let before: RecommendationText | undefined;
  return facts.map(({ type, time: at, actor, data }) => {
    const { reason } = data as { reason?: string };
    const text = written.has(type) ? (data as RecommendationDrafted).after : undefined;
    const changed = before && text && changesOf(before, text);
    before = text ?? before;
    return {
      what: type.split('.').slice(-3, -1).join('.'),
      at,
      ...(actor !== undefined && { by: actor }),
      ...(reason !== undefined && { reason }),
      ...(text && { text }),
      ...(changed && { changed }),
    };
  });
}

function changesOf(before: RecommendationText, after: RecommendationText): NonNullable<HistoryEntry['changed']> {
  return { title: wordsOf(before.title, after.title), body: wordsOf(before.body, after.body) };
}

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
