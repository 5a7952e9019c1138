import { useIntl } from 'react-intl';
import type { Dossier, FollowUp, Outcome, Support } from '../api/participants.js';
import type { Changed } from '../corrections/correct-record.js';
import { useCommonCodes } from '../projects/common-codes.js';
import { dayField } from '../records/common-fields.js';
import type { Report } from './report.js';
import { useEntryFields } from './use-entry-fields.js';
import { exitIn, followUpIn, useRecordFields } from './use-record-fields.js';

const asTheyAre = (changed: Changed): object => changed;

/** All of them, in the order of their days. */
export function useReports(dossier: Dossier): Report[] {
  const participation = useParticipation(dossier);
  const { outcome, support, followUp } = useRecords();
  const all = [
    ...participation,
    ...dossier.outcomes.map(outcome),
    ...dossier.support.map(support),
    ...dossier.followUps.map(followUp),
  ];
  return all.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}

/** How somebody came and went. What a later return has overtaken of a leaving is not told any more, and only its day can be corrected. */
function useParticipation({ facts, entry, exit }: Dossier): Report[] {
  const { formatMessage } = useIntl();
  const employment = useCommonCodes('employment');
  const entryFields = useEntryFields(entry);
  const fieldsOf = useRecordFields();
  return facts.map(({ id: fact, verb, on }, at): Report => {
    const shared = { key: `${verb} ${at}`, name: formatMessage({ id: `reported.${verb}` }), on, fact };
    if (verb === 'enrolled') return { ...shared, ...entryFields(on) };
    if (verb === 're-entered' || exit?.on !== on)
      return { ...shared, said: [], fields: [dayField('on', 'field.day', on)], changesOf: asTheyAre };
    return {
      ...shared,
      said: [formatMessage({ id: `exit.${exit.reason}` }), nameIn(employment, exit.employment)],
      fields: fieldsOf.exit(exit),
      changesOf: exitIn,
    };
  });
}

/** What was reported beside that. */
function useRecords() {
  const { formatMessage, formatNumber } = useIntl();
  const employment = useCommonCodes('employment');
  const fieldsOf = useRecordFields();
  return {
    outcome: (outcome: Outcome): Report => {
      const { id, on, fact, track, kind, value, unit, level } = outcome;
      return {
        key: id,
        name: formatMessage({ id: `outcome.${kind}` }),
        on,
        said: [
          formatMessage({ id: `track.${track}` }),
          ...(value === undefined ? [] : [`${formatNumber(Number(value))} ${unit ?? ''}`.trim()]),
          ...(level === undefined ? [] : [formatMessage({ id: `cefr.${level}` })]),
        ],
        fact,
        fields: fieldsOf.outcome(outcome),
        changesOf: asTheyAre,
      };
    },
    support: (support: Support): Report => {
      const { id, on, fact, track, hours } = support;
      return {
        key: id,
        name: formatMessage({ id: 'reported.support' }),
        on,
        said: [
          formatMessage({ id: `track.${track}` }),
          formatMessage({ id: 'reported.hours' }, { hours: Number(hours) }),
        ],
        fact,
        fields: fieldsOf.support(support),
        changesOf: asTheyAre,
      };
    },
    followUp: (followUp: FollowUp): Report => {
      const { id, on, fact, point, result, employment: status } = followUp;
      return {
        key: id,
        name: formatMessage({ id: `follow-up.${point}` }),
        on,
        said: [formatMessage({ id: `follow-up.result.${result}` }), nameIn(employment, status)],
        fact,
        fields: fieldsOf.followUp(followUp),
        changesOf: followUpIn,
      };
    },
  };
}

const nameIn = (options: readonly { value: string; label: string }[], value: string): string =>
  options.find((option) => option.value === value)?.label ?? value;
