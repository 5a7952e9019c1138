import type { FactAttributes } from '@integras/contracts';

/** Facts about persons, told to whoever may not read them: how many, where, since when. Nothing of what they say. */
export interface Bundle {
  kind: 'participant facts';
  count: number;
  pilot: string;
  country?: string;
  since: string;
}

/** Gathers what is told in bundles. What it holds is given out at the pace of whoever asks for it. */
export class Bundles {
  private readonly gathered = new Map<string, Bundle>();
  private since: string;

  constructor(private readonly now: () => Date) {
    this.since = now().toISOString();
  }

  add({ pilot, country }: Pick<FactAttributes, 'pilot' | 'country'>): void {
    if (!pilot) return;
    const bundle = this.gathered.get(pilot);
    if (bundle) bundle.count += 1;
    // The beginning of the gathering, not the moment of the fact: that would be an attribute of a person's fact.
    else
      this.gathered.set(pilot, {
        kind: 'participant facts',
        count: 1,
        pilot,
        ...(country && { country }),
        since: this.since,
      });
  }

  take(): Bundle[] {
    const bundles = [...this.gathered.values()];
    this.gathered.clear();
    this.since = this.now().toISOString();
    return bundles;
  }
}
