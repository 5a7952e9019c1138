import type { Definition } from '../../definition.js';

export const recognitionOfQualifications: Definition = {
  code: 'INT-P04',
  version: 1,
  name: { en: 'Recognition of qualifications', de: 'Anerkennung von Qualifikationen' },
  description: {
    en: 'How far persons are with having qualifications recognised: applied, or decided. A person in several pilots is in the state that was reached last; a month shows those who reached a state in it. How was decided is not recorded.',
    de: 'Wie weit Personen mit der Anerkennung von Qualifikationen sind: beantragt oder entschieden. Wer an mehreren Maßnahmen teilnimmt, ist im zuletzt erreichten Stand; ein Monat zeigt, wer in ihm einen Stand erreicht hat. Wie entschieden wurde, wird nicht erfasst.',
  },
  level: 'result',
  countingUnit: 'person',
  unit: 'persons',
  measure: 'status',
  display: { kind: 'number' },
  direction: 'up',
  dimensions: ['gender', 'ageBand'],
  counts: [
    {
      cases: 'participant',
      latest: { of: 'outcomes', where: "latest.kind in ['recognition_applied', 'recognition_decided']" },
      on: 'latest.on',
      state: 'latest.kind',
    },
  ],
};
