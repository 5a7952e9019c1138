import type { ImportMapping } from '../api/imports.js';
import type { Column } from '../spreadsheets/columns.js';

/** The columns a mapping speaks of that a file does not have. */
export function missingColumns(
  { identity, pilot, events }: ImportMapping,
  columns: readonly Pick<Column, 'name'>[],
): string[] {
  const named = events.flatMap(({ when, fields }) => [
    when?.column,
    ...Object.values(fields).map(({ column }) => column),
  ]);
  const wanted = new Set([...identity, pilot.column, ...named]);
  return [...wanted].filter(
    (name): name is string => name !== undefined && !columns.some((column) => column.name === name),
  );
}
