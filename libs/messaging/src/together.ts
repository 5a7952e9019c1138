/** SQLSTATE of a statement that was not run because one before it had failed: it says nothing of why. */
const notRun = '25P02';

/**
 * The answers to what was sent together, or the error that kept them from coming. Unlike `Promise.all` it waits for all
 * of them also then: otherwise what follows on one of the others would be sent after the ROLLBACK, to stand by itself.
 */
export async function together<T extends readonly unknown[]>(
  sent: readonly [...T],
): Promise<{ -readonly [K in keyof T]: Awaited<T[K]> }> {
  const errors: unknown[] = [];
  await Promise.all(sent.map((answer) => Promise.resolve(answer).catch((error: unknown) => errors.push(error))));
  if (errors.length > 0) throw errors.find((error) => (error as { code?: unknown }).code !== notRun) ?? errors[0];
  return Promise.all(sent);
}
