import { randomUUID } from 'node:crypto';
import { type EventClass, ParticipantErased, ParticipantExited, SupportGiven } from '@integras/contracts';
import { factOf } from '@integras/testing';
import fc from 'fast-check';
import { Entry } from './entry.js';
import { Ring } from './ring.js';

const entry = (sequence: number, size = 10) => new Entry('e', sequence, undefined, 'x'.repeat(size));

describe('the ring of newest entries', () => {
  it('gives a reader all it is missing, or says that it cannot', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 50 }),
        fc.array(fc.record({ gap: fc.integer({ min: 1, max: 3 }), size: fc.integer({ min: 0, max: 3_000 }) }), {
          maxLength: 3_000,
        }),
        fc.integer({ min: 1, max: 40 }),
        fc.integer({ min: 1, max: 40_000 }),
        (begin, steps, entries, bytes) => {
          const ring = new Ring({ entries, bytes }, begin);
          const all: number[] = [];
          let last = begin;
          for (const { gap, size } of steps) {
            last += gap;
            all.push(last);
            ring.add(entry(last, size));
          }
          for (let place = Math.max(0, last - 60); place <= last + 2; place += 1) {
            if (!ring.covers(place)) continue;
            const missing = all.filter((sequence) => sequence > place);
            expect(ring.after(place, 10_000).map(({ sequence }) => sequence)).toEqual(missing);
            expect(ring.after(place, 2).map(({ sequence }) => sequence)).toEqual(missing.slice(0, 2));
          }
          expect(ring.covers(last)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('lets go of what it holds about an entity that was erased', () => {
    const ring = new Ring({ entries: 100, bytes: 80_000 }, 0);
    const told = (sequence: number, eventClass: EventClass, subject: string, data: object) =>
      new Entry('e', sequence, factOf(eventClass, { subject, data }), JSON.stringify(data));
    const [erased, other] = [randomUUID(), randomUUID()];
    ring.add(told(1, ParticipantExited, erased, {}));
    ring.add(told(2, SupportGiven, randomUUID(), { after: { participant: erased } }));
    ring.add(told(3, ParticipantExited, other, {}));
    ring.add(told(5, ParticipantErased, erased, { participant: erased }));
    ring.add(told(6, ParticipantExited, other, {}));
    expect(ring.after(0, 10).map(({ sequence }) => sequence)).toEqual([3, 5, 6]);
    expect(ring.after(3, 10).map(({ sequence }) => sequence)).toEqual([5, 6]);
    expect(ring.covers(0)).toBe(true);
  });

  it('holds no more entries and bytes than it may', () => {
    const ring = new Ring({ entries: 100, bytes: 80_000 }, 0);
    for (let sequence = 1; sequence <= 5_000; sequence += 1) ring.add(entry(sequence, 300));
    const held = ring.after(4_900, 1_000);
    expect(held.length).toBeLessThanOrEqual(100);
    expect(held.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(80_000);
    expect(ring.covers(4_900)).toBe(false);
    expect(ring.covers(4_950)).toBe(true);
  });
});
