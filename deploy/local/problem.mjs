/**
 * Something the person at the keyboard can put right. Its message is one clear sentence and is
 * printed alone; every other error is a fault of ours and is printed with its stack.
 */
export class Problem extends Error {
  /** @override */
  name = 'Problem';
}

/** A server cannot listen where it was told to: who had the choice tells it another port. */
export class PortInUse extends Problem {}

/**
 * @param {unknown} error
 * @returns {string} what to print about an error that ends a command
 */
export function explain(error) {
  if (error instanceof Problem) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
