import type { Definition } from '../../definition.js';
import { atSixMonths, isNotLearnt, sixMonths } from '../terms.js';

export const selfEmploymentAtSixMonths: Definition = {
  code: 'INT-P15',
  version: 1,
  name: { en: 'Self-employment at six months', de: 'Selbständigkeit nach sechs Monaten' },
  description: {
    en: 'Of the participations in which the person registered a business and that ended at least six months ago, the share in which the person was self-employed at the follow-up. Where there is no follow-up, or it found no status, the participation is counted apart as unknown. Younger ends are pending. Counted in the month of leaving.',
    de: 'Anteil der Teilnahmen, bei denen die Person bei der Nachbefragung selbständig war, an allen mit angemeldetem Gewerbe, die vor mindestens sechs Monaten endeten. Fehlt die Nachbefragung oder ergab sie keinen Status, wird die Teilnahme getrennt als unbekannt gezählt. Jüngere Austritte stehen aus. Gezählt im Monat des Austritts.',
  },
  level: 'result',
  countingUnit: 'participation',
  unit: 'percent',
  measure: 'ratio',
  display: { kind: 'percent' },
  direction: 'up',
  dimensions: ['gender', 'ageBand'],
  counts: [
    {
      cases: 'participant',
      earliest: { of: 'outcomes', where: "earliest.kind == 'business_registered'" },
      latest: { ...atSixMonths, optional: true },
      where: "exit.on != ''",
      on: 'exit.on',
      window: { from: 'exit.on', days: sixMonths },
      unknown: isNotLearnt,
      met: "latest.employment == 'self_employed'",
    },
  ],
};
