/** What the server says when it refuses: RFC 9457. */
export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  detail?: string;
  errors?: { field: string; reason: string }[];
}

/** The server answered, and refused. */
export class Refused extends Error {
  constructor(readonly problem: ProblemDetails) {
    super(problem.detail ?? problem.title);
    this.name = 'Refused';
  }

  /** The stable last part of the type: `milestone-not-planned`. */
  get kind(): string {
    return this.problem.type.split(/[/:#]/).at(-1) ?? '';
  }
}

/** No answer came: offline, or the server is away. Nothing is known to have been saved. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('the server did not answer', { cause });
    this.name = 'Unreachable';
  }
}

/** Whether asking again can help. */
export function isPassing(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof Refused && error.problem.status >= 500);
}
