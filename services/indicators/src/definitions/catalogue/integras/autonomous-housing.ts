import type { Definition } from '../../definition.js';

export const autonomousHousing: Definition = {
  code: 'INT-P09',
  version: 1,
  name: { en: 'Moved to autonomous housing', de: 'In eigene Wohnung gezogen' },
  description: {
    en: 'Persons who moved to housing of their own, in the month of the first such move of a participation.',
    de: 'Personen, die in eine eigene Wohnung gezogen sind, im Monat des ersten solchen Umzugs einer Teilnahme.',
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
      earliest: { of: 'outcomes', where: "earliest.kind == 'moved_to_autonomous_housing'" },
      on: 'earliest.on',
    },
  ],
};
