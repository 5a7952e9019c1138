import { comparabilityIn } from '../comparability-words.js';
import { type CsvField, csvText, numeral } from '../csv-text.js';
import type { ExportRow } from '../export-sheet.js';
import type { FigureExport } from '../figure-export.js';
import { observationsOf, type Observation } from '../observations.js';

const heading = [
  'STRUCTURE',
  'STRUCTURE_ID',
  'ACTION',
  'FREQ',
  'PROJECT',
  'SCOPE',
  'PLACE',
  'INDICATOR',
  'BREAKDOWN',
  'CATEGORY',
  'STATE',
  'TIME_PERIOD',
  'OBS_VALUE',
  'OBS_STATUS',
  'CONF_STATUS',
  'UNIT_MEASURE',
  'OBS_COUNT',
  'UNKNOWN_COUNT',
  'LOWER_BOUND',
  'UPPER_BOUND',
  'COMMENT_OBS',
];

/**
 * SDMX-CSV 2.0: the dimensions from FREQ to TIME_PERIOD, the observation, its attributes. `_Z` is what does not apply,
 * `_T` the total. A figure of all time has no frequency and the day on which it was read as its period.
 *
 * CL_OBS_STATUS: P provisional, A as checked, M nothing to divide or no common unit, Q suppressed.
 * CL_CONF_STATUS: C hidden, for whatever reason; N about persons and shown for the rights of whoever exported it, not
 * cleared for publication; F free.
 *
 * COMMENT_OBS: whose own categories are comparable only in part. CL_OBS_STATUS has D, definition differs; but an
 * observation has one status, and P and A are said of all.
 */
export const sdmxCsv: FigureExport = {
  name: 'sdmx-csv',
  mediaType: 'application/vnd.sdmx.data+csv; version=2.0.0',
  extension: 'csv',
  write: ({ rows, readAt }, { byteOrderMark = false } = {}) =>
    csvText(
      [
        heading,
        ...rows.flatMap((row) => observationsOf(row.figure).map((one) => recordOf(row, one, readAt.slice(0, 10)))),
      ],
      { byteOrderMark },
    ),
};

function recordOf({ figure, indicator }: ExportRow, { state, value }: Observation, today: string): CsvField[] {
  const { project, scope, scopeId, by, period, hidden, n, unknown, interval, unit } = figure;
  const allTime = period === 'all';
  return [
    'dataflow',
    'INTEGRAS:FIGURES(1.0)',
    'I',
    allTime ? '_Z' : 'M',
    project,
    scope,
    scopeId,
    indicator.code,
    by?.dimension ?? '_Z',
    by?.category ?? '_T',
    state ?? '_T',
    allTime ? (figure.asOf?.slice(0, 10) ?? today) : period,
    numeral(value ?? undefined),
    statusOf(figure, value),
    hidden ? 'C' : figure.personal ? 'N' : 'F',
    unit ?? indicator.unit,
    n === undefined ? undefined : String(n),
    unknown === undefined ? undefined : String(unknown),
    numeral(interval?.low),
    numeral(interval?.high),
    comparabilityIn('en', figure).join('. '),
  ];
}

function statusOf({ hidden, status }: ExportRow['figure'], value: string | null): string {
  if (hidden) return 'Q';
  if (value === null) return 'M';
  return status === 'provisional' ? 'P' : 'A';
}
