import * as fc from 'fast-check';
import { Coalescer } from './coalescer.js';
import type { Timers } from './timers.js';

/** Hands of a clock that the test moves. */
class TestTimers implements Timers {
  private time = 0;
  private readonly due: { at: number; run: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, run: () => void): void {
    this.due.push({ at: this.time + milliseconds, run });
  }

  async advance(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    await settled();
    for (;;) {
      const next = this.due.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.due.splice(this.due.indexOf(next), 1);
      this.time = Math.max(this.time, next.at);
      next.run();
      await settled();
    }
    this.time = end;
  }
}

const settled = () => new Promise<void>((resolve) => setImmediate(resolve));

/** A store of values, and a coalescer that sends what they are when it gets to them. */
function rig(send?: (keys: string[]) => Promise<void>, mostTogether?: number) {
  const timers = new TestTimers();
  const values = new Map<string, number>();
  const sent: { key: string; value: number; at: number }[] = [];
  const errors: unknown[] = [];
  const deliver = async (keys: string[]) => {
    await send?.(keys);
    for (const key of keys) sent.push({ key, value: values.get(key)!, at: timers.now() });
  };
  const coalescer = new Coalescer<string>(
    timers,
    100,
    (key) => key,
    deliver,
    (error) => errors.push(error),
    mostTogether,
  );
  const set = (key: string, value: number) => {
    values.set(key, value);
    coalescer.changed([key]);
  };
  return { timers, values, sent, errors, coalescer, set };
}

describe('a live figure', () => {
  it('is sent at once when it first changes', async () => {
    const { set, sent, coalescer } = rig();
    set('a', 1);
    await coalescer.idle();
    expect(sent).toEqual([{ key: 'a', value: 1, at: 0 }]);
  });

  it('is sent at most ten times a second, and its last value always', async () => {
    const { set, sent, timers } = rig();
    for (let value = 1; value <= 100; value++) {
      set('a', value);
      await timers.advance(10);
    }
    await timers.advance(100);
    const times = sent.map(({ at }) => at);
    expect(times).toEqual(Array.from({ length: times.length }, (_, i) => i * 100));
    expect(times.length).toBeLessThanOrEqual(11);
    expect(sent.at(-1)!.value).toBe(100);
  });

  it('does not wait for another that changes all the time', async () => {
    const { set, sent, timers } = rig();
    set('busy', 1);
    await timers.advance(10);
    set('busy', 2);
    set('quiet', 7);
    await timers.advance(1);
    expect(sent).toContainEqual({ key: 'quiet', value: 7, at: 10 });
  });

  it('that changes again while it is being sent is sent again', async () => {
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const { set, sent, timers } = rig(() => held);
    set('a', 1);
    set('a', 2);
    release();
    await timers.advance(100);
    expect(sent.map(({ value }) => value)).toEqual([2, 2]);
  });

  it('that could not be sent is sent later', async () => {
    let broken = true;
    const { set, sent, timers, errors } = rig(() => (broken ? Promise.reject(new Error('away')) : Promise.resolve()));
    set('a', 1);
    await timers.advance(50);
    expect(sent).toEqual([]);
    expect(errors).toHaveLength(1);
    broken = false;
    await timers.advance(100);
    expect(sent).toEqual([{ key: 'a', value: 1, at: 100 }]);
  });

  it('is held back while much changes at once, and sent at once when that is over', async () => {
    const { values, sent, timers, coalescer } = rig();
    for (let value = 1; value <= 50; value++) {
      values.set('a', value);
      coalescer.changedInPassing(['a'], 1_000);
      await timers.advance(100);
    }
    expect(sent.map(({ at }) => at)).toEqual([1_000, 2_000, 3_000, 4_000, 5_000]);
    coalescer.changedInPassing(['a', 'b'], 1_000);
    coalescer.changed(['c']);
    await timers.advance(100);
    expect(new Set(sent.filter(({ at }) => at > 5_000 - 1).map(({ key }) => key))).toEqual(new Set(['a', 'b', 'c']));
  });

  it('waits for no more of what changed in passing than is sent together, and what stands together is', async () => {
    const together: string[][] = [];
    let meanwhile = () => {};
    const { sent, timers, coalescer } = rig(async (keys) => {
      together.push([...keys]);
      meanwhile();
    }, 2);
    coalescer.changedInPassing(['d', 'a', 'e', 'c', 'b'], 1_000);
    await timers.advance(999);
    expect(together).toEqual([]);
    meanwhile = () => {
      meanwhile = () => {};
      coalescer.changed(['z']);
    };
    await timers.advance(1);
    expect(together).toEqual([
      ['a', 'b'],
      ['z', 'c'],
      ['d', 'e'],
    ]);
    expect(sent.map(({ at }) => at)).toEqual(sent.map(() => 1_000));
  });

  it('all of one wave are sent before the way closes again', async () => {
    const { sent, timers, coalescer } = rig(undefined, 2);
    coalescer.changedInPassing(['a', 'b', 'c'], 1_000);
    await timers.advance(1_000);
    expect(sent).toHaveLength(3);
    coalescer.changedInPassing(['a'], 1_000);
    await timers.advance(999);
    expect(sent).toHaveLength(3);
  });

  it('that rests is sent before the process ends', async () => {
    const { set, sent, coalescer } = rig();
    set('a', 1);
    await coalescer.idle();
    set('a', 2);
    await coalescer.finish();
    expect(sent.map(({ value }) => value)).toEqual([1, 2]);
  });

  it('is never lost and never too frequent, whatever changes when', async () => {
    const change = fc.record({ key: fc.constantFrom('a', 'b', 'c'), pause: fc.nat(150) });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { maxLength: 40 }), async (changes) => {
        const { set, values, sent, timers } = rig();
        for (const [value, { key, pause }] of changes.entries()) {
          set(key, value);
          await timers.advance(pause);
        }
        await timers.advance(100);
        for (const [key, value] of values) {
          const of = sent.filter((one) => one.key === key);
          expect(of.at(-1)!.value).toBe(value);
          for (const [i, { at }] of of.entries()) if (i > 0) expect(at - of[i - 1]!.at).toBeGreaterThanOrEqual(100);
        }
      }),
    );
  });
});
