import { useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import { type Agreement, agreementKinds } from '../api/project-records.js';
import { addRecord, changeRecord } from '../api/work-plan.js';
import { dayField, evidenceFields, reasonField, usePartnerOptions, withEvidence } from '../records/common-fields.js';
import { type RecordField, RecordForm } from '../records/record-form.js';

interface Done {
  onDone: () => void;
}

const staleOf = (project: string) => ['projects', project, 'agreements'];

const validUntil: RecordField = {
  name: 'validUntil',
  label: 'agreement.valid-until',
  kind: 'day',
  isOptional: true,
};

/** Drafts an agreement, or corrects what is said of one; a correction leaves its days but the last as they are. */
export function AgreementForm({
  project,
  agreement,
  onDone,
}: { project: ProjectDetails; agreement?: Agreement } & Done) {
  const { formatMessage } = useIntl();
  const partners = usePartnerOptions(project);
  const answer = (value: string, id: 'form.yes' | 'form.no') => ({ value, label: formatMessage({ id }) });
  return (
    <RecordForm
      fields={[
        {
          name: 'kind',
          label: 'agreement.kind',
          options: agreementKinds.map((value) => ({
            value,
            label: formatMessage({ id: `agreement.kind.${value}` }),
          })),
          ...(agreement && { initial: agreement.kind }),
        },
        { name: 'title', label: 'agreement.title', initial: agreement?.title ?? '' },
        { name: 'about', label: 'agreement.about', kind: 'prose', initial: agreement?.about ?? '' },
        {
          name: 'parties',
          label: 'agreement.parties',
          hint: 'agreement.parties.hint',
          options: partners,
          isSeveral: true,
          initial: agreement?.parties.join(' ') ?? '',
        },
        {
          name: 'responsible',
          label: 'record.owner',
          options: partners,
          ...(agreement && { initial: agreement.responsible }),
        },
        {
          name: 'continues',
          label: 'agreement.continues.ask',
          hint: 'agreement.continues.hint',
          options: [answer('true', 'form.yes'), answer('false', 'form.no')],
          ...(agreement && { initial: String(agreement.continues) }),
        },
        { ...validUntil, initial: agreement?.validUntil ?? '' },
        ...(agreement ? [reasonField] : []),
      ]}
      act={agreement ? 'act.correct' : 'act.draft-agreement'}
      done="done.record"
      stale={staleOf(project.id)}
      send={({ parties = '', continues, reason, ...values }, key) => {
        const said = { ...values, parties: parties.split(' '), continues: continues === 'true' };
        if (!agreement) return addRecord(project.id, 'agreements', said, key);
        // What was emptied is taken away.
        const changes = { validUntil: null, ...said };
        return changeRecord(agreement, 'agreements', 'corrections', { changes, reason }, key);
      }}
      onDone={onDone}
    />
  );
}

export function SignForm({ agreement, onDone }: { agreement: Agreement } & Done) {
  return (
    <RecordForm
      fields={[
        dayField('on', 'agreement.signed-on'),
        ...(agreement.validUntil === undefined ? [validUntil] : []),
        ...evidenceFields,
      ]}
      act="act.sign"
      done="done.record"
      stale={staleOf(agreement.project)}
      send={(values, key) => changeRecord(agreement, 'agreements', 'signed', withEvidence(values), key)}
      onDone={onDone}
    />
  );
}

export function EndForm({ agreement, onDone }: { agreement: Agreement } & Done) {
  return (
    <RecordForm
      fields={[dayField('on', 'agreement.ended-on'), reasonField]}
      act="act.end-agreement"
      done="done.record"
      stale={staleOf(agreement.project)}
      send={(values, key) => changeRecord(agreement, 'agreements', 'ended', values, key)}
      onDone={onDone}
    />
  );
}
