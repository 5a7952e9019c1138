const firstMillis = 500;
const longestMillis = 30_000;
const longestAskedMillis = 600_000;

/**
 * How long to wait before trying again: any time up to a bound that doubles with every failure, so that many clients
 * that failed together do not come back together. Where the other side said when to come, not before that.
 * @param failures how many there were in a row, the first is 1
 * @param retryAfter the header: seconds, or a date
 */
export function pause(failures: number, retryAfter?: string | null, random: () => number = Math.random): number {
  const bound = Math.min(longestMillis, firstMillis * 2 ** (failures - 1));
  return askedFor(retryAfter) + random() * bound;
}

function askedFor(retryAfter: string | null | undefined): number {
  if (!retryAfter) return 0;
  const millis = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now();
  return Number.isFinite(millis) ? Math.min(Math.max(millis, 0), longestAskedMillis) : 0;
}

/** Waits; ends early, without an error, when the signal is aborted. */
export async function wait(millis: number, signal?: AbortSignal): Promise<void> {
  if (signal?.aborted) return;
  await new Promise<void>((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, millis);
    signal?.addEventListener('abort', done);
  });
}
