import type { EvidenceLink } from '@integras/contracts';
import type { Block } from './blocks.js';

/** What a section of a report is made of. */
export type Part =
  | Block
  | { kind: 'subheading'; text: string }
  | { kind: 'note'; text: string }
  | { kind: 'table'; caption: string; head: string[]; rows: string[][] }
  /** `alt` says in words what is drawn. */
  | { kind: 'chart'; caption: string; alt: string; svg: string };

export const note = (text: string): Part => ({ kind: 'note', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', spans: [{ kind: 'text', text }] });
export const subsection = (text: string): Block => ({ kind: 'heading', level: 4, spans: [{ kind: 'text', text }] });
export const linked = (links: readonly EvidenceLink[]): Block => ({
  kind: 'list',
  ordered: false,
  items: links.map(({ title, url }) => [
    { kind: 'paragraph', spans: [{ kind: 'link', href: url, spans: [{ kind: 'text', text: title }] }] },
  ]),
});
export const list = (items: string[]): Block => ({
  kind: 'list',
  ordered: false,
  items: items.map((item) => [paragraph(item)]),
});
export const table = (caption: string, head: string[], rows: string[][]): Part => ({
  kind: 'table',
  caption,
  head,
  rows,
});
