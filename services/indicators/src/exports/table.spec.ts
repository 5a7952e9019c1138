import { sheetOf } from './export-sheet.js';
import { tableOf } from './table.js';
import { figure, hidden, input, project, share } from './testing/to-export.js';

const records = (...figures: Parameters<typeof input>[0]) => {
  const { columns, rows } = tableOf(sheetOf(input(figures)));
  return rows.map((row) => Object.fromEntries(columns.map(({ name }, i) => [name, row[i]])));
};

describe('the table of an export', () => {
  it('has the fields of the API, nested ones joined, and the name in every language', () => {
    expect(records(share)[0]).toMatchObject({
      indicator: 'INT-P06',
      name_de: 'Beschäftigung nach sechs Monaten',
      scopeName: 'Bologna',
      value: '0.075',
      denominator: '40',
      n: '40',
      interval_low: '0.025836',
      interval_method: 'wilson',
      personal: true,
      flag: undefined,
    });
  });

  it('has the same columns in the same order whatever the figures', () => {
    const columns = (figures: Parameters<typeof input>[0]) =>
      tableOf(sheetOf(input(figures))).columns.map(({ name }) => name);
    expect(columns([share])).toEqual(columns([figure('INT-P06', { value: null })]));
  });

  it('takes up what a figure has that it does not know', () => {
    const { columns, rows } = tableOf(
      sheetOf(
        input([
          figure('INT-X03', { value: null, counts: { homeless: 5, housed: 7 }, curve: [{ day: 30, survival: '0.5' }] }),
        ]),
      ),
    );
    const further = columns.slice(-3);
    expect(further).toEqual([
      { name: 'counts_homeless', type: 'integer' },
      { name: 'counts_housed', type: 'integer' },
      { name: 'curve', type: 'text' },
    ]);
    expect(rows[0]!.slice(-3)).toEqual(['5', '7', '[{"day":30,"survival":"0.5"}]']);
  });

  it('keeps a level apart from the numbers', () => {
    expect(records(figure('INT-X02', { value: 'B1' }))[0]).toMatchObject({ value: undefined, level: 'B1' });
  });

  it('flags what is hidden, and says of it which figure it is', () => {
    const [record] = records(hidden('INT-P06', {}));
    expect(Object.entries(record!).filter(([, cell]) => cell !== undefined)).toEqual([
      ['indicator', 'INT-P06'],
      ['name_en', 'Employment at six months'],
      ['name_de', 'Beschäftigung nach sechs Monaten'],
      ['version', '1'],
      ['scope', 'pilot'],
      ['scopeId', share.scopeId],
      ['scopeName', 'Bologna'],
      ['project', project],
      ['country', 'IT'],
      ['period', 'all'],
      ['flag', 'c'],
      ['personal', true],
      ['status', 'provisional'],
    ]);
  });

  it('says what is to be reached', () => {
    const targets = [{ project, key: share.key, value: '0.5' }];
    const { columns, rows } = tableOf(sheetOf(input([share, figure('INT-P01', {})], { targets })));
    const at = columns.findIndex(({ name }) => name === 'target');
    expect(rows.map((row) => row[at])).toEqual(['0.5', undefined]);
  });
});

describe('a sheet', () => {
  it('is not made of figures whose meaning is missing', () => {
    expect(() => sheetOf(input([share], { indicators: [] }))).toThrow('INT-P06 is missing');
  });
});
