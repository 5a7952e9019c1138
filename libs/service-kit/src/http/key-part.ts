import { isDay, isInstant, uuidPattern } from '@integras/contracts';

/** What a part of a sort key is: anybody can write a cursor, and what the database cannot read is refused before. */
export const keyPart = {
  id: (text: string): boolean => uuidPattern.test(text),
  day: (text: string): boolean => isDay(text),
  instant: (text: string): boolean => isInstant(text),
  /** A row's place in a file. */
  row: (text: string): boolean => /^\d{1,9}$/.test(text),
  /** A position in a ledger, as a bigint takes it. */
  number: (text: string): boolean => /^\d{1,18}$/.test(text),
  /** A code or a name. */
  text: (text: string): boolean => /^[^\p{Cc}\p{Cs}]{1,200}$/u.test(text),
};

export type KeyPart = (text: string) => boolean;
