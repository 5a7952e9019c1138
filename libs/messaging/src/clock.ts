/** Where business code gets the time from, so that tests can say what time it is. */
export interface Clock {
  now(): Date;
}

/** Injection token of the {@link Clock}. */
export const CLOCK = Symbol('clock');

export const systemClock: Clock = { now: () => new Date() };
