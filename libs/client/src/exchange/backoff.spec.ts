import fc from 'fast-check';
import { pause, wait } from './backoff.js';

describe('the pause before trying again', () => {
  it('is any time up to a bound that doubles with every failure and ends at half a minute', () => {
    const bounds = [1, 2, 3, 4, 5, 6, 7, 8, 100].map((failures) => pause(failures, undefined, () => 1));
    expect(bounds).toEqual([500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000, 30_000]);
    expect(pause(5, undefined, () => 0)).toBe(0);
    expect(pause(5, undefined, () => 0.25)).toBe(2_000);
  });

  it('is never shorter than what the other side asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), fc.nat({ max: 600 }), (failures, seconds) => {
        expect(pause(failures, String(seconds))).toBeGreaterThanOrEqual(seconds * 1_000);
      }),
    );
    const inTwoMinutes = new Date(Date.now() + 120_000).toUTCString();
    expect(pause(1, inTwoMinutes)).toBeGreaterThan(100_000);
  });

  it('does not believe everything it is told', () => {
    const none = () => 0;
    expect(pause(1, 'soon', none)).toBe(0);
    expect(pause(1, '', none)).toBe(0);
    expect(pause(1, 'Thu, 01 Jan 1970 00:00:00 GMT', none)).toBe(0);
    expect(pause(1, '99999999999', none)).toBe(600_000);
  });

  it('ends at once for whoever gives up, before or meanwhile', async () => {
    const ending = new AbortController();
    const waits = [wait(1_000_000, AbortSignal.abort()), wait(1_000_000, ending.signal)];
    ending.abort();
    expect(await Promise.all(waits)).toHaveLength(2);
  });
});
