import { useIntl } from 'react-intl';
import type { MappedAttribute } from '@integras/contracts';
import { categoriesOf, categoryName } from '../figures/categories.js';

const isced = ['0', '1', '2', '3', '4', '5', '6', '7', '8'];

/** The common codes of an attribute, with their names. */
export function useCommonCodes(attribute: MappedAttribute): { value: string; label: string }[] {
  const { formatMessage } = useIntl();
  if (attribute === 'isced') return isced.map((value) => ({ value, label: `ISCED ${value}` }));
  return categoriesOf(attribute).map((value) => ({
    value,
    label: categoryName({ dimension: attribute, category: value }, formatMessage),
  }));
}
