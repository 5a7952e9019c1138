import { createIntl } from 'react-intl';
import de from '../texts/de.json';
import { serverWords } from './server-words.js';

const intl = createIntl({ locale: 'de', messages: de as Record<string, string> });
const called = (field: string) => (field === 'startsAt' ? 'Beginn' : undefined);

describe('what the server says of a field', () => {
  it.each([
    ['must be after startsAt', 'Muss nach „Beginn“ liegen.'],
    ["must not be before the project's start on 2025-03-01", 'Darf nicht vor dem 1. März 2025 liegen.'],
    ['must not be after 2026-12-31', 'Darf nicht nach dem 31. Dez. 2026 liegen.'],
    ['must be shorter than or equal to 120 characters', 'Höchstens 120 Zeichen.'],
    ["2026-02-01 is before the pilot's start on 2026-03-01.", 'Darf nicht vor dem 1. März 2026 liegen.'],
    [
      '2026-12-31 is in the future: in the territory of the pilot it is 2026-11-27.',
      'Das Datum liegt in der Zukunft. Melden Sie es, sobald es so weit ist.',
    ],
    ['is what earnings measures', 'Füllen Sie das aus.'],
    ['must be employment or self_employment for earnings', 'Das geschieht nicht in diesem Bereich.'],
    ['must not be a currency: skills_profiled is no amount of money', 'Das wird nicht in Geld gemessen.'],
    ['is taken', 'Ist schon vergeben.'],
    ['must not be less than 1', 'Mindestens 1.'],
    ['must be at most 1000000000', 'Höchstens 1000000000.'],
    ['must leave 2 to 11 steps', 'Lassen Sie zwischen den Enden 2 bis 11 Stufen.'],
    ['must be from 2026-08-05 to 2026-11-05', 'Muss in diesen Tagen liegen: 5. Aug. 2026 – 5. Nov. 2026.'],
    ['title (de) must show something to read, not only blanks', 'Schreiben Sie etwas, das man lesen kann.'],
    ['must be past: somebody was noted as there', 'Muss vergangen sein: Jemand wurde als anwesend vermerkt.'],
    [
      'does not fit beside what was attended at the same time: Flats',
      'Passt nicht neben das, was zur selben Zeit besucht wurde: Flats.',
    ],
    ['is in SI', 'Gehört zu einem anderen Land: Slowenien.'],
    [
      'is no time that exists once in Europe/Vienna',
      'An diesem Tag wird die Uhr umgestellt: Diese Zeit gibt es nicht oder zweimal.',
    ],
  ])('is told in the language of the page: %s', (reason, words) => {
    expect(serverWords(reason, intl, called)).toBe(words);
  });

  it.each(['must be after signedOn', 'must be a colour'])('stays as it is without words for it: %s', (reason) => {
    expect(serverWords(reason, intl, called)).toBeUndefined();
  });
});
