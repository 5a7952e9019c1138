import { useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import { type Obstacle, obstacleKinds, obstacleOutcomes } from '../api/project-records.js';
import { addRecord, changeRecord } from '../api/work-plan.js';
import { countryName } from '../texts/names.js';
import { dayField, evidenceFields, usePartnerOptions, withEvidence } from '../records/common-fields.js';
import { RecordForm } from '../records/record-form.js';

interface Done {
  onDone: () => void;
}

const staleOf = (project: string) => ['projects', project, 'obstacles'];

export function ReportObstacleForm({ project, onDone }: { project: ProjectDetails } & Done) {
  const { formatMessage, locale } = useIntl();
  const countries = [...new Set([...project.territories, ...project.partners].map(({ country }) => country))];
  const yes = (value: string, id: 'form.yes' | 'form.no') => ({ value, label: formatMessage({ id }) });
  return (
    <RecordForm
      fields={[
        {
          name: 'kind',
          label: 'obstacle.kind',
          options: obstacleKinds.map((kind) => ({
            value: kind,
            label: formatMessage({ id: `obstacle.kind.${kind}` }),
          })),
        },
        { name: 'title', label: 'obstacle.title' },
        { name: 'description', label: 'obstacle.description', kind: 'prose', isOptional: true },
        {
          name: 'country',
          label: 'obstacle.country',
          isOptional: true,
          options: [
            { value: '', label: formatMessage({ id: 'obstacle.everywhere' }) },
            ...countries.map((value) => ({ value, label: countryName(value, locale) })),
          ],
        },
        {
          name: 'crossBorder',
          label: 'obstacle.cross-border.ask',
          hint: 'obstacle.cross-border.hint',
          options: [yes('true', 'form.yes'), yes('false', 'form.no')],
        },
        { name: 'owner', label: 'record.owner', options: usePartnerOptions(project) },
        dayField('reportedOn', 'obstacle.reported-on'),
      ]}
      act="act.report-obstacle"
      done="done.record"
      stale={staleOf(project.id)}
      send={({ crossBorder, ...values }, key) =>
        addRecord(project.id, 'obstacles', { ...values, crossBorder: crossBorder === 'true' }, key)
      }
      onDone={onDone}
    />
  );
}

export function AddressForm({ obstacle, onDone }: { obstacle: Obstacle } & Done) {
  return (
    <RecordForm
      fields={[
        dayField('on', 'record.since'),
        {
          name: 'solution',
          label: 'obstacle.solution',
          kind: 'prose',
          isOptional: obstacle.state === 'open',
        },
      ]}
      act="act.address"
      done="done.record"
      stale={staleOf(obstacle.project)}
      send={(values, key) => changeRecord(obstacle, 'obstacles', 'addressed', values, key)}
      onDone={onDone}
    />
  );
}

export function SolveForm({ obstacle, onDone }: { obstacle: Obstacle } & Done) {
  const { formatMessage } = useIntl();
  return (
    <RecordForm
      fields={[
        {
          name: 'outcome',
          label: 'obstacle.outcome',
          options: obstacleOutcomes.map((value) => ({
            value,
            label: formatMessage({ id: `obstacle.outcome.${value}` }),
          })),
        },
        dayField('on', 'record.on'),
        ...(obstacle.solution === undefined
          ? [{ name: 'solution', label: 'obstacle.solution' as const, kind: 'prose' as const, isOptional: true }]
          : []),
        ...evidenceFields,
      ]}
      act="act.solve"
      done="done.record"
      stale={staleOf(obstacle.project)}
      send={(values, key) => changeRecord(obstacle, 'obstacles', 'solved', withEvidence(values), key)}
      onDone={onDone}
    />
  );
}
