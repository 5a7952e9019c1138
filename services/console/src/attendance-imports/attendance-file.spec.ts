import { createIntl } from 'react-intl';
import { readRecords } from '../spreadsheets/read-records.js';
import de from '../texts/de.json';
import { attendanceFile } from './attendance-file.js';
import { refusedRows } from './refusals.js';
import { sameForAll, type TypedAttendance } from './typed-attendance.js';

const intl = createIntl({ locale: 'de', messages: de as Record<string, string> });

const typed: TypedAttendance = {
  reference: { from: '1' },
  attended: {
    from: '2',
    constant: '',
    meanings: [
      { text: 'x', value: 'yes' },
      { text: '', value: 'no' },
    ],
  },
  hours: { from: '3' },
  kind: { from: sameForAll, constant: 'ngo', meanings: [] },
  country: { from: '4', constant: '', meanings: [{ text: 'Austria', value: 'AT' }] },
};

const list = [
  'Name;Mail;Came;Hours;Country',
  'Ana Kos;ana@example.org; x ;2,5;Austria',
  ';;;;',
  'Bo "B" Li;B"1;;;Austria',
  'Cy;C-1;perhaps;;Slovenia',
  'Di;D-1;x',
  'Ed;ana@example.org;x;;Austria',
  'Fa;F-1;x;many;Austria',
].join('\n');

const records = () => readRecords({ content: new Blob([list]), format: 'csv' });

describe('a list of who attended', () => {
  it('is sent with what its columns mean, and without anything else that stands in it', async () => {
    const { content, rowOf } = attendanceFile(await records(), typed);
    expect((await content.text()).split('\n')).toEqual([
      '"reference","attended","hours","kind","country"',
      '"ana@example.org","yes","2.5","ngo","AT"',
      '"B""1","no","","ngo","AT"',
      '"C-1","","","ngo",""',
      '"-"',
      '"ana@example.org","yes","","ngo","AT"',
      '"F-1","yes","many","ngo","AT"',
      '',
    ]);
    expect(rowOf).toEqual([1, 3, 4, 5, 6, 7]);
  });

  it('is told in the language of the page which of its rows are refused, and why', async () => {
    const sent = { records: await records(), typed, rowOf: [1, 3, 4, 5, 6, 7] };
    const errors = [
      { row: 3, field: 'attended', reason: 'has a value that means neither that they attended nor that they did not' },
      { row: 3, field: 'country', reason: 'country must be a country code of ISO 3166-1, as in "SI"' },
      { row: 4, field: '', reason: 'has 1 cells where the heading has 5' },
      { row: 5, field: 'reference', reason: 'is in row 1 already' },
      { row: 6, field: 'hours', reason: 'hours must be hours above 0 as text, with at most two decimal places' },
      { row: 2, field: 'hours', reason: 'are given of somebody who did not come' },
      { row: 2, field: 'reference', reason: 'must be purple' },
    ];
    const told = refusedRows(errors, sent, intl).map(({ row, reasons }) => [row, reasons.map(({ text }) => text)]);
    expect(told).toEqual([
      [
        4,
        [
          'es ist nicht gesagt, was „perhaps“ in Spalte „Came“ bedeutet',
          'es ist nicht gesagt, was „Slovenia“ in Spalte „Country“ bedeutet',
        ],
      ],
      [5, ['3 Zellen, wo die Überschrift 5 hat']],
      [6, ['„ana@example.org“ steht schon in Zeile 1']],
      [7, ['„many“ in Spalte „Hours“: Geben Sie Stunden über 0 an, etwa 7,5.']],
      [3, ['Spalte „Hours“ ist leer', 'must be purple']],
    ]);
  });
});
