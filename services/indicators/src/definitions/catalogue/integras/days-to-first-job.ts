import type { Definition } from '../../definition.js';
import { isWorking } from '../terms.js';

export const daysToFirstJob: Definition = {
  code: 'INT-P07',
  version: 1,
  name: { en: 'Days to the first job', de: 'Tage bis zur ersten Arbeit' },
  description: {
    en: 'Median days from enrolment to the first job, of participations of persons who were not in work at entry. Those who wait still, or left without one, count for as long as they were followed (Kaplan-Meier), so that nobody is left out. Counted in the month of the enrolment.',
    de: 'Mediane Tage vom Eintritt bis zur ersten Arbeit, bei Teilnahmen von Personen, die beim Eintritt keine Arbeit hatten. Wer noch wartet oder ohne Arbeit austrat, zählt so lange, wie er beobachtet wurde (Kaplan-Meier), sodass niemand ausgelassen wird. Gezählt im Monat des Eintritts.',
  },
  level: 'result',
  countingUnit: 'participation',
  unit: 'days',
  measure: 'survival',
  display: { kind: 'days' },
  direction: 'down',
  dimensions: ['gender', 'ageBand'],
  counts: [
    {
      cases: 'participant',
      earliest: {
        of: 'outcomes',
        where: "earliest.kind == 'job_started' && earliest.on >= participation.enrolledOn",
        optional: true,
      },
      where: `!(${isWorking('entry.employment')})`,
      on: 'participation.enrolledOn',
      survival: { from: 'participation.enrolledOn', event: 'earliest.on', end: 'exit.on' },
    },
  ],
};
