import type { Definition } from '../../definition.js';

export const participantsEnrolled: Definition = {
  code: 'INT-P01',
  version: 1,
  name: { en: 'Participants enrolled', de: 'Aufgenommene Teilnehmende' },
  description: {
    en: 'Persons who entered a pilot. A person in several pilots is counted once in every total; a month counts the persons who entered one in it.',
    de: 'Personen, die in eine Pilotmaßnahme eingetreten sind. Wer an mehreren teilnimmt, wird in jeder Summe einmal gezählt; ein Monat zählt die Personen, die in ihm eingetreten sind.',
  },
  level: 'output',
  countingUnit: 'person',
  unit: 'persons',
  measure: 'distinct',
  display: { kind: 'number' },
  direction: 'up',
  dimensions: ['gender', 'ageBand'],
  counts: [{ cases: 'participant', on: 'participation.enrolledOn' }],
};
