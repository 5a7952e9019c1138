import type { Definition } from '../../definition.js';

export const milestonesReached: Definition = {
  code: 'INT-M01',
  version: 1,
  name: { en: 'Milestones reached', de: 'Erreichte Meilensteine' },
  description: {
    en: 'Milestones of the work plans that were reached, in the month they were reached.',
    de: 'Erreichte Meilensteine der Arbeitspläne, im Monat, in dem sie erreicht wurden.',
  },
  level: 'output',
  countingUnit: 'event',
  unit: 'milestones',
  measure: 'count',
  display: { kind: 'number' },
  direction: 'up',
  dimensions: [],
  counts: [{ cases: 'milestone', where: "milestone.state == 'reached'", on: 'milestone.reachedOn' }],
};
