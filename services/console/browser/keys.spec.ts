import type { Browser, Page } from 'playwright-core';
import { openBrowser, Visitor } from './visitor.js';

/** The controls that Tab leads to, once around the page, on which nothing is drawn that shows it. */
async function withoutOutline(page: Page): Promise<string[]> {
  const unseen: string[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const at = document.activeElement;
      if (!(at instanceof HTMLElement || at instanceof SVGElement) || at === document.body) return 'end';
      if ('seen' in at.dataset) return 'end';
      at.dataset['seen'] = '';
      // What is drawn instead of a control, or of the whole row that a link stands for, has the outline in its stead.
      const drawn = [getComputedStyle(at), getComputedStyle(at, '::after')];
      if (at.matches('input[type="radio"]') && at.nextElementSibling)
        drawn.push(getComputedStyle(at.nextElementSibling));
      const ink = getComputedStyle(document.body).color;
      const isSeen = drawn.some(
        ({ outlineStyle, outlineWidth, outlineColor }) =>
          outlineStyle === 'solid' && Number.parseFloat(outlineWidth) >= 2 && outlineColor === ink,
      );
      return isSeen ? '' : at.outerHTML.slice(0, 120);
    });
    if (stop === 'end') return unseen;
    if (stop !== '') unseen.push(stop);
  }
}

describe('the console by keys alone', () => {
  let browser: Browser;
  let manager: Visitor;
  beforeAll(async () => {
    browser = await openBrowser();
    manager = await Visitor.signedIn(browser, 'manager-zagreb');
  });
  afterAll(() => browser.close());

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent?.trim());

  it.each([
    ['what is due', '/app/today'],
    ['a pilot', '/app/pilots'],
    ['the settings of notifications', '/app/notifications/settings'],
    ['all indicators', '/app/indicators'],
    ['who did what', '/app/trail'],
  ])('shows on the page of %s where one is', async (_, path) => {
    const page = await manager.open(path);
    await page.locator('[aria-busy]').first().waitFor({ state: 'detached' });
    expect(await withoutOutline(page)).toEqual([]);
  });

  it('shows where one is in a form and in what opens over the page', async () => {
    const page = await manager.open('/app/today');
    await page.locator('main li h3 a').first().click();
    await page.getByRole('dialog').getByRole('radio').first().waitFor();
    expect(await withoutOutline(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.locator('header [aria-haspopup="dialog"]').click();
    await page.getByRole('dialog').waitFor();
    expect(await withoutOutline(page)).toEqual([]);
  });

  it('goes to the heading of a sheet, and back to the row it was opened from', async () => {
    const page = await manager.open('/app/today');
    const row = page.locator('main li h3 a').first();
    const title = await row.innerText();
    await row.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.waitForFunction((heading) => document.activeElement?.textContent === heading, title);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H2');
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForFunction((text) => document.activeElement?.textContent?.trim() === text, title);
    expect(await focused(page)).toBe(title);
  });

  it('stays, when a report is undone, at the row it was of', async () => {
    const page = await manager.open('/app/today');
    const row = page.locator('main li h3 a').first();
    const title = await row.innerText();
    await row.click();
    await page.getByRole('button', { name: 'Report as reached' }).click();
    const undo = page.getByRole('button', { name: `Undo: ${title}` });
    await undo.waitFor();
    await page.waitForFunction(() => document.activeElement?.tagName === 'H3');
    await undo.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: title, exact: true }).waitFor();
    await page.waitForFunction(() => document.activeElement !== document.body);
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H3');
    expect(await focused(page)).toBe(title);
  });

  it('goes to the heading of a page that was gone to', async () => {
    const page = await manager.open('/app/today');
    await page.getByRole('link', { name: 'Pilots' }).first().focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
    expect(await focused(page)).toBe('My pilots');
  });
});
