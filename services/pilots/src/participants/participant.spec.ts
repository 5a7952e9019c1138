import { type Problem, Refusal } from '@integras/messaging';
import { requireKnown, requireMeaningful } from './outcome.js';
import { type ParticipantFact, participationOf, takenBackBy } from './participant.js';

const entry = { gender: 'female', ageBand: '18_29', employment: 'unemployed' } as const;
const enrolled: ParticipantFact = {
  id: '1',
  verb: 'enrolled',
  on: '2025-03-03',
  person: 'k7q2m4x6z3b5d7f2h4j6l3n5p7',
  entry,
};
const exited: ParticipantFact = {
  id: '2',
  verb: 'exited',
  on: '2025-09-30',
  reason: 'job_found',
  employment: 'employed',
};
const back: ParticipantFact = { id: '3', verb: 're-entered', on: '2025-11-03' };
const followedUp: ParticipantFact = {
  id: '4',
  verb: 'follow-up',
  record: 'f',
  on: '2026-04-01',
  point: 'six_months',
  result: 'done',
  employment: 'employed',
};
const outcome: ParticipantFact = {
  id: '5',
  verb: 'outcome',
  record: 'o',
  on: '2025-06-20',
  track: 'language',
  kind: 'language_level',
  level: 'a2',
};
const support: ParticipantFact = {
  id: '6',
  verb: 'support',
  record: 's',
  on: '2025-04-11',
  track: 'mentoring',
  hours: '1.5',
};

const refusalOf = (decide: () => unknown): Problem | undefined => {
  try {
    decide();
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  return undefined;
};

const reasonOf = (decide: () => unknown): string | undefined => refusalOf(decide)?.type;

describe('a participation', () => {
  it('begins with the situation at entry', () => {
    expect(participationOf([enrolled])?.snapshot).toEqual({
      person: 'k7q2m4x6z3b5d7f2h4j6l3n5p7',
      enrolledOn: '2025-03-03',
      entry,
    });
  });

  it('ends with a reason and the status then', () => {
    expect(participationOf([enrolled, outcome, support, exited])?.snapshot.exit).toEqual({
      on: '2025-09-30',
      reason: 'job_found',
      employment: 'employed',
    });
  });

  it('goes on after a re-entry: the first day of entry stays, the exit is gone', () => {
    const participation = participationOf([enrolled, exited, back]);
    expect(participation?.snapshot).toEqual({ person: 'k7q2m4x6z3b5d7f2h4j6l3n5p7', enrolledOn: '2025-03-03', entry });
  });

  it('can end again, but not before the re-entry', () => {
    expect(reasonOf(() => participationOf([enrolled, exited, back, { ...exited, on: '2025-10-15' }]))).toBe(
      'exit-before-enrolment',
    );
    expect(participationOf([enrolled, exited, back, { ...exited, on: '2026-01-15' }])?.snapshot.exit?.on).toBe(
      '2026-01-15',
    );
  });

  it('loses its follow-ups when the person comes back, for they asked about an exit that counts no more', () => {
    expect(takenBackBy(back, [enrolled, exited, followedUp]).facts).toEqual([followedUp]);
    expect(takenBackBy(exited, [enrolled, outcome]).facts).toEqual([]);
  });

  it('takes late reports: an outcome of May, reported after the exit in September', () => {
    expect(participationOf([enrolled, exited, outcome])).toBeDefined();
  });

  it.each([
    ['an exit without an enrolment', [exited], 'not-enrolled'],
    ['an outcome without an enrolment', [outcome], 'not-enrolled'],
    ['a second enrolment', [enrolled, enrolled], 'already-enrolled'],
    ['an exit before the enrolment', [enrolled, { ...exited, on: '2025-03-02' }], 'exit-before-enrolment'],
    ['a second exit', [enrolled, exited, exited], 'already-exited'],
    ['a re-entry of a person who has not left', [enrolled, back], 'not-exited'],
    ['a re-entry before the exit', [enrolled, exited, { ...back, on: '2025-09-29' }], 're-entry-before-exit'],
    ['a follow-up of a person who has not left', [enrolled, followedUp], 'not-exited'],
    ['a follow-up before the exit', [enrolled, exited, { ...followedUp, on: '2025-09-29' }], 'follow-up-before-exit'],
    ['a second follow-up at the same point', [enrolled, exited, followedUp, followedUp], 'already-followed-up'],
    ['support before the enrolment', [enrolled, { ...support, on: '2025-03-02' }], 'before-enrolment'],
  ] as [string, ParticipantFact[], string][])('does not have %s', (_, facts, reason) => {
    expect(reasonOf(() => participationOf(facts))).toBe(reason);
  });
});

describe('an outcome', () => {
  const earnings = { track: 'employment', kind: 'earnings' } as const;
  const levelReached = { track: 'language', kind: 'language_level', level: 'a2' } as const;
  const moved = { track: 'housing', kind: 'moved_to_shared_housing' } as const;

  it.each([
    ['earnings with what was earned', { track: 'employment', kind: 'earnings', value: '9930.05', unit: 'USD' }],
    ['a language level with the level', { track: 'language', kind: 'language_level', level: 'a2' }],
    ['a language level with the points of the test', { ...levelReached, value: '61.5', unit: 'points' }],
    ['support that ended on any track', { track: 'housing', kind: 'support_ended' }],
    ['a job started, which only happened', { track: 'employment', kind: 'job_started' }],
  ] as const)('can be %s', (_, given) => {
    expect(reasonOf(() => requireMeaningful(given))).toBeUndefined();
  });

  it.each([
    ['earnings without a value', 'value', earnings],
    ['a value without a unit', 'unit', { ...earnings, value: '1' }],
    ['earnings in a made-up unit', 'unit', { ...earnings, value: '1', unit: 'Rubbish' }],
    ['earnings below nothing', 'value', { ...earnings, value: '-5', unit: 'EUR' }],
    ['earnings beyond all measure', 'value', { ...earnings, value: '1000000000.01', unit: 'EUR' }],
    ['a unit without a value', 'unit', { ...levelReached, unit: 'points' }],
    ['a language level without a level', 'level', { track: 'language', kind: 'language_level' }],
    ['a level of something else', 'level', { track: 'employment', kind: 'job_started', level: 'a2' }],
    ['a job started on the way to housing', 'track', { track: 'housing', kind: 'job_started' }],
    ['earnings of a language course', 'track', { track: 'language', kind: 'earnings', value: '1', unit: 'EUR' }],
    ['a move that measures something', 'value', { ...moved, value: '2', unit: 'rooms' }],
    ['a language level in euros', 'unit', { ...levelReached, value: '61', unit: 'EUR' }],
  ] as const)('cannot be %s', (_, field, given) => {
    const refusal = refusalOf(() => requireMeaningful(given));
    expect(refusal).toMatchObject({ type: 'outcome-not-meaningful', status: 422 });
    expect(refusal?.errors?.map((error) => error.field)).toEqual([field]);
  });
});

describe('a follow-up', () => {
  it('knows a status only when the person was reached', () => {
    expect(reasonOf(() => requireKnown({ result: 'refused', employment: 'unknown' }))).toBeUndefined();
    expect(reasonOf(() => requireKnown({ result: 'refused', employment: 'employed' }))).toBe(
      'follow-up-not-meaningful',
    );
  });
});
