import { pdfOf } from '@integras/service-kit';
import QRCode from 'qrcode';
import type { ParticipationSnapshot, SchemeDescription } from '@integras/contracts';
import { type CertificateLanguage, certificateWords } from './certificate-words.js';
import { printed } from './verification-code.js';

/** What is printed. */
export interface Certified {
  language: CertificateLanguage;
  name: string;
  description: SchemeDescription;
  participation: ParticipationSnapshot;
  organisers: readonly string[];
  issuedOn: string;
  code: string;
  /** Where the code can be checked. */
  url: string;
}

/** Landscape A4. All texts come as data: nothing in them is run. */
const template = `#let d = json(bytes(sys.inputs.data))
#set document(title: d.words.title + ": " + d.training, date: none)
#set page(paper: "a4", flipped: true, margin: (x: 3cm, y: 2cm))
#set text(lang: d.language, font: ("DejaVu Sans", "Noto Sans Ethiopic"), size: 12pt)
#set par(spacing: 1em)
#show heading: set text(size: 26pt)
= #d.words.title
#v(1fr)
#d.words.certifies
#block(text(size: d.nameSize * 1pt, weight: "bold", d.name))
#d.words.completed #d.kind
#block(text(size: d.trainingSize * 1pt, d.training))
#v(1fr)
#d.words.when: #d.days #h(2em) #d.words.hours: #d.hours

#d.words.organisers: #d.organisers

#d.words.issued #d.issuedOn
#v(1fr)
#grid(columns: (auto, 1fr), gutter: 1.5em, align: horizon,
  image(bytes(d.picture), format: "svg", width: 3cm, alt: d.words.picture),
  [#d.words.code: #text(font: "DejaVu Sans Mono", weight: "bold", d.code)

  #text(size: 10pt)[#d.words.check #link(d.url, d.address)]],
)`;

/** Without invisible characters that turn or hide what stands beside them; joiners belong to how a name is written. */
const plain = (text: string): string => text.replaceAll(/(?![\u200c\u200d])\p{Cf}/gu, '');

/** The breadth between the margins, in points, and what a bold letter takes of its size at most, on average. */
const breadth = 672;
const letter = 0.8;
/** The scripts the fonts have; any other character may be printed by its number, as [U+4E2D]. */
const known =
  /[\p{ASCII}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Ethiopic}\p{M}]/u;
const lettersOfNumber = 8;

/** In points: small enough that the longest word fits in a line, since a word is not broken. */
function sizeFor(text: string, usual: number): number {
  const lengthOf = (word: string) =>
    Array.from(word).reduce((sum, one) => sum + (known.test(one) ? 1 : lettersOfNumber), 0);
  const longest = Math.max(...text.split(/\s/).map(lengthOf));
  return Math.min(usual, breadth / (letter * longest));
}

/** A certificate as an accessible PDF; the same data gives the same bytes. */
export async function certificateDocument(of: Certified): Promise<Buffer> {
  const { language, name, description, participation, organisers, issuedOn, code, url } = of;
  const { locale, kinds, ...words } = certificateWords[language];
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const { on, completedOn = on, hours } = participation;
  return pdfOf(template, {
    language,
    words,
    name: plain(name),
    nameSize: sizeFor(name, 24),
    training: description.title,
    trainingSize: sizeFor(description.title, 18),
    kind: kinds[description.kind],
    days: format.formatRange(new Date(on), new Date(completedOn)),
    hours: new Intl.NumberFormat(locale).format(Number(hours)),
    organisers: organisers.join(', '),
    issuedOn: format.format(new Date(issuedOn)),
    code: printed(code),
    picture: await QRCode.toString(url, { type: 'svg', margin: 1 }),
    url,
    address: new URL(url).host + new URL(url).pathname,
  });
}
