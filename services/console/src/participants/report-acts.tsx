import { type Dossier, followUpPoints, reportOfParticipant } from '../api/participants.js';
import type { Pilot } from '../api/pilots.js';
import { useToday } from '../pilots/use-today.js';
import { Acts } from '../records/acts.js';
import { dayField } from '../records/common-fields.js';
import { type RecordField, RecordForm } from '../records/record-form.js';
import type { TextId } from '../texts/texts.js';
import { exitIn, followUpIn, useRecordFields } from './use-record-fields.js';

interface Reporting {
  name: TextId;
  fields: RecordField[];
  path: Parameters<typeof reportOfParticipant>[1];
  /** As the server takes it. */
  said?: (typed: Record<string, string>) => object;
}

/** What can be reported of a participant now: who has left is asked, or comes back. */
export function ReportActs({ pilot, dossier }: { pilot: Pilot; dossier: Dossier }) {
  const on = useToday(pilot);
  const fieldsOf = useRecordFields();
  const open = followUpPoints.filter((point) => dossier.followUps.every((asked) => asked.point !== point));
  const always: Reporting[] = [
    { name: 'act.record-outcome', fields: fieldsOf.outcome({ on }), path: 'outcomes' },
    { name: 'act.give-support', fields: fieldsOf.support({ on }), path: 'support' },
  ];
  const exit: Reporting = { name: 'act.record-exit', fields: fieldsOf.exit({ on }), path: 'exit', said: exitIn };
  const followUp: Reporting = {
    name: 'act.follow-up',
    fields: fieldsOf.followUp({ on }, open),
    path: 'follow-ups',
    said: (typed) => followUpIn({ employment: null, ...typed }),
  };
  const reEntry: Reporting = {
    name: 'act.record-re-entry',
    fields: [{ ...dayField('on', 'field.day', on), hint: 'reported.re-entered.hint' }],
    path: 're-entry',
  };
  const left = open.length > 0 ? [followUp, reEntry] : [reEntry];
  const reportings = [...always, ...(dossier.exit ? left : [exit])];
  return (
    <Acts
      acts={reportings.map(({ name, fields, path, said = (typed) => typed }) => ({
        name,
        form: (close) => (
          <RecordForm
            key={name}
            fields={fields}
            act={name}
            done="done.record"
            stale={['participants', pilot.id]}
            send={(typed, key) => reportOfParticipant(dossier, path, said(typed), key)}
            onDone={close}
          />
        ),
      }))}
    />
  );
}
