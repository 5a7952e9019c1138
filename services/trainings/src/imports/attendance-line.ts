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
      const stayed = hours === undefined ? '' : row.get(hours)!;
      return checked({
        reference: oneWay(row.get(reference)!),
        attended: meaning.get(row.get(attended)!.trim()),
        kind: kind ?? row.get('kind'),
        country: country ?? row.get('country'),
        ...(stayed !== '' && { hours: stayed }),
      });
    },
  };
}

function checked(cells: object): AttendanceLine | FieldError[] {
  const line = plainToInstance(AttendanceLine, cells);
  const errors = validateSync(line);
  return errors.length === 0
    ? line
    : errors.map(({ property: field, constraints = {} }) => ({ field, reason: Object.values(constraints).join('; ') }));
}
