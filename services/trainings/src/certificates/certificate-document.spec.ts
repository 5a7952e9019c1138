import { readFileSync } from 'node:fs';
import { describe as describeEvent, ParticipationBegun, SchemePlanned } from '@integras/contracts';
import { realData } from '@integras/testing';
import { extractText, getDocumentProxy } from 'unpdf';
import { certificateDocument, type Certified } from './certificate-document.js';

const certified: Certified = {
  language: 'en',
  name: 'X',
  description: describeEvent(SchemePlanned).example.after,
  participation: { ...describeEvent(ParticipationBegun).example.after, completedOn: '2026-05-05' },
  organisers: ['Caritas Vienna', 'ASP Città di Bologna'],
  issuedOn: '2026-05-06',
  code: 'abcdefghjkmnpqrstvwx',
  url: 'https://integras.example/certificates/abcdefghjkmnpqrstvwx',
};
const textWith = async (name: string): Promise<string> => {
  const pdf = await certificateDocument({ ...certified, name });
  return (await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true })).text;
};

/** The visible characters: what is written from the right is read in another order, what has no glyph by its number. */
const characters = (text: string): string[] =>
  Array.from(
    text
      .replaceAll(/\s/gu, '')
      .replaceAll(/\[U\+([0-9A-F]+)\]/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
      .normalize('NFKD')
      .replaceAll(/[\s\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}]/gu, ''),
  ).sort();

/**
 * In scripts that join and stack their letters a reader is told the letters of a whole cluster for each of its glyphs:
 * there each letter counts once, and marks that have no place of their own do not.
 */
const comparable = (name: string, found: readonly string[]): string =>
  /[\p{M}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(name.normalize('NFKD'))
    ? [...new Set(found)].filter((one) => !/\p{M}/u.test(one)).join('')
    : found.join('');

/** What is in the one and not in the other. */
function without(all: readonly string[], taken: readonly string[]): string[] {
  const left = [...all];
  for (const one of taken) {
    const at = left.indexOf(one);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
}

describe('the document of a certificate', () => {
  it('is an accessible PDF, the same each time', async () => {
    const pdf = await certificateDocument(certified);
    expect(pdf.toString('latin1')).toContain('pdfuaid:part');
    expect((await certificateDocument(certified)).equals(pdf)).toBe(true);
  });

  it.each(['Олена Ковальчук', 'Ἀλέξανδρος Παπαδόπουλος', 'ሰላም ተስፋዬ', 'Đurđa Žižek-Łukasz', 'דוד לוי'])(
    'prints %s',
    async (name) => {
      const text = await textWith(name);
      for (const word of name.split(' ')) expect(text).toContain(word);
    },
  );

  it('prints names in Arabic as they are written', async () => {
    const text = await textWith('أحمد الخطيب');
    expect(text).toContain('أحمد');
    expect(text).toContain('الخطيب');
  });

  it('prints what looks like markup, and runs nothing of it', async () => {
    expect(await textWith('#panic("run") *bold* $x$ <b>')).toContain('#panic("run") *bold* $x$ <b>');
  });
});

const naughty = realData('hostile/naughty-strings.json');

(naughty ? describe : describe.skip)('naughty strings as names (skipped without REAL_DATA_DIR)', () => {
  it('come out as they went in', async () => {
    const strings = (JSON.parse(readFileSync(naughty!, 'utf8')) as string[]).filter(
      (text) => /^[^\p{Cc}]{1,200}$/u.test(text) && characters(text).length > 0,
    );
    const blank = without(characters(await textWith('X')), ['X']);
    const different: string[] = [];
    // Each takes a document of its own: every eighth on every day, all with the full counts.
    const tried = strings.filter((_, at) => process.env['FULL'] || at % 8 === 0);
    for (const name of tried) {
      const printed = without(characters(await textWith(name)), blank);
      if (comparable(name, printed) !== comparable(name, characters(name)))
        different.push(`${name} → ${printed.join('')}`);
    }
    expect(strings.length).toBeGreaterThan(400);
    expect(different).toEqual([]);
  });
});
