import type { Definition } from '../../definition.js';

const threeMonths = 91;

/** What has happened last tells whether there is a mentor. */
const isBeginOrEnd =
  "latest.kind == 'mentor_matched' || (latest.kind == 'support_ended' && latest.track == 'mentoring')";

export const activeMentoring: Definition = {
  code: 'INT-P10',
  version: 1,
  name: { en: 'Mentoring active for three months', de: 'Mentoring seit drei Monaten aktiv' },
  description: {
    en: 'Of the participations matched with a mentor at least three months ago, the share whose mentoring goes on: support on the mentoring track has not ended since, and neither has the participation. The numerator is the number of such pairs. Younger matches are pending. Counted in the month of the first match.',
    de: 'Anteil der Teilnahmen mit andauerndem Mentoring an allen, die vor mindestens drei Monaten eine Mentorin oder einen Mentor fanden: Die Unterstützung im Mentoring wurde seither nicht beendet, die Teilnahme auch nicht. Der Zähler ist die Zahl dieser Paare. Jüngere stehen aus. Gezählt im Monat der ersten Zuordnung.',
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
      earliest: { of: 'outcomes', where: "earliest.kind == 'mentor_matched'" },
      latest: { of: 'outcomes', where: isBeginOrEnd },
      on: 'earliest.on',
      window: { from: 'earliest.on', days: threeMonths },
      met: "latest.kind == 'mentor_matched' && exit.on == ''",
    },
  ],
};
