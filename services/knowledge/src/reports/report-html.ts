import { hash } from 'node:crypto';
import type { Block, Span } from './blocks.js';
import type { Document } from './document.js';
import { Markup, markup } from './markup.js';
import type { Part } from './parts.js';

const style = `
:root { color-scheme: light; }
body { font: 1rem/1.55 system-ui, sans-serif; color: #101828; background: #fff; max-width: 52rem; margin: 2rem auto; padding: 0 1rem; }
h1, h2, h3, h4 { line-height: 1.25; }
h2 { margin-top: 2.5rem; border-bottom: 2px solid #1d4e89; }
a { color: #1d4e89; }
table { border-collapse: collapse; width: 100%; margin: 1rem 0; }
caption { text-align: left; font-weight: 600; }
th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; border-bottom: 1px solid #d0d5dd; }
.note { border-left: 4px solid #b54708; padding-left: .75rem; }
.wide { overflow-x: auto; }
figure { margin: 1rem 0; }
svg { max-width: 100%; height: auto; }
@media print { body { margin: 0; max-width: none; } h3, table, figure { break-inside: avoid; } }
`;

/** Nothing runs, nothing is loaded; the one style is named by its digest. */
export const reportPolicy = `default-src 'none'; style-src 'sha256-${hash('sha256', style, 'base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** The whole page; it needs nothing beside itself. */
export function htmlOf({ language, title, introduction, contents, sections }: Document): string {
  return markup`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<main>
<h1>${title}</h1>
${introduction.map((text) => markup`<p>${text}</p>\n`)}<nav aria-label="${contents}"><ol>
${sections.map((section, at) => markup`<li><a href="#s${at + 1}">${section.title}</a></li>\n`)}</ol></nav>
${sections.map(
  (section, at) => markup`<section aria-labelledby="s${at + 1}">
<h2 id="s${at + 1}">${section.title}</h2>
${section.parts.map(part)}</section>
`,
)}</main>
</body>
</html>
`.text;
}

function part(one: Part): Markup {
  switch (one.kind) {
    case 'subheading':
      return markup`<h3>${one.text}</h3>\n`;
    case 'note':
      return markup`<p class="note">${one.text}</p>\n`;
    case 'table':
      return markup`<div class="wide" tabindex="0" role="group" aria-label="${one.caption}"><table>
<caption>${one.caption}</caption>
<thead><tr>${one.head.map((cell) => markup`<th scope="col">${cell}</th>`)}</tr></thead>
<tbody>
${one.rows.map(([first = '', ...rest]) => markup`<tr><th scope="row">${first}</th>${rest.map((cell) => markup`<td>${cell}</td>`)}</tr>\n`)}</tbody>
</table></div>
`;
    case 'chart':
      return markup`<figure>${new Markup(one.svg)}<figcaption>${one.caption}</figcaption></figure>\n`;
    default:
      return block(one);
  }
}

function block(one: Block): Markup {
  switch (one.kind) {
    case 'heading':
      // Titles of the house end at the third level.
      return markup`<h4>${one.spans.map(span)}</h4>\n`;
    case 'paragraph':
      return markup`<p>${one.spans.map(span)}</p>\n`;
    case 'code':
      return markup`<pre><code>${one.text}</code></pre>\n`;
    case 'quote':
      return markup`<blockquote>${one.blocks.map(block)}</blockquote>\n`;
    case 'list': {
      const items = one.items.map((item) => markup`<li>${item.map(block)}</li>\n`);
      return one.ordered ? markup`<ol>\n${items}</ol>\n` : markup`<ul>\n${items}</ul>\n`;
    }
  }
}

function span(one: Span): Markup {
  switch (one.kind) {
    case 'text':
      return markup`${one.text}`;
    case 'code':
      return markup`<code>${one.text}</code>`;
    case 'break':
      return markup`<br>`;
    case 'strong':
      return markup`<strong>${one.spans.map(span)}</strong>`;
    case 'em':
      return markup`<em>${one.spans.map(span)}</em>`;
    case 'link':
      return markup`<a href="${one.href}" rel="noreferrer">${one.spans.map(span)}</a>`;
  }
}
