import { useIntl } from 'react-intl';
import { expenditureCategories, type Spent } from '../api/expenditure.js';
import type { Changed } from '../corrections/correct-record.js';
import { minorUnits, typedAmount } from '../forms/amount.js';
import { dayField } from '../records/common-fields.js';
import type { RecordField } from '../records/record-form.js';

/** What is said of money that was spent, in the currency of the pilot's budget. */
export function useExpenditureFields(): (spent?: Spent) => RecordField[] {
  const { formatMessage } = useIntl();
  const options = expenditureCategories.map((value) => ({
    value,
    label: formatMessage({ id: `expenditure.${value}` }),
  }));
  return (spent) => [
    dayField('on', 'field.day', spent?.on),
    { name: 'amount', label: 'field.amount', kind: 'amount', initial: spent ? typedAmount(spent.money.amount) : '' },
    { name: 'category', label: 'field.expenditure-category', options, initial: spent?.category ?? 'staff' },
    { name: 'description', label: 'field.what-for', isOptional: true, initial: spent?.description ?? '' },
  ];
}

/** What was typed, as the server takes it. */
export const spentIn = ({ amount = '', ...values }: Record<string, string>, currency: string): object => ({
  ...values,
  money: { amount: minorUnits(amount), currency },
});

/** What was typed otherwise, as the server takes it. */
export const changesIn = ({ amount, ...changed }: Changed): object => ({
  ...changed,
  ...(amount && { money: { amount: minorUnits(amount) } }),
});
