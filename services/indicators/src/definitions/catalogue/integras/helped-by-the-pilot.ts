import type { Definition } from '../../definition.js';

export const helpedByThePilot: Definition = {
  code: 'INT-F01',
  version: 1,
  name: { en: 'Helped by the pilot, in their own words', de: 'Nach eigenem Urteil unterstützt' },
  description: {
    en: 'Share of anonymous answers that say the pilot helped: 4 or 5 on a scale from 1, not at all, to 5, very much. Answers that leave this question out are counted apart. Whoever answers twice counts twice: nobody knows who they are.',
    de: 'Anteil der anonymen Antworten, nach denen die Maßnahme geholfen hat: 4 oder 5 auf einer Skala von 1, gar nicht, bis 5, sehr. Antworten ohne diese Frage werden getrennt gezählt. Wer zweimal antwortet, zählt zweimal: niemand weiß, wer es war.',
  },
  level: 'result',
  countingUnit: 'participation',
  unit: 'percent',
  measure: 'ratio',
  display: { kind: 'percent' },
  direction: 'up',
  dimensions: [],
  counts: [
    {
      cases: 'feedback',
      on: 'feedback.on',
      unknown: "feedback.usefulness == ''",
      met: "feedback.usefulness in ['4', '5']",
    },
  ],
};
