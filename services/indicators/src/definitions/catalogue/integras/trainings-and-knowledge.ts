import type { Definition } from '../../definition.js';

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
    code: 'INT-T02',
    version: 2,
    name: { en: 'Mean gain in trainings', de: 'Mittlerer Zuwachs in Schulungen' },
    description: {
      en: 'Mean of the points after a training minus those before it, of each attendee who answered the same version of the questions both times. Whoever did so at one end only, or left a question out, is counted apart: a missing score is not 0. A fall is negative.',
      de: 'Mittelwert der Punkte nach einer Schulung minus derer davor, bei allen, die beide Male dieselbe Fassung der Fragen beantwortet haben. Wer nur an einem Ende geantwortet oder eine Frage ausgelassen hat, wird getrennt gezählt: eine fehlende Punktzahl ist nicht 0. Ein Rückgang ist negativ.',
    },
    level: 'result',
    countingUnit: 'participation',
    unit: 'points',
    measure: 'mean',
    display: { kind: 'number' },
    direction: 'up',
    dimensions: ['organisation'],
    counts: [{ cases: 'comparison', on: 'gain.on', unknown: "gain.points == ''", amount: { field: 'gain.points' } }],
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
