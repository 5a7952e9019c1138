import { decimalText } from '@integras/aggregation';
import {
  AgreementCorrected,
  AgreementDrafted,
  AgreementEnded,
  AgreementSigned,
  type AgreementSnapshot,
  AgreementVoided,
  type CefrLevel,
  type EmploymentStatus,
  type EntryCharacteristics,
  type Exit,
  ExpenditureRecorded,
  type Fact,
  FollowUpRecorded,
  indicatorCodePattern,
  MilestoneReached,
  type OutcomeKind,
  type OutcomeRecord,
  OutcomeRecorded,
  FeedbackGiven,
  FeedbackVoided,
  ObstacleAddressed,
  ObstacleCorrected,
  ObstacleReported,
  type ObstacleSnapshot,
  ObstacleSolved,
  ObstacleVoided,
  OutcomeVoided,
  ParticipantEnrolled,
  ParticipantExited,
  PracticeDrafted,
  PracticePublished,
  PracticeWithdrawn,
  type SolutionKind,
  SupportGiven,
  type UptakeRecord,
  UptakeRecorded,
  UptakeVoided,
} from '@integras/contracts';
import { factOf } from '@integras/testing';
import { caseKinds, changesOf } from '../cases/case-kinds.js';
import { type CaseState, unknownCase } from '../cases/case-state.js';
import { Cases } from '../cases/cases.js';
import { catalogue } from './catalogue.js';
import { compile } from './compile.js';
import { type Counting, countingUnits, type Definition } from './definition.js';
import { Indicators } from './indicators.js';

const named = (code: string) => catalogue.find((definition) => definition.code === code)!;

/** The case that facts about one case leave behind. */
function after(...facts: Fact[]): CaseState {
  let state: CaseState | undefined;
  for (const fact of facts) {
    const { kind, changes } = changesOf(fact)[0]!;
    for (const change of changes) state = change.apply(state ?? unknownCase(kind.name, change.id, fact.journal));
  }
  return state!;
}

const counts = (code: string, state: CaseState, above?: CaseState) =>
  compile(named(code)).countings.map((counting) =>
    counting.kind.name === state.kind ? counting.contribution(state, above) : undefined,
  );

const enrolled = factOf(ParticipantEnrolled);
const participant = enrolled.data.participant;
const exited = factOf(ParticipantExited);
const outcome = (id: string, on: string, value?: string): Fact<OutcomeRecorded> =>
  factOf(OutcomeRecorded, {
    data: {
      outcome: id,
      after: {
        participant,
        track: 'employment',
        kind: 'earnings',
        on,
        unit: 'EUR',
        ...(value !== undefined && { value }),
      },
    },
  });

const followUp = (
  id: string,
  on: string,
  point: 'four_weeks' | 'six_months',
  employment: EmploymentStatus,
): Fact<FollowUpRecorded> =>
  factOf(FollowUpRecorded, { data: { followUp: id, after: { participant, point, on, result: 'done', employment } } });
const happened = (on: string, kind: OutcomeKind, more: Partial<OutcomeRecord> = {}): Fact<OutcomeRecorded> =>
  factOf(OutcomeRecorded, {
    data: { outcome: `${kind} ${on}`, after: { participant, track: 'employment', kind, on, ...more } },
  });
const enrolledAs = (entry: Partial<EntryCharacteristics>): Fact<ParticipantEnrolled> => {
  const { after: snapshot } = enrolled.data;
  return factOf(ParticipantEnrolled, {
    data: { participant, after: { ...snapshot, entry: { ...snapshot.entry, ...entry } } },
  });
};
const exitedAs = (exit: Partial<Exit>): Fact<ParticipantExited> => {
  const { after: snapshot } = exited.data;
  return factOf(ParticipantExited, {
    data: { ...exited.data, after: { ...snapshot, exit: { ...snapshot.exit!, ...exit } } },
  });
};
/** The exit of `exited` at the entry of somebody else. */
const leaving = (entry: Partial<EntryCharacteristics>, exit: Partial<Exit>, ...more: Fact[]): CaseState => {
  const { after: snapshot } = enrolledAs(entry).data;
  const left = exitedAs(exit);
  return after(
    enrolledAs(entry),
    { ...left, data: { ...left.data, after: { ...left.data.after, entry: snapshot.entry } } },
    ...more,
  );
};

describe('a participation', () => {
  it('counts its person in the month of the enrolment, by gender and age', () => {
    expect(counts('INT-P01', after(enrolled))).toEqual([
      expect.objectContaining({
        month: '2025-03',
        categories: ['female', '18_29'],
        tally: expect.objectContaining({ n: 1 }),
      }),
    ]);
  });

  it('counts for placement only when it has ended', () => {
    expect(counts('INT-P05', after(enrolled))).toEqual([undefined]);
    const [placed] = counts('INT-P05', after(enrolled, exited));
    expect(placed).toMatchObject({ month: '2025-09', tally: { n: 1, unknown: 0 } });
    expect(decimalText(placed!.tally.numerator)).toBe('1');
  });

  it('with an unknown status at exit is counted apart', () => {
    const lost = exitedAs({ reason: 'lost_contact', employment: 'unknown' });
    expect(counts('INT-P05', after(enrolled, lost))[0]!.tally).toMatchObject({
      n: 0,
      unknown: 1,
      numerator: 0n,
      denominator: 0n,
    });
  });

  it('counts by its latest follow-up at six months, and by no other, from six months after leaving on', () => {
    const state = after(
      enrolled,
      exited,
      followUp('b', '2026-04-20', 'six_months', 'unemployed'),
      followUp('a', '2026-04-01', 'six_months', 'employed'),
      followUp('c', '2026-05-01', 'four_weeks', 'employed'),
    );
    for (const code of ['INT-P06', 'INT-P14', 'INT-P12']) {
      const [counted] = counts(code, state);
      expect(counted).toMatchObject({ month: '2025-09', value: '2026-04-01', tally: { n: 1, unknown: 0 } });
      expect(decimalText(counted!.tally.numerator)).toBe(code === 'INT-P12' ? '1' : '0');
    }
  });

  it('is unknown at six months while nobody has asked since it ended, and has not responded', () => {
    const beforeReEntry = followUp('a', '2025-09-01', 'six_months', 'employed');
    for (const state of [after(enrolled, exited), after(enrolled, exited, beforeReEntry)]) {
      expect(counts('INT-P06', state)[0]).toMatchObject({ value: '2026-04-01', tally: { n: 0, unknown: 1 } });
      expect(counts('INT-P12', state)[0]).toMatchObject({ tally: { n: 1, unknown: 0, numerator: 0n } });
      expect(counts('EECR05', state)).toEqual([undefined]);
    }
  });

  it('counts with its latest earnings, exactly', () => {
    const state = after(
      enrolled,
      outcome('x', '2025-05-01', '1200.10'),
      outcome('y', '2025-07-01', '1300.255'),
      outcome('z', '2025-06-01', '9'),
    );
    const [counted] = counts('INT-P13', state);
    expect(counted).toMatchObject({ month: '2025-07', unit: 'EUR' });
    expect(decimalText(counted!.tally.numerator)).toBe('1300.255');
    expect(decimalText(counted!.tally.squares, 18)).toBe('1690663.065025');
  });

  it('takes the one recorded later when two are of the same day', () => {
    const [counted] = counts(
      'INT-P13',
      after(enrolled, outcome('x', '2025-05-01', '1'), outcome('y', '2025-05-01', '2')),
    );
    expect(decimalText(counted!.tally.numerator)).toBe('2');
  });

  it('goes back to the earnings before when the latest are voided', () => {
    const y = outcome('y', '2025-07-01', '1300');
    const voided = factOf(OutcomeVoided, {
      data: { outcome: 'y', voids: y.id, before: y.data.after, reason: 'Twice.' },
    });
    const [counted] = counts('INT-P13', after(enrolled, outcome('x', '2025-05-01', '1200'), y, voided));
    expect(decimalText(counted!.tally.numerator)).toBe('1200');
  });

  it('with earnings not known is unknown, never 0', () => {
    expect(counts('INT-P13', after(enrolled, outcome('x', '2025-05-01')))[0]!.tally).toMatchObject({
      n: 0,
      unknown: 1,
      numerator: 0n,
    });
    expect(counts('INT-P13', after(enrolled, outcome('x', '2025-05-01', '0')))[0]!.tally).toMatchObject({
      n: 1,
      unknown: 0,
    });
  });

  it('gains a language level between two days, literacy first and then as the CEFR has them', () => {
    const at = (on: string, level?: CefrLevel) =>
      happened(on, 'language_level', { track: 'language', ...(level && { level }) });
    const gained = (...levels: Fact[]) =>
      counts('INT-P02', after(enrolled, ...levels)).map((one) => one && decimalText(one.tally.numerator));
    expect(gained(at('2025-03-10', 'a1'), at('2025-06-20', 'b1'))).toEqual(['1']);
    expect(gained(at('2025-06-20', 'b1'), at('2025-03-10', 'literacy'), at('2025-04-10', 'a2'))).toEqual(['1']);
    expect(gained(at('2025-03-10', 'a2'), at('2025-06-20', 'a2'))).toEqual(['0']);
    expect(gained(at('2025-03-10', 'b1'), at('2025-06-20', 'a2'))).toEqual(['0']);
    expect(gained(at('2025-03-10', 'a1'))).toEqual([undefined]);
    expect(gained(at('2025-03-10', 'a1'), at('2025-06-20'))).toEqual([undefined]);
    expect(
      counts(
        'R.2.8',
        after(enrolledAs({ thirdCountryNational: true }), at('2025-03-10', 'a1'), at('2025-06-20', 'b1')),
      ),
    ).toMatchObject([{ month: '2025-06', tally: { n: 1 } }]);
    expect(
      counts(
        'R.2.8',
        after(enrolledAs({ thirdCountryNational: false }), at('2025-03-10', 'a1'), at('2025-06-20', 'b1')),
      ),
    ).toEqual([undefined]);
  });

  it('is due for a skills profile eight weeks after the enrolment, with one or without', () => {
    const profiled = happened('2025-03-20', 'skills_profiled', { track: 'skills' });
    const due = (state: CaseState) =>
      counts('INT-P03', state).map((one) => [one!.value, decimalText(one!.tally.numerator)]);
    expect(due(after(enrolled))).toEqual([['2025-04-28', '0']]);
    expect(due(after(enrolled, profiled))).toEqual([['2025-04-28', '1']]);
  });

  it('waits for its first job as long as it is followed', () => {
    const job = (on: string) => happened(on, 'job_started');
    const observed = (state: CaseState) => counts('INT-P07', state).map((one) => one?.value);
    expect(observed(after(enrolled))).toEqual(['open:2025-03-03']);
    expect(observed(after(enrolled, job('2025-05-02'), job('2025-03-13')))).toEqual(['event:10']);
    expect(observed(after(enrolled, job('2025-01-01'), job('2025-03-13')))).toEqual(['event:10']);
    expect(observed(leaving({}, { on: '2025-03-23' }))).toEqual(['end:20']);
    expect(observed(after(enrolledAs({ employment: 'self_employed' })))).toEqual([undefined]);
  });

  it('is in the state of recognition it reached last', () => {
    const [stands] = counts(
      'INT-P04',
      after(enrolled, happened('2025-06-01', 'recognition_decided'), happened('2025-04-01', 'recognition_applied')),
    );
    expect(stands).toMatchObject({ value: 'recognition_decided', month: '2025-06', day: '2025-06-01' });
  });

  it('is mentored until the mentoring or the participation ends', () => {
    const matched = happened('2025-04-01', 'mentor_matched', { track: 'mentoring' });
    const ended = happened('2025-05-01', 'support_ended', { track: 'mentoring' });
    const otherEnded = happened('2025-05-01', 'support_ended', { track: 'language' });
    const again = happened('2025-06-01', 'mentor_matched', { track: 'mentoring' });
    const active = (state: CaseState) =>
      counts('INT-P10', state).map((one) => one && [one.value, decimalText(one.tally.numerator)]);
    expect(active(after(enrolled))).toEqual([undefined]);
    expect(active(after(enrolled, matched, otherEnded))).toEqual([['2025-07-01', '1']]);
    expect(active(after(enrolled, matched, ended))).toEqual([['2025-07-01', '0']]);
    expect(active(after(enrolled, matched, ended, again))).toEqual([['2025-07-01', '1']]);
    expect(active(leaving({}, {}, matched))).toEqual([['2025-07-01', '0']]);
  });

  it.each([
    ['completed', '0'],
    ['job_found', '0'],
    ['moved_away', '0'],
    ['other', '0'],
    ['dropped_out', '1'],
    ['lost_contact', '1'],
  ] as const)('that ended because of %s is a drop-out: %s', (reason, met) => {
    const [left] = counts('INT-P11', leaving({}, { reason }));
    expect(decimalText(left!.tally.numerator)).toBe(met);
  });
});

describe('the common indicators of ESF+', () => {
  /** The codes that count the case, with `?` for those that count it apart as not known. */
  const codesOf = (state: CaseState, beginning: string) =>
    catalogue
      .filter(({ code }) => code.startsWith(beginning))
      .flatMap(({ code }) => counts(code, state).map((one) => one && `${code}${one.tally.unknown > 0 ? '?' : ''}`))
      .filter((code) => code !== undefined);

  it.each([
    [{ employment: 'unemployed', ageBand: 'under_18', isced: 0, thirdCountryNational: true }, '01 02 06 09 13'],
    [{ employment: 'long_term_unemployed', ageBand: '18_29', isced: 2, thirdCountryNational: false }, '01 02 03 07 09'],
    [{ employment: 'inactive', ageBand: '30_54', isced: 3 }, '01 04 10 13?'],
    [{ employment: 'employed', ageBand: '55_and_over', isced: 4, thirdCountryNational: true }, '01 05 08 10 13'],
    [{ employment: 'self_employed', ageBand: '30_54', isced: 8, thirdCountryNational: true }, '01 05 11 13'],
    [
      { employment: 'unknown', ageBand: 'unknown', isced: undefined },
      '01? 02? 03? 04? 05? 06? 07? 08? 09? 10? 11? 13?',
    ],
  ] as [Partial<EntryCharacteristics>, string][])('count the situation at entry: %j', (entry, numbers) => {
    const expected = numbers.split(' ').map((number) => `EECO${number}`);
    expect(codesOf(after(enrolledAs(entry)), 'EECO')).toEqual(expected);
  });

  it.each([
    ['inactive', 'unemployed', ['EECR01']],
    ['inactive', 'employed', ['EECR04']],
    ['inactive', 'unknown', ['EECR01?', 'EECR04?']],
    ['unemployed', 'self_employed', ['EECR04']],
    ['unemployed', 'unemployed', []],
    ['unemployed', 'unknown', ['EECR04?']],
    ['employed', 'employed', []],
    ['unknown', 'employed', []],
  ] as const)('count a result upon leaving: %s before, %s after', (employment, then, expected) => {
    expect(codesOf(leaving({ employment }, { employment: then }), 'EECR')).toEqual(expected);
  });

  it('count a qualification up to four weeks after leaving', () => {
    const qualified = (on: string) =>
      codesOf(leaving({}, { employment: 'inactive' }, happened(on, 'qualification_gained')), 'EECR');
    expect(qualified('2025-07-01')).toEqual(['EECR03']);
    expect(qualified('2025-10-28')).toEqual(['EECR03']);
    expect(qualified('2025-10-29')).toEqual([]);
    expect(codesOf(after(enrolled, happened('2025-07-01', 'qualification_gained')), 'EECR')).toEqual([]);
  });

  it('count work six months after leaving of those who had none at entry', () => {
    const worksLater = (employment: EmploymentStatus, then: EmploymentStatus) =>
      codesOf(
        leaving({ employment }, { employment: 'inactive' }, followUp('f', '2026-04-01', 'six_months', then)),
        'EECR05',
      );
    expect(worksLater('long_term_unemployed', 'employed')).toEqual(['EECR05']);
    expect(worksLater('inactive', 'unknown')).toEqual(['EECR05?']);
    expect(worksLater('unemployed', 'unemployed')).toEqual([]);
    expect(worksLater('self_employed', 'employed')).toEqual([]);
  });
});

describe('support', () => {
  const given = after(factOf(SupportGiven));

  it('counts its hours in its month, by the attributes of the participant', () => {
    const [counted] = counts('INT-S01', given, after(enrolled));
    expect(counted).toMatchObject({ month: '2025-04', categories: ['female', '18_29'] });
    expect(decimalText(counted!.tally.numerator)).toBe('1.5');
  });

  it('does not count for a participation that was taken back', () => {
    expect(counts('INT-S01', given, { ...after(enrolled), groups: undefined })).toEqual([undefined]);
    expect(counts('INT-S01', given, undefined)).toEqual([undefined]);
  });
});

describe('a milestone', () => {
  const reached = (reachedOn: string) => {
    const fact = factOf(MilestoneReached);
    return after({ ...fact, data: { ...fact.data, after: { ...fact.data.after, reachedOn } } });
  };

  it('is on time up to the day first planned', () => {
    for (const [on, met] of [
      ['2025-05-14', '1'],
      ['2025-05-15', '0'],
    ] as const) {
      const [counted] = counts('INT-M02', reached(on));
      expect([decimalText(counted!.tally.numerator), decimalText(counted!.tally.denominator)]).toEqual([met, '1']);
    }
  });

  it('counts as reached in the month it was reached', () => {
    expect(counts('INT-M01', reached('2025-06-02'))[0]).toMatchObject({ month: '2025-06', tally: { n: 1 } });
  });
});

describe('an expenditure', () => {
  it('is the upper part of its share of the budget', () => {
    const [spent] = counts('INT-B01', after(factOf(ExpenditureRecorded)));
    expect(spent).toMatchObject({ month: '2025-05', unit: 'EUR', tally: { n: 1, denominator: 0n } });
    expect(decimalText(spent!.tally.numerator)).toBe('12050');
  });
});

describe('a practice', () => {
  const drafted = factOf(PracticeDrafted);
  const published = factOf(PracticePublished);
  const recorded = factOf(UptakeRecorded);
  const uptake = (on: string, changes: Partial<UptakeRecord> = {}, id = recorded.data.uptake): Fact => ({
    ...recorded,
    data: { ...recorded.data, uptake: id, after: { ...recorded.data.after, on, ...changes } },
  });
  const solution = (kind: SolutionKind): Fact => ({
    ...published,
    data: { ...published.data, text: { ...published.data.text, solution: kind } },
  });

  it('counts once, on the day of its first uptake in time', () => {
    const early = uptake('2019-01-01', { inTime: false }, 'a1a1a1a1-6b0a-4f3e-9c58-2a7e5d4b3c21');
    const later = uptake('2026-06-01', {}, 'b2b2b2b2-6b0a-4f3e-9c58-2a7e5d4b3c22');
    const state = after(drafted, published, later, early, uptake('2026-02-10'));
    expect(counts('RCR104', state)).toMatchObject([{ month: '2026-02', tally: { n: 1 } }]);
  });

  it('does not count before it is published, without an uptake, and once that is taken back', () => {
    const voided = factOf(UptakeVoided);
    for (const facts of [
      [drafted, uptake('2026-02-10')],
      [drafted, published],
      [drafted, published, uptake('2026-02-10'), voided],
      [drafted, published, uptake('2026-02-10'), factOf(PracticeWithdrawn)],
    ])
      expect(counts('RCR104', after(...facts))).toEqual([undefined]);
  });

  it('does not count when it is a legal or administrative solution', () => {
    expect(counts('RCR104', after(drafted, solution('legal_or_administrative'), uptake('2026-02-10')))).toEqual([
      undefined,
    ]);
  });

  it('is not a recommendation that was taken up', () => {
    expect(changesOf(uptake('2026-02-10', { itemKind: 'recommendation' }))[0]!.changes).toEqual([]);
  });
});

describe('an answer of feedback', () => {
  const given = factOf(FeedbackGiven);
  const answer = (usefulness?: number): Fact => {
    const { usefulness: _, ...rest } = given.data.after;
    return { ...given, data: { ...given.data, after: { ...rest, ...(usefulness !== undefined && { usefulness }) } } };
  };

  it.each([
    [3, false],
    [4, true],
    [5, true],
  ])('of %i for usefulness counts as helped: %s', (usefulness, helped) => {
    const [counted] = counts('INT-F01', after(answer(usefulness)));
    expect(counted).toMatchObject({ month: '2025-06', tally: { n: 1 } });
    expect((counted!.tally.numerator ?? 0n) > 0n).toBe(helped);
  });

  it('is counted apart where the question was left out, and not at all once it was taken back', () => {
    expect(counts('INT-F01', after(answer()))).toMatchObject([{ tally: { n: 0, unknown: 1 } }]);
    expect(counts('INT-F01', after(answer(5), factOf(FeedbackVoided)))).toEqual([undefined]);
  });
});

describe('an obstacle', () => {
  const reported = factOf(ObstacleReported);
  const addressed = factOf(ObstacleAddressed);
  const solved = factOf(ObstacleSolved);
  const corrected = (changes: Partial<ObstacleSnapshot>): Fact => {
    const fact = factOf(ObstacleCorrected);
    return { ...fact, data: { ...fact.data, after: { ...solved.data.after, ...changes } } };
  };
  const both = (...facts: Fact[]) => ['RCO117', 'RCR82'].map((code) => counts(code, after(...facts))[0]?.month);

  it('counts its solution on the day it was identified, and itself on the day it was lessened', () => {
    expect(both(reported)).toEqual([undefined, undefined]);
    expect(both(reported, addressed)).toEqual(['2025-04', undefined]);
    expect(both(reported, addressed, solved)).toEqual(['2025-04', '2025-06']);
  });

  it('counts when it is one of organisation, and not when it is one of budget or within a country', () => {
    expect(both(reported, solved, corrected({ kind: 'organisation' }))).toEqual(['2025-04', '2025-06']);
    expect(both(reported, solved, corrected({ kind: 'budget' }))).toEqual([undefined, undefined]);
    expect(both(reported, solved, corrected({ crossBorder: false }))).toEqual([undefined, undefined]);
  });

  it('counts no more once it was taken back', () => {
    expect(both(reported, solved, factOf(ObstacleVoided))).toEqual([undefined, undefined]);
  });
});

describe('an agreement', () => {
  const drafted = factOf(AgreementDrafted);
  const signed = factOf(AgreementSigned);
  const ended = factOf(AgreementEnded);
  const voided = factOf(AgreementVoided);
  const [first, second] = signed.data.after.parties as [string, string];
  const signedAs = (changes: Partial<AgreementSnapshot>): Fact => ({
    ...signed,
    data: { ...signed.data, after: { ...signed.data.after, ...changes } },
  });
  const another = (on: string, changes: Partial<AgreementSnapshot> = {}): Fact => {
    const after = { ...signed.data.after, signedOn: on, ...changes };
    return { ...signed, data: { ...signed.data, agreement: 'another', after } };
  };
  /** The months in which agreements and their parties count after the facts. */
  const counted = (...facts: Fact[]): [agreements: string[], organisations: string[]] => {
    const cases = new Cases();
    const ids = new Set<string>();
    for (const fact of facts)
      for (const { kind, changes } of changesOf(fact))
        for (const change of changes) {
          cases.put(change.apply(cases.get(kind.name, change.id, fact.journal)));
          ids.add(change.id);
        }
    const months = (code: string) =>
      [...ids].flatMap((id) => counts(code, cases.find(id)!).flatMap((one) => one?.month ?? [])).sort();
    return [months('RCO86'), months('RCR84')];
  };

  it('counts on the day all had signed, and each of its parties with it', () => {
    expect(counted(drafted)).toEqual([[], []]);
    expect(counted(drafted, signed)).toEqual([['2025-05'], ['2025-05', '2025-05']]);
  });

  it('counts not when all parties are of one country', () => {
    expect(counted(drafted, signedAs({ joint: false }))).toEqual([[], []]);
  });

  it('binds nobody after the project when it is about the time of the project alone', () => {
    expect(counted(drafted, signedAs({ continues: false, lasting: false }))).toEqual([['2025-05'], []]);
  });

  it('was signed even when it ended, and binds nobody once it ended before the project', () => {
    expect(counted(drafted, signed, ended)).toEqual([['2025-05'], []]);
  });

  it('counts an organisation once however many it signed, on the day of the first', () => {
    const third = 'c0ffee00-0000-4000-8000-000000000003';
    expect(counted(drafted, signed, another('2025-03-04', { parties: [first, third] }))).toEqual([
      ['2025-03', '2025-05'],
      ['2025-03', '2025-03', '2025-05'],
    ]);
  });

  it('counts an organisation no more that a correction takes out, and nobody once it was taken back', () => {
    const corrected: Fact = {
      ...factOf(AgreementCorrected),
      data: { ...signed.data, before: signed.data.after, after: { ...signed.data.after, parties: [second] } },
    };
    expect(counted(drafted, signed, corrected)[1]).toEqual(['2025-05']);
    const back: Fact = { ...voided, data: { ...voided.data, before: signed.data.after } };
    expect(counted(drafted, signed, back)).toEqual([[], []]);
  });
});

describe('a kind of case', () => {
  it.each(caseKinds)('is about persons when it names one: $name', ({ name, parent, aboutPersons, sources }) => {
    const changes = sources.flatMap((source) => source.events.flatMap((event) => source.changes(factOf(event))));
    const namesOne = changes.some(({ persons }) => persons.length > 0);
    const isBelow = caseKinds.some((above) => above.name === parent && above.aboutPersons);
    // Answers of feedback are of persons whom nobody knows.
    expect(aboutPersons).toBe(namesOne || isBelow || name === 'feedback');
  });
});

describe('a definition', () => {
  const placement = named('INT-P05');
  const changed = (counting: Partial<Counting>, rest: Partial<Definition> = {}): Definition => ({
    ...placement,
    ...rest,
    counts: [{ ...placement.counts[0]!, ...counting }],
  });

  it.each([
    ['a record that does not exist', changed({ where: "leaving.on != ''" }), 'Unknown variable: leaving'],
    ['a field that does not exist', changed({ where: "exit.day != ''" }), 'No such key: day'],
    ['a code that a field never has', changed({ met: "exit.employment == 'emplyed'" }), "never 'emplyed'"],
    [
      'one among codes',
      changed({ met: "!(exit.employment in ['employed', 'self employed'])" }),
      "never 'self employed'",
    ],
    ['one on the other side', changed({ where: "'left' != exit.reason" }), "exit.reason is never 'left'"],
    ['a comparison of a text with a number', changed({ where: 'exit.on > 5' }), 'no such overload'],
    ['something that is no condition', changed({ where: 'exit.on' }), 'not a condition'],
    ['an expression that cannot be read', changed({ where: 'exit.on ==' }), "'exit.on =='"],
    [
      'an expression that is too long',
      changed({ where: Array(200).fill("exit.on != ''").join(' && ') }),
      'maxAstNodes',
    ],
    ['cases that do not exist', changed({ cases: 'visitor' }), "no cases 'visitor'"],
    ['a list that does not exist', changed({ latest: { of: 'visits' } }), "no list 'visits'"],
    ['a day that does not exist', changed({ on: 'exit.day' }), "no field 'exit.day'"],
    [
      'a dimension that does not exist',
      changed({}, { dimensions: ['country_of_origin'] }),
      "broken down by 'country_of_origin'",
    ],
    [
      'a sum of what is no decimal',
      changed({ met: undefined, amount: { field: 'exit.on' } }, { measure: 'sum' }),
      'no decimal',
    ],
    ['a ratio without a condition to meet', changed({ met: undefined }), 'needs a condition'],
    ['a mean without an amount', changed({ met: undefined }, { measure: 'mean' }), 'needs an amount'],
    ['distinct participations', changed({ met: undefined }, { measure: 'distinct' }), 'only persons'],
    ['a share of persons', changed({}, { countingUnit: 'person' }), 'counts participations'],
  ])('is refused when it names %s', (_, definition, reason) => {
    expect(() => compile(definition)).toThrow(reason);
  });

  it('has a code of its own', () => {
    expect(() => new Indicators([placement, { ...placement, version: 2 }])).toThrow('same code');
  });

  it.each([
    "[entry].exists(e, e.gender == 'female')",
    "[entry].map(e, e.gender)[0] == 'female'",
    "entry['gender'] == 'female'",
    "['gender'].exists(name, entry[name] == 'female')",
    "cel.bind(e, entry, e.gender == 'female')",
    "(true ? entry : entry).gender == 'female'",
    "{'of': entry}['of'].gender == 'female'",
    "dyn(entry).gender == 'female'",
    "optional.of(entry).value().gender == 'female'",
    "[''].exists(entry, entry != '')",
  ])('is refused where nobody can see what it reads of a record: %s', (condition) => {
    expect(() => compile(changed({ where: condition }))).toThrow(
      "entry can only be read field by field, as 'entry.gender'",
    );
    const picked = { latest: { of: 'outcomes', where: condition } };
    expect(() => compile(changed({ ...picked, where: undefined }))).toThrow('field by field');
  });

  it.each(['has(entry.gender)', "[entry.gender].exists(one, one == 'female')", "entry.gender.startsWith('f')"])(
    'picks by an attribute however it asks for it: %s',
    (condition) => expect(compile(changed({ where: condition }))).toMatchObject({ byAttribute: true }),
  );

  const ofCases = (cases: string, on: string, countingUnit: Definition['countingUnit']) =>
    compile({ ...placement, dimensions: [], measure: 'count', countingUnit, counts: [{ cases, on }] });
  const enrolments = { cases: 'participant', on: 'participation.enrolledOn' };

  it.each(countingUnits.filter((unit) => unit !== 'person'))(
    'is about persons where its cases are, counted as %s',
    (unit) => {
      expect(ofCases('participant', 'participation.enrolledOn', unit)).toMatchObject({
        personal: true,
        byAttribute: false,
      });
      expect(ofCases('feedback', 'feedback.on', unit)).toMatchObject({ personal: true, byAttribute: false });
      expect(ofCases('comparison', 'gain.on', unit)).toMatchObject({ personal: true, byAttribute: false });
    },
  );

  it('is no headline where a large number can be of one person, or of few and many milestones', () => {
    expect(ofCases('support', 'support.on', 'event')).toMatchObject({ personal: true, byAttribute: true });
    expect(ofCases('support', 'support.on', 'participation')).toMatchObject({ byAttribute: true });
    const reached = { cases: 'milestone', on: 'milestone.reachedOn' };
    const mixed = { ...placement, dimensions: [], measure: 'count', counts: [enrolments, reached] } as const;
    expect(compile(mixed)).toMatchObject({ personal: true, byAttribute: true });
  });

  it('says what it reads, so that nothing else makes it count again', () => {
    const [hours] = compile(named('INT-S01')).countings;
    expect(hours!.reads).toEqual(new Set(['entry', 'standing', 'support']));
  });
});

describe('the catalogue', () => {
  const { all } = new Indicators(catalogue);

  it('is complete in every language', () => {
    for (const { name, description } of all) {
      for (const text of [name.en, name.de, description.en, description.de]) expect(text).not.toBe('');
    }
  });

  it('has codes that can be asked for', () => {
    for (const { code } of all) expect(code).toMatch(indicatorCodePattern);
  });

  it('lists its own indicators first, then what the programmes want, then what to compare with', () => {
    const beginnings = all.map(({ code }) => /^(INT-|RC|EEC|[OR]\.2|ZAR-)/.exec(code)?.[0].replace(/^[OR]\.2/, 'AMIF'));
    expect([...new Set(beginnings)]).toEqual(['INT-', 'RC', 'EEC', 'AMIF', 'ZAR-']);
    expect(beginnings).toEqual(beginnings.toSorted((a, b) => beginnings.indexOf(a) - beginnings.indexOf(b)));
  });

  it('names where an official indicator comes from, and says which could not be checked there', () => {
    const official = all.filter(({ code }) => !code.startsWith('INT-'));
    for (const { source } of official) expect(source).toMatch(/^(Regulation \(EU\) 2021\/|Zaragoza Declaration)/);
    const amif = official.filter(({ source }) => source!.includes('2021/1147'));
    expect(amif.map(({ verified }) => verified)).toEqual(amif.map(() => false));
  });

  it('is not about persons where it counts what is of nobody', () => {
    const ofNobody = all.filter(({ counts, personal }) => counts.length > 0 && !personal).map(({ code }) => code);
    const own = ['INT-M01', 'INT-M02', 'INT-B01', 'INT-K01'];
    expect(ofNobody).toEqual([...own, 'RCO86', 'RCO115', 'RCO117', 'RCR82', 'RCR84', 'RCR104']);
  });

  it('never counts a benchmark', () => {
    const benchmark = all.find(({ level }) => level === 'context')!;
    expect(benchmark).toMatchObject({ measure: 'ratio', countingUnit: 'person', counts: [] });
    expect(() => compile({ ...benchmark, counts: named('INT-P05').counts })).toThrow('counts participations');
  });
});
