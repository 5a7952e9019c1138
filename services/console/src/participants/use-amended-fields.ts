import type { Amendment } from '../api/participants.js';
import { dayIn } from '../texts/days.js';
import type { RecordField } from '../records/record-form.js';
import type { TextId } from '../texts/texts.js';
import { useEntryFields } from './use-entry-fields.js';
import { useRecordFields } from './use-record-fields.js';

/** A field of what was reported, as the form that reports it calls it, and the step it is part of where it is one. */
type AmendedField = Pick<RecordField, 'label' | 'options' | 'kind'> & { within?: TextId };

/** What a field that the server names is called, and its values. */
export function useAmendedFields(entity: Amendment['entity'], field: string): AmendedField {
  const fieldsOf = useRecordFields();
  const entryFields = useEntryFields();
  const on = dayIn(new Date());
  const name = field.split('.').at(-1)!;
  const named = (fields: readonly RecordField[], called = name) => fields.find((one) => one.name === called);
  if (field.startsWith('exit.')) {
    const found = named(fieldsOf.exit({ on }), name === 'reason' ? 'reasonOfExit' : name);
    return { ...(found ?? unknown), within: 'reported.exited' };
  }
  const fields = {
    participant: () => entryFields(on).fields,
    outcome: () => fieldsOf.outcome({ on }),
    support: () => fieldsOf.support({ on }),
    'follow-up': () => fieldsOf.followUp({ on }),
  }[entity]();
  return named(fields) ?? unknown;
}

/** Of a field that this version does not know. */
const unknown: AmendedField = { label: 'version.field.other' };
