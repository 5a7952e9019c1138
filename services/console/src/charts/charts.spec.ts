import type { Figure } from '@integras/contracts';
import { monthsBetween } from './months.js';
import { byValue, canOrder, intervalsOverlap } from './order.js';
import { domainOf, ticksOf, widest } from './scale.js';
import { layoutFor } from './side-by-side-layout.js';

const share = (value: number, low: number, high: number): Figure => ({
  key: String(value),
  indicator: 'INT-P05',
  version: 1,
  scope: 'country',
  scopeId: 'IT',
  project: 'p',
  period: 'all',
  value: String(value),
  n: 40,
  unknown: 0,
  interval: { low: String(low), high: String(high), level: 0.95, method: 'wilson' },
  personal: true,
  status: 'provisional',
});

const ratio = { measure: 'ratio', display: { kind: 'percent' } } as const;
const count = { measure: 'count', display: { kind: 'number' } } as const;

describe('an order of countries', () => {
  it('is not offered when neighbours overlap, even if their difference is clear: 45 of 100 and 30 of 100', () => {
    expect(canOrder([share(0.45, 0.356, 0.548), share(0.3, 0.219, 0.396)])).toBe(false);
  });

  it('is offered when no two neighbours overlap', () => {
    const figures = [share(0.2, 0.1, 0.3), share(0.9, 0.85, 0.95), share(0.6, 0.5, 0.7)];
    expect(canOrder(figures)).toBe(true);
    expect(byValue(figures).map(({ value }) => value)).toEqual(['0.9', '0.6', '0.2']);
  });

  it('is not offered while one is hidden, because its place would tell it', () => {
    expect(canOrder([share(0.2, 0.1, 0.3), { ...share(0.9, 0.85, 0.95), hidden: true, value: null }])).toBe(false);
  });

  it('is refused for intervals only where two are shown and overlap', () => {
    const { interval: _, ...hidden } = { ...share(0.25, 0.15, 0.35), hidden: true as const, value: null };
    expect(intervalsOverlap([share(0.2, 0.1, 0.3), share(0.25, 0.15, 0.35)])).toBe(true);
    expect(intervalsOverlap([share(0.2, 0.1, 0.3), hidden])).toBe(false);
    expect(intervalsOverlap([hidden, hidden])).toBe(false);
  });

  it('of counts is as it is', () => {
    const { interval: _, ...counted } = share(5, 0, 0);
    expect(canOrder([counted, { ...counted, value: '9' }])).toBe(true);
  });
});

describe('an axis', () => {
  it('of shares has the whole of its scale', () => {
    expect(domainOf([share(0.2, 0.1, 0.3)], ratio)).toEqual([0, 1]);
  });

  it('of counts begins at zero and ends at a round number', () => {
    expect(domainOf([share(86, 86, 86)], count)).toEqual([0, 100]);
  });

  it('has no room for what is hidden', () => {
    expect(domainOf([share(8, 8, 8), { ...share(900, 900, 900), hidden: true }], count)).toEqual([0, 8]);
  });

  it('has at most five ticks', () => {
    for (const high of [1, 7, 86, 950, 12_345]) expect(ticksOf([0, high]).length).toBeLessThanOrEqual(5);
  });

  it('of counts has whole ticks only', () => {
    expect(ticksOf([0, 1], { whole: true })).toEqual([0, 1]);
    expect(ticksOf([0, 3], { whole: true })).toEqual([0, 1, 2, 3]);
  });

  it('grows and does not shrink', () => {
    expect(widest([0, 100], [0, 50])).toEqual([0, 100]);
    expect(widest([0, 100], [-5, 120])).toEqual([-5, 120]);
  });
});

describe('months', () => {
  it('follow each other over the turn of the year', () => {
    expect(monthsBetween('2025-11', '2026-02')).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']);
  });
});

describe('rows side by side', () => {
  const row = (label: string) => ({ label, valueText: '56%', basisText: '9 of 16; 2 unknown' });

  it('have their names beside the marks, with as much room as the longest needs', () => {
    expect(layoutFor([row('Italy')], 800)).toMatchObject({ isNarrow: false, left: 148 });
    expect(layoutFor([row('Italy'), row('Community workshop')], 800).left).toBeGreaterThan(18 * 7);
  });

  it('have them above the marks where that would leave too little for the marks', () => {
    expect(layoutFor([row('Italy')], 400).isNarrow).toBe(true);
    expect(layoutFor([row('Community workshop as a first workplace')], 600).isNarrow).toBe(true);
  });

  it('have values in a line of their own before they would stand over a name', () => {
    const [short, long] = [layoutFor([row('Italy')], 320), layoutFor([row('Skills desk in the neighbourhood')], 320)];
    expect(short.row).toBe(60);
    expect(long).toMatchObject({ row: 80, values: 40 });
  });
});
