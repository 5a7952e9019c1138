import type { Definition } from '../../definition.js';

export const budgetSpent: Definition = {
  code: 'INT-B01',
  version: 1,
  name: { en: 'Budget spent', de: 'Verausgabtes Budget' },
  description: {
    en: 'Expenditure as a share of the budget. A month shows what was spent in it as a share of the whole budget. Amounts in different currencies have no common share. n is the number of expenditures.',
    de: 'Ausgaben als Anteil am Budget. Ein Monat zeigt seine Ausgaben als Anteil am gesamten Budget. Beträge in verschiedenen Währungen haben keinen gemeinsamen Anteil. n ist die Zahl der Ausgaben.',
  },
  level: 'output',
  countingUnit: 'event',
  unit: 'percent',
  measure: 'ratio',
  display: { kind: 'percent' },
  direction: 'none',
  dimensions: [],
  counts: [
    {
      cases: 'expenditure',
      on: 'expenditure.on',
      amount: { field: 'money.amount', unit: 'money.currency', into: 'numerator' },
    },
    { cases: 'pilot', amount: { field: 'money.amount', unit: 'money.currency', into: 'denominator' } },
  ],
};
