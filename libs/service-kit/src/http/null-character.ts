import type { FieldError, Problem } from '@integras/messaging';
import type { FastifyRequest } from 'fastify';
import { problem } from './problem.js';

const reason = 'must not contain the character U+0000';

/**
 * The refusal of an address with U+0000 in it, which nothing has in its name and the database would not even look for;
 * undefined of any other. It names the parameter, where it is in the value of one.
 */
export function nullCharacterIn({ url, params, query }: FastifyRequest): Problem | undefined {
  if (!url.includes('%00')) return undefined;
  const errors = Object.entries({ ...(params as object), ...(query as object) })
    .filter(([name, value]: [string, unknown]) => holdsOne(value) && !holdsOne(name) && name !== '*')
    .map(([field]): FieldError => ({ field, reason }));
  return problem(
    'malformed-request',
    400,
    'The request cannot be read',
    `The address ${reason}.`,
    errors.length > 0 ? errors : undefined,
  ).problem;
}

const holdsOne = (value: unknown): boolean => [value].flat().some((text) => String(text).includes('\0'));
