import { decimalText } from '@integras/aggregation';
import {
  ExpenditureRecorded,
  type Fact,
  FollowUpRecorded,
  MilestoneReached,
  OutcomeRecorded,
  OutcomeVoided,
  ParticipantEnrolled,
  ParticipantExited,
  SupportGiven,
} from '@integras/contracts';
import { factOf } from '@integras/testing';
import { changesOf } from '../cases/case-kinds.js';
import { type CaseState, unknownCase } from '../cases/case-state.js';
import { catalogue } from './catalogue.js';
import { compile } from './compile.js';
import type { Counting, Definition } from './definition.js';
import { Indicators } from './indicators.js';

const named = (code: string) => catalogue.find((definition) => definition.code === code)!;

/** The case that facts about one case leave behind. */
function after(...facts: Fact[]): CaseState {
  let state: CaseState | undefined;
  for (const fact of facts) {
    const { kind, changes } = changesOf(fact)!;
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
    const lost = factOf(ParticipantExited, {
      data: {
        ...exited.data,
        after: { ...exited.data.after, exit: { on: '2025-09-30', reason: 'lost_contact', employment: 'unknown' } },
      },
    });
    expect(counts('INT-P05', after(enrolled, lost))[0]!.tally).toMatchObject({
      n: 0,
      unknown: 1,
      numerator: 0n,
      denominator: 0n,
    });
  });

  it('counts by its latest follow-up at six months, and by no other', () => {
    const followUp = (
      id: string,
      on: string,
      point: 'four_weeks' | 'six_months',
      employment: 'employed' | 'unemployed',
    ) =>
      factOf(FollowUpRecorded, {
        data: { followUp: id, after: { participant, point, on, result: 'done', employment } },
      });
    const state = after(
      enrolled,
      exited,
      followUp('b', '2026-04-20', 'six_months', 'unemployed'),
      followUp('a', '2026-04-01', 'six_months', 'employed'),
      followUp('c', '2026-05-01', 'four_weeks', 'employed'),
    );
    const [counted] = counts('INT-P06', state);
    expect(counted).toMatchObject({ month: '2026-04', tally: { n: 1, numerator: 0n } });
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

  it('says what it reads, so that nothing else makes it count again', () => {
    const [hours] = compile(named('INT-S01')).countings;
    expect(hours!.reads).toEqual(new Set(['entry', 'standing', 'support']));
  });

  it('of the catalogue is complete in every language', () => {
    for (const { name, description } of new Indicators(catalogue).all) {
      for (const text of [name.en, name.de, description.en, description.de]) expect(text).not.toBe('');
    }
  });
});
