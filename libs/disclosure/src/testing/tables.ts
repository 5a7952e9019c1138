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

/** How many met it, of how many. */
export type Share = readonly [met: number, n: number];

/**
 * Shares by rows and columns with their totals, `all` where one is added up; whoever looks knows those of the rows.
 * Keys as in {@link crossed}, with `.met` and `.not` for the parts.
 */
export function crossedShares(
  rows: readonly string[],
  columns: readonly string[],
  shares: readonly (readonly Share[])[],
): Table {
  const parts: Table[] = [0, 1].map((part) =>
    crossed(
      rows,
      columns,
      shares.map((row) => row.map(([met, n]) => (part === 0 ? met : n - met))),
    ),
  );
  const [met, not] = parts.map((table, part) => {
    const named = (key: string) => `${key}.${part === 0 ? 'met' : 'not'}`;
    return {
      cells: table.cells.map(({ key, count }) => ({ key: named(key), count })),
      sums: table.sums.map(({ total, parts: of }) => ({ total: named(total), parts: of.map(named) })),
    };
  });
  const whole = crossed(
    rows,
    columns,
    shares.map((row) => row.map(([, n]) => n)),
  );
  const ratios = whole.cells.map(({ key }) => ({ total: key, parts: [`${key}.met`, `${key}.not`], ratio: true }));
  const table = {
    cells: [...whole.cells, ...met!.cells, ...not!.cells],
    sums: [...whole.sums, ...met!.sums, ...not!.sums, ...ratios],
  };
  const known = [...rows, 'all'].flatMap((row) => [`${row}/all`, `${row}/all.met`, `${row}/all.not`]);
  return knowing(table, known);
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

/** Eight pilots in two countries by four genders and twelve months, with every total: 715 cells. */
export function pilotsByGenderByMonth(): Table {
  const table = new GrowingTable();
  const [pilots, genders, months] = [8, 4, 12].map((size) => Array.from({ length: size }, (_, i) => i));
  const places = { IT: [0, 1, 2, 3], AT: [4, 5, 6, 7] };
  const inAll = [...genders!, 'all'].flatMap((gender) => [...months!, 'all'].map((month) => `${gender}/${month}`));
  for (const pilot of pilots!) {
    for (const gender of genders!) {
      for (const month of months!) {
        table.cell(`${pilot}/${gender}/${month}`, 2 + ((pilot * 31 + gender * 17 + month * 23) % 37));
      }
      table.total(
        `${pilot}/${gender}/all`,
        months!.map((month) => `${pilot}/${gender}/${month}`),
      );
    }
    for (const month of [...months!, 'all']) {
      table.total(
        `${pilot}/all/${month}`,
        genders!.map((gender) => `${pilot}/${gender}/${month}`),
      );
    }
    table.sum(
      `${pilot}/all/all`,
      months!.map((month) => `${pilot}/all/${month}`),
    );
  }
  for (const [country, pilots] of Object.entries(places)) {
    for (const what of inAll)
      table.total(
        `${country}/${what}`,
        pilots.map((pilot) => `${pilot}/${what}`),
      );
  }
  for (const what of inAll)
    table.total(
      `both/${what}`,
      Object.keys(places).map((country) => `${country}/${what}`),
    );
  for (const place of [...Object.keys(places), 'both']) {
    for (const gender of [...genders!, 'all']) {
      table.sum(
        `${place}/${gender}/all`,
        months!.map((month) => `${place}/${gender}/${month}`),
      );
    }
    for (const month of [...months!, 'all']) {
      table.sum(
        `${place}/all/${month}`,
        genders!.map((gender) => `${place}/${gender}/${month}`),
      );
    }
  }
  return table;
}
