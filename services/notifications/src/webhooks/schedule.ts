const seconds = 1_000;
const minutes = 60 * seconds;
const hours = 60 * minutes;

/**
 * How long after a failed attempt the next one follows: the schedule that the Standard Webhooks specification proposes
 * (section "Retries and delivery"), 75 hours and a half in all.
 */
const pauses = [
  5 * seconds,
  5 * minutes,
  30 * minutes,
  2 * hours,
  5 * hours,
  10 * hours,
  14 * hours,
  20 * hours,
  24 * hours,
];
/** The most a receiver may put off the next attempt by `Retry-After`. */
const longestAsked = 24 * hours;
/** Endpoints that failed together must not be tried together again. */
const jitter = 0.1;

/** An endpoint that has taken nothing for so long is disabled. */
export const patienceMillis = 5 * 24 * hours;

/**
 * When to try again.
 * @param attempts how many there were, the failed one included
 * @param retryAfter the header of the answer: seconds, or a date
 * @returns undefined when it has been tried often enough
 */
export function nextAttempt(
  attempts: number,
  now: Date,
  retryAfter?: string,
  random: () => number = Math.random,
): Date | undefined {
  const pause = pauses[attempts - 1];
  if (pause === undefined) return undefined;
  const scattered = pause * (1 - jitter + random() * 2 * jitter);
  return new Date(now.getTime() + Math.max(scattered, askedFor(retryAfter, now)));
}

function askedFor(retryAfter: string | undefined, now: Date): number {
  if (!retryAfter) return 0;
  const millis = /^\d+$/.test(retryAfter) ? Number(retryAfter) * seconds : Date.parse(retryAfter) - now.getTime();
  return Number.isFinite(millis) ? Math.min(Math.max(millis, 0), longestAsked) : 0;
}
