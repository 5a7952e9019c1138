import { useIntl } from 'react-intl';
import type { Figure } from '@integras/contracts';
import type { Definition } from '../api/figures.js';
import type { TextId } from '../texts/texts.js';
import { figureText, wholeNumber } from '../texts/numbers.js';

/** What n counts, by the definition's counting unit. */
const units: Record<string, TextId> = {
  person: 'unit.persons',
  participation: 'unit.participations',
  pilot: 'unit.pilots',
};

/** Everything a figure says, in words. */
export interface FigureWords {
  /** Its value, `c` when it is kept back, a dash when there is none. */
  value: string;
  interval: string | undefined;
  /** n and unknown: what the value rests on. */
  basis: string;
  /** All of it as one sentence, after the name. */
  sentence: (name: string) => string;
}

/** Puts figures of an indicator into words of the reader's language. */
export function useFigureWords(definition: Definition): (figure: Figure) => FigureWords {
  const { formatMessage, locale } = useIntl();
  const counted =
    definition.unit === 'milestones' ? 'unit.milestones' : (units[definition.countingUnit ?? ''] ?? 'unit.records');

  const basisOf = (figure: Figure): string => {
    const { n = 0, unknown = 0, numerator, denominator } = figure;
    const unknownWords = { unknown, unknownText: wholeNumber(unknown, locale) };
    if (
      numerator !== undefined &&
      denominator !== undefined &&
      definition.measure === 'ratio' &&
      Number(denominator) === n
    ) {
      const [part, whole] = [wholeNumber(numerator, locale), wholeNumber(denominator, locale)];
      return formatMessage({ id: 'figure.basis.ratio' }, { part, whole, ...unknownWords });
    }
    const basis = formatMessage({ id: counted }, { n, nText: wholeNumber(n, locale) });
    return formatMessage({ id: 'figure.basis.count' }, { counted: basis, ...unknownWords });
  };

  return (figure) => {
    const text = figureText(figure, definition, locale);
    if (figure.hidden) {
      const basis = formatMessage({ id: 'figure.hidden' });
      return {
        value: 'c',
        interval: undefined,
        basis,
        sentence: (name) => formatMessage({ id: 'figure.sentence.hidden' }, { name }),
      };
    }
    if (text.value === undefined) {
      const basis = formatMessage({ id: figure.mixedUnits ? 'figure.mixed' : 'figure.none' });
      return {
        value: '–',
        interval: undefined,
        basis,
        sentence: (name) => formatMessage({ id: 'figure.sentence.none' }, { name, basis }),
      };
    }
    const { value, interval } = text;
    const basis = basisOf(figure);
    return {
      value,
      interval,
      basis,
      sentence: (name) =>
        interval
          ? formatMessage({ id: 'figure.sentence.interval' }, { name, value, interval, basis })
          : formatMessage({ id: 'figure.sentence' }, { name, value, basis }),
    };
  };
}
