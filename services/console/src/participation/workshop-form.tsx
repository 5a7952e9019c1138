import { useIntl } from 'react-intl';
import { reportOf, workshopKinds, workshopStakeholders } from '../api/participation.js';
import { dayField } from '../records/common-fields.js';
import { type RecordField, RecordForm } from '../records/record-form.js';

const countOf = (stakeholder: string) => `count-${stakeholder}`;

/** A workshop that was held: how many of whom, and what they found. */
export function WorkshopForm({ pilot, onDone }: { pilot: string; onDone: () => void }) {
  const { formatMessage } = useIntl();
  const counts = workshopStakeholders.map((stakeholder): RecordField => {
    return {
      name: countOf(stakeholder),
      label: `workshop.count.${stakeholder}`,
      kind: 'number',
      isOptional: true,
    };
  });
  return (
    <RecordForm
      fields={[
        { name: 'title', label: 'workshop.title' },
        {
          name: 'kind',
          label: 'work.kind',
          options: workshopKinds.map((kind) => ({
            value: kind,
            label: formatMessage({ id: `workshop.kind.${kind}` }),
          })),
        },
        dayField('on', 'record.on'),
        ...counts,
        { name: 'whyChosen', label: 'workshop.whyChosen', kind: 'prose', isOptional: true },
        { name: 'whatWorked', label: 'workshop.whatWorked', kind: 'prose', isOptional: true },
        { name: 'transferConditions', label: 'workshop.transferConditions', kind: 'prose', isOptional: true },
      ]}
      act="act.report-workshop"
      done="done.record"
      stale={['workshops', pilot]}
      send={(values, key) => {
        const takingPart = workshopStakeholders
          .map((stakeholder) => ({ stakeholder, count: Number(values[countOf(stakeholder)] ?? 0) }))
          .filter(({ count }) => count > 0);
        const said = Object.entries(values).filter(([name]) => !name.startsWith('count-'));
        return reportOf(pilot, 'workshops', { ...Object.fromEntries(said), takingPart }, key);
      }}
      onDone={onDone}
    />
  );
}
