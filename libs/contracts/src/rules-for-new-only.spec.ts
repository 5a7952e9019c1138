import { validateSync } from 'class-validator';
import { IsCurrency, IsDay, IsFileName, IsInstant, IsLine, IsMinorUnits, IsMonth, IsProse } from './formats.js';
import { isPlausible } from './plausible.js';
import { HoldsNoPassword, IsWithinDay, rulesForNewOnly } from './rules-for-new-only.js';
import { AreLines, AreProse, type Texts } from './texts.js';

class Said {
  @IsLine() line?: string;
  @IsProse() prose?: string;
  @IsFileName() file?: string;
  @AreLines() lines?: Texts;
  @AreProse() proses?: Texts;
  @IsDay() day?: string;
  @IsMonth() month?: string;
  @IsInstant() instant?: string;
  @IsCurrency() currency?: string;
  @IsMinorUnits() amount?: number;
  @IsWithinDay() hours?: string;
  @HoldsNoPassword() address?: string;
}

/** What is wrong with one field, by rule. */
const faults = (said: Partial<Said>): Record<string, string> =>
  Object.assign(
    {},
    ...validateSync(Object.assign(new Said(), said), { skipMissingProperties: true }).map(
      ({ constraints }) => constraints,
    ),
  );

const blank = /must show something to read/;
const turned = /must stay in its line/;
const farAway = /must be in the years 1970 to 2099/;

describe('what comes in', () => {
  it.each<[string, Partial<Said>]>([
    ['a line', { line: 'Via Zamboni 33' }],
    ['prose of several lines', { prose: 'One\n\nTwo \u202eback\u202c' }],
    ['a file', { file: 'notes.txt' }],
    ['lines', { lines: { en: 'Housing', ar: '\u2067سكن\u2069' } }],
    ['prose in languages', { proses: { en: 'One\u2028Two' } }],
    ['the first day', { day: '1970-01-01' }],
    ['the last day', { day: '2099-12-31' }],
    ['the last instant', { instant: '2099-12-31T23:59:59.999999Z' }],
    ['the first month', { month: '1970-01' }],
    ['the last month', { month: '2099-12' }],
    ['money of Sweden', { currency: 'SEK', amount: 1_000_000_000_000 }],
    ['a whole day', { hours: '24.0' }],
    ['an address with an @ in its path', { address: 'https://files.example.org/@list?from=a@b' }],
  ])('is taken as %s', (_, said) => expect(faults(said)).toEqual({}));

  it.each<[string, Partial<Said>, RegExp]>([
    ['a blank line', { line: ' ' }, blank],
    ['a line of zero width', { line: '\u200b\u2060' }, blank],
    ['a line of bidi controls', { line: '\u200f\u2066\u2069' }, blank],
    ['a line in two lines', { line: 'a\u2028b' }, turned],
    ['a line that is turned round', { line: 'a\u202eb' }, turned],
    ['blank prose', { prose: '\n\t ' }, blank],
    ['a file without a name', { file: '\u200b' }, blank],
    ['one blank line among others', { lines: { en: 'Housing', de: '\u3164' } }, /^lines \(de\) must show something/],
    ['one turned line among others', { lines: { en: '\u202dHousing', de: 'Wohnen' } }, /^lines \(en\) must stay in/],
    ['blank prose in two languages', { proses: { en: ' ', de: '\n', sl: 'x' } }, /^proses \(en, de\) must show/],
    ['a day of the year nought', { day: '0000-01-01' }, farAway],
    ['the day before the first', { day: '1969-12-31' }, farAway],
    ['the day after the last', { day: '2100-01-01' }, farAway],
    ['a day of the year 9999', { day: '9999-12-31' }, farAway],
    ['a month long gone', { month: '1969-12' }, farAway],
    ['an instant of the year nought', { instant: '0000-01-01T00:00:00Z' }, farAway],
    ['a month far off', { month: '2100-01' }, farAway],
    ['a currency that nobody has', { currency: 'ABC' }, /must be a currency that ISO 4217/],
    ['the code of ISO 4217 for no currency', { currency: 'XXX' }, /must be a currency that ISO 4217/],
    ['more money than anybody spends', { amount: 1_000_000_000_001 }, /must be at most 1000000000000 minor units/],
    [
      'an address with a name and password',
      { address: 'https://ana:secret@files.example.org/list' },
      /must not contain/,
    ],
    ['an address with a name', { address: 'https://ana@files.example.org/list' }, /must not contain a name/],
    ['more hours than a day has', { hours: '24.1' }, /must be at most the 24 hours/],
  ])('is refused as %s, with the reason alone', (_, said, reason) => {
    const found = faults(said);
    expect(Object.values(found)).toEqual([expect.stringMatching(reason)]);
    expect(Object.keys(found).every((rule) => rulesForNewOnly.has(rule))).toBe(true);
  });

  it.each(['2026-13-01T00:00:00Z', '2026-02-30T00:00:00Z', '2026-02-01T24:00:00Z', '2026-02-01T23:60:00.5Z'])(
    'is refused as the instant %s, which does not exist',
    (instant) => expect(faults({ instant })).toEqual({ exists: 'instant must be an instant that exists' }),
  );

  it('is in languages there are', () => {
    expect(faults({ lines: { en: 'Home', ti: 'ቤት', uk: 'Дім' } })).toEqual({});
    const reason = 'lines (zz, qq) must be in languages that ISO 639-1 has a code for';
    expect(faults({ lines: { zz: 'Home', qq: 'Home', de: 'Heim' } })).toEqual({ isLanguage: reason });
  });

  it('has one reason only where it is empty or of another kind', () => {
    expect(Object.keys(faults({ line: '' }))).toEqual(['isLength']);
    expect(Object.keys(faults({ lines: { en: '' } }))).toEqual(['areTexts']);
    expect(Object.keys(faults({ lines: 'x' as unknown as Texts, day: 5 as unknown as string }))).toEqual([
      'areTexts',
      'isDay',
    ]);
  });
});

it.each(['2015', '1970-01', '2026-05-04T09:00'])('%s is plausible', (date) => expect(isPlausible(date)).toBe(true));
it.each(['1969', '2100-01', '0026-05-04T09:00'])('%s is not plausible', (date) =>
  expect(isPlausible(date)).toBe(false),
);
