import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { type ImportedAttendance, importAttendance } from '../api/attendance-imports.js';
import { say } from '../shell/speech.js';
import { outcomeWords } from '../spreadsheets/outcome.js';
import type { Records } from '../spreadsheets/read-records.js';
import { type AttendanceFile, attendanceFile } from './attendance-file.js';
import type { TypedAttendance } from './typed-attendance.js';

/** A file as it was sent to be tried, and what would become of it. */
export interface Tried {
  typed: TypedAttendance;
  file: AttendanceFile;
  report: ImportedAttendance;
}

/** The two steps of an import. What was sent and answered is remembered no longer than the page. */
export function useImport(session: string, records: Records | undefined) {
  const intl = useIntl();
  const client = useQueryClient();
  const tell = (report: ImportedAttendance) => say(outcomeWords({ ...report, state: 'done' }, intl));
  const { reset: forgetApplied, ...apply } = useMutation({
    mutationFn: ({ file }: Tried) => importAttendance(session, file.content, { dryRun: false }),
    onSuccess: (report) => {
      tell(report);
      return client.invalidateQueries({ queryKey: ['trainings'] });
    },
    gcTime: 0,
  });
  const { reset: forgetTried, ...check } = useMutation({
    mutationFn: async (typed: TypedAttendance): Promise<Tried> => {
      const file = attendanceFile(records!, typed);
      return { typed, file, report: await importAttendance(session, file.content, { dryRun: true }) };
    },
    onMutate: forgetApplied,
    onSuccess: ({ report }) => tell(report),
    gcTime: 0,
  });
  const isApplying = apply.isPending;
  /** What is said now is another thing than what was tried; what is under way is told all the same. */
  const forget = useCallback(() => {
    if (isApplying) return;
    forgetTried();
    forgetApplied();
  }, [isApplying, forgetTried, forgetApplied]);
  return { check, apply, forget };
}
