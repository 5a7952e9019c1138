import type { RecordField } from '../records/record-form.js';
import { codeOf } from './code.js';

/** Typed by hand before something that cannot be undone: one click is too few. */
export const codeField = (participant: string): RecordField => ({
  name: 'code',
  label: 'rights.code',
  hint: 'rights.code.hint',
  mustBe: { text: codeOf(participant), otherwise: 'rights.code.other' },
});
