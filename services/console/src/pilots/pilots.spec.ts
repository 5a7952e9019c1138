import type { Happening } from '../api/happenings.js';
import { mayReport } from '../api/rights.js';
import { liveReportOf } from './live-report.js';
import { standingOf } from './milestone-state.js';
import { monthTicks, placeOf, spanOf } from './timeline.js';

const planned = { state: 'planned', baselineOn: '2025-05-14', dueOn: '2025-05-14' } as const;

describe('a milestone', () => {
  it('is overdue from the day after it was due', () => {
    expect(standingOf(planned, '2025-05-13')).toEqual({ kind: 'ahead', days: 1 });
    expect(standingOf(planned, '2025-05-14')).toEqual({ kind: 'due-today' });
    expect(standingOf(planned, '2025-05-26')).toEqual({ kind: 'overdue', days: 12 });
  });

  it('is late or early against the day first planned, not the one it was moved to', () => {
    const moved = { ...planned, dueOn: '2025-06-30', state: 'reached' as const };
    expect(standingOf({ ...moved, reachedOn: '2025-05-26' }, '2025-07-01')).toEqual({ kind: 'reached', late: 12 });
    expect(standingOf({ ...moved, reachedOn: '2025-05-12' }, '2025-07-01')).toEqual({ kind: 'reached', late: -2 });
  });
});

describe('the report that counts', () => {
  let sequence = 0;
  const told = (verb: string, id: string, data: object = {}): Happening => ({
    id,
    type: `eu.integras.pilots.milestone.${verb}.v1`,
    source: '/pilots',
    subject: 'm',
    time: '2025-05-14T00:00:00Z',
    recordedtime: '2025-05-14T00:00:00Z',
    sequence: (sequence += 1),
    data: data as Record<string, unknown>,
  });

  it('is the last one', () => {
    expect(liveReportOf([told('planned', 'a'), told('reached', 'b')])).toEqual({ verb: 'reached', fact: 'b' });
  });

  it('is the correction of it, once it was corrected', () => {
    const history = [
      told('planned', 'a'),
      told('reached', 'b'),
      told('corrected', 'c', { corrects: 'b' }),
      told('corrected', 'd', { corrects: 'c' }),
    ];
    expect(liveReportOf(history)).toEqual({ verb: 'reached', fact: 'd' });
  });

  it('is the one before, once it was taken back', () => {
    const history = [
      told('planned', 'a'),
      told('reached', 'b'),
      told('corrected', 'c', { corrects: 'b' }),
      told('voided', 'd', { voids: 'c' }),
    ];
    expect(liveReportOf(history)).toEqual({ verb: 'planned', fact: 'a' });
  });

  it('is found in whatever order the history comes', () => {
    const history = [told('planned', 'a'), told('reached', 'b')].toReversed();
    expect(liveReportOf(history)).toEqual({ verb: 'reached', fact: 'b' });
  });
});

describe('the timeline', () => {
  const span = spanOf(['2025-02-01', '2026-12-31', '2025-06-01']);

  it('has room for every day', () => {
    expect(placeOf('2025-02-01', span)).toBeGreaterThan(0);
    expect(placeOf('2026-12-31', span)).toBeLessThan(100);
  });

  it('has ticks at steps that people count in', () => {
    expect(monthTicks(span, 8)).toEqual(
      [
        '2025-04-01',
        '2025-07-01',
        '2025-10-01',
        '2026-01-01',
        '2026-04-01',
        '2026-07-01',
        '2026-10-01',
        '2027-01-01',
      ].filter((day) => day <= span.last),
    );
  });

  it('of a single day has a breadth all the same', () => {
    const short = spanOf(['2025-02-01']);
    expect(placeOf('2025-02-01', short)).toBe(50);
  });
});

describe('whoever may report', () => {
  const pilot = { id: 'pilot', project: 'project', country: 'DE' };

  it('runs the pilot, or coordinates its country', () => {
    expect(mayReport([{ id: 'g', role: 'pilot_manager', scope: 'pilot', scopeId: 'pilot' }], pilot)).toBe(true);
    expect(mayReport([{ id: 'g', role: 'country_coordinator', scope: 'country', country: 'DE' }], pilot)).toBe(true);
  });

  it('does not run another pilot, and does not evaluate', () => {
    expect(mayReport([{ id: 'g', role: 'pilot_manager', scope: 'pilot', scopeId: 'other' }], pilot)).toBe(false);
    expect(mayReport([{ id: 'g', role: 'evaluator', scope: 'project', scopeId: 'project' }], pilot)).toBe(false);
  });
});
