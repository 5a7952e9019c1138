/** One field of a request that was refused, and why. */
export interface FieldProblem {
  field: string;
  reason: string;
}

/** What an installation answers instead of what was asked (RFC 9457). */
export interface Problem {
  /** Stable, to be decided on, as in `urn:integras:problem:milestone-not-planned`. */
  type: string;
  status: number;
  title: string;
  detail?: string;
  errors?: readonly FieldProblem[];
  /** Leads to the request in the logs of the installation. */
  trace?: string;
}

/** The installation answered no. Nothing was recorded, unless `status` is 500 or more: then it is not known. */
export class ProblemError extends Error implements Problem {
  override readonly name = 'ProblemError';
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: readonly FieldProblem[];
  readonly trace: string | undefined;

  /** @param idempotencyKey of the command: sent again with it, it is still recorded at most once */
  constructor(
    problem: Problem,
    readonly idempotencyKey?: string,
  ) {
    const { type, status, title, detail, errors = [], trace } = problem;
    const fields = errors.map(({ field, reason }) => `${field} ${reason}`).join('; ');
    super(`${status} ${title}${detail ? `: ${detail}` : ''}${fields && ` (${fields})`}`);
    this.type = type;
    this.status = status;
    this.title = title;
    this.detail = detail;
    this.errors = errors;
    this.trace = trace;
  }
}

/** Nobody answered, however often it was tried. It is not known whether a command was recorded. */
export class NoAnswerError extends Error {
  override readonly name = 'NoAnswerError';

  /** @param idempotencyKey of the command: sent again with it, it is still recorded at most once */
  constructor(
    message: string,
    cause: unknown,
    readonly idempotencyKey?: string,
  ) {
    super(message, { cause });
  }
}

/** The problem in an answer; whatever stands between client and installation may answer in words of its own. */
export function problemIn(status: number, statusText: string, body: string): Problem {
  const told = parsed(body);
  const text = (name: string): string | undefined => (typeof told[name] === 'string' ? told[name] : undefined);
  const [detail, trace] = [text('detail'), text('trace')];
  return {
    type: text('type') ?? 'about:blank',
    status,
    title: text('title') ?? (statusText || 'The request was not answered as it should be'),
    ...(detail !== undefined && { detail }),
    ...(Array.isArray(told['errors']) && { errors: told['errors'] as FieldProblem[] }),
    ...(trace !== undefined && { trace }),
  };
}

function parsed(body: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
