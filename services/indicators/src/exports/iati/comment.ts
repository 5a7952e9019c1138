import { comparabilityIn } from '../comparability-words.js';
import type { ExportRow } from '../export-sheet.js';
import type { Narratives } from '../project-header.js';

/** What stands behind a value: parts of a ratio, how many were counted, in which unit, and how comparable they are. */
export function commentOf({ figure, indicator }: ExportRow): Narratives | undefined {
  const { numerator, denominator, n, unknown, unit } = figure;
  const isRatio = indicator.measure === 'ratio' && numerator !== undefined && denominator !== undefined;
  const parts = (language: 'en' | 'de', of: string, notKnown: string) =>
    [
      isRatio && `${numerator} ${of} ${denominator}`,
      n !== undefined && `n = ${n}`,
      unknown !== undefined && unknown > 0 && `${unknown} ${notKnown}`,
      unit,
      ...comparabilityIn(language, figure),
    ]
      .filter(Boolean)
      .join('; ');
  const en = parts('en', 'of', 'unknown');
  return en === '' ? undefined : { en, de: parts('de', 'von', 'unbekannt') };
}
