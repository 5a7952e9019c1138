import { useIntl } from 'react-intl';
import {
  cefrLevels,
  type Exit,
  exitReasons,
  type FollowUp,
  followUpPoints,
  followUpResults,
  type Outcome,
  outcomeKinds,
  outcomeRules,
  type Support,
  tracks,
} from '../api/participants.js';
import type { Changed } from '../corrections/correct-record.js';
import { typedDecimal } from '../figure/decimal.js';
import { useCommonCodes } from '../projects/common-codes.js';
import { dayField, useChoice } from '../records/common-fields.js';
import type { RecordField } from '../records/record-form.js';
import type { TextId } from '../texts/texts.js';

/** What was reported on a day, or of what is about to be reported nothing but the day it stands on at first. */
type On<T extends { on: string }> = Partial<T> & Pick<T, 'on'>;

/** What is said of each kind of report: when it is made, and when it is corrected. */
export function useRecordFields() {
  const choice = useChoice();
  const options = useOptions();
  const employment = useCommonCodes('employment');
  const track = (initial: string | undefined) => choice('track', 'field.track', options(tracks, 'track'), initial);
  const employmentThen = (initial: string | undefined) =>
    choice('employment', 'field.employment-after', employment, initial);
  return {
    // Why somebody left is no `reason` here: corrections ask for one of their own.
    exit: ({ on, reason, employment: status }: On<Exit>): RecordField[] => [
      dayField('on', 'field.day', on),
      choice('reasonOfExit', 'field.exit-reason', options(exitReasons, 'exit'), reason),
      employmentThen(status),
    ],
    outcome: ({ on, kind, track: of, value, unit, level }: On<Outcome>): RecordField[] => [
      dayField('on', 'field.day', on),
      choice('kind', 'field.outcome', options(outcomeKinds, 'outcome'), kind),
      {
        ...choice('level', 'field.level', options(cefrLevels, 'cefr'), level),
        when: (typed) => typed['kind'] === 'language_level',
      },
      { ...track(undefined), initial: of ?? '', fits: (offered, typed) => isOnTrack(typed['kind'], offered) },
      {
        ...decimalField('value', 'field.value', value),
        when: (typed) => measuredBy(typed['kind']) === 'money',
      },
      {
        ...decimalField('value', 'field.value', value),
        hint: 'field.value.hint',
        isOptional: true,
        when: (typed) => measuredBy(typed['kind']) === 'result',
      },
      {
        ...unitField(unit),
        hint: 'field.unit.hint',
        when: (typed) => measuredBy(typed['kind']) === 'money',
      },
      {
        ...unitField(unit),
        hint: 'field.unit.result.hint',
        when: (typed) => measuredBy(typed['kind']) === 'result' && typed['value'] !== undefined,
      },
    ],
    support: ({ on, track: of, hours }: On<Support>): RecordField[] => [
      dayField('on', 'field.day', on),
      track(of),
      decimalField('hours', 'field.hours', hours),
    ],
    followUp: (
      { on, point, result, employment: status }: On<FollowUp>,
      points: readonly string[] = followUpPoints,
    ): RecordField[] => [
      dayField('on', 'field.day', on),
      choice('point', 'field.follow-up', options(points, 'follow-up'), point),
      choice('result', 'field.follow-up-result', options(followUpResults, 'follow-up.result'), result),
      {
        ...employmentThen(result === 'done' ? status : undefined),
        when: (typed) => typed['result'] === 'done',
      },
    ],
  };
}

/** A leaving as the server takes it. */
export const exitIn = ({ reasonOfExit, ...said }: Changed): object => ({
  ...said,
  ...(reasonOfExit && { reason: reasonOfExit }),
});

/** A follow-up as the server takes it: of who did not answer nothing is known. */
export const followUpIn = (said: Changed): object => ({
  ...said,
  ...(said['employment'] === null && { employment: 'unknown' }),
});

type Rule = { tracks: readonly string[]; measures?: 'money' | 'result' };

const ruleOf = (kind: string | undefined): Rule | undefined => outcomeRules[kind as keyof typeof outcomeRules];

const measuredBy = (kind: string | undefined) => ruleOf(kind)?.measures;

/** Every track, as long as nothing is said of what happened. */
const isOnTrack = (kind: string | undefined, track: string): boolean => ruleOf(kind)?.tracks.includes(track) ?? true;

const unitField = (unit = ''): RecordField => ({ name: 'unit', label: 'field.unit', initial: unit });

const decimalField = (name: string, label: RecordField['label'], value: string | undefined): RecordField => ({
  name,
  label,
  kind: 'decimal',
  initial: value === undefined ? '' : typedDecimal(value, false),
});

/** What can be chosen, with the names it has here. */
function useOptions() {
  const { formatMessage } = useIntl();
  return (values: readonly string[], named: 'exit' | 'track' | 'outcome' | 'cefr' | 'follow-up' | 'follow-up.result') =>
    values.map((value) => ({ value, label: formatMessage({ id: `${named}.${value}` as TextId }) }));
}
