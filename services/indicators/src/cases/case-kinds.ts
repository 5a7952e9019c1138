import {
  describe,
  descriptorOf,
  type Fact,
  type JournalKind,
  type OwningService,
  streamOf,
  typeOf,
} from '@integras/contracts';
import { agreement } from './agreement.js';
import type { CaseKind, Change, Source } from './case-kind.js';
import { comparison } from './comparison.js';
import { expenditure } from './expenditure.js';
import { feedback } from './feedback.js';
import { milestone } from './milestone.js';
import { obstacle } from './obstacle.js';
import { organisation } from './organisation.js';
import { participant } from './participant.js';
import { participation } from './participation.js';
import { pilot } from './pilot.js';
import { practice } from './practice.js';
import { project } from './project.js';
import { recommendation } from './recommendation.js';
import { scheme } from './scheme.js';
import { session } from './session.js';
import { support } from './support.js';

/** Everything that can be counted; what others are told within comes before them. */
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
  project,
  agreement,
  organisation,
];

export const kindNamed = new Map(caseKinds.map((kind) => [kind.name, kind]));

/** The kinds whose cases have a parent of the kind named. */
export function kindsBelow(name: string): readonly CaseKind[] {
  return caseKinds.filter(({ parent }) => parent === name);
}

const sources = new Map<string, { kind: CaseKind; source: Source }[]>();
for (const kind of caseKinds)
  for (const source of kind.sources)
    for (const event of source.events) {
      const type = typeOf(event);
      sources.set(type, [...(sources.get(type) ?? []), { kind, source }]);
    }

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

/** What a fact does to the cases of one kind. */
export interface KindChanges {
  kind: CaseKind;
  changes: Change[];
}

/** What a fact does to which cases, kind by kind; nothing for a type that no case follows. */
export function changesOf(fact: Fact): readonly KindChanges[] {
  return (sources.get(fact.type) ?? []).map(({ kind, source }) => ({ kind, changes: source.changes(fact) }));
}
