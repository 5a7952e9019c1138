/** Why a service does not start, as one sentence for whoever operates it. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}
