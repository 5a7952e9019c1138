import type { Page } from 'playwright-core';
import type { Visitor } from './visitor.js';

/** The day it is in Bologna, and days around it. */
export function dayInBologna(offset = 0): string {
  const instant = new Date(Date.now() + offset * 86_400_000);
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Rome' }).format(instant);
}

/** The address of the work plan of a pilot that runs and that this manager runs. */
export async function openOwnPlan(manager: Visitor): Promise<Page> {
  const page = await manager.open('/app/pilots');
  await page.locator('main article', { hasText: 'Running' }).getByRole('link').first().click();
  await page.getByRole('link', { name: 'Add a milestone' }).waitFor();
  return page;
}

/** Adds a milestone to the work plan that is open, as a manager does it. */
export async function addMilestone(page: Page, title: string, dueOn: string): Promise<void> {
  await page.getByRole('link', { name: 'Add a milestone' }).click();
  await page.getByLabel('What is to be reached?').fill(title);
  await page.getByLabel('When is it due?').fill(dueOn);
  await page.getByRole('button', { name: 'Add a milestone' }).click();
  await page.getByRole('heading', { name: title, exact: true }).waitFor();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
}
