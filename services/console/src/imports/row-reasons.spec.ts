import { createIntl } from 'react-intl';
import de from '../texts/de.json';
import { rowReason } from './row-reasons.js';

const intl = createIntl({ locale: 'de', messages: de as Record<string, string> });

describe('why a row is refused', () => {
  it.each([
    ['column no is empty', 'Spalte „no“ ist leer'],
    [
      'column sex: the mapping has no value for "div"ers: x"',
      'die Zuordnung sagt nicht, was „div"ers: x“ in Spalte „sex“ bedeutet',
    ],
    ['column age: "alt" is not a number', '„alt“ in Spalte „age“: ist keine Zahl'],
    ['column age: "300" is in no band', '„300“ in Spalte „age“: liegt in keinem Bereich der Zuordnung'],
    [
      'column since: "1.1.": is not a day as in 2025-06-15',
      '„1.1.“ in Spalte „since“: ist kein Tag, wie ihn die Zuordnung erwartet',
    ],
    [
      'column sex: "x": gender must be one of the following values: female, male',
      '„x“ in Spalte „sex“: ist keiner der möglichen Codes',
    ],
    ['"Care" names no pilot that you may import for', '„Care“ ist keine Pilotmaßnahme, für die Sie importieren dürfen'],
    ['has 1 cells where the heading has 7', '1 Zelle, wo die Überschrift 7 hat'],
    ['This person is enrolled in this pilot already.', 'diese Person nimmt an dieser Pilotmaßnahme schon teil'],
    [
      'The pilot is closed; this is accepted while it is running.',
      'die Pilotmaßnahme nimmt das in ihrem jetzigen Zustand nicht an',
    ],
    [
      '2026-12-31 is in the future: in the territory of the pilot it is 2026-11-27.',
      'Das Datum liegt in der Zukunft. Melden Sie es, sobald es so weit ist.',
    ],
    ["2026-02-01 is before the pilot's start on 2026-03-01.", 'Darf nicht vor dem 1. März 2026 liegen.'],
  ])('is told in the language of the page: %s', (reason, words) => {
    expect(rowReason(reason, intl)).toBe(words);
  });

  it('stays as it is without words for it', () => {
    expect(rowReason('column a: "b": must be purple', intl)).toBeUndefined();
  });
});
