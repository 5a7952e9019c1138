import type { Definition } from '../../definition.js';

export const hoursOfSupport: Definition = {
  code: 'INT-S01',
  version: 1,
  name: { en: 'Hours of support received', de: 'Erhaltene Unterstützungsstunden' },
  description: {
    en: 'Hours of support given to participants, in the month they were given. n is the number of persons who received any.',
    de: 'Stunden der Unterstützung von Teilnehmenden, im Monat der Unterstützung. n ist die Zahl der Personen, die welche erhielten.',
  },
  level: 'output',
  countingUnit: 'person',
  unit: 'hours',
  measure: 'sum',
  display: { kind: 'hours' },
  direction: 'up',
  dimensions: ['gender', 'ageBand'],
  counts: [{ cases: 'support', on: 'support.on', amount: { field: 'support.hours' } }],
};
