import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { realData } from '@integras/testing';
import { type Format, openTable, type TableRow } from './table-file.js';

async function* pieces(content: Buffer | string, size = 7): AsyncGenerator<Buffer, void> {
  const bytes = Buffer.from(content);
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(content: Buffer | string, format: Format = 'csv', columns: string[] = [], size?: number) {
  const { heading, rows } = await openTable(pieces(content, size), format, columns);
  const all: TableRow[] = [];
  for await (const row of rows) all.push(row);
  return { heading, rows: all };
}

const objectsOf = ({ heading, rows }: Awaited<ReturnType<typeof read>>) =>
  rows.map(({ cells }) => Object.fromEntries(heading.map((column, at) => [column, cells[at]])));

describe('a CSV file', () => {
  it('is read the same in pieces of one byte and as a whole', async () => {
    const text = 'a,b\r\n"x\r\ny","č ""q"""\r\n3,4';
    const expected = [
      { a: 'x\r\ny', b: 'č "q"' },
      { a: '3', b: '4' },
    ];
    for (const size of [1, 2, 3, 1_000]) expect(objectsOf(await read(text, 'csv', [], size))).toEqual(expected);
  });

  it.each([
    ['commas', 'a,b\n1,2', ','],
    ['semicolons, with decimal commas', 'a;b\n1,5;2', ';'],
    ['tabs', 'a\tb\n1\t2', '\t'],
    ['semicolons, though a quoted heading has commas', '"a,x,y";b\n1;2', ';'],
  ])('may be separated by %s', async (_, text, delimiter) => {
    const { heading, rows } = await read(text);
    expect(heading).toHaveLength(2);
    expect(rows[0]?.cells.join(delimiter)).toBe(text.split('\n')[1]);
  });

  it.each(['sep=;\r\n', '\ufeffsep=;\n', '"sep=;"\n'])(
    'may say in a line of its own what separates it: %j',
    async (line) => {
      const { heading, rows } = await read(`${line}a,b,c;d\n1;2\n3`);
      expect(heading).toEqual(['a,b,c', 'd']);
      expect(rows).toMatchObject([
        { row: 1, cells: ['1', '2'] },
        { row: 2, fault: 'has 1 cells where the heading has 2' },
      ]);
    },
  );

  it('may begin with a byte order mark and mix line breaks', async () => {
    expect(objectsOf(await read('\ufeffa,b\r\n1,2\n3,4\r5,6'))).toEqual([
      { a: '1', b: '2' },
      { a: '3', b: '4' },
      { a: '5', b: '6' },
    ]);
  });

  it.each([
    ["'=1+1", '=1+1'],
    ["'-77", '-77'],
    ["'+2", '+2'],
    ["'@x", '@x'],
    ["'\t1", '\t1'],
    ['"\'\r1"', '\r1'],
    ["'－1", '－1'],
    ["'80s", "'80s"],
    ["''-77", "''-77"],
    ['-77', '-77'],
  ])('has %j read as %j: an apostrophe before what looks like a formula is an escape', async (written, text) => {
    expect(await read(`${written},b\n${written},2`)).toMatchObject({
      heading: [text, 'b'],
      rows: [{ cells: [text, '2'] }],
    });
  });

  it('tells rows of another width in their place', async () => {
    const { rows } = await read('a,b\n1,2\n3\n4,5,6\n8,9');
    expect(rows.map(({ row, fault }) => [row, fault !== undefined])).toEqual([
      [1, false],
      [2, true],
      [3, true],
      [4, false],
    ]);
    expect(rows[1]).toMatchObject({ cells: ['3'], fault: 'has 1 cells where the heading has 2' });
  });

  it('whose last quote is not closed loses that row alone', async () => {
    const { rows } = await read('a,b\n1,2\n3,"4\n5,6\n');
    expect(rows.map(({ row, fault }) => [row, fault !== undefined])).toEqual([
      [1, false],
      [2, true],
    ]);
  });

  it('cannot make a row that fills the memory', async () => {
    async function* endless(): AsyncGenerator<Buffer, void> {
      yield Buffer.from('a,b\n1,2\n"');
      for (let piece = 0; piece < 64; piece += 1) yield Buffer.alloc(1_000_000, 'x');
    }
    const { rows } = await openTable(endless(), 'csv', []);
    const seen: TableRow[] = [];
    for await (const row of rows) seen.push(row);
    expect(seen[0]?.cells).toEqual(['1', '2']);
    expect(seen.slice(1).every(({ fault }) => fault !== undefined)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['a column twice', 'a,b,a\n1,2,3'],
  ])('is refused when it has %s', async (_, text) => {
    await expect(read(text)).rejects.toThrow(/heading/);
  });
});

describe('an NDJSON file', () => {
  it('is read by property name, numbers as they are written', async () => {
    const text =
      '{"a":"x","b":9.930049896240234,"c":true}\n\n{"b":null}\r\n{"a":{"b":1}}\n[1]\nnot json\n{"a":"\\ud800"}\n';
    const { rows } = await read(text, 'ndjson', ['a', 'b', 'c']);
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['x', '9.930049896240234', 'true'],
      ['', '', ''],
      ['{"b":1}', '', ''],
      [],
      [],
      [],
    ]);
    expect(rows.map(({ fault }) => fault !== undefined)).toEqual([false, false, true, true, true, true]);
  });

  it('loses only the row that is nested without end', async () => {
    const nested = `{"a":${'['.repeat(40_000)}${']'.repeat(40_000)}}`;
    const { rows } = await read(`{"a":"x"}\n${nested}\n{"a":"y"}\n`, 'ndjson', ['a'], 65_536);
    expect(rows.map(({ cells, fault }) => [cells, fault !== undefined])).toEqual([
      [['x'], false],
      [[''], true],
      [['y'], false],
    ]);
  });

  it('has no properties that a prototype has', async () => {
    expect((await read('{"a":1}', 'ndjson', ['constructor', '__proto__'])).rows[0]?.cells).toEqual(['', '']);
  });
});

describe('hostile files', () => {
  const spectrum = realData('hostile/csv-spectrum/csvs/simple.csv');
  const folder = spectrum ? dirname(spectrum) : '';
  const files = spectrum ? readdirSync(folder) : [];
  const withSpectrum = spectrum ? it : it.skip;

  withSpectrum('of csv-spectrum come out as they went in: all of them', async () => {
    expect(files).toHaveLength(12);
    for (const file of files) {
      const content = readFileSync(join(folder, file));
      const meant: unknown = JSON.parse(
        readFileSync(join(folder, '../json', `${basename(file, '.csv')}.json`), 'utf8'),
      );
      const expected = Array.isArray(meant) ? meant : [meant];
      // One meaning names another telephone number than its file does.
      const number = /^\d{10}(?=,37)/m.exec(content.toString())?.[0];
      if (number) expected[0]['Contact Phone Number'] = number;
      expect([file, objectsOf(await read(content))]).toEqual([file, expected]);
    }
  });

  const naughty = realData('hostile/naughty-strings.json');
  const withNaughty = naughty ? it : it.skip;

  withNaughty('of naughty strings come out as they went in, byte for byte', async () => {
    const strings = JSON.parse(readFileSync(naughty!, 'utf8')) as string[];
    expect(strings.length).toBeGreaterThan(500);
    const csv = ['text,number', ...strings.map((text, at) => `"${text.replaceAll('"', '""')}",${at}`)].join('\r\n');
    const fromCsv = await read(csv, 'csv', [], 64);
    expect(fromCsv.rows.map(({ cells }) => cells[0])).toEqual(strings);
    const ndjson = strings.map((text) => JSON.stringify({ text })).join('\n');
    expect((await read(ndjson, 'ndjson', ['text'], 64)).rows.map(({ cells }) => cells[0])).toEqual(strings);
  });
});
