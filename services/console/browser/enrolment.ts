import type { Page } from 'playwright-core';
import { sent } from './sent.js';
import { dayInBologna } from './work-plan.js';

/**
 * Enrols somebody in a pilot with the session of its manager, without the form: for flows that are about what comes
 * after. Answers what they are called, and their id.
 */
export async function enrol(manager: Page, pilot: string): Promise<{ reference: string; participant: string }> {
  const reference = `browser-${Date.now()}`;
  const { participant } = await sent<{ participant: { id: string } }>(
    manager,
    `/api/pilots/v1/pilots/${pilot}/participants`,
    {
      reference,
      enrolledOn: dayInBologna(),
      entry: { gender: 'female', ageBand: '18_29', employment: 'unemployed' },
    },
  );
  return { reference, participant: participant.id };
}
