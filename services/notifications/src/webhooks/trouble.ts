/** What kept a webhook from arriving, in a few words that tell nothing of our own network. */
export function troubleIn(error: unknown): string {
  if (!(error instanceof Error)) return 'failed';
  if (error.name === 'TargetForbidden') return error.message;
  const { code } = ((error as { cause?: Error }).cause ?? error) as { code?: string };
  if (error.name === 'TimeoutError' || code?.includes('TIMEOUT')) return 'no answer in time';
  return code ?? 'the connection failed';
}
