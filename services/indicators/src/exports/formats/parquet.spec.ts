import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { sheetOf } from '../export-sheet.js';
import { naughty } from '../testing/naughty.js';
import { figure, hidden, input, share } from '../testing/to-export.js';
import { parquet } from './parquet.js';

async function written(...args: Parameters<typeof input>) {
  const bytes = await parquet.write(sheetOf(input(...args)));
  const file = bytes.buffer as ArrayBuffer;
  return { records: await parquetReadObjects({ file }), metadata: parquetMetadata(file) };
}

describe('figures as Parquet', () => {
  it('come back with their types', async () => {
    const { records } = await written([share, figure('INT-X01', { value: '-12.5', mixedUnits: true })]);
    expect(records).toMatchObject([
      { indicator: 'INT-P06', value: 0.075, n: 40n, interval_low: 0.025836, personal: true, mixedUnits: null },
      { value: -12.5, n: 12n, mixedUnits: true, interval_low: null },
    ]);
  });

  it('are null where they are hidden', async () => {
    const { records } = await written([hidden('INT-P01', {})]);
    expect(records[0]).toMatchObject({ value: null, n: null, unknown: null, flag: 'c' });
  });

  it('carry what they mean', async () => {
    const { metadata } = await written([share]);
    const carried = new Map(metadata.key_value_metadata?.map(({ key, value }) => [key, JSON.parse(value ?? 'null')]));
    expect(carried.get('indicators')).toMatchObject([
      { code: 'INT-P06', name: { de: 'Beschäftigung nach sechs Monaten' } },
    ]);
    expect(carried.get('readAt')).toBe('2026-11-25T10:00:00.000Z');
  });

  it('have names of any kind', async () => {
    const { records } = await written(naughty.map((scopeName) => figure('INT-P01', { scopeName })));
    // The reader takes a byte order mark at the beginning of a text away.
    expect(records.map(({ scopeName }) => scopeName as string)).toEqual(
      naughty.map((name) => name.replace(/^\uFEFF/, '')),
    );
  });

  it('may be none', async () => {
    const { records, metadata } = await written([]);
    expect(records).toEqual([]);
    expect(metadata.schema.map(({ name }) => name)).toContain('value');
  });
});
