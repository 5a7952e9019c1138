import type { Definition } from '../../definition.js';
import { atSixMonths, isNotLearnt, isWorking, sixMonths } from '../terms.js';

export const jobRetentionAtSixMonths: Definition = {
  code: 'INT-P14',
  version: 1,
  name: { en: 'Job retention at six months', de: 'Arbeit auch nach sechs Monaten' },
  description: {
    en: 'Of the participations that ended in work at least six months ago, the share in which the person was employed or self-employed at the follow-up too. Where there is no follow-up, or it found no status, the participation is counted apart as unknown. Younger ends are pending. Counted in the month of leaving.',
    de: 'Anteil der Teilnahmen, bei denen die Person auch bei der Nachbefragung beschäftigt oder selbständig war, an allen, die vor mindestens sechs Monaten in Arbeit endeten. Fehlt die Nachbefragung oder ergab sie keinen Status, wird die Teilnahme getrennt als unbekannt gezählt. Jüngere Austritte stehen aus. Gezählt im Monat des Austritts.',
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
      where: `exit.on != '' && ${isWorking('exit.employment')}`,
      on: 'exit.on',
      window: { from: 'exit.on', days: sixMonths },
      unknown: isNotLearnt,
      met: isWorking('latest.employment'),
    },
  ],
};
