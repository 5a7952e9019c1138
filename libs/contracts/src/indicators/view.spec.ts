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
  unknown: 2,
  interval: { low: '0.2366', high: '0.7634', level: 0.95, method: 'wilson' },
  personal: true,
  status: 'provisional',
  trueAt: { 'integras-pilots': { epoch: 'e', sequence: 7 } },
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

  it('looks alike for every number that is hidden', () => {
    const hidden = [0, 1, 2, 3, 4].map((n) => JSON.stringify(figureFor('headline', figure({ n, value: `${n}` }))));
    expect(new Set(hidden).size).toBe(1);
  });

  it('hides no small number that is not about persons', () => {
    const milestones = figure({ n: 2, numerator: '1', denominator: '2', personal: false });
    expect(figureFor('headline', milestones)).toEqual(milestones);
  });

  it('follows a threshold set by the project', () => {
    expect(figureFor('headline', figure({ n: 10, numerator: '5' }), 6)).toHaveProperty('hidden', true);
  });
});

describe('a live push', () => {
  it('that only moves the position looks the same', () => {
    const later = figure({ trueAt: { 'integras-pilots': { epoch: 'e', sequence: 8 } } });
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
