import { wilson } from '@integras/aggregation';
import type { Figure } from '@integras/contracts';
import { compared } from './compared.js';

function share(met: number, n: number, changes: Partial<Figure> = {}): Figure {
  const { low, high } = wilson(met, n);
  return {
    key: `INT-P05|pilot|${met}|all`,
    indicator: 'INT-P05',
    version: 1,
    scope: 'pilot',
    scopeId: `${met}`,
    project: 'p',
    period: 'all',
    value: String(met / n),
    numerator: String(met),
    denominator: String(n),
    n,
    unknown: 0,
    interval: { low: String(low), high: String(high), level: 0.95, method: 'wilson' },
    personal: true,
    status: 'provisional',
    ...changes,
  };
}

describe('figures side by side', () => {
  it('are put in no order while their intervals overlap', () => {
    expect(compared([share(9, 12), share(24, 40)])).toMatchObject({ rankable: false });
    expect(compared([share(1, 100), share(60, 100), share(99, 100)])).toMatchObject({ rankable: true });
    expect(compared([share(1, 100)])).toEqual({ rankable: false });
  });

  it('differ by an interval of their own when they are two', () => {
    const { difference } = compared([share(9, 12), share(24, 40)]);
    expect(Number(difference!.value)).toBeCloseTo(0.15, 6);
    expect([Number(difference!.low), Number(difference!.high)].map((bound) => bound.toFixed(3))).toEqual([
      '-0.164',
      '0.373',
    ]);
    expect(compared([share(9, 12), share(24, 40), share(1, 5)])).not.toHaveProperty('difference');
  });

  it('say nothing of those that are hidden, nor of what is no share of cases', () => {
    expect(compared([share(9, 12), share(24, 40, { hidden: true, value: null })])).toEqual({ rankable: false });
    const { interval: _, ...amounts } = share(24, 40);
    expect(compared([share(9, 12), amounts])).toEqual({ rankable: false });
  });
});
