import { type Figure, figureKey, resourceOf } from './figure.js';
import { figureFor, looksLike } from './view.js';

const figure = (changes: Partial<Figure> = {}): Figure => ({
  key: 'INT-P05|country|IT|all',
  indicator: 'INT-P05',
  version: 1,
  scope: 'country',
  scopeId: 'IT',
  scopeName: 'IT',
  project: '5b8f2f3c-6f0d-4f57-9d0b-0e1a8f1c0a01',
  country: 'IT',
  period: 'all',
  value: '0.5',
  numerator: '5',
  denominator: '10',
  n: 10,
  unknown: 6,
  interval: { low: '0.2366', high: '0.7634', level: 0.95, method: 'wilson' },
  personal: true,
  status: 'provisional',
  trueAt: { 'integras-pilots': '2025-06-15T10:00:00.000007Z' },
  ...changes,
});

const told = ['numerator', 'denominator', 'n', 'unknown', 'interval', 'unit', 'trueAt'];

describe('what a viewer sees of a figure', () => {
  it('is all of it for the manager of that pilot', () => {
    const small = figure({ n: 1, numerator: '1', denominator: '1', by: { dimension: 'gender', category: 'female' } });
    expect(figureFor('exact', small)).toBe(small);
  });

  it('is nothing without a grant', () => {
    expect(figureFor('nothing', figure())).toBeUndefined();
  });

  it('has no breakdown for others', () => {
    expect(figureFor('headline', figure({ by: { dimension: 'gender', category: 'female' } }))).toBeUndefined();
  });

  it('is the headline once five persons stand behind it and both parts', () => {
    expect(figureFor('headline', figure())).toEqual(figure());
    expect(figureFor('headline', figure({ numerator: '0' }))).toHaveProperty('value');
    expect(figureFor('headline', figure({ numerator: '10' }))!.hidden).toBeUndefined();
  });

  it.each([
    ['nobody', figure({ n: 0, numerator: '0', denominator: '0', value: null })],
    ['four persons', figure({ n: 4, numerator: '0', denominator: '4', value: '0' })],
    ['one who met it', figure({ numerator: '1' })],
    ['four who met it', figure({ numerator: '4' })],
    ['four who did not', figure({ numerator: '6' })],
    ['four counted', figure({ n: 4, numerator: undefined, denominator: undefined, value: '4' })],
  ])('tells nothing about %s', (_, small) => {
    const seen = figureFor('headline', small)!;
    expect(seen).toMatchObject({ key: small.key, value: null, hidden: true });
    for (const part of told) expect(seen).not.toHaveProperty(part);
  });

  it('tells nothing where persons are picked by an attribute, however many they are', () => {
    expect(figureFor('headline', figure({ byAttribute: true }))).toMatchObject({ value: null, hidden: true });
    expect(figureFor('exact', figure({ byAttribute: true }))).toHaveProperty('value', '0.5');
  });

  it('tells nothing of what is withheld, which looks like what is small', () => {
    const withheld = figure({ withheld: true });
    expect(figureFor('headline', withheld)).toEqual(figureFor('headline', figure({ n: 1 })));
    expect(figureFor('exact', withheld)).toHaveProperty('value', '0.5');
  });

  it.each<[Partial<Figure>, Partial<Figure>]>([
    [
      { unknown: 0, pending: 5 },
      { unknown: 0, pending: 5 },
    ],
    [{ unknown: 4, pending: 1 }, {}],
    [{ unknown: 6, pending: 6, withheldBeside: ['unknown'] }, { pending: 6 }],
  ])('tells beside it no number of few: of %j it tells %j', (beside, left) => {
    const bounds = { low: '0.4', high: '0.6' };
    const { unknown: _, ...rest } = figure();
    const seen = figureFor('headline', { ...rest, bounds, ...beside });
    expect(seen).toEqual({ ...rest, ...left, ...('unknown' in left && { bounds }) });
  });

  it('tells numbers of few beside it to the manager of that pilot, and to everybody where it is not about persons', () => {
    expect(figureFor('exact', figure({ unknown: 1 }))).toHaveProperty('unknown', 1);
    expect(figureFor('headline', figure({ unknown: 1, personal: false }))).toHaveProperty('unknown', 1);
  });

  it('looks alike for every number that is hidden', () => {
    const hidden = [0, 1, 2, 3, 4].map((n) => JSON.stringify(figureFor('headline', figure({ n, value: `${n}` }))));
    expect(new Set(hidden).size).toBe(1);
  });

  it('hides no small number that is not about persons', () => {
    const milestones = figure({ n: 2, numerator: '1', denominator: '2', personal: false });
    expect(figureFor('headline', milestones)).toEqual(milestones);
  });

  it('says how comparable it is when it is hidden too: a push that did not would tell that something moved', () => {
    const comparability = [{ attribute: 'isced', country: 'IT', grade: 'broad' } as const];
    expect(figureFor('headline', figure({ byAttribute: true, comparability }))).toMatchObject({ comparability });
  });

  it('follows a threshold set by the project', () => {
    expect(figureFor('headline', figure({ n: 10, numerator: '5' }), 6)).toHaveProperty('hidden', true);
  });

  it('never holds the value of a single person', () => {
    const extreme = figure({ value: '1200', n: 400, numerator: undefined, denominator: undefined, extreme: true });
    expect(figureFor('headline', extreme)).toMatchObject({ value: null, hidden: true });
    expect(figureFor('headline', figure({ value: '1', n: 400, personal: false, extreme: true }))).toHaveProperty('n');
    const perUnit = [
      { unit: 'CHF', value: '3', n: 1 },
      { unit: 'EUR', value: '120', n: 399 },
    ];
    const mixed = figure({ value: null, n: 400, mixedUnits: true, perUnit });
    expect(figureFor('headline', mixed)).not.toHaveProperty('perUnit');
    expect(figureFor('headline', mixed)).toHaveProperty('mixedUnits');
    expect(figureFor('exact', mixed)).toHaveProperty('perUnit', perUnit);
  });

  it.each([
    [19, undefined],
    [20, { lowerQuartile: '2', upperQuartile: '8' }],
  ])('has of a median over %i persons the quartiles %j, and no extremes', (n, spread) => {
    const spreadOut = { minimum: '0', lowerQuartile: '2', upperQuartile: '8', maximum: '10' };
    const median = figure({ value: '5', n, numerator: undefined, denominator: undefined, spread: spreadOut });
    const seen = figureFor('headline', median)!;
    expect(seen).toMatchObject({ value: '5', n });
    expect(seen.spread).toEqual(spread);
    expect(figureFor('exact', median)!.spread).toEqual(spreadOut);
  });

  it('has quartiles from four times the threshold of the project on', () => {
    const spread = { lowerQuartile: '2', upperQuartile: '8' };
    const median = (n: number) => figure({ n, numerator: undefined, denominator: undefined, spread });
    expect(figureFor('headline', median(39), 10)).not.toHaveProperty('spread');
    expect(figureFor('headline', median(40), 10)).toHaveProperty('spread', spread);
  });

  it.each([
    [{ applied: 5, decided: 6 }, false],
    [{ applied: 4, decided: 7 }, true],
    [{ applied: 11, decided: 0 }, false],
  ])('is hidden where few are in one of the states: %j is %s', (counts, hidden) => {
    const states = figure({ value: null, n: 11, numerator: undefined, denominator: undefined, counts });
    expect(figureFor('headline', states)!.hidden ?? false).toBe(hidden);
  });

  it('falls in steps of as many as the threshold, as long as as many are followed, and says of neither how many', () => {
    const step = (day: number, survival: string, events: number, atRisk: number) => ({ day, survival, events, atRisk });
    const curve = [
      step(30, '1', 0, 40),
      step(60, '0.9', 4, 36),
      step(90, '0.8', 4, 32),
      step(120, '0.8', 0, 30),
      step(150, '0.65', 5, 5),
      step(180, '0.65', 0, 4),
    ];
    const survival = figure({ value: '160', n: 40, numerator: undefined, denominator: undefined, curve });
    expect(figureFor('headline', survival)!.curve).toEqual([
      { day: 30, survival: '1' },
      { day: 90, survival: '0.8' },
      { day: 120, survival: '0.8' },
      { day: 150, survival: '0.65' },
    ]);
  });
});

describe('a live push', () => {
  it('that only moves the position looks the same', () => {
    const later = figure({ trueAt: { 'integras-pilots': '2025-06-15T10:00:00.000008Z' } });
    expect(looksLike(figure(), later)).toBe(true);
    expect(looksLike(figure(), figure({ n: 11 }))).toBe(false);
  });
});

describe('a figure', () => {
  it('is keyed by indicator, place, period and category', () => {
    expect(figureKey(figure())).toBe('INT-P05|country|IT|all');
    const by = { dimension: 'gender', category: 'female' };
    expect(figureKey(figure({ period: '2025-03', by }))).toBe('INT-P05|country|IT|2025-03|gender=female');
  });

  it('says what grants it falls under', () => {
    const { project } = figure();
    expect(resourceOf(figure())).toEqual({ project, country: 'IT' });
    expect(resourceOf(figure({ scope: 'pilot', scopeId: 'p' }))).toEqual({ project, country: 'IT', pilot: 'p' });
  });
});
