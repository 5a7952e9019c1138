import { useNavigate } from '@tanstack/react-router';
import { enrol } from '../api/participants.js';
import type { Pilot } from '../api/pilots.js';
import { useToday } from '../pilots/use-today.js';
import { type RecordField, RecordForm } from '../records/record-form.js';
import { useEntryFields } from './use-entry-fields.js';

const referenceField: RecordField = {
  name: 'reference',
  label: 'participants.reference',
  hint: 'participants.reference.to-enrol',
  isUnkept: true,
};

/** Enrols somebody. Whoever did it goes on where the person is called by a code, because the reference is gone then. */
export function EnrolForm({ pilot }: { pilot: Pilot }) {
  const navigate = useNavigate();
  const today = useToday(pilot);
  const { fields, changesOf } = useEntryFields()(today);
  return (
    <RecordForm
      fields={[referenceField, ...fields]}
      act="act.enrol"
      done="done.enrolled"
      stale={['participants', pilot.id]}
      send={({ reference, ...said }, key) => enrol(pilot.id, { reference, ...changesOf(said) }, key)}
      onDone={({ participant: { id: participant } }) =>
        void navigate({
          to: '/app/pilots/$pilot/participants/$participant',
          params: { pilot: pilot.id, participant },
        })
      }
    />
  );
}
