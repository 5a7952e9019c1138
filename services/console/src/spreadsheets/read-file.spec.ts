import { NoTable, readFile } from './read-file.js';

const file = (content: string | Uint8Array<ArrayBuffer>, name = 'table.csv') => new File([content], name);
const read = async (given: File, language = 'de-AT', chosen?: 'windows-1251') => {
  const { content, ...rest } = await readFile(given, language, chosen);
  return { text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await content.arrayBuffer()), ...rest };
};
const windows = (...bytes: number[]) => file(new Uint8Array([0x73, 0x0a, ...bytes]));

describe('a file that is chosen', () => {
  it('is sent as it is when it is UTF-8, with its byte order mark', async () => {
    expect(await read(file('\ufeffno;sex\n1;ž'))).toEqual({ text: '\ufeffno;sex\n1;ž', format: 'csv' });
  });

  it.each([
    ['de-AT', 'ž', 0x9e, 'windows-1252'],
    ['sl-SI', 'č', 0xe8, 'windows-1250'],
    ['bg', 'и', 0xe8, 'windows-1251'],
  ] as const)('is read as spreadsheets of %s write it: %s', async (language, letter, byte, encoding) => {
    expect(await read(windows(byte), language)).toEqual({ text: `s\n${letter}`, format: 'csv', encoding });
  });

  it('is read in the encoding that somebody chose', async () => {
    expect(await read(windows(0xe8), 'de-AT', 'windows-1251')).toMatchObject({ text: 's\nи' });
  });

  it('may be what a spreadsheet calls Unicode text', async () => {
    const utf16 = Uint8Array.from([
      0xff,
      0xfe,
      ...[...'a\tž'].flatMap((letter) => [letter.charCodeAt(0) & 255, letter.charCodeAt(0) >> 8]),
    ]);
    expect(await read(file(utf16))).toEqual({ text: 'a\tž', format: 'csv' });
  });

  it.each([
    ['by its name', 'rows.jsonl', '\n'],
    ['by how it begins', 'rows.txt', '{"a":1}\n{"a":2}'],
  ])('is told to be NDJSON %s', async (_, name, content) => {
    expect(await read(file(content, name))).toMatchObject({ format: 'ndjson' });
  });

  it.each([
    ['workbook', [0x50, 0x4b, 3, 4, 0]],
    ['workbook', [0xd0, 0xcf, 0x11, 0xe0]],
    ['binary', [0x61, 0, 1]],
    ['empty', []],
  ])('is no table when it is a %s', async (kind, bytes) => {
    const failure = await readFile(file(new Uint8Array(bytes)), 'de').catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(NoTable);
    expect(failure).toMatchObject({ kind });
  });
});
