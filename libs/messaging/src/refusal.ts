/** One field of a request and why it was not accepted. */
export interface FieldError {
  /** Path of the field, as in `budget.currency`. */
  field: string;
  reason: string;
}

/** Problem details of RFC 9457, without what only the HTTP layer knows. */
export interface Problem {
  /** Stable, kebab-case: `milestone-already-reached`. */
  type: string;
  title: string;
  status: number;
  detail: string;
  errors?: FieldError[];
}

/** A decision's no, with its reason. A refused command writes nothing. */
export class Refusal extends Error {
  override readonly name = 'Refusal';

  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}
