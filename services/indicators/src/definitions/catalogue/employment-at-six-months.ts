import type { Definition } from '../definition.js';

export const employmentAtSixMonths: Definition = {
  code: 'INT-P06',
  version: 1,
  name: { en: 'Employment at six months', de: 'Beschäftigung nach sechs Monaten' },
  description: {
    en: 'Share of participations followed up six months after leaving in which the person was employed or self-employed. The latest follow-up counts, in its month; where it found no status, the participation is counted apart as unknown.',
    de: 'Anteil der Teilnahmen mit Nachbefragung sechs Monate nach dem Austritt, bei denen die Person beschäftigt oder selbständig war. Es zählt die jüngste Nachbefragung, in ihrem Monat; ergab sie keinen Status, wird die Teilnahme getrennt als unbekannt gezählt.',
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
      latest: { of: 'followUps', where: "latest.point == 'six_months'" },
      on: 'latest.on',
      unknown: "latest.result != 'done' || latest.employment == 'unknown'",
      met: "latest.employment in ['employed', 'self_employed']",
    },
  ],
};
