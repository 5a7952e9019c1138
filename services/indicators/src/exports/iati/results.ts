import { isDecimal, percentage } from '../decimals.js';
import type { ExportedIndicator, ExportRow } from '../export-sheet.js';
import { grouped } from '../grouped.js';
import { observationsOf, type Observation } from '../observations.js';
import type { Narratives, ProjectHeader } from '../project-header.js';
import { commentOf } from './comment.js';
import type { Element } from './element.js';
import { writeNarratives } from './narratives.js';
import { daysOf } from './period.js';
import { dimensionsOf, isLocation } from './place.js';

/** Codes of the IATI code list ResultType. */
const resultTypes = { output: '1', result: '2', context: '9' } as const;
const titles: Record<keyof typeof resultTypes, Narratives> = {
  output: { en: 'Outputs', de: 'Outputs' },
  result: { en: 'Results', de: 'Ergebnisse' },
  context: { en: 'Context', de: 'Kontext' },
};
/** The code list is that of the organisation that reports. */
const ownVocabulary = '99';

/** Adds a result for every level that has figures, with its indicators and their periods. */
export function writeResults(activity: Element, header: ProjectHeader, rows: readonly ExportRow[]): void {
  const levels = grouped(rows, ({ indicator }) => indicator.level);
  for (const [level, type] of Object.entries(resultTypes)) {
    const of = levels.get(level as keyof typeof resultTypes);
    if (!of) continue;
    const result = activity.add('result', { type });
    writeNarratives(result, 'title', titles[level as keyof typeof resultTypes]);
    for (const [indicator, figures] of grouped(of, (row) => row.indicator))
      writeIndicator(result, indicator, figures, header);
  }
}

function writeIndicator(
  result: Element,
  indicator: ExportedIndicator,
  rows: readonly ExportRow[],
  header: ProjectHeader,
): void {
  const { code, name, description, direction, baseline } = indicator;
  const element = result.add('indicator', {
    measure: measureOf(indicator, rows),
    ...(direction !== 'none' && { ascending: String(direction === 'up') }),
  });
  writeNarratives(element, 'title', name);
  writeNarratives(element, 'description', description);
  element.add('reference', { vocabulary: ownVocabulary, code });
  // A baseline has to name its year.
  if (baseline?.on !== undefined) {
    const isDay = baseline.on.length > 4;
    element.add('baseline', {
      ...(isDay && { 'iso-date': baseline.on }),
      year: baseline.on.slice(0, 4),
      value: inUnit(baseline.value, indicator),
    });
  }
  const periods = grouped(rows, ({ figure }) => figure.period);
  for (const [period, of] of [...periods].toSorted(([a], [b]) => (a < b ? -1 : 1)))
    writePeriod(element, daysOf(period, header), of);
}

/** Codes of the IATI code list IndicatorMeasure: unit, percentage, ordinal. */
function measureOf({ display }: ExportedIndicator, rows: readonly ExportRow[]): string {
  if (display.kind === 'percent') return '2';
  return rows.some(({ figure: { value } }) => value !== null && !isDecimal(value)) ? '4' : '1';
}

function writePeriod(indicator: Element, days: { start: string; end: string }, rows: readonly ExportRow[]): void {
  const period = indicator.add('period');
  period.add('period-start', { 'iso-date': days.start });
  period.add('period-end', { 'iso-date': days.end });
  for (const row of rows) if (row.target !== undefined) writeValue(period, 'target', row, { value: row.target });
  for (const row of rows)
    for (const observation of observationsOf(row.figure))
      if (observation.value !== null) writeValue(period, 'actual', row, { ...observation, value: observation.value });
}

function writeValue(
  period: Element,
  name: 'target' | 'actual',
  row: ExportRow,
  observation: Observation & { value: string },
): void {
  const { figure, indicator } = row;
  const element = period.add(name, { value: inUnit(observation.value, indicator) });
  if (isLocation(figure)) element.add('location', { ref: figure.scopeId });
  for (const [dimension, value] of dimensionsOf(figure, observation))
    element.add('dimension', { name: dimension, value });
  const comment = name === 'actual' ? commentOf(row) : undefined;
  if (comment) writeNarratives(element, 'comment', comment);
}

const inUnit = (value: string, { display }: ExportedIndicator): string =>
  display.kind === 'percent' ? percentage(value) : value;
