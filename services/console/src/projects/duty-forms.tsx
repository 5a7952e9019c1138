import { useQuery } from '@tanstack/react-query';
import { useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import type { ReportingDuty } from '../api/project-records.js';
import { queries } from '../api/queries.js';
import { addRecord, changeRecord } from '../api/work-plan.js';
import { dayField, evidenceFields } from '../records/common-fields.js';
import { RecordForm } from '../records/record-form.js';

interface Done {
  onDone: () => void;
}

const staleOf = (project: string) => ['projects', project, 'reporting-duties'];

/** A duty for every partner, or for every pilot. */
export function SetDutiesForm({ project, onDone }: { project: ProjectDetails } & Done) {
  const { formatMessage } = useIntl();
  const { data: pilots = [] } = useQuery(queries.pilots());
  const own = pilots.filter((pilot) => pilot.project === project.id).map(({ id }) => id);
  const choice = (value: string, id: 'duty.who.partners' | 'duty.who.pilots') => ({
    value,
    label: formatMessage({ id }),
  });
  return (
    <RecordForm
      fields={[
        { name: 'title', label: 'duty.title', hint: 'duty.title.hint' },
        {
          name: 'who',
          label: 'duty.who',
          options: [choice('partners', 'duty.who.partners'), choice('pilots', 'duty.who.pilots')],
        },
        dayField('from', 'duty.from'),
        dayField('to', 'duty.to'),
        dayField('dueOn', 'record.due-day'),
      ]}
      act="act.set-duties"
      done="done.record"
      stale={staleOf(project.id)}
      send={({ who, ...values }, key) => {
        const owing = who === 'pilots' ? { pilots: own } : { partners: project.partners.map(({ id }) => id) };
        return addRecord(project.id, 'reporting-duties', { ...values, ...owing }, key);
      }}
      onDone={onDone}
    />
  );
}

export function HandInForm({ duty, onDone }: { duty: ReportingDuty } & Done) {
  return (
    <RecordForm
      fields={[dayField('on', 'duty.handed-in-on'), ...evidenceFields]}
      act="act.hand-in"
      done="done.record"
      stale={staleOf(duty.project)}
      send={({ evidenceTitle, evidenceUrl, ...values }, key) => {
        const report = evidenceUrl !== undefined && {
          report: { title: evidenceTitle ?? evidenceUrl, url: evidenceUrl },
        };
        return changeRecord(duty, 'reporting-duties', 'handed-in', { ...values, ...report }, key);
      }}
      onDone={onDone}
    />
  );
}
