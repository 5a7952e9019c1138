import type { ExportRow } from '../export-sheet.js';
import type { Narratives } from '../project-header.js';

/** What stands behind a value: the parts of a ratio, how many were counted, the unit they were recorded in. */
export function commentOf({ figure, indicator }: ExportRow): Narratives | undefined {
  const { numerator, denominator, n, unknown, unit } = figure;
  const isRatio = indicator.measure === 'ratio' && numerator !== undefined && denominator !== undefined;
  const parts = (of: string, notKnown: string) =>
    [
      isRatio && `${numerator} ${of} ${denominator}`,
      n !== undefined && `n = ${n}`,
      unknown !== undefined && unknown > 0 && `${unknown} ${notKnown}`,
      unit,
    ]
      .filter(Boolean)
      .join('; ');
  const en = parts('of', 'unknown');
  return en === '' ? undefined : { en, de: parts('von', 'unbekannt') };
}
