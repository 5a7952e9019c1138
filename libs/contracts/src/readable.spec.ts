import { isReadable, staysInLine } from './readable.js';

const shown = (text: string) =>
  [...text].map((one) => `U+${one.codePointAt(0)!.toString(16).padStart(4, '0')}`).join(' ');
const named = (texts: string[]) => texts.map((text) => [shown(text), text] as const);

describe('a text', () => {
  it.each(['a', '0', '…', '-', '。', '😀', '  Graz ', '\u200fמרכז\u200f', '👩\u200d👧', 'e\u0301', 'می\u200cخواهم'])(
    'shows something: %j',
    (text) => expect(isReadable(text)).toBe(true),
  );

  it.each(
    named([
      '',
      ' ',
      '\t\r\n ',
      '\u00a0',
      '\u3000',
      '\u200b',
      '\u2060\ufeff',
      '\u00ad',
      '\u202a\u202e',
      '\u2066\u2069',
      '\u3164',
      '\u115f',
      '\u2800',
      '\ufe0f',
      '\u034f',
      '\u{e0041}',
      '\ufdd0',
      '\u{1ffff}',
      '\ud800',
      '\u0007\u0085',
    ]),
  )('shows nothing: %s', (_, text) => expect(isReadable(text)).toBe(false));

  it.each(['Graz', 'one\u2067two\u2069', '\u202bמרכז\u202c', '\u200fא', ''])('stays in its line: %j', (text) =>
    expect(staysInLine(text)).toBe(true),
  );

  it.each(named(['a\u2028b', 'a\u2029', '\u202dabc', 'report\u202efdp.exe']))('breaks out of its line: %s', (_, text) =>
    expect(staysInLine(text)).toBe(false),
  );
});
