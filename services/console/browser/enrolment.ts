import type { Page } from 'playwright-core';
import { dayInBologna } from './work-plan.js';

/**
 * Enrols somebody in a pilot, with the session of its manager: the console has no form for it, partner systems and
 * imports bring enrolments in.
 */
export async function enrol(manager: Page, pilot: string): Promise<void> {
  const session = await manager.request.get('/api/session');
  const { csrfToken } = (await session.json()) as { csrfToken: string };
  const reference = `browser-${Date.now()}`;
  const answer = await manager.request.post(`/api/pilots/v1/pilots/${pilot}/participants`, {
    headers: { 'x-csrf-token': csrfToken, 'idempotency-key': reference, origin: new URL(manager.url()).origin },
    data: {
      reference,
      enrolledOn: dayInBologna(),
      entry: { gender: 'female', ageBand: '18_29', employment: 'unemployed' },
    },
  });
  if (!answer.ok()) throw new Error(`not enrolled: ${answer.status()} ${await answer.text()}`);
}
