import { IsCountry, IsLine, type PartnerKind, partnerKinds } from '@integras/contracts';
import type { FieldError } from '@integras/messaging';
import { plainToInstance } from 'class-transformer';
import { IsIn, IsOptional, validateSync } from 'class-validator';
import { IsHours } from '../attendance/attendance.requests.js';
import type { LineReader } from './csv-file.js';
import { type ImportAttendance, separators } from './import.requests.js';
import { listed, oneWay, rowsWith } from './rows.js';

/** What a row of an attendance file says. */
export class AttendanceLine {
  /** An address, or what the organisation calls the person by. */
  @IsLine() reference!: string;
  @IsIn(['yes', 'no'], { message: 'has a value that means neither that they attended nor that they did not' })
  attended!: 'yes' | 'no';
  @IsIn(partnerKinds) kind!: PartnerKind;
  @IsCountry() country!: string;
  @IsOptional() @IsHours() hours?: string;
}

export function lineReader({
  reference = 'reference',
  attended = 'attended',
  attendedWhen = 'yes,true,1',
  absentWhen = 'no,false,0',
  hours,
  kind,
  country,
  only,
  separator = 'comma',
}: ImportAttendance): LineReader<AttendanceLine> {
  const meaning = new Map<string, AttendanceLine['attended']>([
    ...listed(absentWhen).map((value) => [value, 'no'] as const),
    ...listed(attendedWhen).map((value) => [value, 'yes'] as const),
  ]);
  const wanted = rowsWith(only);
  return {
    delimiter: separators[separator],
    columns: [
      reference,
      attended,
      ...(hours === undefined ? [] : [hours]),
      ...(kind === undefined ? ['kind'] : []),
      ...(country === undefined ? ['country'] : []),
      ...wanted.columns,
    ],
    isWanted: wanted.isWanted,
    read: (row) => {
      const came = meaning.get(row.get(attended)!.trim());
      const stayed = hours === undefined ? '' : row.get(hours)!.trim();
      // Lists say 0 of those who did not come: that is no mistake, and no hours.
      const isAbsence = came === 'no' && isNothing(stayed);
      return checked({
        reference: oneWay(row.get(reference)!),
        attended: came,
        kind: kind ?? row.get('kind')!.trim(),
        country: country ?? row.get('country')!.trim(),
        ...(stayed !== '' && !isAbsence && { hours: stayed }),
      });
    },
  };
}

const isNothing = (hours: string): boolean => /^0+([.,]0*)?$/.test(hours);

function checked(cells: object): AttendanceLine | FieldError[] {
  const line = plainToInstance(AttendanceLine, cells);
  const errors = validateSync(line).map(({ property: field, constraints = {} }) => ({
    field,
    reason: Object.values(constraints).join('; '),
  }));
  if (errors.length > 0) return errors;
  if (line.attended === 'yes' || line.hours === undefined) return line;
  return [{ field: 'hours', reason: 'are given of somebody who did not come' }];
}
