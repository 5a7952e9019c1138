import type { Definition } from '../../definition.js';

export const placementAtExit: Definition = {
  code: 'INT-P05',
  version: 1,
  name: { en: 'Job placement at exit', de: 'Arbeit beim Austritt' },
  description: {
    en: 'Share of ended participations in which the person was employed or self-employed up to four weeks after leaving. Participations with unknown status are counted apart.',
    de: 'Anteil der beendeten Teilnahmen, bei denen die Person bis vier Wochen nach dem Austritt beschäftigt oder selbständig war. Teilnahmen mit unbekanntem Status werden getrennt gezählt.',
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
      where: "exit.on != ''",
      on: 'exit.on',
      unknown: "exit.employment == 'unknown'",
      met: "exit.employment in ['employed', 'self_employed']",
    },
  ],
};
