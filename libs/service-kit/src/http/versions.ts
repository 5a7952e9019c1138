import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { describedHeader } from './described-header.js';
import { problem } from './problem.js';

/** The version a client read, from `If-Match: "3"`; undefined when it sent none. */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number | undefined =>
    versionIn(context.switchToHttp().getRequest<FastifyRequest>().headers['if-match']),
  [
    describedHeader({
      name: 'If-Match',
      description: 'The ETag that was read, so that nobody overwrites what they have not seen',
      schema: { type: 'string', examples: ['"3"'] },
    }),
  ],
);

function versionIn(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const version = /^(?:W\/)?"(\d{1,15})"$/.exec(header.trim());
  if (version) return Number(version[1]);
  throw problem(
    'malformed-request',
    400,
    'The request cannot be read',
    'If-Match must be the ETag of an earlier answer, as in "3".',
    [{ field: 'If-Match', reason: 'is not an ETag of this service' }],
  );
}

const versions = new WeakMap<object, number>();

/** The answer, to be sent with its version as `ETag`. */
export function withEtag<T extends object>(answer: T, version: number): T {
  versions.set(answer, version);
  return answer;
}

/** Sets the `ETag` of answers that were given one. */
export function sendEtags(server: FastifyInstance): void {
  server.addHook('preSerialization', (_request, reply, answer, done) => {
    const version = typeof answer === 'object' && answer !== null ? versions.get(answer) : undefined;
    if (version !== undefined) void reply.header('etag', `"${version}"`);
    done(null, answer);
  });
}

/**
 * Compares the version a client read with the one that stands; to be called where the row is locked.
 * @throws Refusal 428 without a version, 412 with another one.
 */
export function requireVersion(given: number | undefined, current: number): void {
  if (given === undefined) {
    throw problem(
      'if-match-required',
      428,
      'The version is missing',
      'Send the ETag you read as If-Match, so that nobody overwrites what they have not seen.',
    );
  }
  if (given !== current) {
    throw problem(
      'changed-meanwhile',
      412,
      'Changed in the meantime',
      `This is version ${current} now; you read version ${given}. Read it again.`,
    );
  }
}
