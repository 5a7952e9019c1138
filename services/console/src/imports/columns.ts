import type { ImportMapping, Survey, SurveyedColumn } from '../api/imports.js';

/** A column with what stands in it in the first rows. */
export interface Column extends SurveyedColumn {
  sample: string[];
}

/** The columns that can be named: one without a heading cannot. */
export const columnsIn = ({ columns, sample }: Survey): Column[] =>
  columns
    .map((column, at) => ({ ...column, sample: sample.map((cells) => cells[at] ?? '') }))
    .filter(({ name }) => name.trim() !== '');

/** The columns a mapping speaks of that a file does not have. */
export function missingColumns({ identity, pilot, events }: ImportMapping, columns: readonly Column[]): string[] {
  const named = events.flatMap(({ when, fields }) => [
    when?.column,
    ...Object.values(fields).map(({ column }) => column),
  ]);
  const wanted = new Set([...identity, pilot.column, ...named]);
  return [...wanted].filter(
    (name): name is string => name !== undefined && !columns.some((column) => column.name === name),
  );
}
