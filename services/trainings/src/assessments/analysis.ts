import { exact, type Pair, type PairedChange, pairedChange } from '@integras/aggregation';
import type { AssessmentMoment, AssessmentSnapshot, QuestionSetContent } from '@integras/contracts';

/** Which moments are compared, within which version of the questions. */
export interface Wanted {
  version: number;
  from: AssessmentMoment;
  to: AssessmentMoment;
}

/** What attendees are grouped by. */
export type GroupedBy = 'kind' | 'country';

/** What changed between two moments; null where too few pairs are behind it to show it. */
export interface Analysis {
  change: PairedChange | null;
  questions: { question: string; change: PairedChange | null }[];
  groups: { by: GroupedBy; group: string; change: PairedChange | null }[];
  /** Attendees who answered one of the two moments in another version: their points are not compared. */
  otherVersions: number;
  /** Answers to this version at either moment that have no score. */
  withoutScore: number;
}

/** Fewer pairs than this are shown to nobody who may not know single attendees. */
export const leastPairs = 5;
const places = 4;

interface Ends {
  from?: AssessmentSnapshot;
  to?: AssessmentSnapshot;
}

/** Compares two moments of the attendees who answered this version. */
export function analyse(
  assessments: readonly AssessmentSnapshot[],
  { questions }: QuestionSetContent,
  { version, from, to }: Wanted,
  seesAll: boolean,
): Analysis {
  const answered = assessments.filter(({ moment }) => moment === from || moment === to);
  const all = [...endsByAttendee(answered, from).values()];
  const isOther = (end: AssessmentSnapshot | undefined) => end !== undefined && end.version !== version;
  const isThis = (end: AssessmentSnapshot | undefined) => end?.version === version;
  const compared = all.filter((ends) => !isOther(ends.from) && !isOther(ends.to));
  const shown = (change: PairedChange) => (seesAll || change.n >= leastPairs ? change : null);
  return {
    change: shown(pairedChange(compared.map(scores), places)),
    questions: questions.map(({ code }) => ({
      question: code,
      change: shown(pairedChange(compared.map(pointsFor(code)), places)),
    })),
    groups: (['kind', 'country'] as const).flatMap((by) => grouped(compared, by, seesAll)),
    otherVersions: all.filter(
      (ends) => (isThis(ends.from) && isOther(ends.to)) || (isOther(ends.from) && isThis(ends.to)),
    ).length,
    withoutScore: answered.filter((one) => isThis(one) && one.score === undefined).length,
  };
}

function endsByAttendee(answered: readonly AssessmentSnapshot[], from: AssessmentMoment): Map<string, Ends> {
  const ends = new Map<string, Ends>();
  for (const one of answered)
    ends.set(one.attendee, { ...ends.get(one.attendee), [one.moment === from ? 'from' : 'to']: one });
  return ends;
}

const decimal = (text: string | undefined) => (text === undefined ? undefined : exact(text));

const scores = ({ from, to }: Ends): Pair => ({ before: decimal(from?.score), after: decimal(to?.score) });

const pointsFor =
  (code: string) =>
  ({ from, to }: Ends): Pair => {
    const points = (end: AssessmentSnapshot | undefined) =>
      decimal(end?.answers.find(({ question }) => question === code)?.points);
    return { before: points(from), after: points(to) };
  };

function grouped(compared: readonly Ends[], by: GroupedBy, seesAll: boolean): Analysis['groups'] {
  const groupOf = ({ from, to }: Ends) => (to ?? from)!.stakeholder[by];
  const groups = [...new Set(compared.map(groupOf))]
    .map((group) => ({ group, ends: compared.filter((ends) => groupOf(ends) === group) }))
    .map(({ group, ends }) => ({ by, group, change: pairedChange(ends.map(scores), places) }))
    .sort((one, other) => other.change.n - one.change.n || one.group.localeCompare(other.group));
  if (seesAll) return groups;
  const kept = keepableOf(groups.map(({ change }) => change.n));
  return groups.map((group, at) => (at < kept ? group : { ...group, change: null }));
}

/**
 * How many of the groups, the largest first, can be shown: none that is too small, and none that would leave too few in
 * those that are not, because what is hidden could be had by subtracting.
 */
export function keepableOf(sizes: readonly number[]): number {
  let kept = sizes.filter((size) => size >= leastPairs).length;
  const hidden = () => sizes.slice(kept).reduce((sum, size) => sum + size, 0);
  while (kept > 0 && hidden() > 0 && hidden() < leastPairs) kept -= 1;
  return kept;
}
