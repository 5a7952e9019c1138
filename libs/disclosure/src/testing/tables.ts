import type { Cell, Sum, Table } from '../table.js';

/** Rows and columns with their totals, `all` where one is added up. Keys read `row/column`. */
export function crossed(
  rows: readonly string[],
  columns: readonly string[],
  counts: readonly (readonly number[])[],
): Table {
  const growing = new GrowingTable();
  for (const [i, row] of rows.entries())
    for (const [j, column] of columns.entries()) growing.cell(`${row}/${column}`, counts[i]![j]!);
  for (const row of rows)
    growing.total(
      `${row}/all`,
      columns.map((column) => `${row}/${column}`),
    );
  for (const column of [...columns, 'all'])
    growing.total(
      `all/${column}`,
      rows.map((row) => `${row}/${column}`),
    );
  growing.sum(
    'all/all',
    columns.map((column) => `all/${column}`),
  );
  return growing;
}

/** A table in the making: cells first, then what they add up to. */
export class GrowingTable implements Table {
  readonly cells: Cell[] = [];
  readonly sums: Sum[] = [];
  private readonly counts = new Map<string, number>();

  cell(key: string, count: number, more: Partial<Cell> = {}): void {
    this.cells.push({ key, count, ...more });
    this.counts.set(key, count);
  }

  /** A cell that is the sum of others. */
  total(key: string, parts: readonly string[], more: Partial<Sum> = {}): void {
    this.cell(
      key,
      parts.reduce((sum, part) => sum + this.counts.get(part)!, 0),
    );
    this.sum(key, parts, more);
  }

  /** What adds up to a cell that is there. */
  sum(total: string, parts: readonly string[], more: Partial<Sum> = {}): void {
    this.sums.push({ total, parts, ...more });
  }
}

/** The table with what the viewer knows anyway. */
export function knowing(table: Table, keys: readonly string[]): Table {
  return { ...table, cells: table.cells.map((cell) => (keys.includes(cell.key) ? { ...cell, known: true } : cell)) };
}
