import { parse } from 'csv-parse/sync';
import { sheetOf } from '../export-sheet.js';
import { naughty } from '../testing/naughty.js';
import { figure, hidden, input, share } from '../testing/to-export.js';
import { csv } from './csv.js';

const read = (bytes: Uint8Array) =>
  parse(Buffer.from(bytes), { columns: true, bom: true, record_delimiter: '\r\n' }) as Record<string, string>[];
const written = async (...args: Parameters<typeof input>) => read(await csv.write(sheetOf(input(...args))));

describe('figures as CSV', () => {
  it('come back digit by digit', async () => {
    const mean = figure('INT-X01', { value: '-1234567890123456.123456789', unit: 'EUR' });
    expect(await written([share, mean])).toMatchObject([
      { indicator: 'INT-P06', value: '0.075', numerator: '3', n: '40', name_de: 'Beschäftigung nach sechs Monaten' },
      { indicator: 'INT-X01', value: '-1234567890123456.123456789', unit: 'EUR', personal: 'true' },
    ]);
  });

  it('leave the cells of what is hidden empty', async () => {
    const [record] = await written([hidden('INT-P01', {})]);
    expect(record).toMatchObject({ flag: 'c', value: '', n: '', unknown: '', numerator: '', scopeName: 'Bologna' });
  });

  it('have names of any kind, none of them a formula', async () => {
    const records = await written(naughty.map((scopeName) => figure('INT-P01', { scopeName })));
    expect(records.map(({ scopeName }) => scopeName!.replace(/^'(?=[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20])/, ''))).toEqual(
      naughty,
    );
    expect(records.filter(({ scopeName }) => /^[=+\-@\t\r]/.test(scopeName!))).toEqual([]);
  });

  it('begin with a byte order mark for Excel', async () => {
    const bytes = await csv.write(sheetOf(input([share])), { byteOrderMark: true });
    expect(Buffer.from(bytes).subarray(0, 3).toString('hex')).toBe('efbbbf');
    expect(read(bytes)[0]!['indicator']).toBe('INT-P06');
  });
});
