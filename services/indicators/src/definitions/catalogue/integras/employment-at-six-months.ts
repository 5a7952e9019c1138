import type { Definition } from '../../definition.js';
import { atSixMonths, isNotLearnt, isWorking, sixMonths } from '../terms.js';

export const employmentAtSixMonths: Definition = {
  code: 'INT-P06',
  version: 2,
  name: { en: 'Employment at six months', de: 'Beschäftigung nach sechs Monaten' },
  description: {
    en: 'Of the participations that ended at least six months ago, the share in which the person was employed or self-employed at the follow-up. The latest follow-up counts; where there is none, or it found no status, the participation is counted apart as unknown. Younger ends are pending. Counted in the month of leaving.',
    de: 'Anteil der Teilnahmen, bei denen die Person bei der Nachbefragung beschäftigt oder selbständig war, an allen, die vor mindestens sechs Monaten endeten. Es zählt die jüngste Nachbefragung; fehlt sie oder ergab sie keinen Status, wird die Teilnahme getrennt als unbekannt gezählt. Jüngere Austritte stehen aus. Gezählt im Monat des Austritts.',
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
      latest: { ...atSixMonths, optional: true },
      where: "exit.on != ''",
      on: 'exit.on',
      window: { from: 'exit.on', days: sixMonths },
      unknown: isNotLearnt,
      met: isWorking('latest.employment'),
    },
  ],
};
