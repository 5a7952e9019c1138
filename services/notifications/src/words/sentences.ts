import type { NoticeKind } from '../kinds/notice-kind.js';
import type { Language } from '../preferences/recipient.js';

/**
 * What people read, as Handlebars templates over {@link Named}. The only things a sentence can say are names of pilots,
 * milestones, indicators and recommendations, places and days.
 */
export const sentences: Record<Language, Record<NoticeKind, string>> = {
  en: {
    'milestone-due': 'The milestone “{{milestone.title}}” of the pilot “{{pilot}}” is due on {{milestone.dueOn}}.',
    'milestone-overdue':
      'The milestone “{{milestone.title}}” of the pilot “{{pilot}}” was due on {{milestone.dueOn}} and has not been reported.',
    'milestone-reached': 'The milestone “{{milestone.title}}” of the pilot “{{pilot}}” was reached.',
    'target-reached': 'The target for “{{target.name}}” in {{target.place}} was reached.',
    'target-at-risk':
      'The target for “{{target.name}}” in {{target.place}}, to be reached by {{target.until}}, is at risk.',
    'recommendation-stale':
      'The figures behind the recommendation “{{recommendation.title}}” have moved: it has to be re-affirmed or withdrawn.',
    'published-figure-changed':
      'A published figure is another one by now: “{{reported.name}}” in {{reported.place}}, reported for “{{reported.period}}”.',
    'session-changed':
      'The training session “{{session.title}}” {{#if session.cancelled}}does not take place{{else}}has changed; it begins on {{session.startsAt}}{{/if}}.',
    'import-finished':
      '{{#if import.isDone}}Your import has finished.{{else}}Your import has ended without taking the whole file.{{/if}}',
    'subscription-disabled':
      'A partner system is sent nothing any more: {{#if subscription.isGone}}its receiver said that it is gone{{else}}its receiver has failed for days{{/if}}.',
    'delivery-failing':
      'Your e-mail address refused {{address.failures}} mails in a row, so no more are sent to it. You can confirm it anew in your settings.',
  },
  de: {
    'milestone-due':
      'Der Meilenstein „{{milestone.title}}“ im Pilotprojekt „{{pilot}}“ ist am {{milestone.dueOn}} fällig.',
    'milestone-overdue':
      'Der Meilenstein „{{milestone.title}}“ im Pilotprojekt „{{pilot}}“ war am {{milestone.dueOn}} fällig und wurde noch nicht gemeldet.',
    'milestone-reached': 'Der Meilenstein „{{milestone.title}}“ im Pilotprojekt „{{pilot}}“ wurde erreicht.',
    'target-reached': 'Das Ziel für „{{target.name}}“ in {{target.place}} wurde erreicht.',
    'target-at-risk':
      'Das Ziel für „{{target.name}}“ in {{target.place}}, zu erreichen bis {{target.until}}, ist gefährdet.',
    'recommendation-stale':
      'Die Zahlen hinter der Empfehlung „{{recommendation.title}}“ haben sich bewegt: Sie muss bekräftigt oder zurückgezogen werden.',
    'published-figure-changed':
      'Eine veröffentlichte Zahl ist inzwischen eine andere: „{{reported.name}}“ in {{reported.place}}, berichtet für „{{reported.period}}“.',
    'session-changed':
      'Der Schulungstermin „{{session.title}}“ {{#if session.cancelled}}findet nicht statt{{else}}wurde geändert; er beginnt am {{session.startsAt}}{{/if}}.',
    'import-finished':
      '{{#if import.isDone}}Ihr Import ist abgeschlossen.{{else}}Ihr Import ist beendet, ohne die ganze Datei übernommen zu haben.{{/if}}',
    'subscription-disabled':
      'Einem Partnersystem wird nichts mehr gesendet: {{#if subscription.isGone}}Sein Empfänger hat sich abgemeldet{{else}}Sein Empfänger ist seit Tagen gestört{{/if}}.',
    'delivery-failing':
      'Ihre E-Mail-Adresse hat {{address.failures}} Nachrichten hintereinander abgelehnt; es werden keine mehr gesendet. In Ihren Einstellungen können Sie sie neu bestätigen.',
  },
};
