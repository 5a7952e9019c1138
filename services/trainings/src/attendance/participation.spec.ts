import { describe as describeEvent, SchemePlanned } from '@integras/contracts';
import { changeOf, comesTo, completesAtEnd, countEnded, participationOf } from './participation.js';

const scheme = { ...describeEvent(SchemePlanned).example.after, completion: { sessions: 2, hours: '10' } };
const of = { scheme: 's', attendee: 'a', stakeholder: { kind: 'ngo', country: 'SI' } } as const;

describe('a participation', () => {
  it('is what the sessions come to, however they were noted one after the other', () => {
    const snapshot = participationOf(scheme, of, {
      second: { hours: '7.25', on: '2026-05-05' },
      first: { hours: '0.1', on: '2026-05-04' },
      third: { hours: '0.2', on: '2026-05-06' },
    });
    expect(snapshot).toMatchObject({ sessions: 3, hours: '7.55', on: '2026-05-04', joint: true });
    expect(snapshot).not.toHaveProperty('completedOn');
  });

  it('is completed on the day on which both parts of the rule are met', () => {
    const sessions = {
      a: { hours: '6', on: '2026-05-04' },
      b: { hours: '3', on: '2026-05-05' },
      c: { hours: '1', on: '2026-05-06' },
    };
    expect(participationOf(scheme, of, sessions)!.completedOn).toBe('2026-05-06');
    expect(participationOf({ ...scheme, completion: {} }, of, sessions)!.completedOn).toBe('2026-05-04');
    expect(participationOf({ ...scheme, completion: { sessions: 3 } }, of, sessions)!.completedOn).toBe('2026-05-06');
  });

  it('counts no hours of a session that goes on, and is not completed by it', () => {
    const sessions = {
      first: { hours: '7', on: '2026-05-04' },
      second: { hours: '7', on: '2026-05-05', pending: true },
    } as const;
    const row = { id: 'p', project: 'x', scheme: 's', attendee: 'a', sessions, ...comesTo(scheme, of, sessions) };
    expect(row.snapshot).toMatchObject({ sessions: 2, hours: '7' });
    expect(row.snapshot).not.toHaveProperty('completedOn');
    expect([row.pending, completesAtEnd(scheme, row)]).toEqual([true, true]);
    expect(completesAtEnd({ ...scheme, completion: { sessions: 3 } }, row)).toBe(false);
    expect(countEnded(scheme, row, () => false)).toEqual(row);
    const after = countEnded(scheme, row, (session) => session === 'second');
    expect(after).toMatchObject({ pending: false, snapshot: { hours: '14', completedOn: '2026-05-05' } });
    expect(completesAtEnd(scheme, after)).toBe(false);
  });

  it('begins with the first attendance, changes, and ends with the last that is taken back', () => {
    const one = participationOf(scheme, of, { a: { hours: '6', on: '2026-05-04' } })!;
    const two = participationOf(scheme, of, { a: { hours: '5', on: '2026-05-04' } })!;
    expect(changeOf({ id: 'p', snapshot: null }, one)?.data).toEqual({ participation: 'p', after: one });
    expect(changeOf({ id: 'p', snapshot: one }, two)?.data).toEqual({ participation: 'p', before: one, after: two });
    expect(changeOf({ id: 'p', snapshot: two }, null)?.data).toEqual({ participation: 'p', before: two });
    expect(changeOf({ id: 'p', snapshot: two }, two)).toBeUndefined();
    expect(changeOf({ id: 'p', snapshot: null }, null)).toBeUndefined();
  });
});
