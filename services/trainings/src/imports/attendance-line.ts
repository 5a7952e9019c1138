import { IsCountry, IsLine, type PartnerKind, partnerKinds } from '@integras/contracts';
import type { FieldError } from '@integras/messaging';
import { plainToInstance } from 'class-transformer';
import { IsIn, IsOptional, validateSync } from 'class-validator';
import { IsHours } from '../attendance/attendance.requests.js';
import { type ImportAttendance, separators } from './import.requests.js';

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

/** Reads cells as a file is to be read. */
export interface LineReader {
  /** What stands between the cells. */
  delimiter: string;
  /** The columns that the heading must have. */
  columns: string[];
  /** Whether the row is meant at all. */
  isWanted(row: Row): boolean;
  read(row: Row): AttendanceLine | FieldError[];
}

/** The cells of a row by their columns. */
export type Row = ReadonlyMap<string, string>;

const listed = (text: string): string[] => text.split(',').map((each) => each.trim());

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
}: ImportAttendance): LineReader {
  const meaning = new Map<string, AttendanceLine['attended']>([
    ...listed(absentWhen).map((value) => [value, 'no'] as const),
    ...listed(attendedWhen).map((value) => [value, 'yes'] as const),
  ]);
  const wanted = (only === undefined ? [] : listed(only)).map((pair): [column: string, value: string] => {
    const at = pair.indexOf('=');
    return [pair.slice(0, Math.max(at, 0)), pair.slice(at + 1)];
  });
  return {
    delimiter: separators[separator],
    columns: [
      reference,
      attended,
      ...(hours === undefined ? [] : [hours]),
      ...(kind === undefined ? ['kind'] : []),
      ...(country === undefined ? ['country'] : []),
      ...wanted.map(([column]) => column),
    ],
    isWanted: (row) => wanted.every(([column, value]) => row.get(column) === value),
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

/** One way to write what stands for a person: addresses differ by no capital letter, references do. */
const oneWay = (reference: string): string =>
  reference.includes('@') ? reference.trim().toLowerCase() : reference.trim();

function checked(cells: object): AttendanceLine | FieldError[] {
  const line = plainToInstance(AttendanceLine, cells);
  const errors = validateSync(line);
  return errors.length === 0
    ? line
    : errors.map(({ property: field, constraints = {} }) => ({ field, reason: Object.values(constraints).join('; ') }));
}
