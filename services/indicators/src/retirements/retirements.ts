/** A time in which an indicator is not in use: until an instant, or still. */
export interface Retirement {
  code: string;
  since: Date;
  until: Date | null;
  /** Why it was retired. */
  reason: string;
}

/** Which indicators are retired, and were. */
export class Retirements {
  private readonly byCode = new Map<string, Retirement[]>();

  constructor(retirements: readonly Retirement[] = []) {
    for (const retirement of retirements)
      this.byCode.set(retirement.code, [...(this.byCode.get(retirement.code) ?? []), retirement]);
  }

  /** The retirement that an indicator is in; undefined while it is in use. */
  of(code: string): Retirement | undefined {
    return this.byCode.get(code)?.find(({ until }) => until === null);
  }

  /** The retirement that it was in at an instant. */
  at(code: string, instant: Date): Retirement | undefined {
    return this.byCode.get(code)?.find(({ since, until }) => since <= instant && (until === null || instant < until));
  }

  /** The instant at which its figures have stood still, asked as of another one or as they are; undefined where they did not. */
  stillSince(code: string, asOf: Date | undefined): Date | undefined {
    return (asOf === undefined ? this.of(code) : this.at(code, asOf))?.since;
  }
}
