import type { Definition } from '../../definition.js';

export const meanEarnings: Definition = {
  code: 'INT-P13',
  version: 1,
  name: { en: 'Mean earnings', de: 'Mittlerer Verdienst' },
  description: {
    en: 'Mean of the latest earnings recorded for each participation, in the unit they were recorded in. No earnings are 0; not known is counted apart. Values in different units have no common mean.',
    de: 'Mittelwert des jüngsten erfassten Verdienstes je Teilnahme, in der Einheit der Erfassung. Kein Verdienst ist 0; unbekannt wird getrennt gezählt. Werte in verschiedenen Einheiten haben keinen gemeinsamen Mittelwert.',
  },
  level: 'result',
  countingUnit: 'participation',
  unit: 'money',
  measure: 'mean',
  display: { kind: 'money' },
  direction: 'up',
  dimensions: ['gender', 'ageBand'],
  counts: [
    {
      cases: 'participant',
      latest: { of: 'outcomes', where: "latest.kind == 'earnings'" },
      on: 'latest.on',
      unknown: "latest.value == ''",
      amount: { field: 'latest.value', unit: 'latest.unit' },
    },
  ],
};
