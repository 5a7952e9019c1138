import { Readable } from 'node:stream';
import type { Refusal } from '@integras/messaging';
import type { Mapping } from './dataset.js';
import { readObservations } from './observation-file.js';

const mapping: Mapping = {
  area: 'geo',
  period: 'TIME_PERIOD',
  dimensions: ['sex'],
  unit: 'unit',
  flag: 'OBS_FLAG',
  measures: [{ code: 'employed', column: 'OBS_VALUE', additive: true }],
  missing: [':'],
  constants: [{ column: 'STRUCTURE_ID', value: 'ESTAT:X(1.0)' }],
};
const heading = 'STRUCTURE_ID,sex,Sex,unit,geo,TIME_PERIOD,OBS_VALUE,OBS_FLAG';
const row = (changed: Record<string, string> = {}) =>
  Object.values({
    structure: 'ESTAT:X(1.0)',
    sex: 'T',
    label: 'Total',
    unit: 'THS_PER',
    geo: 'AT',
    period: '2021',
    value: '244.80',
    flag: '',
    ...changed,
  }).join(',');

const read = (lines: readonly string[], by: Mapping = mapping) =>
  readObservations(Readable.from([Buffer.from(lines.join('\n'))]), by);
const refusalOf = async (lines: readonly string[], by?: Mapping) => {
  const refused: unknown = await read(lines, by).catch((error: unknown) => error);
  return (refused as Refusal).problem;
};

describe('a file of observations', () => {
  it('is read by the names of its columns, not by their order, and without what nobody asked for', async () => {
    expect(await read([heading, row({ flag: 'bu' })])).toEqual([
      {
        measure: 'employed',
        area: 'AT',
        period: '2021',
        dimensions: { sex: 'T' },
        value: '244.8',
        flag: 'bu',
        unit: 'THS_PER',
      },
    ]);
  });

  it('may leave a value unpublished, which is not 0', async () => {
    const values = ['', ':', '0'].map((value, i) => row({ value, period: String(2019 + i) }));
    expect((await read([heading, ...values])).map(({ value }) => value)).toEqual([null, null, '0']);
  });

  it('may hold several measures in a row, and write areas in its own way', async () => {
    const wide: Mapping = {
      area: 'coa_iso',
      period: 'year',
      dimensions: ['coo_iso'],
      measures: [
        { code: 'refugees', column: 'refugees', unit: 'persons', additive: true },
        { code: 'applicants', column: 'asylum_seekers', unit: 'persons', additive: true },
      ],
      areas: [{ code: 'DEU', area: 'DE' }],
      missing: ['NA'],
    };
    const lines = ['"year","coo_iso","coa_iso","refugees","asylum_seekers"', '2022,"SYR","DEU",5,NA'];
    const about = { area: 'DE', period: '2022', dimensions: { coo_iso: 'SYR' }, unit: 'persons' };
    expect(await read(lines, wide)).toEqual([
      { ...about, measure: 'refugees', value: '5' },
      { ...about, measure: 'applicants', value: null },
    ]);
    // A wrong area is wrong for both measures, and told once.
    expect((await refusalOf([lines[0]!, lines[1]!.replace('DEU', 'FRA')], wide)).errors).toEqual([
      { field: 'line 2, coa_iso', reason: 'must be an area of the mapping, not "FRA"' },
    ]);
  });

  it.each([
    ['geo', { geo: 'Austria' }],
    ['geo', { geo: '=HYPERLINK(A1)' }],
    ['TIME_PERIOD', { period: '2021-13' }],
    ['TIME_PERIOD', { period: '1.1.2021' }],
    ['sex', { sex: '' }],
    ['sex', { sex: "@SUM(1+1)*cmd|' /C calc'!A0" }],
    ['unit', { unit: '' }],
    ['OBS_FLAG', { flag: '+1' }],
    ['OBS_VALUE', { value: '1e3' }],
    ['OBS_VALUE', { value: '=1+1' }],
    ['OBS_VALUE', { value: 'n/a' }],
    ['OBS_VALUE', { value: ' 1' }],
    ['OBS_VALUE', { value: '0.1234567891' }],
    ['OBS_VALUE', { value: '"244,8"' }],
    ['STRUCTURE_ID', { structure: 'ESTAT:Y(1.0)' }],
  ])('is refused for what stands in %s of line 3: %j', async (column, changed) => {
    const { status, type, errors } = await refusalOf([heading, row({ period: '2020' }), row(changed)]);
    expect([status, type]).toEqual([422, 'file-not-valid']);
    expect(errors!.map(({ field }) => field)).toEqual([`line 3, ${column}`]);
  });

  it('is refused with all that is wrong at once, up to a number', async () => {
    const two = await refusalOf([heading, row({ geo: '?', value: 'x' }), row(), row({ sex: '?' })]);
    expect(two.errors!.map(({ field }) => field)).toEqual(['line 2, geo', 'line 2, OBS_VALUE', 'line 4, sex']);
    const many = await refusalOf([heading, ...Array.from({ length: 1_000 }, () => row({ geo: '?' }))]);
    expect(many.errors).toHaveLength(50);
  });

  it('is refused when two rows are about the same, even if they agree', async () => {
    expect((await refusalOf([heading, row(), row({ geo: 'DE' }), row()])).errors).toEqual([
      { field: 'line 4, OBS_VALUE', reason: 'is there twice: line 2 is about the same' },
    ]);
  });

  it('is refused when a column is not there, or there twice', async () => {
    const { errors } = await refusalOf([heading.replace('geo', 'area').replace('Sex', 'sex'), row()]);
    expect(errors).toEqual([
      { field: 'line 1, geo', reason: 'is not a column of the file' },
      { field: 'line 1, sex', reason: 'is a column twice' },
    ]);
  });

  it('is refused at the line that has too few cells, or a quote too many', async () => {
    expect((await refusalOf([heading, row(), 'ESTAT:X(1.0),T'])).errors).toEqual([
      { field: 'line 3', reason: expect.stringMatching(/^cannot be read as CSV: Invalid Record Length/) },
    ]);
    expect((await refusalOf([heading, row({ geo: 'A"T' })])).errors![0]!.field).toBe('line 2');
  });

  it('is refused when there is nothing in it', async () => {
    expect((await refusalOf([])).errors![0]!.field).toBe('line 1');
    expect((await refusalOf([heading])).errors).toEqual([{ field: 'line 1', reason: 'is followed by no observation' }]);
  });

  describe('that goes on and on', () => {
    const endless = async function* () {
      yield `${heading}\n`;
      for (let i = 0; ; i += 1) yield `${row({ sex: `S${i}` })}\n`;
    };
    it.each([
      ['observations', { bytes: 1_000_000, observations: 100 }, '100 observations'],
      ['bytes', { bytes: 1_000, observations: 100_000 }, '1000 bytes'],
    ])('is refused for its %s', async (_, most, allowed) => {
      const file = Readable.from(endless(), { objectMode: false });
      const refused: unknown = await readObservations(file, mapping, most).catch((error: unknown) => error);
      expect((refused as Refusal).problem).toMatchObject({ status: 413, detail: expect.stringContaining(allowed) });
    });
  });
});
