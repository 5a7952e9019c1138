import type { SessionPlan } from '@integras/contracts';
import type { LetterKind } from './letter.entity.js';

/** What a letter says: its subject, and the sentence that says what happened. */
type Words = Record<LetterKind, { subject: (title: string, training: string) => string; news: string }>;

interface Language {
  /** How its days are written: in Europe. */
  locale: string;
  words: Words;
  hello: (name: string) => string;
  when: string;
  where: string;
  link: string;
  calendar: string;
  erase: string;
}

const languages: Record<string, Language> = {
  en: {
    locale: 'en-GB',
    words: {
      registered: { subject: (title) => `You are registered: ${title}`, news: 'You have a place in this session.' },
      waiting: {
        subject: (title) => `You are on the waiting list: ${title}`,
        news: 'The session is full. You will hear from us when a place gets free.',
      },
      promoted: { subject: (title) => `You have a place: ${title}`, news: 'A place got free: you are registered now.' },
      rescheduled: {
        subject: (title) => `Changed: ${title}`,
        news: 'This session was planned anew. It is now as below.',
      },
      cancelled: { subject: (title) => `Cancelled: ${title}`, news: 'This session does not take place.' },
      training_cancelled: {
        subject: (_, training) => `Training cancelled: ${training}`,
        news: 'This training does not take place: neither the session below nor any other of it.',
      },
      follow_up: {
        subject: (title) => `What has stayed with you? ${title}`,
        news: 'This training was months ago. A few questions about what you make of it today are open now: you find them under your registration.',
      },
      certificate: {
        subject: (_, training) => `Your certificate: ${training}`,
        news: 'You have completed this training. Your certificate is ready: get it under your registration, as a PDF.',
      },
    },
    hello: (name) => `Hello ${name},`,
    when: 'When',
    where: 'Where',
    link: 'Your registration (look, answer, cancel)',
    calendar: 'All sessions you register for, as a calendar to subscribe to',
    erase: 'Have your name and address erased',
  },
  de: {
    locale: 'de-AT',
    words: {
      registered: {
        subject: (title) => `Sie sind angemeldet: ${title}`,
        news: 'Sie haben einen Platz in dieser Sitzung.',
      },
      waiting: {
        subject: (title) => `Sie stehen auf der Warteliste: ${title}`,
        news: 'Die Sitzung ist voll. Sie hören von uns, sobald ein Platz frei wird.',
      },
      promoted: {
        subject: (title) => `Sie haben einen Platz: ${title}`,
        news: 'Ein Platz ist frei geworden: Sie sind jetzt angemeldet.',
      },
      rescheduled: {
        subject: (title) => `Geändert: ${title}`,
        news: 'Diese Sitzung wurde neu geplant. Es gilt, was unten steht.',
      },
      cancelled: { subject: (title) => `Abgesagt: ${title}`, news: 'Diese Sitzung findet nicht statt.' },
      training_cancelled: {
        subject: (_, training) => `Schulung abgesagt: ${training}`,
        news: 'Diese Schulung findet nicht statt: weder die Sitzung unten noch eine andere.',
      },
      follow_up: {
        subject: (title) => `Was ist Ihnen geblieben? ${title}`,
        news: 'Diese Schulung liegt Monate zurück. Nun sind einige Fragen offen, was Sie heute damit anfangen: Sie finden sie unter Ihrer Anmeldung.',
      },
      certificate: {
        subject: (_, training) => `Ihre Teilnahmebestätigung: ${training}`,
        news: 'Sie haben diese Schulung abgeschlossen. Ihre Teilnahmebestätigung liegt bereit: Sie bekommen sie unter Ihrer Anmeldung, als PDF.',
      },
    },
    hello: (name) => `Guten Tag ${name},`,
    when: 'Wann',
    where: 'Wo',
    link: 'Ihre Anmeldung (ansehen, antworten, absagen)',
    calendar: 'Alle Sitzungen, zu denen Sie sich anmelden, als Kalender zum Abonnieren',
    erase: 'Name und Adresse löschen lassen',
  },
};

/** A letter in the language of who gets it, as plain text. */
export function wordsOf(
  kind: LetterKind,
  to: { name: string; language: string },
  training: string,
  plan: SessionPlan,
  links: { registration: string; calendar: string; erasure: string },
): { subject: string; text: string } {
  const { locale, words, hello, when, where, link, calendar, erase } = languages[to.language] ?? languages['en']!;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeStyle: 'short', timeZone: plan.timeZone });
  const title = `${training}: ${plan.title}`;
  const { subject, news } = words[kind];
  const text = [
    hello(to.name),
    news,
    [
      title,
      `${when}: ${day.formatRange(new Date(plan.starts), new Date(plan.ends))} (${plan.timeZone})`,
      `${where}: ${plan.place}`,
    ].join('\n'),
    `${link}: ${links.registration}`,
    `${calendar}: ${links.calendar}`,
    `${erase}: ${links.erasure}`,
  ];
  return { subject: subject(title, training), text: `${text.join('\n\n')}\n` };
}
