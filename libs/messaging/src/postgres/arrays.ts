/**
 * Arrays as PostgreSQL writes them. The driver writes them too, but element by element onto one growing string, which
 * for the thousands of cells of a batch costs more than the statement itself.
 */
export function textArray(values: readonly (string | undefined)[]): string {
  return `{${values.map(quoted).join(',')}}`;
}

/** For numbers and decimals as text: what needs no quotes. */
export function numberArray(values: readonly (number | string)[]): string {
  return `{${values.join(',')}}`;
}

const special = /["\\]/;

function quoted(value: string | undefined): string {
  if (value === undefined) return 'NULL';
  return special.test(value) ? `"${value.replace(/["\\]/g, String.raw`\$&`)}"` : `"${value}"`;
}
