import { useIntl } from 'react-intl';
import type { ImportField } from '../api/imports.js';
import { useCommonCodes } from '../projects/common-codes.js';
import type { TextId } from '../texts/texts.js';
import type { Codes } from '../spreadsheets/meanings.js';
import type { CodesOf } from './typed-source.js';

const fields: Record<string, TextId> = {
  reference: 'participants.reference',
  enrolledOn: 'field.enrolled-on',
  'entry.gender': 'by.gender',
  'entry.ageBand': 'by.ageBand',
  'entry.employment': 'by.employment',
  'entry.protection': 'by.protection',
  'entry.isced': 'code-list.attribute.isced',
  'entry.thirdCountryNational': 'field.third-country',
  on: 'field.day',
  reason: 'field.exit-reason',
  employment: 'field.employment-after',
  track: 'field.track',
  kind: 'field.outcome',
  value: 'field.value',
  unit: 'field.unit',
  level: 'field.level',
  hours: 'field.hours',
  point: 'field.follow-up',
  result: 'field.follow-up-result',
  title: 'field.title',
  dueOn: 'field.due-when',
  'money.amount': 'field.amount',
  'money.currency': 'field.currency',
  category: 'field.expenditure-category',
  description: 'field.what-for',
};

const events: Record<string, TextId> = {
  'participant.enrolled': 'import.event.enrolled',
  'participant.exited': 'import.event.exited',
  'outcome.recorded': 'import.event.outcome',
  'support.given': 'import.event.support',
  'follow-up.recorded': 'import.event.follow-up',
  'milestone.planned': 'import.event.milestone-planned',
  'milestone.reached': 'import.event.milestone-reached',
  'expenditure.recorded': 'import.event.expenditure',
};

/** Where the names of what a field can be stand among the texts. */
const named: Record<string, string> = {
  'entry.gender': 'category',
  'entry.ageBand': 'category',
  reason: 'exit',
  track: 'track',
  kind: 'outcome',
  level: 'cefr',
  point: 'follow-up',
  result: 'follow-up.result',
  category: 'expenditure',
};

type Text = (message: { id: TextId }) => string;

/** What a field is called, by its path; one that has no name here by the path itself. */
export const fieldWords = (name: string, text: Text): string => (fields[name] ? text({ id: fields[name] }) : name);

export const eventWords = (event: string, text: Text): string => (events[event] ? text({ id: events[event] }) : event);

/** What is meant by a name of the server's, as in `participant.enrolled.entry.gender`: the field, or the whole event. */
export function namedPart(path: string, text: Text): string {
  const field = Object.keys(fields)
    .filter((name) => path === name || path.endsWith(`.${name}`))
    .toSorted((left, right) => right.length - left.length)[0];
  if (field !== undefined) return fieldWords(field, text);
  return path === 'pilot' ? text({ id: 'import.pilot' }) : eventWords(path, text);
}

/** What each field can be, in the language of the page; nothing for one that can be anything. */
export function useCodes(): CodesOf {
  const { formatMessage } = useIntl();
  const common = {
    isced: useCommonCodes('isced'),
    protection: useCommonCodes('protection'),
    employment: useCommonCodes('employment'),
  };
  return ({ name, kind, codes = [], attribute }: ImportField): readonly Codes[] => {
    if (attribute) return common[attribute];
    if (kind === 'boolean')
      return [
        { value: 'true', label: formatMessage({ id: 'field.yes' }) },
        { value: 'false', label: formatMessage({ id: 'field.no' }) },
      ];
    const texts = named[name];
    return codes.map((value) => ({
      value,
      label: texts === undefined ? value : formatMessage({ id: `${texts}.${value}` as TextId }),
    }));
  };
}
