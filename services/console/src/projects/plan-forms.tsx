import { useIntl } from 'react-intl';
import type { ProjectDetails } from '../api/pilots.js';
import { addRecord, changeRecord, type WorkItem, workItemKinds, type WorkPackage } from '../api/work-plan.js';
import { dayField, evidenceFields, reasonField, usePartnerOptions, withEvidence } from '../records/common-fields.js';
import { RecordForm } from '../records/record-form.js';

const staleOf = (project: string) => ['projects', project, 'work-packages'];

interface Done {
  onDone: () => void;
}

export function PlanPackageForm({ project, onDone }: { project: ProjectDetails } & Done) {
  return (
    <RecordForm
      fields={[
        { name: 'number', label: 'work.number', hint: 'work.package-number.hint' },
        { name: 'title', label: 'work.title' },
        { name: 'responsible', label: 'record.responsible', options: usePartnerOptions(project) },
        dayField('startsOn', 'work.starts', project.startsOn),
        dayField('endsOn', 'work.ends', project.endsOn),
      ]}
      act="act.add-package"
      done="done.record"
      stale={staleOf(project.id)}
      send={(values, key) => addRecord(project.id, 'work-packages', values, key)}
      onDone={onDone}
    />
  );
}

export function PlanItemForm({
  project,
  workPackage,
  onDone,
}: { project: ProjectDetails; workPackage: WorkPackage } & Done) {
  const { formatMessage } = useIntl();
  return (
    <RecordForm
      fields={[
        {
          name: 'kind',
          label: 'work.kind',
          options: workItemKinds.map((kind) => ({ value: kind, label: formatMessage({ id: `work.kind.${kind}` }) })),
        },
        { name: 'number', label: 'work.number', hint: 'work.item-number.hint' },
        { name: 'title', label: 'work.title' },
        {
          name: 'responsible',
          label: 'record.responsible',
          options: usePartnerOptions(project),
          initial: workPackage.responsible,
        },
        dayField('dueOn', 'record.due-day', workPackage.endsOn),
      ]}
      act="act.add-item"
      done="done.record"
      stale={staleOf(project.id)}
      send={(values, key) => addRecord(project.id, 'work-items', { ...values, workPackage: workPackage.id }, key)}
      onDone={onDone}
    />
  );
}

export function DeliverForm({ item, onDone }: { item: WorkItem } & Done) {
  return (
    <RecordForm
      fields={[dayField('on', 'work.delivered-on'), ...evidenceFields]}
      act="act.deliver"
      done="done.record"
      stale={staleOf(item.project)}
      send={(values, key) => changeRecord(item, 'work-items', 'delivered', withEvidence(values), key)}
      onDone={onDone}
    />
  );
}

export function AcceptForm({ item, onDone }: { item: WorkItem } & Done) {
  return (
    <RecordForm
      fields={[dayField('on', 'work.accepted-on')]}
      act="act.accept"
      done="done.record"
      stale={staleOf(item.project)}
      send={(values, key) => changeRecord(item, 'work-items', 'accepted', values, key)}
      onDone={onDone}
    />
  );
}

export function RebaselineItemForm({ item, onDone }: { item: WorkItem } & Done) {
  return (
    <RecordForm
      fields={[dayField('dueOn', 'record.due-day', item.dueOn), reasonField]}
      act="act.other-day"
      done="done.record"
      stale={staleOf(item.project)}
      send={(values, key) => changeRecord(item, 'work-items', 'rebaselined', values, key)}
      onDone={onDone}
    />
  );
}

/** Takes the newest step back, or the item itself where nothing has come of it yet. */
export function TakeBackItemForm({ item, onDone }: { item: WorkItem } & Done) {
  const { state } = item;
  return (
    <RecordForm
      fields={[reasonField]}
      act="act.take-back"
      done="done.record-back"
      stale={staleOf(item.project)}
      send={({ reason }, key) => {
        if (state === 'planned') return changeRecord(item, 'work-items', 'void', { reason }, key);
        const changes = state === 'accepted' ? { acceptedOn: null } : { deliveredOn: null, evidence: null };
        return changeRecord(item, 'work-items', 'corrections', { changes, reason }, key);
      }}
      onDone={onDone}
    />
  );
}
