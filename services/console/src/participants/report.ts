import type { Changed } from '../corrections/correct-record.js';
import type { RecordField } from '../records/record-form.js';

/** What was reported once of a participant: how it reads, and how it is corrected. */
export interface Report {
  /** The same when it is corrected. */
  key: string;
  /** What happened. */
  name: string;
  on: string;
  /** What else was said of it. */
  said: string[];
  /** The fact that counts now. */
  fact: string;
  fields: RecordField[];
  changesOf: (changed: Changed) => object;
}
