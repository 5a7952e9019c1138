import { setTimeout as pause } from 'node:timers/promises';

/**
 * Waits for a condition that other processes bring about, looking every 10 ms.
 * @throws when it does not hold within `seconds`: with what was last seen, so that the test says what was wrong.
 */
export async function until<T>(look: () => Promise<T> | T, holds: (seen: T) => boolean, seconds = 150): Promise<T> {
  const deadline = Date.now() + seconds * 1_000;
  for (;;) {
    const seen = await look();
    if (holds(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`still not so after ${seconds} s; last seen: ${JSON.stringify(seen)}`);
    await pause(10);
  }
}
