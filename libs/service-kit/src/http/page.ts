import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import type { KeyPart } from './key-part.js';
import { problem } from './problem.js';

/** A key may hold a name of 200 letters of any script. */
const longest = 2_000;

/** Which part of a list is asked for. */
export class PageQuery {
  /** `next` of the part before. */
  @IsOptional() @IsString() @Length(1, longest) cursor?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Min(1) @Max(500) limit?: number;
}

export interface Page<T> {
  items: T[];
  /** Present when the list goes on. */
  next?: string;
}

export const limitOf = ({ limit = 100 }: PageQuery): number => limit;

/**
 * The sort key a list goes on behind, as `pageOf` put it into the cursor. `parts` say what it is made of, so that
 * nothing else reaches the database.
 * @throws Refusal when it is no cursor.
 */
export function positionOf({ cursor }: PageQuery, parts: readonly KeyPart[]): string[] | undefined {
  if (cursor === undefined) return undefined;
  try {
    const key: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    if (isKey(key) && key.length === parts.length && parts.every((isRight, at) => isRight(key[at]!))) return key;
  } catch {
    // Answered below.
  }
  throw problem('malformed-request', 400, 'The request cannot be read', 'The cursor is not one this list gave out.', [
    { field: 'cursor', reason: 'was not given out by this list' },
  ]);
}

/** Makes a page of one row more than its limit; `keyOf` is the row's sort key. */
export function pageOf<Row, T>(
  rows: Row[],
  limit: number,
  keyOf: (row: Row) => string[],
  show: (row: Row) => T,
): Page<T> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  if (rows.length <= limit || last === undefined) return { items: shown.map(show) };
  return { items: shown.map(show), next: Buffer.from(JSON.stringify(keyOf(last))).toString('base64url') };
}

const isKey = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((part) => typeof part === 'string');
