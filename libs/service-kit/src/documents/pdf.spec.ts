import { pdfOf } from './pdf.js';

const template = `#let d = json(bytes(sys.inputs.data))
#set document(title: d.title, date: none)
#set text(lang: "en")
= #d.title
#d.body`;

describe('a PDF', () => {
  it('is made accessible, and byte for byte the same each time', () => {
    const data = { title: 'Certificate', body: 'Žana Müller' };
    const pdf = pdfOf(template, data);
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(pdf.toString('latin1')).toContain('pdfuaid:part');
    expect(pdfOf(template, data).equals(pdf)).toBe(true);
    expect(pdfOf(template, { ...data, body: 'Žana Miller' }).equals(pdf)).toBe(false);
  });

  it('prints what looks like markup, and names characters no font has', () => {
    const body = '#panic("run") $x$ \\ 中文 🇩🇪 한국 ก็';
    expect(pdfOf(template, { title: 'Names', body }).length).toBeGreaterThan(1_000);
  });

  it('is refused for a template without a title', () => {
    expect(() => pdfOf('#sys.inputs.data', {})).toThrow(/title/);
  });
});
