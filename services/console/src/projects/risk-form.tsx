import { useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import { type Risk, riskStates } from '../api/project-records.js';
import { addRecord, changeRecord } from '../api/work-plan.js';
import { usePartnerOptions } from '../records/common-fields.js';
import { type RecordField, RecordForm } from '../records/record-form.js';

const oneToFive = ['1', '2', '3', '4', '5'].map((value) => ({ value, label: value }));

/** Identifies a risk, or assesses one anew. */
export function RiskForm({ project, risk, onDone }: { project: ProjectDetails; risk?: Risk; onDone: () => void }) {
  const { formatMessage } = useIntl();
  const partners = usePartnerOptions(project);
  const fields: RecordField[] = [
    { name: 'title', label: 'risk.title', initial: risk?.title ?? '' },
    {
      name: 'likelihood',
      label: 'risk.likelihood',
      hint: 'risk.likelihood.hint',
      options: oneToFive,
      initial: String(risk?.likelihood ?? 3),
    },
    {
      name: 'impact',
      label: 'risk.impact',
      hint: 'risk.impact.hint',
      options: oneToFive,
      initial: String(risk?.impact ?? 3),
    },
    { name: 'mitigation', label: 'risk.mitigation', kind: 'prose', isOptional: true, initial: risk?.mitigation ?? '' },
    { name: 'owner', label: 'record.owner', options: partners, ...(risk && { initial: risk.owner }) },
    ...(risk
      ? [
          {
            name: 'state',
            label: 'risk.state' as const,
            options: riskStates.map((value) => ({ value, label: formatMessage({ id: `risk.state.${value}` }) })),
            initial: risk.state,
          },
          { name: 'reason', label: 'record.reason' as const, kind: 'prose' as const, isOptional: true },
        ]
      : []),
  ];
  return (
    <RecordForm
      fields={fields}
      act={risk ? 'act.assess' : 'act.identify-risk'}
      done="done.record"
      stale={['projects', project.id, 'risks']}
      send={({ likelihood, impact, ...rest }, key) => {
        const body = { ...rest, likelihood: Number(likelihood), impact: Number(impact) };
        return risk ? changeRecord(risk, 'risks', 'assessed', body, key) : addRecord(project.id, 'risks', body, key);
      }}
      onDone={onDone}
    />
  );
}
