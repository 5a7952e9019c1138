import { blocksOf } from './blocks.js';

const text = (content: string) => ({ kind: 'text', text: content });
const paragraph = (...spans: object[]) => ({ kind: 'paragraph', spans });

describe('Markdown as blocks', () => {
  it('keeps headings, lists, emphasis and links', () => {
    expect(blocksOf('# Why\n\nA **strong** & *soft* [word](https://integras.eu)\n\n1. one\n2. two')).toEqual([
      { kind: 'heading', level: 1, spans: [text('Why')] },
      paragraph(
        text('A '),
        { kind: 'strong', spans: [text('strong')] },
        text(' & '),
        { kind: 'em', spans: [text('soft')] },
        text(' '),
        { kind: 'link', href: 'https://integras.eu', spans: [text('word')] },
      ),
      { kind: 'list', ordered: true, items: [[paragraph(text('one'))], [paragraph(text('two'))]] },
    ]);
  });

  it.each([
    ['a script', '<script>alert(1)</script>', [paragraph(text('<script>alert(1)</script>'))]],
    [
      'an image that is a tag',
      'a <img src=x onerror=alert(1)>',
      [paragraph(text('a '), text('<img src=x onerror=alert(1)>'))],
    ],
    ['a link that runs', '[go](javascript:alert(1))', [paragraph(text('go'))]],
    ['a link with data', '[go](data:text/html,x)', [paragraph(text('go'))]],
    ['an image', '![a map](https://x.eu/a.png)', [paragraph(text('a map'))]],
  ])('shows %s as text', (_, markdown, blocks) => {
    expect(blocksOf(markdown)).toEqual(blocks);
  });
});
