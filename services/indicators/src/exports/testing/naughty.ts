import { readFileSync } from 'node:fs';
import { realData } from '@integras/testing';

const file = realData('hostile/naughty-strings.json');

/** Texts that programs have stumbled over: some by hand, and the big list where real data is present. */
export const naughty: readonly string[] = [
  '=1+1',
  '=HYPERLINK("http://example.org")',
  '+1',
  '-1+1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  'a "quoted", comma',
  'line\nbreak',
  'line\r\nbreak',
  '_x0041_',
  '_x005F_x0041_',
  ']]><b>&amp;',
  "'",
  'Österreichische Gemütlichkeit für Geflüchtete',
  '0,1',
  '007',
  '1e5',
  ...(file ? (JSON.parse(readFileSync(file, 'utf8')) as string[]).filter((text) => text !== '') : []),
];
