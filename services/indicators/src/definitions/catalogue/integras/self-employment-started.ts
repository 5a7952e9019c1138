import type { Definition } from '../../definition.js';

export const selfEmploymentStarted: Definition = {
  code: 'INT-P08',
  version: 1,
  name: { en: 'Self-employment started', de: 'Selbständigkeit begonnen' },
  description: {
    en: 'Persons who registered a business, in the month of the first registration of a participation.',
    de: 'Personen, die ein Gewerbe angemeldet haben, im Monat der ersten Anmeldung einer Teilnahme.',
  },
  level: 'result',
  countingUnit: 'person',
  unit: 'persons',
  measure: 'distinct',
  display: { kind: 'number' },
  direction: 'up',
  dimensions: ['gender', 'ageBand'],
  counts: [
    {
      cases: 'participant',
      earliest: { of: 'outcomes', where: "earliest.kind == 'business_registered'" },
      on: 'earliest.on',
    },
  ],
};
