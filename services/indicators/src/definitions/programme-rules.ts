import { exact } from '@integras/aggregation';
import type { Figure } from '@integras/contracts';

/** Two indicators of a programme of which one is a part of the other. */
interface PartOf {
  rule: 'taken-up-of-developed' | 'completed-of-participations';
  part: string;
  whole: string;
}

/**
 * Interreg 2021-2027: a strategy that is taken up was developed (RCR79 of RCO83), and who completes a training scheme
 * took part in it (RCR81 of RCO85).
 */
const parts: readonly PartOf[] = [
  { rule: 'taken-up-of-developed', part: 'RCR79', whole: 'RCO83' },
  { rule: 'completed-of-participations', part: 'RCR81', whole: 'RCO85' },
];

/** The indicators that a rule holds to this one, or this one to: to read both is to be told whether they agree. */
export function ruledWith(code: string): string[] {
  return parts
    .filter(({ part, whole }) => part === code || whole === code)
    .map(({ part, whole }) => (part === code ? whole : part));
}

/** What a programme would not accept. */
export interface ProgrammeWarning {
  rule: PartOf['rule'];
  /** The indicators that do not agree: the part, then the whole. */
  codes: [part: string, whole: string];
  /** The key of the sentence that says so. */
  message: `programme-rule.${PartOf['rule']}`;
  /** The values, by code. */
  values: Record<string, string>;
}

/** A figure as far as the rules read it. */
export type RuledFigure = Pick<Figure, 'indicator' | 'scope' | 'scopeId' | 'project' | 'period' | 'by' | 'value'>;

/**
 * Holds totals of all time to the rules of the programmes, place by place. In a single month a part may well exceed its
 * whole: what is taken up now was developed earlier. What is hidden or not reported breaks no rule.
 */
export function programmeWarnings(figures: readonly RuledFigure[]): ProgrammeWarning[] {
  const totals = figures.filter(({ period, by, value }) => period === 'all' && !by && value !== null);
  return parts.flatMap(({ rule, part, whole }) =>
    totals
      .filter(({ indicator }) => indicator === part)
      .flatMap((of): ProgrammeWarning[] => {
        const most = totals.find((figure) => figure.indicator === whole && isSamePlace(figure, of));
        if (!most || exact(of.value!) <= exact(most.value!)) return [];
        const values = { [part]: of.value!, [whole]: most.value! };
        return [{ rule, codes: [part, whole], message: `programme-rule.${rule}`, values }];
      }),
  );
}

const isSamePlace = (a: RuledFigure, b: RuledFigure): boolean =>
  a.project === b.project && a.scope === b.scope && a.scopeId === b.scopeId;
