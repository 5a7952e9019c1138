/** Time as the coalescing of live values sees it; tests hold the hands. */
export interface Timers {
  /** Milliseconds that only go forward. */
  now(): number;
  /** Runs once after that many milliseconds. */
  after(milliseconds: number, run: () => void): void;
}

/** Injection token of the {@link Timers}. */
export const TIMERS = Symbol('timers');

export const systemTimers: Timers = {
  now: () => performance.now(),
  after: (milliseconds, run) => void setTimeout(run, milliseconds).unref(),
};
