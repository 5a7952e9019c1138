import type { Locator, Page } from 'playwright-core';

/** A figure of the dashboard as an evaluator sees it. */
export function card(page: Page, indicator: string): Locator {
  return page.locator(`article[data-indicator="${indicator}"]`);
}

/** The number a card shows, once it shows one. */
export async function numberOn(page: Page, indicator: string): Promise<number> {
  const value = card(page, indicator).locator('p').first();
  await value.filter({ hasText: /\d/ }).waitFor();
  return Number((await value.innerText()).replaceAll(/[^\d.]/g, ''));
}

/** Marks a page, so that a reload would be noticed. */
export async function mark(page: Page): Promise<() => Promise<boolean>> {
  await page.evaluate(() => Object.assign(window, { wasHereBefore: true }));
  return () => page.evaluate(() => 'wasHereBefore' in window);
}
