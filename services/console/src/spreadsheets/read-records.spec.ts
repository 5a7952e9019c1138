import { NoTable } from './read-file.js';
import { readRecords } from './read-records.js';
import { surveyRecords } from './survey-records.js';

const read = (text: string) => readRecords({ content: new Blob([text]), format: 'csv' });

describe('a table that is read in the browser', () => {
  it.each([
    ['semicolons', 'a;b,c;"d,,,"\r\n"1;x";2;\r\n', ['a', 'b,c', 'd,,,'], [['1;x', '2', '']]],
    ['tabs', 'a\tb\n1\t2', ['a', 'b'], [['1', '2']]],
    ['what its first line declares', 'sep=;\r\na,b,c;d\r\n1;2', ['a,b,c', 'd'], [['1', '2']]],
    ['a byte order mark', '\ufeffa,b\n"k""l",2\n\n', ['a', 'b'], [['k"l', '2']]],
    ['one column', 'a\n1\n2', ['a'], [['1'], ['2']]],
  ])('may have %s', async (_, text, heading, rows) => {
    expect(await read(text)).toEqual({ heading, rows });
  });

  it('is none without anything in it, with objects, or with a quotation mark that is never closed', async () => {
    const kindOf = async (reading: Promise<unknown>) =>
      reading.catch((error: unknown) => (error instanceof NoTable ? error.kind : error));
    expect(await kindOf(read('\n'))).toBe('empty');
    expect(await kindOf(read('a,b\n"1,2\n'))).toBe('torn');
    expect(await kindOf(readRecords({ content: new Blob(['{}']), format: 'ndjson' }))).toBe('objects');
  });

  it('says what its columns hold, of the rows that are whole, and passes over those with nothing in them', async () => {
    const survey = surveyRecords(await read('who,came,note\na,x,\n,,\nb, x ,late\nc\n'));
    expect(survey).toMatchObject({
      rows: 3,
      unreadable: 1,
      sample: [
        ['a', 'x', ''],
        ['b', ' x ', 'late'],
      ],
    });
    expect(survey.columns).toEqual([
      { name: 'who', filled: 2, isRepeated: false, texts: ['a', 'b'] },
      { name: 'came', filled: 2, isRepeated: true, texts: ['x'] },
      { name: 'note', filled: 1, isRepeated: false, texts: ['late'] },
    ]);
  });

  it('names no texts of a column that has too many for anybody to say what each means', async () => {
    const survey = surveyRecords(await read(`no\n${Array.from({ length: 61 }, (_, at) => at).join('\n')}`));
    expect(survey.columns[0]?.texts).toBeUndefined();
  });
});
