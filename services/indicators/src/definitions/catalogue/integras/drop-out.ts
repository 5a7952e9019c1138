import type { Definition } from '../../definition.js';

export const dropOut: Definition = {
  code: 'INT-P11',
  version: 1,
  name: { en: 'Drop-out', de: 'Abbruch' },
  description: {
    en: 'Share of ended participations that the person broke off or in which contact was lost. Counted in the month of leaving.',
    de: 'Anteil der beendeten Teilnahmen, die die Person abgebrochen hat oder bei denen der Kontakt verloren ging. Gezählt im Monat des Austritts.',
  },
  level: 'output',
  countingUnit: 'participation',
  unit: 'percent',
  measure: 'ratio',
  display: { kind: 'percent' },
  direction: 'down',
  dimensions: ['gender', 'ageBand'],
  counts: [
    {
      cases: 'participant',
      where: "exit.on != ''",
      on: 'exit.on',
      met: "exit.reason in ['dropped_out', 'lost_contact']",
    },
  ],
};
