import type { Page } from 'playwright-core';
import type { Visitor } from '../visitor.js';

/** Opens the milestones reached, country by country. */
export async function watchMilestones(visitor: Visitor, on?: Page): Promise<Page> {
  const page = await visitor.open('/app/figures?indicator=INT-M01', on);
  await countries(page).getByRole('button', { name: 'Table' }).click();
  return page;
}

/** How many were reached in Italy, where no flow that runs beside these reports any. */
export async function reachedInItaly(page: Page): Promise<number> {
  return Number(await inItaly(page).innerText());
}

export function untilReachedInItaly(page: Page, wanted: number): Promise<void> {
  return inItaly(page).getByText(String(wanted), { exact: true }).waitFor();
}

const countries = (page: Page) => page.locator('figure', { hasText: 'Countries side by side' });
const inItaly = (page: Page) => countries(page).getByRole('row', { name: 'Italy' }).getByRole('cell').first();
