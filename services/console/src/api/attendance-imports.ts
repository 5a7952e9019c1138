import { withQuestion } from './ask.js';
import { request } from './request.js';

/** What became of a file of who attended, or would in a dry run. */
export interface ImportedAttendance {
  dryRun: boolean;
  accepted: number;
  /** Rows that say what was known already. */
  repeated: number;
  refused: number;
  /** Of the people in rows that were not refused. */
  attended: number;
  absent: number;
  /** Of them, those the session has no place for. */
  waiting: number;
  /** Why rows were refused; the first thousand reasons. */
  errors: FaultyRow[];
}

export interface FaultyRow {
  row: number;
  /** Empty where the whole row is meant. */
  field: string;
  reason: string;
}

/**
 * Imports who was invited to a session and who attended, or says what would become of each row. Sent twice it changes
 * nothing.
 * @param file columns `reference`, `attended` (yes or no), `hours`, `kind`, `country`, with commas between them
 */
export const importAttendance = (session: string, file: Blob, { dryRun }: { dryRun: boolean }) =>
  request<ImportedAttendance>(
    withQuestion(`/api/trainings/v1/sessions/${session}/attendance/imports`, {
      separator: 'comma',
      attendedWhen: 'yes',
      absentWhen: 'no',
      hours: 'hours',
      ...(dryRun && { dryRun: 'true' }),
    }),
    { method: 'POST', body: file, mediaType: 'text/csv' },
  );
