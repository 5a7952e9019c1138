import type { Attacker } from './attacker.js';
import { propagate, wholeWidth } from './bounds.js';
import { narrow, type Needs, widthsIn } from './narrow.js';

/** The numbers that have been learned, and the cells they are of. */
export interface Learned {
  readonly unknowns: readonly number[];
  readonly keys: readonly string[];
}

/** An attacker held to what hiding can do at all: what they know anyway is no reason to hide anything. */
export class Examination {
  private readonly openAtBest: number[];
  private isMeasured = false;
  private readonly givenUp = new Set<number>();

  constructor(
    private readonly attacker: Attacker,
    private readonly hideable: ReadonlySet<string>,
  ) {
    const { low, high } = propagate(attacker.knows(hideable));
    this.openAtBest = [...low].map((from, i) => wholeWidth(from, high[i]!));
  }

  learned(hidden: ReadonlySet<string>): Learned {
    const system = this.attacker.knows(hidden);
    let unknowns = narrow(system, this.needs(hidden));
    if (unknowns.length > 0 && !this.isMeasured) {
      this.measure();
      unknowns = narrow(system, this.needs(hidden));
    }
    return { unknowns, keys: unknowns.map((unknown) => system.unknowns[unknown]!.key!) };
  }

  /** Nothing is left to hide that would keep this number open. */
  giveUp(unknown: number): void {
    this.givenUp.add(unknown);
  }

  get hasGivenUp(): boolean {
    return this.givenUp.size > 0;
  }

  /** What no hiding keeps as open as it should be. */
  beyondHelp(hidden: ReadonlySet<string>): string[] {
    const { unknowns } = this.attacker.knows(hidden);
    return [...this.attacker.mustNotLearn(hidden)]
      .filter(([unknown, width]) => this.givenUp.has(unknown) || this.openAtBest[unknown]! < width)
      .map(([unknown]) => unknowns[unknown]!.key!);
  }

  /** The sums one by one find most of what no hiding helps. The rest has to be known too, or all would be hidden in vain. */
  private measure(): void {
    this.isMeasured = true;
    const atBest = this.attacker.knows(this.hideable);
    const beyond = narrow(atBest, this.needs(this.hideable));
    for (const [unknown, width] of widthsIn(atBest, beyond)) this.openAtBest[unknown] = width;
  }

  private needs(hidden: ReadonlySet<string>): Needs {
    const needs = new Map<number, number>();
    for (const [unknown, width] of this.attacker.mustNotLearn(hidden)) {
      const possible = Math.min(width, this.openAtBest[unknown]!);
      if (possible > 0 && !this.givenUp.has(unknown)) needs.set(unknown, possible);
    }
    return needs;
  }
}
