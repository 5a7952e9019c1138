import { useQuery } from '@tanstack/react-query';
import { FormattedDate, FormattedMessage, useIntl } from 'react-intl';
import { type Amendment, amendmentsQuery } from '../api/participants.js';
import recordClasses from '../records/records.module.css';
import { ReadProblem } from '../shell/notice.js';
import { Section } from '../shell/section.js';
import { writtenDay } from '../texts/days.js';
import type { TextId } from '../texts/texts.js';
import changeClasses from '../versions/versions.module.css';
import { useAmendedFields } from './use-amended-fields.js';

/** What was put right or taken back of what was reported of a participant: from what to what, when and why. */
export function Amendments({ pilot, participant }: { pilot: string; participant: string }) {
  const { data, error, refetch } = useQuery(amendmentsQuery(pilot, participant));
  if (error) return <ReadProblem error={error} onRetry={() => void refetch()} />;
  if (!data || data.length === 0) return null;
  return (
    <Section title={<FormattedMessage id="amended.title" />}>
      <ol className={recordClasses.list}>
        {data.map((amendment) => (
          <li key={amendment.id} className={recordClasses.row}>
            <One amendment={amendment} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

const names: Record<Amendment['entity'], TextId> = {
  participant: 'amended.participant',
  outcome: 'amended.outcome',
  support: 'reported.support',
  'follow-up': 'amended.follow-up',
};

function One({ amendment: { entity, verb, at, reason, fields } }: { amendment: Amendment }) {
  const { formatMessage } = useIntl();
  return (
    <>
      <p>
        <b>
          <FormattedMessage id={`amended.${verb}`} values={{ what: formatMessage({ id: names[entity] }) }} />
        </b>
      </p>
      <p className={recordClasses.facts}>
        <FormattedDate value={at} dateStyle="medium" timeStyle="short" />
        <q>{reason}</q>
      </p>
      <dl className={changeClasses.changes}>
        {fields.map((change) => (
          <Field key={change.field} entity={entity} change={change} />
        ))}
      </dl>
    </>
  );
}

function Field({ entity, change }: { entity: Amendment['entity']; change: Amendment['fields'][number] }) {
  const { formatMessage, formatNumber, locale } = useIntl();
  const { label, options, kind, within } = useAmendedFields(entity, change.field);
  const worded = (value: string | number | boolean): string => {
    const said = String(value);
    if (kind === 'day') return writtenDay(said, locale);
    if (kind === 'decimal') return formatNumber(Number(said));
    return options?.find((option) => option.value === said)?.label ?? said;
  };
  const { before, after } = change;
  const name = formatMessage({ id: label });
  return (
    <div>
      <dt>{within === undefined ? name : `${formatMessage({ id: within })}: ${name}`}</dt>
      <dd>
        {before !== undefined && <del>{worded(before)}</del>} {after !== undefined && <ins>{worded(after)}</ins>}
      </dd>
    </div>
  );
}
