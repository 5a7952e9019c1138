import type { Figure } from '@integras/contracts';

/**
 * What this process told of the figures of other places, so that they are told anew when they come to be withheld, or
 * no longer are. Another process may have told their value since: what is withheld is told every time.
 */
export class ToldBefore {
  /** Which indicators and periods of which projects were looked at before. */
  private readonly known = new Set<string>();
  private readonly withheld = new Set<string>();

  /** Notes what is told. */
  note(figures: readonly Figure[]): void {
    for (const figure of figures) {
      this.known.add(familyOf(figure));
      if (isWithheld(figure)) this.withheld.add(nameOf(figure));
      else this.withheld.delete(nameOf(figure));
    }
  }

  /** Those that are withheld, those that were, and all of those that were never looked at. */
  changed(figures: readonly Figure[]): Figure[] {
    return figures.filter(
      (figure) => isWithheld(figure) || this.withheld.has(nameOf(figure)) || !this.known.has(familyOf(figure)),
    );
  }
}

/** It, or a number beside it. */
const isWithheld = ({ withheld, withheldBeside }: Figure): boolean => withheld === true || withheldBeside !== undefined;
const familyOf = ({ project, indicator, period }: Figure): string => [project, indicator, period].join(' ');
const nameOf = ({ project, key }: Figure): string => `${project} ${key}`;
