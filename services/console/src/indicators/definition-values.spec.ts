import type { Counting, Definition, Measure } from '../api/definitions.js';
import { type DefinitionValues, meaningOf, newCounting, newDefinition, partOf, valuesOf } from './definition-values.js';

const definition = (measure: Measure, counts: Counting[], rest: Partial<Definition> = {}): Definition => ({
  code: 'OWN-1',
  version: 2,
  name: { en: 'In work', de: 'In Arbeit' },
  description: { en: 'Share in work.', de: 'Anteil in Arbeit.' },
  level: 'result',
  countingUnit: 'participation',
  unit: 'percent',
  measure,
  display: { kind: 'percent' },
  direction: 'up',
  dimensions: ['gender'],
  counts,
  state: 'counted',
  since: '2026-01-01T00:00:00.000Z',
  own: false,
  ...rest,
});

/** What a definition means, without what the server adds. */
function meaning(known: Definition) {
  const { code: _, version: __, state: ___, since: ____, own: _____, ...said } = known;
  return said;
}

const pick = ({ baseline, verification }: DefinitionValues) => ({ baseline, verification });

const cases = 'participant';
const on = 'exit.on';
const window = { from: 'exit.on', days: 183 };
const latest = { of: 'outcomes', where: "latest.kind == 'earnings'", optional: true };

describe('a definition in the form', () => {
  it.each<[string, Definition]>([
    ['a share of cases', definition('ratio', [{ cases, on, latest, where: 'true', window, unknown: 'a', met: 'b' }])],
    [
      'a share of amounts',
      definition('ratio', [
        { cases: 'expenditure', on, amount: { field: 'money.amount', unit: 'money.currency', into: 'numerator' } },
        { cases: 'pilot', amount: { field: 'money.amount', unit: 'money.currency', into: 'denominator' } },
      ]),
    ],
    ['a mean', definition('mean', [{ cases, on, latest, amount: { field: 'latest.value' } }])],
    ['days between', definition('median', [{ cases, on, days: { from: 'participation.enrolledOn', to: on } }])],
    ['a level', definition('median', [{ cases, on, latest, level: 'latest.level' }], { scale: ['a1', 'a2'] })],
    ['states', definition('status', [{ cases, on, state: 'exit.employment' }])],
    [
      'a survival',
      definition('survival', [
        { cases, on, earliest: { of: 'outcomes' }, survival: { from: on, event: 'earliest.on' } },
      ]),
    ],
    ['a number', definition('count', [{ cases, on }])],
    [
      'where it starts, how it is verified and where it comes from',
      definition('count', [], {
        baseline: { value: '0.4', on: '2024' },
        verification: { en: 'Lists', de: 'Listen' },
        source: 'Regulation (EU) 2021/1057',
      }),
    ],
  ])('is sent as it came: %s', (_name, known) => {
    expect(meaningOf(valuesOf(known))).toEqual(meaning(known));
  });

  it('keeps what the form does not ask', () => {
    const known = definition('count', [], {
      display: { kind: 'money', unit: 'EUR' },
    });
    expect(meaningOf(valuesOf(known), known)).toEqual(meaning(known));
  });

  it('takes where a share starts in percent, and leaves out what was emptied', () => {
    const values = { ...newDefinition(), baseline: { value: '12,5', on: '2024-12-31' } };
    expect(meaningOf(values).baseline).toEqual({ value: '0.125', on: '2024-12-31' });
    expect(meaningOf({ ...values, display: { kind: 'number' } }).baseline?.value).toBe('12.5');
    const before = definition('count', [], { baseline: { value: '1' }, verification: { en: 'a', de: 'b' } });
    const emptied = meaningOf({ ...valuesOf(before), ...pick(newDefinition()) }, before);
    expect([emptied.baseline, emptied.verification]).toEqual([undefined, undefined]);
  });

  it('leaves out what the chosen measure does not need, and keeps it in the form', () => {
    const values = {
      ...newDefinition(),
      measure: 'count' as const,
      counts: [{ ...newCounting(), on, met: "exit.employment == 'employed'", window: { from: on, days: '30' } }],
    };
    expect(meaningOf(values).counts).toEqual([{ cases, on }]);
    expect(meaningOf({ ...values, measure: 'ratio' }).counts).toEqual([
      { cases, on, met: "exit.employment == 'employed'", window: { from: on, days: 30 } },
    ]);
  });

  it('sends a condition typed in lines as one', () => {
    const values = { ...newDefinition(), counts: [{ ...newCounting(), where: " exit.on != ''\n  && true " }] };
    expect(meaningOf(values).counts[0]?.where).toBe("exit.on != '' && true");
  });

  it('says of a counting what the measure lets it say', () => {
    expect(partOf('mean', { part: 'met' })).toBe('amount');
    expect(partOf('median', { part: 'days' })).toBe('days');
    expect(partOf('distinct', { part: 'days' })).toBeUndefined();
  });
});
