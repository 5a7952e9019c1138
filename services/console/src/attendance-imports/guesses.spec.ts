import { columnsIn } from '../spreadsheets/columns.js';
import { readRecords } from '../spreadsheets/read-records.js';
import { surveyRecords } from '../spreadsheets/survey-records.js';
import { countryIn } from './country-words.js';
import { codeIn, guessAttendance } from './guesses.js';

const kinds = [
  { value: 'ngo', label: 'Nichtregierungsorganisation' },
  { value: 'public_body', label: 'Öffentliche Stelle' },
];
const known = {
  kindIn: (text: string) => codeIn(text, kinds),
  countryIn: (text: string) => countryIn(text, ['AT', 'GR', 'SI']),
  country: 'AT',
};

const guess = async (text: string) => {
  const survey = surveyRecords(await readRecords({ content: new Blob([text]), format: 'csv' }));
  return guessAttendance(columnsIn(survey), survey.rows, known);
};

describe('what the columns of a list of who attended probably mean', () => {
  it('is seen in addresses, words of attendance, hours, and what codes are called', async () => {
    const list = [
      'Name;E-Mail;Land;Art;anwesend;Stunden',
      'Ana;ana@example.org;slowenien;ngo;ja;2,5',
      'Bo;bo@example.org;AT;Öffentliche Stelle;nein;',
    ];
    expect(await guess(list.join('\n'))).toEqual({
      reference: { from: '1' },
      attended: {
        from: '4',
        constant: '',
        meanings: [
          { text: 'ja', value: 'yes' },
          { text: 'nein', value: 'no' },
        ],
      },
      hours: { from: '5' },
      kind: {
        from: '3',
        constant: '',
        meanings: [
          { text: 'ngo', value: 'ngo' },
          { text: 'Öffentliche Stelle', value: 'public_body' },
        ],
      },
      country: {
        from: '2',
        constant: '',
        meanings: [
          { text: 'slowenien', value: 'SI' },
          { text: 'AT', value: 'AT' },
        ],
      },
    });
  });

  it('takes an empty cell beside ticks for an absence, and beside anything else for nothing', async () => {
    expect((await guess('id,came\nA-1,x\nA-2,\n')).attended.meanings).toEqual([
      { text: 'x', value: 'yes' },
      { text: '', value: 'no' },
    ]);
    expect((await guess('id,came\nA-1,x\nA-2,0\nA-3,\n')).attended.meanings).toContainEqual({ text: '', value: '' });
  });

  it('is seen in what a column is called too, where some of its words are not known', async () => {
    const { attended } = await guess('id,paid,attended\nA-1,yes,maybe\nA-2,no,yes\n');
    expect(attended).toEqual({
      from: '2',
      constant: '',
      meanings: [
        { text: 'maybe', value: '' },
        { text: 'yes', value: 'yes' },
      ],
    });
  });

  it('is the country of the training where no column says another one, and never a kind', async () => {
    const { kind, country, hours } = await guess('id,came,room\nA-1,1,12\n');
    expect([kind, country]).toEqual([
      { from: 'same', constant: '', meanings: [] },
      { from: 'same', constant: 'AT', meanings: [] },
    ]);
    expect(hours.from).toBe('');
  });

  it('finds countries by their names in languages of Europe, and says of a column called so what is not known', async () => {
    const { country } = await guess('id,came,Država\nA-1,1,Slovenija\nA-2,1,EL\nA-3,1,Austria\nA-4,1,Narnia\n');
    expect(country).toEqual({
      from: '2',
      constant: '',
      meanings: [
        { text: 'Slovenija', value: 'SI' },
        { text: 'EL', value: 'GR' },
        { text: 'Austria', value: 'AT' },
        { text: 'Narnia', value: '' },
      ],
    });
  });

  it('is left to whoever knows where nothing tells it', async () => {
    expect(await guess('a,b\nx1,perhaps\nx2,perhaps not\n')).toMatchObject({
      reference: { from: '' },
      attended: { from: '', meanings: [] },
    });
  });
});
