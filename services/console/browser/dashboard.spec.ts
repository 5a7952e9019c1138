import type { Browser, Page } from 'playwright-core';
import { card, mark, numberOn } from './dashboard.js';
import { openBrowser, Visitor } from './visitor.js';

describe('the dashboard of an evaluator', () => {
  let browser: Browser;
  let evaluator: Visitor;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    evaluator = await Visitor.signedIn(browser, 'evaluator', { viewport: { width: 1440, height: 900 } });
    page = await evaluator.open('/app/figures?indicator=INT-P05');
  });
  afterAll(async () => {
    expect(evaluator.complaints).toEqual([]);
    await browser.close();
  });

  it('begins with the totals of the project, each with how sure it is and what it rests on', async () => {
    expect(await numberOn(page, 'INT-P01')).toBeGreaterThan(100);
    const placement = card(page, 'INT-P05');
    await placement.getByText(/^\d+\.\d%$/).waitFor();
    await placement.getByText(/95% interval [\d.]+–[\d.]+%/).waitFor();
    await placement.getByText(/\d+ of \d+; \d+ unknown/).waitFor();
  });

  it('sets all countries of the project side by side, by name, with their intervals', async () => {
    const chart = page.locator('figure', { hasText: 'Countries side by side' });
    const names = await chart.locator('svg[role="img"] text').allTextContents();
    const countries = names.filter((name) => /^[A-Z][a-z]+$/.test(name));
    expect(countries).toEqual(countries.toSorted((left, right) => left.localeCompare(right)));
    expect(countries.length).toBeGreaterThanOrEqual(5);
    const description = await chart.getByRole('img').getAttribute('aria-label');
    for (const country of countries) expect(description).toMatch(new RegExp(`${country}: (\\d+%, interval|hidden)`));
  });

  it('offers no order while intervals overlap, and says why', async () => {
    const chart = page.locator('figure', { hasText: 'Countries side by side' });
    await chart.getByText('The intervals of some neighbours overlap, so no order is shown.').waitFor();
    expect(await chart.getByRole('button', { name: 'Sort by value' }).count()).toBe(0);
  });

  it('orders what can be ordered, and keeps the order in the address', async () => {
    const counts = await evaluator.open('/app/figures?indicator=INT-M01', await evaluator.context.newPage());
    await counts.getByRole('button', { name: 'Sort by value' }).click();
    await counts.getByRole('button', { name: 'Sort by name' }).waitFor();
    expect(counts.url()).toContain('order=value');
    await counts.close();
  });

  it('shows months, places on the map, and what happens', async () => {
    const map = page.locator('figure', { hasText: 'Where the pilots are' });
    for (const place of ['Berlin', 'Bologna', 'Ljubljana', 'Parma', 'Vienna']) {
      await map.locator('svg[role="img"] text', { hasText: place }).waitFor();
    }
    const months = page.locator('figure', { hasText: 'Month by month' });
    expect(await months.locator('svg circle').count()).toBeGreaterThan(3);
    await page.getByRole('region', { name: 'What happens' }).waitFor();
  });

  it('shows every chart as a table of the same figures', async () => {
    for (const [chart, head] of [
      ['Countries side by side', 'Country'],
      ['Month by month', 'Month'],
      ['Where the pilots are', 'Place'],
    ] as const) {
      const figure = page.locator('figure', { hasText: chart });
      await figure.getByRole('button', { name: 'Table' }).click();
      await figure.getByRole('columnheader', { name: head }).waitFor();
      expect(await figure.getByRole('row').count()).toBeGreaterThan(4);
      await figure.getByRole('button', { name: 'Chart' }).click();
    }
  });

  it('hides what would tell of few people: a letter, never a zero', async () => {
    const months = page.locator('figure', { hasText: 'Month by month' });
    await months.getByRole('button', { name: 'Table' }).click();
    const hidden = months.getByRole('row').filter({ hasText: 'Hidden to protect people' }).first();
    expect(await hidden.getByRole('cell').first().innerText()).toMatch(/^c\b/);
    await months.getByRole('button', { name: 'Chart' }).click();
  });

  it('reads out one mark after the other by the arrow keys', async () => {
    const chart = page.locator('figure', { hasText: 'Countries side by side' });
    await chart.getByRole('img').focus();
    await page.keyboard.press('ArrowDown');
    await page.locator('#spoken', { hasText: /^Austria: / }).waitFor({ state: 'attached' });
    await page.keyboard.press('End');
    await page.locator('#spoken', { hasText: /^Slovenia: / }).waitFor({ state: 'attached' });
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('svg');
  });

  it('changes the language where it is, without losing the page', async () => {
    const isSamePage = await mark(page);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Deutsch');
    await page.getByRole('heading', { name: 'Live-Zahlen' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('de');
    await card(page, 'INT-P05')
      .getByText(/^\d+,\d\s%$/)
      .waitFor();
    await page.getByRole('combobox', { name: 'Sprache' }).selectOption('English');
    await page.getByRole('heading', { name: 'Live figures' }).waitFor();
    expect(await isSamePage()).toBe(true);
  });

  it('is left by signing out, after which nothing of it is shown', async () => {
    const other = await Visitor.signedIn(browser, 'evaluator');
    await other.signOut();
    await other.page.goto('/app/figures');
    await other.page.getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await other.page.locator('article').count()).toBe(0);
    await other.leave();
  });
});
