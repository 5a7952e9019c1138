import type { Fact } from '@integras/contracts';
import { type Differences, differencesBetween } from './differences.js';

/** What happened to something that is written, to its evidence or its files. */
export interface HistoryEntry extends Differences {
  /** The event's entity and verb, as in `recommendation.revised`. */
  what: string;
  /** RFC 3339 in UTC. */
  at: string;
  /** The pseudonymous account; absent for what the system noticed. */
  by?: string;
  reason?: string;
  /** Of a file. */
  name?: string;
  /** The last day of what has ended. */
  on?: string;
}

/** The same of what is written as one text. */
export interface VersionEntry<Text> extends HistoryEntry {
  /** The text from then on, where it was written. */
  text?: Text;
}

interface Said {
  before?: object;
  after?: object;
  reason?: string;
  name?: unknown;
  on?: unknown;
}

/** What one fact tells. */
export function entryOf({ type, time: at, actor, data }: Fact, before?: object): HistoryEntry {
  const { before: was = before, after, reason, name, on } = data as Said;
  return {
    what: whatOf(type),
    at,
    ...(actor !== undefined && { by: actor }),
    ...(reason !== undefined && { reason }),
    ...(typeof name === 'string' && { name }),
    ...(typeof on === 'string' && { on }),
    ...(was && after && differencesBetween(was, after)),
  };
}

/**
 * The history of something that is written as one text, from its facts, oldest first.
 * @param written the types of the facts that write it
 */
export function historyOf<Text extends object>(
  facts: readonly Fact[],
  written: ReadonlySet<string>,
): VersionEntry<Text>[] {
  let before: Text | undefined;
  return facts.map((fact) => {
    const text = written.has(fact.type) ? (fact.data as { after: Text }).after : undefined;
    const entry = entryOf(fact, text && before);
    before = text ?? before;
    return { ...entry, ...(text && { text }) };
  });
}

const whatOf = (type: string): string => type.split('.').slice(-3, -1).join('.');
