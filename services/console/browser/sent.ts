import { randomUUID } from 'node:crypto';
import type { Page } from 'playwright-core';

/** Sends what a flow begins with and is not about, or what the console has no form for, with the session of who looks at the page. */
export async function sent<T>(from: Page, path: string, data: object): Promise<T> {
  const session = await from.request.get('/api/session');
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  const answer = await from.request.post(path, {
    headers: { 'x-csrf-token': csrfToken, 'idempotency-key': randomUUID(), origin: new URL(from.url()).origin },
    data,
  });
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as T;
}
