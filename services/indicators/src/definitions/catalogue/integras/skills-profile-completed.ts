import type { Definition } from '../../definition.js';

const eightWeeks = 56;

export const skillsProfileCompleted: Definition = {
  code: 'INT-P03',
  version: 1,
  name: { en: 'Skills profile completed', de: 'Kompetenzprofil erstellt' },
  description: {
    en: 'Of the participations that began at least eight weeks ago, the share with a skills profile. Younger ones are pending, and counted apart. Counted in the month of the enrolment.',
    de: 'Anteil der Teilnahmen mit Kompetenzprofil an allen, die vor mindestens acht Wochen begonnen haben. Jüngere stehen aus und werden getrennt gezählt. Gezählt im Monat des Eintritts.',
  },
  level: 'output',
  countingUnit: 'participation',
  unit: 'percent',
  measure: 'ratio',
  display: { kind: 'percent' },
  direction: 'up',
  dimensions: ['gender', 'ageBand'],
  counts: [
    {
      cases: 'participant',
      earliest: { of: 'outcomes', where: "earliest.kind == 'skills_profiled'", optional: true },
      on: 'participation.enrolledOn',
      window: { from: 'participation.enrolledOn', days: eightWeeks },
      met: "earliest.on != ''",
    },
  ],
};
