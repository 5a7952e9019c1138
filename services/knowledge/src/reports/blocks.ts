import { marked, type Token, type Tokens } from 'marked';

/** A piece of running text. Only the kinds named here leave a text: nothing that runs, nothing that loads. */
export type Span =
  | { kind: 'text'; text: string }
  | { kind: 'code'; text: string }
  | { kind: 'break' }
  | { kind: 'strong' | 'em'; spans: Span[] }
  | { kind: 'link'; href: string; spans: Span[] };

export type Block =
  | { kind: 'heading'; level: number; spans: Span[] }
  | { kind: 'paragraph'; spans: Span[] }
  | { kind: 'code'; text: string }
  | { kind: 'quote'; blocks: Block[] }
  | { kind: 'list'; ordered: boolean; items: Block[][] };

/**
 * Markdown as blocks that HTML and PDF are made from alike. Raw HTML is shown as it was typed; an image is its
 * description; links lead to `https`, `http` or `mailto` only.
 */
export function blocksOf(markdown: string): Block[] {
  return marked.lexer(markdown).flatMap(blockOf);
}

function blockOf(token: Token): Block[] {
  const { type } = token;
  if (type === 'space' || type === 'hr' || type === 'def') return [];
  if (type === 'heading') return [{ kind: 'heading', level: (token as Tokens.Heading).depth, spans: spansOf(token) }];
  if (type === 'code') return [{ kind: 'code', text: (token as Tokens.Code).text }];
  if (type === 'blockquote') return [{ kind: 'quote', blocks: (token as Tokens.Blockquote).tokens.flatMap(blockOf) }];
  if (type === 'list') {
    const { ordered, items } = token as Tokens.List;
    return [{ kind: 'list', ordered, items: items.map(({ tokens }) => tokens.flatMap(blockOf)) }];
  }
  const spans = 'tokens' in token && token.tokens ? spansOf(token) : [text(token.raw.trimEnd())];
  return [{ kind: 'paragraph', spans }];
}

const spansOf = (token: Token): Span[] => (('tokens' in token && token.tokens) || []).flatMap(spanOf);

function spanOf(token: Token): Span[] {
  switch (token.type) {
    case 'strong':
    case 'em':
      return [{ kind: token.type, spans: spansOf(token) }];
    case 'codespan':
      return [{ kind: 'code', text: (token as Tokens.Codespan).text }];
    case 'br':
      return [{ kind: 'break' }];
    case 'link': {
      const { href } = token as Tokens.Link;
      const isSafe = /^(https?:\/\/|mailto:)/i.test(href);
      return isSafe ? [{ kind: 'link', href, spans: spansOf(token) }] : spansOf(token);
    }
    case 'image':
    case 'escape':
      return [text((token as Tokens.Image | Tokens.Escape).text)];
    case 'text':
      return 'tokens' in token && token.tokens ? spansOf(token) : [text((token as Tokens.Text).text)];
    case 'del':
      return spansOf(token);
    default:
      return [text(token.raw)];
  }
}

const text = (content: string): Span => ({ kind: 'text', text: content });
