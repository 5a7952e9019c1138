import { type Block, blocksOf, type Span } from '../reports/blocks.js';

/** Markdown as somebody reads it, in one line: its words without its marks. */
export const plainText = (markdown: string): string =>
  blocksOf(markdown).map(wordsOf).join(' ').replaceAll(/\s+/gu, ' ').trim();

function wordsOf(block: Block): string {
  if (block.kind === 'code') return block.text;
  if (block.kind === 'quote') return block.blocks.map(wordsOf).join(' ');
  if (block.kind === 'list') return block.items.flatMap((item) => item.map(wordsOf)).join(' ');
  return block.spans.map(wordsIn).join('');
}

function wordsIn(span: Span): string {
  if (span.kind === 'break') return ' ';
  return 'spans' in span ? span.spans.map(wordsIn).join('') : span.text;
}
