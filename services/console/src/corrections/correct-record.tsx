import { useQueryClient } from '@tanstack/react-query';
import { sendCorrection } from '../api/corrections.js';
import type { Corrected, Correction } from '../api/previews.js';
import { reasonField } from '../records/common-fields.js';
import { initialText, type RecordField, RecordForm } from '../records/record-form.js';
import { WouldChange } from './would-change.js';

/** What was typed where something else stood before; null where nothing stands any more. */
export type Changed = Record<string, string | null>;

interface AboutFactProps {
  /** As it was read: when it has changed meanwhile, the server says so. */
  record: Corrected;
  /** What is corrected or taken back. */
  fact: string;
  /** The name under which what has changed is read again. */
  stale: readonly string[];
  onDone: () => void;
}

interface CorrectRecordProps extends AboutFactProps {
  /** What was reported. */
  fields: readonly RecordField[];
  /** As the server takes it: only what is another one than it was. */
  changesOf: (changed: Changed) => object;
}

/** Says what was reported wrongly, and why; what that changes is shown before it is sent. */
export function CorrectRecord({ record, fact, fields, changesOf, stale, onDone }: CorrectRecordProps) {
  const send = useSending({ record, fact, stale });
  const changedIn = (values: Record<string, string>): Changed =>
    Object.fromEntries(
      fields
        .filter((field) => (values[field.name] ?? '') !== initialText(field))
        .map(({ name }) => [name, values[name] ?? null]),
    );
  return (
    <RecordForm
      fields={[...fields, reasonField]}
      act="act.correct"
      done="done.record-corrected"
      stale={stale}
      send={(values, key) => {
        const { reason = '' } = values;
        return send({ how: 'correct', changes: changesOf(changedIn(values)), reason }, key);
      }}
      beneath={({ values, isRight, isSent }) => {
        const changed = changedIn(values);
        const canBeSent = fields.every(isRight) && Object.keys(changed).length > 0;
        const correction = canBeSent ? ({ how: 'correct', changes: changesOf(changed) } as const) : undefined;
        return <WouldChange record={record} fact={fact} correction={correction} isSent={isSent} />;
      }}
      onDone={onDone}
    />
  );
}

/** Takes back what was reported, and says why. It stays in the history, and counts no more. */
export function TakeBackRecord({ record, fact, stale, onDone }: AboutFactProps) {
  const send = useSending({ record, fact, stale });
  return (
    <RecordForm
      fields={[reasonField]}
      act="act.take-back"
      done="done.record-back"
      stale={stale}
      send={({ reason = '' }, key) => send({ how: 'void', reason }, key)}
      beneath={({ isSent }) => <WouldChange record={record} fact={fact} correction={{ how: 'void' }} isSent={isSent} />}
      onDone={onDone}
    />
  );
}

/**
 * After a refusal somebody else may have been faster: what was typed stays, what stands is read again, and only what is
 * typed otherwise than that is sent then.
 */
function useSending({ record, fact, stale }: Omit<AboutFactProps, 'onDone'>) {
  const client = useQueryClient();
  return async (correction: Correction & { reason: string }, key: string): Promise<object> => {
    try {
      return await sendCorrection(record, fact, correction, key);
    } catch (error) {
      await client.invalidateQueries({ queryKey: stale });
      throw error;
    }
  };
}
