import { parse } from 'csv-parse/sync';
import { sheetOf } from '../export-sheet.js';
import { comparability, figure, hidden, input, share } from '../testing/to-export.js';
import { sdmxCsv } from './sdmx-csv.js';

const written = async (...figures: Parameters<typeof input>[0]) =>
  parse(Buffer.from(await sdmxCsv.write(sheetOf(input(figures)))), { columns: true }) as Record<string, string>[];

describe('figures as SDMX-CSV', () => {
  it('are observations of a dataflow', async () => {
    const [observation] = await written({ ...share, period: '2025-03' });
    expect(observation).toEqual({
      STRUCTURE: 'dataflow',
      STRUCTURE_ID: 'INTEGRAS:FIGURES(1.0)',
      ACTION: 'I',
      FREQ: 'M',
      PROJECT: share.project,
      SCOPE: 'pilot',
      PLACE: share.scopeId,
      INDICATOR: 'INT-P06',
      BREAKDOWN: '_Z',
      CATEGORY: '_T',
      STATE: '_T',
      TIME_PERIOD: '2025-03',
      OBS_VALUE: '0.075',
      OBS_STATUS: 'P',
      CONF_STATUS: 'N',
      UNIT_MEASURE: 'percent',
      OBS_COUNT: '40',
      UNKNOWN_COUNT: '2',
      LOWER_BOUND: '0.025836',
      UPPER_BOUND: '0.198641',
      COMMENT_OBS: '',
    });
  });

  it('say of what is only partly comparable whose categories are not, in the attribute that comments an observation', async () => {
    const [observation] = await written({ ...share, comparability });
    expect(observation).toMatchObject({
      OBS_VALUE: '0.075',
      OBS_STATUS: 'P',
      COMMENT_OBS:
        'Labour status in Italy is comparable only in part: broad. Education (ISCED) in Austria is comparable only in part: some categories have no common code',
    });
  });

  it('say of what is hidden that it is, and not why', async () => {
    const [observation] = await written(hidden('INT-P06', {}));
    expect(observation).toMatchObject({
      OBS_VALUE: '',
      OBS_STATUS: 'Q',
      CONF_STATUS: 'C',
      OBS_COUNT: '',
      LOWER_BOUND: '',
    });
  });

  it('tell missing from hidden, and free from restricted', async () => {
    const nothing = figure('INT-P06', { value: null, n: 0 });
    const official = figure('INT-P01', { personal: false, status: 'published' });
    expect((await written(nothing, official)).map((one) => [one['OBS_STATUS'], one['CONF_STATUS']])).toEqual([
      ['M', 'N'],
      ['A', 'F'],
    ]);
  });

  it('have the day they were read on as the period of all time', async () => {
    const past = figure('INT-P01', { asOf: '2026-06-30T22:00:00Z' });
    expect((await written(share, past)).map((one) => [one['FREQ'], one['TIME_PERIOD']])).toEqual([
      ['_Z', '2026-11-25'],
      ['_Z', '2026-06-30'],
    ]);
  });

  it('are one for each state, and for each category', async () => {
    const states = figure('INT-X03', { value: null, counts: { housed: 7, homeless: 5 } });
    const women = figure('INT-P01', { by: { dimension: 'gender', category: 'female' } });
    expect(
      (await written(states, women)).map((one) => [one['BREAKDOWN'], one['CATEGORY'], one['STATE'], one['OBS_VALUE']]),
    ).toEqual([
      ['_Z', '_T', 'housed', '7'],
      ['_Z', '_T', 'homeless', '5'],
      ['gender', 'female', '_T', '12'],
    ]);
  });
});
