import {
  describe,
  descriptorOf,
  type Fact,
  type JournalKind,
  type OwningService,
  streamOf,
  typeOf,
} from '@integras/contracts';
import type { CaseKind, Change, Source } from './case-kind.js';
import { comparison } from './comparison.js';
import { expenditure } from './expenditure.js';
import { feedback } from './feedback.js';
import { milestone } from './milestone.js';
import { obstacle } from './obstacle.js';
import { participant } from './participant.js';
import { participation } from './participation.js';
import { pilot } from './pilot.js';
import { practice } from './practice.js';
import { recommendation } from './recommendation.js';
import { scheme } from './scheme.js';
import { session } from './session.js';
import { support } from './support.js';

/** Everything that can be counted. */
export const caseKinds: readonly CaseKind[] = [
  pilot,
  milestone,
  expenditure,
  participant,
  support,
  scheme,
  session,
  participation,
  comparison,
  recommendation,
  practice,
  obstacle,
  feedback,
];

export const kindNamed = new Map(caseKinds.map((kind) => [kind.name, kind]));

/** The kinds whose cases have a parent of the kind named. */
export function kindsBelow(name: string): readonly CaseKind[] {
  return caseKinds.filter(({ parent }) => parent === name);
}

const sources = new Map<string, { kind: CaseKind; source: Source }>(
  caseKinds.flatMap((kind) =>
    kind.sources.flatMap((source) => source.events.map((event) => [typeOf(event), { kind, source }] as const)),
  ),
);

/** The event types that change cases. */
export const countedTypes: readonly string[] = [...sources.keys()];

/** The services whose events cases are counted from. */
export const countedServices: readonly OwningService[] = [
  ...new Set(countedTypes.map((type) => descriptorOf(type)!.service)),
];

/** Their streams. */
export const countedStreams: readonly string[] = countedServices.map(streamOf);

/** The history that a case of a kind is told in: all of it, and what it is at home in, is told in one journal. */
export function journalOf({ sources: [first] }: CaseKind): { service: OwningService; journal: JournalKind } {
  return describe(first!.events[0]!);
}

/** What a fact does to which cases; nothing for a type that no case follows. */
export function changesOf(fact: Fact): { kind: CaseKind; changes: Change[] } | undefined {
  const found = sources.get(fact.type);
  return found && { kind: found.kind, changes: found.source.changes(fact) };
}
