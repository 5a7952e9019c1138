import type { Definition } from '../api/definitions.js';
import { found, newestOf } from './found.js';

const indicator = (code: string, rest: Partial<Definition> = {}): Definition => ({
  code,
  version: 1,
  name: { en: 'Placement at exit', de: 'Beschäftigung beim Austritt' },
  description: { en: 'Share of persons in work.', de: 'Anteil der Personen in Arbeit.' },
  level: 'result',
  countingUnit: 'participation',
  unit: 'percent',
  measure: 'ratio',
  display: { kind: 'percent' },
  direction: 'up',
  dimensions: [],
  counts: [],
  state: 'counted',
  since: '2026-01-01T00:00:00.000Z',
  own: true,
  ...rest,
});
const all = [
  indicator('INT-P05'),
  indicator('RCO84', { level: 'output', state: 'listed', source: 'Interreg 2021-2027' }),
];
const codes = (search: Parameters<typeof found>[1], locale = 'en') =>
  found(all, search, locale).map(({ code }) => code);

describe('indicators that are looked for', () => {
  it('are found by code, word and source, in any order of the words', () => {
    expect(codes({ q: 'p05' })).toEqual(['INT-P05']);
    expect(codes({ q: '  interreg  exit ' })).toEqual(['RCO84']);
    expect(codes({ q: 'housing' })).toEqual([]);
    expect(codes({})).toEqual(['INT-P05', 'RCO84']);
  });

  it('are found in the language of the reader, whether or not accents are typed', () => {
    expect(codes({ q: 'beschaftigung' }, 'de')).toEqual(['INT-P05', 'RCO84']);
    expect(codes({ q: 'beschaftigung' }, 'en')).toEqual([]);
  });

  it('are narrowed by level and state', () => {
    expect(codes({ level: 'output' })).toEqual(['RCO84']);
    expect(codes({ state: 'counted' })).toEqual(['INT-P05']);
    expect(codes({ level: 'output', state: 'counted' })).toEqual([]);
  });

  it('are those in use, unless it is retired ones that are looked for', () => {
    const some = [...all, indicator('OLD', { state: 'retired' })];
    expect(found(some, {}, 'en').map(({ code }) => code)).toEqual(['INT-P05', 'RCO84']);
    expect(found(some, { state: 'retired' }, 'en').map(({ code }) => code)).toEqual(['OLD']);
  });

  it('stand once each, by their newest version', () => {
    const newest = newestOf([...all, indicator('INT-P05', { version: 2, state: 'filling' })]);
    expect(newest.map(({ code, version }) => [code, version])).toEqual([
      ['INT-P05', 2],
      ['RCO84', 1],
    ]);
  });
});
