import type { ImportableEvent, ImportField, ImportMapping } from '../api/imports.js';
import type { Column } from '../spreadsheets/columns.js';
import type { Codes } from '../spreadsheets/meanings.js';
import { columnOf } from './origin.js';
import { at, emptyEvent, mappingOf, slugOf, sourceFrom, typedMapping } from './typed-mapping.js';

const field = (name: string, kind: ImportField['kind'] = 'text', required = true): ImportField => ({
  name,
  kind,
  required,
});
const known: ImportableEvent[] = [
  {
    event: 'participant.enrolled',
    fields: [field('reference'), field('enrolledOn', 'day'), field('entry.gender'), field('entry.ageBand')],
  },
  { event: 'expenditure.recorded', fields: [field('money.amount', 'integer'), field('description', 'text', false)] },
];
const codes: Record<string, Codes[]> = {
  'entry.gender': [
    { value: 'female', label: 'Frauen' },
    { value: 'male', label: 'Männer' },
  ],
  'entry.ageBand': ['under_18', '18_29', '55_and_over', 'unknown'].map((value) => ({ value, label: value })),
};
const codesOf = ({ name }: ImportField) => codes[name] ?? [];
const column = (name: string, texts?: string[], sample: string[] = texts ?? []): Column => ({
  name,
  at: 0,
  filled: sample.length,
  isRepeated: false,
  ...(texts && { texts }),
  sample,
});
const guess = (name: string, kind: ImportField['kind'], of: Column) =>
  sourceFrom(field(name, kind), of, codes[name] ?? []);

const mapping: ImportMapping = {
  name: 'registrations',
  register: 'Bologna',
  identity: ['no'],
  pilot: { column: 'site', values: { Flats: 'IT-1' } },
  events: [
    {
      event: 'participant.enrolled',
      when: { column: 'since', notEmpty: true },
      fields: {
        reference: { column: 'no' },
        enrolledOn: { column: 'since', days: 'D.M.Y' },
        'entry.gender': { column: 'sex', values: { ž: 'female' }, emptyAs: 'male' },
        'entry.ageBand': { column: 'age', bands: [{ upTo: 29, value: '18_29' }, { value: '55_and_over' }] },
      },
    },
    {
      event: 'expenditure.recorded',
      slot: 'first',
      when: { column: 'what', equals: 'E' },
      fields: {
        'money.amount': { column: 'cost', scale: '100', decimalComma: true },
        description: { constant: 'Bus' },
      },
    },
  ],
};

describe('a mapping that is typed', () => {
  it('is sent as it was read, when nothing of it was touched', () => {
    expect(mappingOf(typedMapping(mapping, known, [], codesOf), known)).toEqual(mapping);
  });

  it('asks for the texts of a file that it does not know, and leaves those out that nobody gave a meaning', () => {
    const typed = typedMapping(mapping, known, [column('sex', ['ž', 'divers']), column('site', ['Care'])], codesOf);
    expect(at(typed.events[0]!.fields, 'entry.gender')!.meanings).toEqual([
      { text: 'ž', value: 'female' },
      { text: 'divers', value: '' },
    ]);
    expect(typed.pilot.meanings).toContainEqual({ text: 'Care', value: '' });
    expect(mappingOf(typed, known)).toEqual(mapping);
  });

  it('begins with nothing in every field, at its path, and sends nothing of what is left out', () => {
    const [enrolled] = known;
    const event = emptyEvent(enrolled!, codesOf);
    expect(at(event.fields, 'entry.gender')).toMatchObject({ from: '', meanings: [] });
    const typed = typedMapping({ ...mapping, events: [] }, known, [], codesOf);
    expect(mappingOf({ ...typed, events: [event] }, known).events).toEqual([
      { event: 'participant.enrolled', fields: {} },
    ]);
  });

  it.each([
    ['Anmeldungen Köln 2026', 'anmeldungen-koln-2026'],
    ['  --Žene/moški.csv ', 'zene-moski-csv'],
    ['…', ''],
    ['a'.repeat(80), 'a'.repeat(60)],
  ])('is called by a name as mappings have it: %s', (typed, slug) => {
    expect(slugOf(typed)).toBe(slug);
  });
});

describe('a column that is chosen', () => {
  it.each([
    ['days with dots', ['31.3.2026'], 'D.M.Y'],
    ['days with slashes, as in Europe', ['03/04/2026'], 'D/M/Y'],
    ['days with slashes that only America writes', ['03/04/2026', '03/31/2026'], 'M/D/Y'],
    ['days as they are sent', ['2026-03-31'], 'Y-M-D'],
  ])('is read as %s', (_, texts, days) => {
    expect(guess('enrolledOn', 'day', column('since', texts))).toMatchObject({ from: columnOf('since'), days });
  });

  it('is read by what its first rows say where its texts are too many to be known', () => {
    expect(guess('enrolledOn', 'day', column('since', undefined, ['', '1.2.2026']))).toMatchObject({ days: 'D.M.Y' });
  });

  it('is read as a number with a decimal comma, and as euros where cents are sent', () => {
    expect(guess('money.amount', 'integer', column('cost', ['1.250,50']))).toMatchObject({
      decimalComma: true,
      scale: '100',
    });
    expect(guess('hours', 'decimal', column('hours', ['1.5', '1,250.50']))).toMatchObject({
      decimalComma: false,
      scale: '',
    });
  });

  it('is read by what its words mean, those that are codes or their names without being asked', () => {
    expect(guess('entry.gender', 'text', column('sex', ['male', 'frauen', 'x']))).toMatchObject({
      reading: 'meanings',
      meanings: [
        { text: 'male', value: 'male' },
        { text: 'frauen', value: 'female' },
        { text: 'x', value: '' },
      ],
    });
  });

  it('is read by bounds where codes name them and it has numbers', () => {
    expect(guess('entry.ageBand', 'text', column('age', ['17', '34,5']))).toMatchObject({
      reading: 'bands',
      bands: [
        { upTo: '17', value: 'under_18' },
        { upTo: '29', value: '18_29' },
        { upTo: '', value: '55_and_over' },
      ],
    });
    expect(guess('entry.ageBand', 'text', column('age', ['18_29']))).toMatchObject({ reading: 'as-is' });
  });
});
