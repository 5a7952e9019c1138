import type { Figure } from '@integras/contracts';
import {
  amount,
  exactly,
  figureText,
  quantity,
  quantityIn,
  range,
  share,
  type Shown,
  tick,
  wholeNumber,
} from './numbers.js';

const percent: Shown = { display: { kind: 'percent' }, measure: 'ratio' };
const money: Shown = { display: { kind: 'money' }, measure: 'mean', currency: 'EUR' };
const hours: Shown = { display: { kind: 'hours' }, measure: 'sum' };
const count: Shown = { display: { kind: 'number' }, measure: 'count' };

/** Locales put different kinds of spaces into numbers; which ones is theirs. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('a number', () => {
  it.each([
    ['en-GB', '1,234'],
    ['de', '1.234'],
    ['it', '1.234'],
    ['sl', '1.234'],
    ['de-AT', '1 234'],
  ])('of four digits has a mark for the thousands in %s', (locale, written) => {
    expect(plain(wholeNumber(1234, locale))).toBe(written);
  });

  it('below zero has a minus everywhere, never a hyphen', () => {
    for (const locale of ['en-GB', 'de', 'it', 'sl', 'hr']) expect(wholeNumber(-5, locale)).toBe('\u22125');
  });

  it('is read from decimal text', () => {
    expect(quantity('12345.5', hours, 10, 'en-GB')).toContain('12,346');
    expect(quantity('211', count, 211, 'de')).toBe('211');
  });

  it('of one unit among several is told with it: a currency as the language writes it, any other behind the number', () => {
    expect(quantityIn('CHF', '3', money, 1, 'en-GB').replaceAll(/\s/g, ' ')).toBe('CHF 3.00');
    expect(quantityIn('vouchers', '3', money, 1, 'en-GB')).toBe('3.00 vouchers');
    expect(quantityIn('', '3', money, 1, 'en-GB')).toBe('3.00');
  });

  it('that somebody gave keeps its decimals', () => {
    expect(exactly('12.5', count, 'en-GB')).toBe('12.5');
    expect(plain(exactly('0.12345', percent, 'de'))).toBe('12,345 %');
    expect(exactly('1200', money, 'en-GB')).toBe('€1,200');
  });
});

describe('a share', () => {
  it('has a decimal only from a hundred cases on', () => {
    expect(quantity('0.61611', percent, 99, 'en-GB')).toBe('62%');
    expect(quantity('0.61611', percent, 211, 'en-GB')).toBe('61.6%');
    expect(plain(quantity('0.61611', percent, 211, 'de'))).toBe('61,6 %');
    expect(quantity('0.61611', percent, 211, 'it')).toBe('61,6%');
  });

  it('has an interval that is rounded as it is, and says percent once', () => {
    expect(range('0.548973', '0.679102', percent, 211, 'en-GB')).toBe('54.9–67.9%');
    expect(range('0.467695', '0.911058', percent, 12, 'en-GB')).toBe('47–91%');
    expect(plain(range('0.548973', '0.679102', percent, 211, 'de'))).toBe('54,9–67,9 %');
  });

  it('at an axis has no decimals', () => {
    expect(tick(0.2, percent, 'en-GB')).toBe('20%');
  });
});

describe('money', () => {
  it('on the mean is told with its cents, at an axis and as a budget without', () => {
    expect(quantity('6349.1435', money, 185, 'en-GB')).toBe('€6,349.14');
    expect(tick(5000, money, 'en-GB')).toBe('€5,000');
    expect(plain(amount(12_000_000, 'EUR', 'de'))).toBe('120.000 €');
  });

  it('of a currency nobody named is a number alone', () => {
    expect(quantity('6349.1435', { ...money, currency: undefined }, 185, 'en-GB')).toBe('6,349.14');
    expect(quantity('6349.1435', { ...money, currency: 'points' }, 185, 'en-GB')).toBe('6,349.14');
  });

  it('as a share of nothing is nothing', () => {
    expect(share(5, 0, 'en-GB')).toBe('0%');
    expect(share(23, 120, 'en-GB')).toBe('19%');
  });
});

describe('a figure', () => {
  const figure: Figure = {
    key: 'INT-P05|project|p|all',
    indicator: 'INT-P05',
    version: 1,
    scope: 'project',
    scopeId: 'p',
    project: 'p',
    period: 'all',
    value: '0.616113744',
    numerator: '130',
    denominator: '211',
    n: 211,
    unknown: 23,
    interval: { low: '0.548973', high: '0.679102', level: 0.95, method: 'wilson' },
    personal: true,
    status: 'provisional',
  };

  it('says its value and its interval', () => {
    expect(figureText(figure, percent, 'en-GB')).toEqual({ value: '61.6%', interval: '54.9–67.9%' });
  });

  it('that is hidden says nothing, whatever it holds', () => {
    expect(figureText({ ...figure, hidden: true }, percent, 'en-GB')).toEqual({});
  });

  it('without a case has no value, and not 0', () => {
    const { interval: _, ...none } = figure;
    expect(figureText({ ...none, value: null, n: 0 }, percent, 'en-GB')).toEqual({});
  });

  it('of days says days, and half ones where a median lies between two', () => {
    const days: Shown = { display: { kind: 'days' }, measure: 'survival' };
    expect(quantity('1', days, 40, 'en-GB')).toBe('1 day');
    expect(quantity('44.5', { ...days, measure: 'median' }, 40, 'de')).toBe('44,5 Tage');
  });

  it('at a level of a scale says the level', () => {
    const level = { display: { kind: 'number' }, measure: 'median', scale: ['a1', 'a2', 'b1'] } as const;
    expect(figureText({ ...figure, value: 'b1' }, { ...level, scale: [...level.scale] }, 'en-GB')).toEqual({
      value: 'B1',
    });
  });

  it('of states says of how many persons it tells', () => {
    const status = { display: { kind: 'number' }, measure: 'status' } as const;
    expect(figureText({ ...figure, value: null, n: 1211 }, status, 'en-GB').value).toBe('1,211');
  });

  it('of money is told in the currency it was recorded in', () => {
    const earnings = { ...figure, value: '1978', unit: 'USD' };
    expect(figureText(earnings, { display: { kind: 'money' }, measure: 'mean' }, 'en-GB').value).toBe('US$1,978.00');
  });
});
