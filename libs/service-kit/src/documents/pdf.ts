import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const folderOf = (name: string): string => dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));

/** So that people's names print in the scripts they are written in; what a machine has installed plays no part. */
const fontFolders = [
  // Latin, Greek, Cyrillic, Armenian, Georgian, Hebrew, Arabic.
  join(folderOf('dejavu-fonts-ttf'), 'ttf'),
  join(folderOf('@expo-google-fonts/noto-sans-ethiopic'), '400Regular'),
];

let compiler: NodeCompiler | undefined;

/** Documents in which more characters than this have no glyph are not worth reading. */
const mostAttempts = 20;

/**
 * An accessible PDF (PDF/UA-1: tagged, with title and language). The same template and data give the same bytes. It
 * takes some milliseconds of this process's time.
 *
 * @param template Typst markup. It reads the data by `#let d = json(bytes(sys.inputs.data))`, never pasted into the
 * markup, so that nothing in it is run; sets `document(title: …, date: none)` and the language of its text.
 * @param data what JSON can hold; a character no font has a glyph for is printed as `[U+4E2D]`
 * @throws Error with the compiler's diagnostics when the template is wrong
 */
export function pdfOf(template: string, data: object): Buffer {
  compiler ??= NodeCompiler.create({ fontArgs: [{ fontPaths: fontFolders }] });
  try {
    return compile(compiler, template, JSON.stringify(data).normalize('NFC'), mostAttempts);
  } finally {
    compiler.evictCache(10);
  }
}

function compile(by: NodeCompiler, template: string, data: string, attempts: number): Buffer {
  try {
    return by.pdf({ mainFileContent: template, inputs: { data } }, { pdfStandard: 'ua-1' as never });
  } catch (error) {
    const diagnostics = String((error as { code?: unknown }).code ?? error);
    const missing = withoutGlyph(diagnostics).filter((text) => data.includes(text));
    if (missing.length === 0 || attempts === 0)
      throw new Error(`the document does not compile: ${diagnostics}`, { cause: error });
    const told = missing.reduce((text, glyph) => text.replaceAll(glyph, namesOf(glyph)), data);
    return compile(by, template, told, attempts - 1);
  }
}

/** The characters of which the compiler says that no font has them; what stands with them in a cluster has its glyph. */
function withoutGlyph(diagnostics: string): string[] {
  const found = diagnostics.matchAll(/the text `\\?"(.+?)\\?"` could not be displayed/gu);
  const texts = [...found].map(([, text = '']) =>
    text.replaceAll(/\\+u\{([0-9a-f]+)\}/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))),
  );
  return [...new Set(texts.flatMap((text) => text.match(/\P{ASCII}/gu) ?? []))];
}

const namesOf = (text: string): string =>
  Array.from(text, (char) => `[U+${char.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}]`).join('');
