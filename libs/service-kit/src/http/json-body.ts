import type { FastifyInstance } from 'fastify';
import { problem } from './problem.js';

const limits = { depth: 20, fields: 1_000, items: 10_000 };
/** Names that reach an object's prototype when a careless copy meets them. */
const poisonous = new Set(['__proto__', 'constructor', 'prototype']);

const malformed = (detail: string, field?: string) =>
  problem(
    'malformed-request',
    400,
    'The request cannot be read',
    detail,
    field === undefined ? undefined : [{ field, reason: detail }],
  );

/**
 * Parses a JSON body and refuses what no command of ours can be: prototype keys, bottomless nesting, endless lists.
 * @throws Refusal
 */
function parseJson(text: string): unknown {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed('The body is not JSON.');
  }
  inspect(value, 1, '');
  return value;
}

function inspect(value: unknown, depth: number, path: string): void {
  if (typeof value === 'string') requireUnicode(value, path);
  if (typeof value !== 'object' || value === null) return;
  if (depth > limits.depth) throw malformed(`The body is nested more than ${limits.depth} levels deep.`, path);
  if (Array.isArray(value)) {
    if (value.length > limits.items) throw malformed(`A list may have ${limits.items} items at most.`, path);
    for (let at = 0; at < value.length; at += 1) inspect(value[at], depth + 1, path);
    return;
  }
  const names = Object.keys(value);
  if (names.length > limits.fields) throw malformed(`An object may have ${limits.fields} fields at most.`, path);
  for (const name of names) {
    const inner = path === '' ? name : `${path}.${name}`;
    if (poisonous.has(name)) throw malformed('A field must not have this name.', inner);
    requireUnicode(name, path);
    inspect((value as Record<string, unknown>)[name], depth + 1, inner);
  }
}

/** JSON can escape half of a surrogate pair, which is no character: the database would refuse it later. */
function requireUnicode(text: string, path: string): void {
  if (/\p{Cs}/u.test(text)) throw malformed('A text must be Unicode; this one has half of a surrogate pair.', path);
}

/** JSON bodies are parsed here; CSV and NDJSON reach their routes as streams, so that their size is no question of memory. */
export function registerBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, text, done) => {
    try {
      done(null, text === '' ? undefined : parseJson(text as string));
    } catch (error) {
      done(error as Error);
    }
  });
  server.addContentTypeParser(['text/csv', 'application/x-ndjson'], (_request, payload, done) => done(null, payload));
}
