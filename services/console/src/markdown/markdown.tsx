import DOMPurify from 'dompurify';
import { Marked } from 'marked';
import { useMemo } from 'react';
import classes from './markdown.module.css';

const safeAddress = /^(?:https?|mailto):/i;

/** What may stand in a text: nothing that runs, loads or leads anywhere but to a page or an address. */
const allowed = {
  ALLOWED_TAGS: [
    'p',
    'br',
    'hr',
    'strong',
    'em',
    'del',
    'code',
    'pre',
    'blockquote',
    'ul',
    'ol',
    'li',
    'a',
    'h3',
    'h4',
    'h5',
    'h6',
    'table',
    'thead',
    'tbody',
    'tr',
    'th',
    'td',
  ],
  ALLOWED_ATTR: ['href', 'start', 'align'],
  ALLOWED_URI_REGEXP: safeAddress,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
};

/** Headings of a text stand below those of the page. */
const headingsBegin = 2;

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const marked = new Marked({
  async: false,
  renderer: {
    // Shown as it was typed.
    html: ({ text }) => escaped(text),
    // Shown by its description: a picture would be asked for elsewhere.
    image: ({ text }) => escaped(text),
    // Words that lead nowhere safe are words.
    link({ href, tokens }) {
      const words = this.parser.parseInline(tokens);
      return safeAddress.test(href) ? `<a href="${escaped(href)}">${words}</a>` : words;
    },
    heading({ tokens, depth }) {
      const level = Math.min(6, depth + headingsBegin);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    // A box to tick that ticks nothing.
    checkbox: ({ checked }) => (checked ? '[x] ' : '[ ] '),
  },
});

/** Markdown as people wrote it, of which only what {@link allowed} names becomes part of the page. */
export function Markdown({ texts, locale }: { texts: Record<string, string>; locale: string }) {
  const language = languageIn(texts, locale);
  const html = useMemo(
    () => DOMPurify.sanitize(marked.parse(texts[language] ?? '') as string, allowed),
    [texts, language],
  );
  // The one place that sets HTML: it has just been cleaned.
  return <div className={classes.text} lang={language} dangerouslySetInnerHTML={{ __html: html }} />;
}

/** The language that a text in several is read in: the reader's, else English, else any. */
export function languageIn(texts: Record<string, string>, locale: string): string {
  const own = locale.split('-')[0] ?? 'en';
  return [own, 'en', ...Object.keys(texts)].find((language) => texts[language] !== undefined) ?? own;
}
