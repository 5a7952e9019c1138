import { cefrLevels } from '@integras/contracts';
import type { Counting, Definition } from '../definitions/definition.js';

function measured(
  code: string,
  measure: Definition['measure'],
  counting: Counting,
  more: Partial<Definition> = {},
): Definition {
  const wording = { en: code, de: code };
  return {
    code,
    version: 1,
    name: wording,
    description: wording,
    level: 'result',
    measure,
    countingUnit: 'participation',
    unit: 'units',
    display: { kind: 'number' },
    direction: 'none',
    dimensions: ['gender', 'ageBand'],
    ...more,
    counts: [counting],
  };
}

const earnings: Counting = {
  cases: 'participant',
  latest: { of: 'outcomes', where: "latest.kind == 'earnings'" },
  on: 'latest.on',
  unknown: "latest.value == ''",
  amount: { field: 'latest.value', unit: 'latest.unit' },
};
const stay: Counting = {
  cases: 'participant',
  on: 'exit.on',
  days: { from: 'participation.enrolledOn', to: 'exit.on' },
};

/** The measures and parts of them that no indicator of the catalogue has. */
export const otherMeasures: readonly Definition[] = [
  measured('TEST-LOWEST-EARNINGS', 'minimum', earnings),
  measured('TEST-MEDIAN-EARNINGS', 'median', earnings),
  measured('TEST-LONGEST-SUPPORT', 'maximum', {
    cases: 'support',
    on: 'support.on',
    amount: { field: 'support.hours' },
  }),
  measured('TEST-MEDIAN-STAY', 'median', stay),
  measured('TEST-MEAN-STAY', 'mean', stay),
  measured(
    'TEST-MEDIAN-LEVEL',
    'median',
    {
      cases: 'participant',
      latest: { of: 'outcomes', where: "latest.kind == 'language_level'" },
      on: 'latest.on',
      unknown: "latest.level == ''",
      level: 'latest.level',
    },
    { scale: cefrLevels },
  ),
  measured(
    'TEST-SPENT',
    'sum',
    {
      cases: 'expenditure',
      on: 'expenditure.on',
      amount: { field: 'money.amount', unit: 'money.currency' },
    },
    { countingUnit: 'event', dimensions: [] },
  ),
];
