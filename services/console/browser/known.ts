import type { Page } from 'playwright-core';

/**
 * Ticks that one knows what was reported to change, where the preview names anything of the kind: other flows lock
 * and release periods meanwhile.
 */
export async function sayItIsKnown(page: Page): Promise<void> {
  await page.getByText('This can be sent once what it changes is shown.').waitFor({ state: 'detached' });
  const known = page.getByLabel(/^I know that figures which were (reported|published)/);
  if (await known.isVisible()) await known.check();
}
