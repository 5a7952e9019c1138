import type { Definition } from '../../definition.js';
import { listed } from '../listed.js';

/** What trainings and recommendations tell. */
export const trainingsAndKnowledge: readonly Definition[] = [
  {
    code: 'INT-T01',
    version: 2,
    name: { en: 'Training participations', de: 'Teilnahmen an Schulungen' },
    description: {
      en: 'Participations in transnational trainings: whoever takes part in three trainings counts three times. A month counts those that began in it.',
      de: 'Teilnahmen an transnationalen Schulungen: wer an drei Schulungen teilnimmt, zählt dreimal. Ein Monat zählt die, die in ihm begonnen haben.',
    },
    level: 'output',
    countingUnit: 'participation',
    unit: 'participations',
    measure: 'count',
    display: { kind: 'number' },
    direction: 'up',
    dimensions: ['organisation'],
    counts: [{ cases: 'participation', on: 'participation.on' }],
  },
  {
    ...listed({
      code: 'INT-T02',
      name: { en: 'Mean gain in trainings', de: 'Mittlerer Zuwachs in Schulungen' },
      description: {
        en: 'Mean difference of the assessments after and before a training, of those who took both. Assessments are not recorded yet.',
        de: 'Mittlere Differenz der Tests nach und vor einer Schulung, bei allen mit beiden. Tests werden noch nicht erfasst.',
      },
      level: 'result',
      countingUnit: 'participation',
      unit: 'points',
    }),
    measure: 'mean',
  },
  {
    code: 'INT-K01',
    version: 2,
    name: { en: 'Recommendations with current evidence', de: 'Empfehlungen mit aktuellem Beleg' },
    description: {
      en: 'Share of published recommendations and guidelines that rest on evidence of which nothing has moved since they were published or re-affirmed.',
      de: 'Anteil der veröffentlichten Empfehlungen und Leitlinien mit Belegen, von denen sich seit der Veröffentlichung oder Bestätigung keiner verändert hat.',
    },
    level: 'output',
    countingUnit: 'document',
    unit: 'percent',
    measure: 'ratio',
    display: { kind: 'percent' },
    direction: 'up',
    dimensions: [],
    counts: [
      {
        cases: 'recommendation',
        where: "recommendation.state == 'published'",
        on: 'recommendation.publishedOn',
        met: "recommendation.evidence != '0' && recommendation.stale == 'false'",
      },
    ],
  },
];
