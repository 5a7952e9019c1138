/** A choice of where something comes from: the same for every row, or a column, whatever that is called. */
export const fromConstant = '=';
const column = 'column:';

export const columnOf = (name: string): string => `${column}${name}`;

/** The column that was chosen; undefined when none was. */
export const columnIn = (origin: string): string | undefined =>
  origin.startsWith(column) ? origin.slice(column.length) : undefined;
