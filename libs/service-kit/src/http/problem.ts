import { STATUS_CODES } from 'node:http';
import { type FieldError, type Problem, Refusal } from '@integras/messaging';
import { HttpException } from '@nestjs/common';

/** What every problem's stable `type` begins with. */
export const problemTypePrefix = 'urn:integras:problem:';

/** A no with its reason, to be thrown. `type` is stable and kebab-case, as in `milestone-already-reached`. */
export function problem(type: string, status: number, title: string, detail: string, errors?: FieldError[]): Refusal {
  return new Refusal({ type, status, title, detail, ...(errors && { errors }) });
}

/** The one answer for what does not exist and for what the caller may not know of. */
export function notFound(): Refusal {
  return problem('not-found', 404, 'Not found', 'There is nothing at this address that you may see.');
}

export function unauthenticated(detail = 'This needs a bearer token.'): Refusal {
  return problem('unauthenticated', 401, 'Not signed in', detail);
}

export function forbidden(detail = 'Your rights do not cover this.'): Refusal {
  return problem('forbidden', 403, 'Not allowed', detail);
}

/** A body of another kind than is taken here. */
export function mediaTypeNotSupported(detail = 'This takes application/json.'): Refusal {
  return problem('media-type-not-supported', 415, 'The media type is not supported', detail);
}

/** The problem an error stands for; undefined when it is a fault of ours. */
export function problemOf(error: unknown): Problem | undefined {
  if (error instanceof Refusal) return error.problem;
  if (error instanceof HttpException)
    return error.getStatus() < 500 ? ofStatus(error.getStatus(), error.message) : undefined;
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  if (typeof code === 'string' && code.startsWith('FST_') && typeof statusCode === 'number' && statusCode < 500) {
    return ofStatus(statusCode, (error as Error).message);
  }
  return isAway(error) ? away : undefined;
}

const named: Record<number, { type: string; title: string; detail?: string }> = {
  400: { type: 'malformed-request', title: 'The request cannot be read' },
  404: notFound().problem,
  413: { type: 'body-too-large', title: 'The body is too large' },
  414: {
    type: 'address-too-long',
    title: 'The address is too long',
    detail: 'A part of the address is longer than any id or code of ours.',
  },
  415: mediaTypeNotSupported('No address takes a body of this kind; most take application/json.').problem,
};

function ofStatus(status: number, message: string): Problem {
  const known = named[status];
  const title = known?.title ?? STATUS_CODES[status] ?? 'The request was refused';
  const type = known?.type ?? title.toLowerCase().replace(/[^a-z]+/g, '-');
  return { type, status, title, detail: known?.detail ?? message };
}

const away: Problem = {
  type: 'temporarily-unavailable',
  status: 503,
  title: 'Temporarily unavailable',
  detail: 'A part this service needs does not answer. Nothing was changed; try again in a moment.',
};

/** Codes of a database that is away, stopping or out of connections. */
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
  '08003',
]);
const awayMessages =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, driverError } = error as { code?: unknown; driverError?: unknown };
  return (
    awayCodes.has(String(code)) ||
    awayMessages.test(error.message) ||
    (driverError !== undefined && isAway(driverError))
  );
}
