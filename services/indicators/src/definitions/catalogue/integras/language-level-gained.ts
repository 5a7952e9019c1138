import type { Definition } from '../../definition.js';
import { firstAndLatestLevel, hasGainedLevel, hasTwoLevels } from '../terms.js';

export const languageLevelGained: Definition = {
  code: 'INT-P02',
  version: 1,
  name: { en: 'Language level gained', de: 'Sprachniveau verbessert' },
  description: {
    en: 'Of the participations with two language levels recorded on different days, the share whose latest level is at least one above the first. Counted in the month of the latest. Literacy is a level of its own, before those of the CEFR.',
    de: 'Anteil der Teilnahmen, deren jüngstes Sprachniveau mindestens eine Stufe über dem ersten liegt, an allen mit zwei an verschiedenen Tagen erfassten Niveaus. Gezählt im Monat des jüngsten. Alphabetisierung ist eine eigene Stufe vor denen des GER.',
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
      ...firstAndLatestLevel,
      where: hasTwoLevels,
      on: 'latest.on',
      met: hasGainedLevel,
    },
  ],
};
