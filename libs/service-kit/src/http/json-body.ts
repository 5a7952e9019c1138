import type { FastifyInstance } from 'fastify';
import { mediaTypeNotSupported, problem } from './problem.js';
import { fileIn } from './unread-body.js';

const limits = { depth: 20, fields: 1_000, items: 10_000 };
/** Names that reach an object's prototype when a careless copy meets them. */
const poisonous = new Set(['__proto__', 'constructor', 'prototype']);

/** @param field Empty for the body as a whole */
const malformed = (detail: string, field = '') =>
  problem('malformed-request', 400, 'The request cannot be read', detail, [{ field, reason: detail }]);

/** JSON between programs is UTF-8 (RFC 8259, 8.1): other bytes would be kept as the character that stands for none. */
function textIn(body: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(body);
  } catch {
    throw malformed('The body is not UTF-8.');
  }
}

/** @throws Refusal for a body that says it is in another encoding. */
function requireUtf8(contentType = ''): void {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]*)/i.exec(contentType)?.[1];
  if (charset !== undefined && !/^utf-?8$/i.test(charset))
    throw mediaTypeNotSupported(
      `Bodies are taken in UTF-8, not in ${charset.slice(0, 40) || 'an encoding without a name'}.`,
    );
}

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

/** JSON bodies are parsed here; files reach their routes as streams, so that a route reads no more than it takes. */
export function registerBodies(server: FastifyInstance): void {
  server.removeAllContentTypeParsers();
  server.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    try {
      requireUtf8(request.headers['content-type']);
      done(null, body.length === 0 ? undefined : parseJson(textIn(body as Buffer)));
    } catch (error) {
      done(error as Error);
    }
  });
  const files = ['text/csv', 'application/x-ndjson', 'application/octet-stream'];
  server.addContentTypeParser(files, (_request, payload, done) => done(null, fileIn(payload)));
}
