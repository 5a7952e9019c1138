import { readXlsx } from 'hucre/xlsx';
import { sheetOf } from '../export-sheet.js';
import { naughty } from '../testing/naughty.js';
import { figure, hidden, input, share } from '../testing/to-export.js';
import { xlsx } from './xlsx.js';

const bytesOf = async (...args: Parameters<typeof input>) => xlsx.write(sheetOf(input(...args)));
async function written(...args: Parameters<typeof input>) {
  const { sheets } = await readXlsx(await bytesOf(...args), { readStyles: true });
  const [figures, about] = sheets as [(typeof sheets)[0], (typeof sheets)[0]];
  const [heading, ...rows] = figures.rows as [string[], ...unknown[][]];
  return { figures, about, records: rows.map((row) => Object.fromEntries(heading.map((name, i) => [name, row[i]]))) };
}

describe('figures as a workbook', () => {
  it('are numbers, under a heading that stays in sight', async () => {
    const { figures, records } = await written([share, figure('INT-X01', { value: '-12.5' })]);
    expect(records).toMatchObject([
      { indicator: 'INT-P06', value: 0.075, n: 40, interval_low: 0.025836, personal: true },
      { value: -12.5 },
    ]);
    expect(figures.name).toBe('Figures');
    expect(figures.freezePane).toMatchObject({ rows: 1 });
  });

  it('explain themselves on a second sheet', async () => {
    const { about } = await written([share]);
    expect(about.name).toBe('About');
    const rows = about.rows.map((row) => row.map(String));
    expect(rows).toContainEqual(expect.arrayContaining(['source', '/v1/figures?indicator=INT-P01&scope=pilot']));
    expect(rows).toContainEqual(expect.arrayContaining(['counted until, PILOTS', '2025-06-15T10:00:00.000042Z']));
    expect(rows).toContainEqual(expect.arrayContaining(['read at', '2026-11-25T10:00:00.000Z']));
    expect(rows.find(([what]) => what === 'hidden figures (en)')?.[1]).toContain('not zero');
    expect(rows.find(([what]) => what === 'hidden figures (de)')?.[1]).toContain('Rückschlüsse auf Personen');
    expect(rows).toContainEqual(expect.arrayContaining(['INT-P06', 'Beschäftigung nach sechs Monaten', 'Was zählt.']));
    expect(rows.some(([what]) => what === 'INT-P01')).toBe(false);
  });

  it('leave the cells of what is hidden empty', async () => {
    const { records } = await written([hidden('INT-P01', {}), share]);
    expect(records[0]).toMatchObject({ flag: 'c', scopeName: 'Bologna' });
    expect([records[0]!['value'] ?? 'empty', records[0]!['n'] ?? 'empty']).toEqual(['empty', 'empty']);
  });

  it('have names of any kind, none of them a formula', async () => {
    const { figures, records } = await written(naughty.map((scopeName) => figure('INT-P01', { scopeName })));
    expect(records.map(({ scopeName }) => scopeName)).toEqual(
      naughty.map((name) => name.replace(/[\uFFFE\uFFFF]/g, '\uFFFD')),
    );
    expect([...(figures.cells ?? new Map()).values()].filter(({ formula }) => formula !== undefined)).toEqual([]);
  });

  describe('on different days', () => {
    const Today = Date;
    const on = (day: string) => {
      globalThis.Date = new Proxy(Today, {
        construct: (clock, given) => Reflect.construct(clock, given.length > 0 ? given : [day]) as Date,
      });
    };
    afterEach(() => (globalThis.Date = Today));

    it('are byte for byte the same when they are the same', async () => {
      on('2026-11-25T10:00:00Z');
      const first = Buffer.from(await bytesOf([share]));
      on('2027-03-01T09:30:10Z');
      expect(first.equals(Buffer.from(await bytesOf([share])))).toBe(true);
      expect(first.equals(Buffer.from(await bytesOf([{ ...share, value: '0.1' }])))).toBe(false);
    });
  });
});
