import type { Definition } from '../../definition.js';
import { atSixMonths, isNotLearnt, sixMonths } from '../terms.js';

export const followUpResponse: Definition = {
  code: 'INT-P12',
  version: 1,
  name: { en: 'Follow-up response at six months', de: 'Rücklauf nach sechs Monaten' },
  description: {
    en: 'Of the participations that ended at least six months ago, the share whose status was learnt in a follow-up. It says how far other figures at six months may be relied on. Younger ends are pending. Counted in the month of leaving.',
    de: 'Anteil der Teilnahmen mit in der Nachbefragung ermitteltem Status an allen, die vor mindestens sechs Monaten endeten. Er sagt, wie weit andere Werte nach sechs Monaten tragen. Jüngere Austritte stehen aus. Gezählt im Monat des Austritts.',
  },
  level: 'output',
  countingUnit: 'participation',
  unit: 'percent',
  measure: 'ratio',
  display: { kind: 'percent' },
  direction: 'up',
  dimensions: ['gender', 'ageBand'],
  counts: [
    {
      cases: 'participant',
      latest: { ...atSixMonths, optional: true },
      where: "exit.on != ''",
      on: 'exit.on',
      window: { from: 'exit.on', days: sixMonths },
      met: `!${isNotLearnt}`,
    },
  ],
};
