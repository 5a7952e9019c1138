import { useIntl } from 'react-intl';
import type { Figure } from '@integras/contracts';
import type { Definition } from '../api/definitions.js';
import type { TextId } from '../texts/texts.js';
import { figureText, quantityIn, wholeNumber } from '../texts/numbers.js';

/** What n counts, by the definition's counting unit. */
const units: Record<string, TextId> = {
  person: 'unit.persons',
  participation: 'unit.participations',
  organisation: 'unit.organisations',
  pilot: 'unit.pilots',
  document: 'unit.documents',
};

/** Why there is no value. */
function withoutValue({ mixedUnits, perUnit, n = 0, curve, pending, notYet }: Figure): TextId {
  if (notYet) return 'figure.not-yet';
  if (mixedUnits) return perUnit ? 'figure.mixed.each' : 'figure.mixed';
  if (curve && n > 0) return 'figure.not-reached';
  return n === 0 && pending ? 'figure.only-pending' : 'figure.none';
}

/** Everything a figure says, in words. */
export interface FigureWords {
  /** Its value, `c` when it is kept back, a dash when there is none. */
  value: string;
  interval: string | undefined;
  /** n, unknown and pending: what the value rests on. */
  basis: string;
  /** The same without what is pending, for where there is little room. */
  brief: string;
  /** All of it as one sentence, after the name. */
  sentence: (name: string) => string;
}

/** What of a definition its figures are written by. */
export type Written = Pick<Definition, 'name' | 'countingUnit' | 'unit' | 'measure' | 'display'> &
  Partial<Pick<Definition, 'scale'>>;

/** Puts figures of an indicator into words of the reader's language. */
export function useFigureWords(definition: Written): (figure: Figure) => FigureWords {
  const { formatMessage, formatList, locale } = useIntl();
  const counted =
    definition.unit === 'milestones' ? 'unit.milestones' : (units[definition.countingUnit] ?? 'unit.records');

  const basisOf = ({ n = 0, unknown = 0, pending = 0, numerator, denominator }: Figure): string => {
    const beside = {
      unknown,
      unknownText: wholeNumber(unknown, locale),
      pending,
      pendingText: wholeNumber(pending, locale),
    };
    if (
      numerator !== undefined &&
      denominator !== undefined &&
      definition.measure === 'ratio' &&
      Number(denominator) === n
    ) {
      const [part, whole] = [wholeNumber(numerator, locale), wholeNumber(denominator, locale)];
      return formatMessage({ id: 'figure.basis.ratio' }, { part, whole, ...beside });
    }
    const basis = formatMessage({ id: counted }, { n, nText: wholeNumber(n, locale) });
    return formatMessage({ id: 'figure.basis.count' }, { counted: basis, ...beside });
  };

  /** What there is in each unit, and how much it rests on; of one in which there is no value either, its name. */
  const inUnits = ({ perUnit = [] }: Figure): string =>
    formatList(
      perUnit.map(({ unit, value, n }) =>
        value === null
          ? unit
          : formatMessage(
              { id: 'figure.mixed.unit' },
              {
                value: quantityIn(unit, value, definition, n, locale),
                counted: formatMessage({ id: counted }, { n, nText: wholeNumber(n, locale) }),
              },
            ),
      ),
    );

  return (figure) => {
    const text = figureText(figure, definition, locale);
    if (figure.hidden) {
      const basis = formatMessage({ id: 'figure.hidden' });
      return {
        value: 'c',
        interval: undefined,
        basis,
        brief: basis,
        sentence: (name) => formatMessage({ id: 'figure.sentence.hidden' }, { name }),
      };
    }
    if (text.value === undefined) {
      const basis = formatMessage({ id: withoutValue(figure) }, { units: inUnits(figure) });
      return {
        value: '–',
        interval: undefined,
        basis,
        brief: basis,
        sentence: (name) => formatMessage({ id: 'figure.sentence.none' }, { name, basis }),
      };
    }
    const { value, interval } = text;
    const basis = basisOf(figure);
    const { pending: _, ...settled } = figure;
    return {
      value,
      interval,
      basis,
      brief: basisOf(settled),
      sentence: (name) =>
        interval
          ? formatMessage({ id: 'figure.sentence.interval' }, { name, value, interval, basis })
          : formatMessage({ id: 'figure.sentence' }, { name, value, basis }),
    };
  };
}
