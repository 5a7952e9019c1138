import { isDecimal } from './decimals.js';
import { type ExportRow, type ExportSheet, languagesOf } from './export-sheet.js';

export type ColumnType = 'text' | 'decimal' | 'integer' | 'truth';

export interface Column {
  name: string;
  type: ColumnType;
}

/** Decimals and integers are text, as exact as the figure; undefined where there is nothing to say. */
export type Cell = string | boolean | undefined;

/** Figures as rows and columns. Every row has a cell for every column. */
export interface Table {
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
}

const column = (type: ColumnType, ...names: string[]): Column[] => names.map((name) => ({ name, type }));

/** Which figure it is; behind it come the names of the indicator, one a language. */
const identity = column('text', 'indicator');
const place = [
  ...column('integer', 'version'),
  ...column('text', 'scope', 'scopeId', 'scopeName', 'project', 'country', 'period', 'by_dimension', 'by_category'),
];
/** `level` is the value of a median of levels; `flag` is `c`, confidential, where a figure is hidden, and `flag_note` says why. */
const measured = [
  ...column('decimal', 'value'),
  ...column('text', 'level', 'flag', 'flag_note', 'unit'),
  ...column('decimal', 'target', 'numerator', 'denominator'),
  ...column('integer', 'n', 'unknown', 'pending'),
  ...column('decimal', 'interval_low', 'interval_high', 'interval_level'),
  ...column('text', 'interval_method'),
  ...column('decimal', 'bounds_low', 'bounds_high', 'standardDeviation'),
  ...column('truth', 'mixedUnits', 'personal'),
  ...column('text', 'status', 'asOf'),
];
/** `key` is put together from other columns; `hidden` is a flag; how far streams were taken in is said once a sheet. */
const leftOut = ['key', 'hidden', 'trueAt'];

type Value = string | number | boolean;

/**
 * Every figure a row. Columns have the names of the API, `interval_low` for what is nested; those that all figures may
 * have are always there, in one order, and what only some measures have comes behind them when a figure has it. Lists
 * are JSON.
 */
export function tableOf({ rows, indicators, hiding }: ExportSheet): Table {
  const languages = languagesOf(indicators);
  const fixed = [
    ...identity,
    ...column('text', ...languages.map((language) => `name_${language}`)),
    ...place,
    ...measured,
  ];
  const named = new Set(fixed.map(({ name }) => name));
  const reasons = new Map(hiding.map(({ project, detail }) => [project, detail]));
  const records = rows.map((row) => recordOf(row, reasons.get(row.figure.project)));
  const further = [...new Set(records.flatMap((record) => [...record.keys()]))].filter((name) => !named.has(name));
  const columns = [
    ...fixed,
    ...further.toSorted().map((name) => ({ name, type: typeOf(records.map((record) => record.get(name))) })),
  ];
  return { columns, rows: records.map((record) => columns.map(({ name }) => cellOf(record.get(name)))) };
}

function recordOf({ figure, indicator, target }: ExportRow, reason: string | undefined): Map<string, Value> {
  const record = new Map<string, Value>();
  for (const [field, value] of Object.entries(figure)) if (!leftOut.includes(field)) put(record, field, value);
  put(record, 'name', indicator.name);
  put(record, 'target', target);
  if (figure.hidden) {
    record.set('flag', 'c');
    put(record, 'flag_note', reason);
  }
  if (figure.value !== null && !isDecimal(figure.value)) {
    record.delete('value');
    record.set('level', figure.value);
  }
  return record;
}

function put(record: Map<string, Value>, name: string, value: unknown): void {
  if (value === undefined || value === null) return;
  if (Array.isArray(value)) record.set(name, JSON.stringify(value));
  else if (typeof value === 'object')
    for (const [inner, nested] of Object.entries(value)) put(record, `${name}_${inner}`, nested);
  else record.set(name, value as Value);
}

const cellOf = (value: Value | undefined): Cell => (typeof value === 'number' ? String(value) : value);

/** What every value of a column is. */
function typeOf(values: readonly (Value | undefined)[]): ColumnType {
  const present = values.filter((value) => value !== undefined);
  if (present.every((value) => typeof value === 'boolean')) return 'truth';
  if (present.every((value) => Number.isInteger(value))) return 'integer';
  return present.every((value) => isDecimal(String(value))) ? 'decimal' : 'text';
}
