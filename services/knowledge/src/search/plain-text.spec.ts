import { plainText } from './plain-text.js';

describe('Markdown in an excerpt', () => {
  it.each([
    ['# Rents\n\nLet **families** _stay_.', 'Rents Let families stay.'],
    ['- one\n- two\n\n> a [surety](https://example.org)\n> that holds', 'one two a surety that holds'],
    ['1. `a < b`\n2. ![a house](x.png)', 'a < b a house'],
    ['```\nnot * this\n```', 'not * this'],
    ['<b>bold</b>', '<b>bold</b>'],
    ['', ''],
  ])('%j is read as %j', (markdown, read) => {
    expect(plainText(markdown)).toBe(read);
  });
});
