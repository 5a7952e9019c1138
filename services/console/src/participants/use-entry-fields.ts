import { useIntl } from 'react-intl';
import type { Entry } from '../api/participants.js';
import type { Changed } from '../corrections/correct-record.js';
import { categoriesOf, categoryName } from '../figures/categories.js';
import { useCommonCodes } from '../projects/common-codes.js';
import { dayField, useChoice } from '../records/common-fields.js';
import type { RecordField } from '../records/record-form.js';
import type { Report } from './report.js';

/** An enrolment: its day, and the situation of the person then. Who it is cannot be corrected. */
export function useEntryFields(entry?: Entry) {
  const { formatMessage } = useIntl();
  const choice = useChoice();
  const named = (dimension: 'gender' | 'ageBand') =>
    categoriesOf(dimension).map((value) => ({
      value,
      label: categoryName({ dimension, category: value }, formatMessage),
    }));
  const notSaid = { value: '', label: formatMessage({ id: 'field.not-said' }) };
  const yesOrNo = ['true', 'false'].map((value) => ({
    value,
    label: formatMessage({ id: value === 'true' ? 'field.yes' : 'field.no' }),
  }));
  const [gender, ageBand] = [named('gender'), named('ageBand')];
  const employment = useCommonCodes('employment');
  const protection = useCommonCodes('protection');
  const isced = useCommonCodes('isced');
  const fields: RecordField[] = [
    choice('gender', 'by.gender', gender, entry?.gender),
    choice('ageBand', 'by.ageBand', ageBand, entry?.ageBand),
    choice('employment', 'by.employment', employment, entry?.employment),
    optional('protection', 'by.protection', [notSaid, ...protection], entry?.protection),
    optional('isced', 'code-list.attribute.isced', [notSaid, ...isced], entry?.isced),
    optional('thirdCountryNational', 'field.third-country', [notSaid, ...yesOrNo], entry?.thirdCountryNational),
  ];
  return (enrolledOn: string): Pick<Report, 'said' | 'fields' | 'changesOf'> => ({
    said: fields.flatMap(({ options = [], initial, name }) => {
      const said = options.find(({ value }) => value !== '' && value === initial)?.label;
      return said === undefined || name === 'thirdCountryNational' ? [] : [said];
    }),
    fields: [dayField('enrolledOn', 'field.enrolled-on', enrolledOn), ...fields],
    changesOf,
  });
}

const optional = (
  name: string,
  label: RecordField['label'],
  options: { value: string; label: string }[],
  value: string | number | boolean | undefined,
): RecordField => ({ name, label, options, isOptional: true, initial: value === undefined ? '' : String(value) });

function changesOf({ enrolledOn, ...entry }: Changed): object {
  const asTyped: Record<string, string | number | boolean | null> = { ...entry };
  if (typeof entry['isced'] === 'string') asTyped['isced'] = Number(entry['isced']);
  if (typeof entry['thirdCountryNational'] === 'string')
    asTyped['thirdCountryNational'] = entry['thirdCountryNational'] === 'true';
  return { ...(enrolledOn && { enrolledOn }), ...(Object.keys(entry).length > 0 && { entry: asTyped }) };
}
