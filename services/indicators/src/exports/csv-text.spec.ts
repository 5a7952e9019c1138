import { parse } from 'csv-parse/sync';
import { csvText, numeral } from './csv-text.js';
import { naughty } from './testing/naughty.js';
import { text } from './testing/to-export.js';

const read = (bytes: Uint8Array): string[][] => parse(Buffer.from(bytes), { record_delimiter: '\r\n' });
const beginsFormula = /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

describe('texts in a CSV', () => {
  it('come back as they were, those that would be formulas behind an apostrophe', () => {
    const records = read(csvText(naughty.map((one) => ['x', one, 'y'])));
    expect(records).toEqual(naughty.map((one) => ['x', beginsFormula.test(one) ? `'${one}` : one, 'y']));
  });

  it('leave negative numbers alone, and nothing else that begins with a minus', () => {
    const fields = ['-12.5', '-1e-9', '-1+1', '-', '--1', '12', undefined].map(numeral);
    expect(read(csvText([fields]))).toEqual([['-12.5', '-1e-9', "'-1+1", "'-", "'--1", '12', '']]);
  });

  it('are no numbers because they look like some', () => {
    expect(text(csvText([['-5']]))).toBe("'-5\r\n");
  });

  it('end in CR LF, and begin with a byte order mark where one is asked for', () => {
    expect(text(csvText([['ä'], ['b']]))).toBe('ä\r\nb\r\n');
    expect([...csvText([['ä']], { byteOrderMark: true })]).toEqual([0xef, 0xbb, 0xbf, 0xc3, 0xa4, 0x0d, 0x0a]);
  });
});
