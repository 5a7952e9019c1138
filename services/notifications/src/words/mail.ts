import Handlebars from 'handlebars';
import type { Language } from '../preferences/recipient.js';
import type { Sentence } from './words.js';

export interface MailWords {
  subject: string;
  text: string;
  html: string;
}

const phrases = {
  en: {
    greeting: 'Good day,',
    several: (count: number) => `INTEGRAS: ${count} news`,
    settings: 'What you are told, and when, is yours to set:',
    confirmSubject: 'Please confirm your e-mail address',
    confirm:
      'This address was entered to be told of what happens in INTEGRAS. If it was you, sign in and confirm it here. The link holds for two days:',
    ignore: 'If it was not you, nothing more will come.',
  },
  de: {
    greeting: 'Guten Tag,',
    several: (count: number) => `INTEGRAS: ${count} Neuigkeiten`,
    settings: 'Was Ihnen gemeldet wird und wann, bestimmen Sie selbst:',
    confirmSubject: 'Bitte bestätigen Sie Ihre E-Mail-Adresse',
    confirm:
      'Diese Adresse wurde eingetragen, um Meldungen aus INTEGRAS zu erhalten. Wenn Sie es waren, melden Sie sich an und bestätigen Sie sie hier. Der Link gilt zwei Tage:',
    ignore: 'Wenn nicht, kommt nichts weiter.',
  },
};

interface Page {
  language: Language;
  greeting: string;
  sentences: readonly Sentence[];
  closing: string;
  closingLink?: string;
}

const text = Handlebars.compile<Page>(
  `{{greeting}}

{{#each sentences}}
{{this.text}}
{{this.link}}

{{/each}}
-- 
{{closing}}{{#if closingLink}} {{closingLink}}{{/if}}
`,
  { noEscape: true },
);

const html = Handlebars.compile<Page>(`<!doctype html>
<html lang="{{language}}">
<body style="font-family: sans-serif; line-height: 1.5; color: #1a1a1a">
<p>{{greeting}}</p>
{{#each sentences}}
<p>{{this.text}}<br><a href="{{this.link}}">{{this.link}}</a></p>
{{/each}}
<hr>
<p style="color: #555">{{closing}}{{#if closingLink}} <a href="{{closingLink}}">{{closingLink}}</a>{{/if}}</p>
</body>
</html>
`);

/** A mail that tells one thing, or several at once. */
export function noticesMail(language: Language, sentences: readonly Sentence[], settingsLink: string): MailWords {
  const { greeting, several, settings } = phrases[language];
  const [only] = sentences;
  const subject = sentences.length === 1 && only ? only.text : several(sentences.length);
  const page = { language, greeting, sentences, closing: settings, closingLink: settingsLink };
  return { subject, text: text(page), html: html(page) };
}

/** The mail that asks an address whether it wants to be written to. */
export function confirmationMail(language: Language, link: string): MailWords {
  const { greeting, confirmSubject, confirm, ignore } = phrases[language];
  const page = { language, greeting, sentences: [{ text: confirm, link }], closing: ignore };
  return { subject: confirmSubject, text: text(page), html: html(page) };
}
