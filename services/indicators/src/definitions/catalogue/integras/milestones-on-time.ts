import type { Definition } from '../../definition.js';

export const milestonesOnTime: Definition = {
  code: 'INT-M02',
  version: 1,
  name: { en: 'Milestones on time', de: 'Meilensteine im Plan' },
  description: {
    en: 'Of the milestones that were reached or missed, the share reached on or before the day first planned. A new day for a milestone does not change what was first planned. Counted in the month first planned.',
    de: 'Anteil der Meilensteine, die spätestens am ursprünglich geplanten Tag erreicht wurden, an allen erreichten oder verfehlten. Ein neuer Termin ändert den ursprünglichen Plan nicht. Gezählt im ursprünglich geplanten Monat.',
  },
  level: 'output',
  countingUnit: 'event',
  unit: 'percent',
  measure: 'ratio',
  display: { kind: 'percent' },
  direction: 'up',
  dimensions: [],
  counts: [
    {
      cases: 'milestone',
      where: "milestone.state in ['reached', 'missed']",
      on: 'milestone.baselineOn',
      met: "milestone.state == 'reached' && milestone.reachedOn <= milestone.baselineOn",
    },
  ],
};
