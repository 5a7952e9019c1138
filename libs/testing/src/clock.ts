/** A clock that stands still until the test moves it. */
export interface FixedClock {
  now(): Date;
  set(instant: string): void;
  advance(milliseconds: number): void;
}

export function fixedClock(instant: string): FixedClock {
  let now = Date.parse(instant);
  return {
    now: () => new Date(now),
    set: (to) => {
      now = Date.parse(to);
    },
    advance: (milliseconds) => {
      now += milliseconds;
    },
  };
}
