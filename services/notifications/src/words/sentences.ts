import type { StaleReason } from '@integras/contracts';
import type { NoticeKind } from '../kinds/notice-kind.js';
import type { Language } from '../preferences/recipient.js';

/**
 * What people read, as Handlebars templates over {@link Named}. The only things a sentence can say are names of pilots,
 * milestones, indicators, analyses, practices and recommendations, places and days.
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
      'The figures behind the recommendation “{{recommendation.title}}” have moved{{#if recommendation.why}} ({{recommendation.why}}){{/if}}: it has to be re-affirmed or withdrawn.',
    'review-requested': '“{{recommendation.title}}” waits for a review by somebody who did not write it.',
    'comment-made': 'There is a new comment on “{{commented.title}}”.',
    'published-figure-changed':
      'A published figure is another one by now: “{{reported.name}}” in {{reported.place}}, reported for “{{reported.period}}”.',
    'session-changed':
      'The training session “{{session.title}}” {{#if session.cancelled}}does not take place{{else}}has changed; it begins on {{session.startsAt}}{{/if}}.',
    'follow-up-open':
      'The follow-up questions of the training “{{followUp.title}}” are open until {{followUp.until}}; whoever took part was told.',
    'import-finished':
      '{{#if import.isDone}}Your import has finished.{{else}}Your import has ended without taking the whole file.{{/if}}',
    'erasure-waiting': 'The erasure of a participant waits for somebody to carry it out or refuse it.',
    'subscription-disabled':
      'A partner system is sent nothing any more: {{#if subscription.isGone}}its receiver said that it is gone{{else}}its receiver has failed for days{{/if}}.',
    'delivery-failing':
      '{{#if webhook}}Your webhook {{#if webhook.isGone}}has signed off{{else}}has failed for days{{/if}}, so nothing more is sent to it{{else}}Your e-mail address refused {{address.failures}} mails in a row, so no more are sent to it{{/if}}. You can confirm it anew in your settings.',
  },
  de: {
    'milestone-due':
      'Der Meilenstein „{{milestone.title}}“ der Pilotmaßnahme „{{pilot}}“ ist am {{milestone.dueOn}} fällig.',
    'milestone-overdue':
      'Der Meilenstein „{{milestone.title}}“ der Pilotmaßnahme „{{pilot}}“ war am {{milestone.dueOn}} fällig und wurde noch nicht gemeldet.',
    'milestone-reached': 'Der Meilenstein „{{milestone.title}}“ der Pilotmaßnahme „{{pilot}}“ wurde erreicht.',
    'target-reached': 'Das Ziel für „{{target.name}}“ in {{target.place}} wurde erreicht.',
    'target-at-risk':
      'Das Ziel für „{{target.name}}“ in {{target.place}}, zu erreichen bis {{target.until}}, ist gefährdet.',
    'recommendation-stale':
      'Die Zahlen hinter der Empfehlung „{{recommendation.title}}“ haben sich bewegt{{#if recommendation.why}} ({{recommendation.why}}){{/if}}: Sie muss bekräftigt oder zurückgezogen werden.',
    'review-requested':
      '„{{recommendation.title}}“ wartet auf die Prüfung durch jemanden, der es nicht geschrieben hat.',
    'comment-made': 'Es gibt einen neuen Kommentar zu „{{commented.title}}“.',
    'published-figure-changed':
      'Eine veröffentlichte Zahl ist inzwischen eine andere: „{{reported.name}}“ in {{reported.place}}, berichtet für „{{reported.period}}“.',
    'session-changed':
      'Der Schulungstermin „{{session.title}}“ {{#if session.cancelled}}findet nicht statt{{else}}wurde geändert; er beginnt am {{session.startsAt}}{{/if}}.',
    'follow-up-open':
      'Die Nachbefragung zur Schulung „{{followUp.title}}“ ist bis {{followUp.until}} offen; wer dabei war, weiß davon.',
    'import-finished':
      '{{#if import.isDone}}Ihr Import ist abgeschlossen.{{else}}Ihr Import ist beendet, ohne die ganze Datei übernommen zu haben.{{/if}}',
    'erasure-waiting':
      'Die Löschung von Daten einer teilnehmenden Person wartet darauf, dass jemand sie ausführt oder ablehnt.',
    'subscription-disabled':
      'Einem Partnersystem wird nichts mehr gesendet: {{#if subscription.isGone}}Sein Empfänger hat sich abgemeldet{{else}}Sein Empfänger ist seit Tagen gestört{{/if}}.',
    'delivery-failing':
      '{{#if webhook}}Ihr Webhook {{#if webhook.isGone}}hat sich abgemeldet{{else}}ist seit Tagen gestört{{/if}}; es wird nichts mehr gesendet. In Ihren Einstellungen können Sie ihn neu bestätigen.{{else}}Ihre E-Mail-Adresse hat {{address.failures}} Nachrichten hintereinander abgelehnt; es werden keine mehr gesendet. In Ihren Einstellungen können Sie sie neu bestätigen.{{/if}}',
  },
};

/** `place` says where, and of a figure of a month also which. */
type Moved = Record<StaleReason, (figure: { name: string; place: string }) => string>;

/** How a figure is another one than it was when a recommendation was rested on it. */
export const moved: Record<Language, Moved> = {
  en: {
    left_interval: ({ name, place }) => `“${name}” in ${place} has left its interval`,
    direction: ({ name, place }) => `“${name}” in ${place} has changed its direction`,
    source_lost: ({ name, place }) => `“${name}” in ${place} is no longer shown`,
  },
  de: {
    left_interval: ({ name, place }) => `„${name}“ in ${place} hat ihr Intervall verlassen`,
    direction: ({ name, place }) => `„${name}“ in ${place} hat die Richtung gewechselt`,
    source_lost: ({ name, place }) => `„${name}“ in ${place} wird nicht mehr gezeigt`,
  },
};
