import type { Readable } from 'node:stream';
import { decimalText, exact } from '@integras/aggregation';
import { decimalPattern } from '@integras/contracts';
import type { FieldError } from '@integras/messaging';
import { areaPattern, codePattern, flagPattern } from './codes.js';
import { notValid, type Row, rowsOf, tooLarge } from './csv-file.js';
import type { Mapping, Measure } from './dataset.js';
import { type Observation, textOf } from './observation.js';
import { periodPattern } from './period.js';

/** What one file may have. It is held in memory until all of it is known to be right. */
export const mostOfFile = { bytes: 32 * 1024 * 1024, observations: 200_000 };

/** As many faults of a file are told at once. */
const mostErrors = 50;

/**
 * Reads SDMX-CSV, or any CSV with a heading and commas, as its mapping says.
 * @throws Refusal that names line and column of what is wrong, up to {@link mostErrors} of them: a file is right or is refused.
 */
export async function readObservations(file: Readable, mapping: Mapping, most = mostOfFile): Promise<Observation[]> {
  const observations: Observation[] = [];
  const errors: FieldError[] = [];
  const lines = new Map<string, number>();
  const read = observationReader(mapping);
  for await (const row of rowsOf(file, columnsOf(mapping), most.bytes)) {
    for (const measure of mapping.measures) {
      const { observation, wrong } = read(row, measure);
      const key = textOf(observation);
      const before = wrong.length > 0 ? undefined : lines.get(key);
      if (before !== undefined) wrong.push([measure.column, `is there twice: line ${before} is about the same`]);
      for (const [column, reason] of wrong) tell(errors, { field: `line ${row.line}, ${column}`, reason });
      if (wrong.length > 0) continue;
      lines.set(key, row.line);
      observations.push(observation);
    }
    if (errors.length >= mostErrors) break;
    if (observations.length > most.observations) throw tooLarge(`${most.observations} observations`);
  }
  if (errors.length > 0) throw notValid(errors);
  if (observations.length === 0) throw notValid([{ field: 'line 1', reason: 'is followed by no observation' }]);
  return observations;
}

/** What is wrong with area or period is so for every measure of a row, and told once. */
function tell(errors: FieldError[], error: FieldError): void {
  const last = errors.findLast(({ field }) => field === error.field);
  if (last?.reason !== error.reason) errors.push(error);
}

type Wrong = [column: string, reason: string];

function observationReader(mapping: Mapping) {
  const areas = mapping.areas && new Map(mapping.areas.map(({ code, area }) => [code, area]));
  const missing = new Set(['', ...(mapping.missing ?? [])]);

  return ({ cells }: Row, measure: Measure): { observation: Observation; wrong: Wrong[] } => {
    const wrong: Wrong[] = [];
    const cell = (column: string): string => cells.get(column)!;
    const matching = (column: string, pattern: RegExp, what: string): string => {
      const text = cell(column);
      if (!pattern.test(text)) wrong.push([column, `must be ${what}, not ${shown(text)}`]);
      return text;
    };
    const areaIn = (column: string): string => {
      if (!areas) return matching(column, areaPattern, 'a country or a NUTS region');
      const area = areas.get(cell(column));
      if (area === undefined) wrong.push([column, `must be an area of the mapping, not ${shown(cell(column))}`]);
      return area ?? '';
    };
    const valueIn = (column: string): string | null => {
      if (missing.has(cell(column))) return null;
      const text = matching(column, decimalPattern, 'a decimal with a point, such as 12.5, or empty');
      return decimalPattern.test(text) ? decimalText(exact(text)) : null;
    };
    for (const { column, value } of mapping.constants ?? []) {
      if (cell(column) !== value) wrong.push([column, `must be ${shown(value)}, not ${shown(cell(column))}`]);
    }
    const flag =
      mapping.flag !== undefined && cell(mapping.flag) !== '' ? matching(mapping.flag, flagPattern, 'letters') : '';
    const observation = {
      measure: measure.code,
      area: areaIn(mapping.area),
      period: matching(mapping.period, periodPattern, 'a year, a quarter as 2022-Q3 or a month as 2022-07'),
      dimensions: Object.fromEntries(
        mapping.dimensions.map((name) => [name, matching(name, codePattern, 'a code of letters, digits, _ and -')]),
      ),
      value: valueIn(measure.column),
      ...(flag !== '' && { flag }),
      unit: mapping.unit === undefined ? measure.unit! : matching(mapping.unit, codePattern, 'the code of a unit'),
    };
    return { observation, wrong };
  };
}

const shown = (text: string): string => (text === '' ? 'nothing' : JSON.stringify(text.slice(0, 40)));

/** The columns that a mapping names. */
function columnsOf({ area, period, dimensions, unit, flag, measures, constants = [] }: Mapping): string[] {
  const named = [area, period, unit, flag, ...dimensions, ...measures.map(({ column }) => column)];
  return [...named.filter((column) => column !== undefined), ...constants.map(({ column }) => column)];
}
