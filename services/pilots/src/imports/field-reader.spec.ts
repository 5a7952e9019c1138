import { Fault, fieldReader } from './field-reader.js';
import { importable, type ImportableField } from './importable.js';
import type { FieldSource } from './mapping.js';

const outcome = importable['outcome.recorded'];
const enrolled = importable['participant.enrolled'];
const read = (field: ImportableField, source: FieldSource, cell: string) => {
  const value = fieldReader(field, { column: 'c', ...source }, () => 0)([cell]);
  return value instanceof Fault ? 'fault' : value;
};

describe('a cell becomes a value', () => {
  it.each([
    ['9.930049896240234', '9930.04989624'],
    ['0', '0'],
    ['', undefined],
    ['  ', undefined],
    ['n/a', 'fault'],
  ])('%p in thousands is %p', (cell, value) => {
    expect(read(outcome.value, { scale: '1000' }, cell)).toBe(value);
  });

  it.each([
    ['1.250,50', '1250.5'],
    ['1250,5', '1250.5'],
    ['-1.234.567', '-1234567'],
    ['900', '900'],
    ['12.50', 'fault'],
    ['7.5', 'fault'],
    ['1.2345,0', 'fault'],
    ['1,250.50', 'fault'],
    ['1e3', 'fault'],
  ])('%p with a decimal comma is %p', (cell, value) => {
    expect(read(outcome.value, { decimalComma: true }, cell)).toBe(value);
  });

  it.each([
    ['17', 'under_18'],
    ['17.5', '18_29'],
    ['29', '18_29'],
    ['30', '30_54'],
    ['99', '55_and_over'],
    ['', 'fault'],
    ['old', 'fault'],
  ])('an age of %p is in band %p', (cell, value) => {
    const bands = [
      { upTo: 17, value: 'under_18' },
      { upTo: 29, value: '18_29' },
      { upTo: 54, value: '30_54' },
      { value: '55_and_over' },
    ];
    expect(read(enrolled['entry.ageBand'], { bands }, cell)).toBe(value);
  });

  it.each([
    ['D.M.Y', '1.5.2025', '2025-05-01'],
    ['D/M/Y', '01/05/2025', '2025-05-01'],
    ['M/D/Y', '5/1/2025', '2025-05-01'],
    ['D.M.Y', '31.2.2025', 'fault'],
    ['D.M.Y', '2025-05-01', '2025-05-01'],
    ['D.M.Y', '1.5.25', 'fault'],
  ] as const)('a day written %s: %p is %p', (days, cell, value) => {
    expect(read(outcome.on, { days }, cell)).toBe(value);
  });

  it('that is a number of its own list, with what tells the list from others before it', () => {
    expect(read(enrolled.reference, { prefix: 'BO-' }, ' 17 ')).toBe('BO-17');
    expect(read(enrolled.reference, { prefix: 'BO-' }, ' ')).toBe('fault');
    expect(read(enrolled.reference, { prefix: 'x'.repeat(40) }, '1'.repeat(200))).toBe('fault');
  });

  it('that means something else by the mapping, and nothing that the mapping does not list', () => {
    const values = { y: 'female', n: 'male' };
    expect(read(enrolled['entry.gender'], { values }, 'y')).toBe('female');
    expect(read(enrolled['entry.gender'], { values }, 'toString')).toBe('fault');
    expect(read(enrolled['entry.gender'], { values }, '')).toBe('fault');
    expect(read(enrolled['entry.gender'], { values, emptyAs: 'unknown' }, '')).toBe('unknown');
  });

  it('that is held against the rules of a request', () => {
    expect(read(enrolled.reference, {}, 'a\u0000b')).toBe('fault');
    expect(read(enrolled.reference, {}, 'x'.repeat(201))).toBe('fault');
    expect(read(enrolled['entry.isced'], {}, '3')).toBe(3);
    expect(read(enrolled['entry.isced'], {}, '9')).toBe('fault');
    expect(read(enrolled['entry.thirdCountryNational'], { values: { ja: 'true' } }, 'ja')).toBe(true);
  });
});
