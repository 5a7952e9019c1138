import type { Browser, Page } from 'playwright-core';
import { openBrowser, Visitor } from './visitor.js';

/** Days of a year that nobody else reports on. */
const [from, until] = ['2025-07-01', '2025-12-31'];

describe('a reporting period', () => {
  let browser: Browser;
  let lead: Visitor;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    lead = await Visitor.signedIn(browser, 'lead');
    page = lead.page;
  });
  afterAll(() => browser.close());

  it('is opened by the lead partner, and says at its field when it ends before it begins', async () => {
    await lead.open('/app/figures');
    await page.getByRole('link', { name: 'Reporting periods' }).click();
    await page.getByText('Open a period').first().click();
    await page.getByLabel('Name').fill('Second half of 2025');
    await page.getByLabel('First day').fill(until);
    await page.getByLabel('Last day').fill(from);
    await page.getByRole('button', { name: 'Open a period' }).click();
    await page.getByRole('alert').getByText('It must not end before it begins.').waitFor();
    await page.getByLabel('First day').fill(from);
    await page.getByLabel('Last day').fill(until);
    await page.getByRole('button', { name: 'Open a period' }).click();
    await page.getByRole('heading', { name: 'Second half of 2025', level: 1 }).waitFor();
    expect(await page.getByText('Open', { exact: true }).count()).toBe(1);
  });

  it('is locked, and shows what it reports beside what is known now', async () => {
    await page.getByRole('button', { name: 'Lock the period' }).click();
    await page.getByText(/^Locked on/).waitFor();
    const italy = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Italy' }) });
    await italy.getByRole('cell', { name: /^\d+$/ }).first().waitFor();
    const [reported, now, late] = await italy.getByRole('cell').allInnerTexts();
    expect(Number(reported)).toBeGreaterThan(0);
    expect([now, late]).toEqual([reported, 'Nothing']);
    await page.getByLabel('Divide by').selectOption({ label: 'Gender' });
    const women = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Italy, Women' }) });
    await women.waitFor();
    const [then, since] = await women.getByRole('cell').allInnerTexts();
    expect(then).toMatch(/^(c|\d+)$/);
    expect(since).toBe(then);
  });

  it('is verified country by country, and only then released', async () => {
    expect(await page.getByRole('button', { name: 'Release to the public' }).count()).toBe(0);
    for (const country of ['Austria', 'Croatia', 'Germany', 'Italy', 'Slovenia']) {
      const verify = page.getByRole('button', { name: `Verify ${country}` });
      await verify.click();
      await verify.waitFor({ state: 'detached' });
    }
    await page.getByRole('button', { name: 'Release to the public' }).click();
    await page.getByText('Released to the public').waitFor();
  });

  it('is read by anybody once it is released, rounded', async () => {
    const anybody = await Visitor.arrive(browser);
    await anybody.page.goto('/app');
    await anybody.page.getByRole('link', { name: 'Published figures, without an account' }).click();
    await anybody.page.getByRole('link', { name: 'Second half of 2025' }).click();
    await anybody.page.getByRole('heading', { name: 'Participants enrolled' }).waitFor();
    const italy = anybody.page.getByRole('row').filter({ has: anybody.page.getByRole('rowheader', { name: 'Italy' }) });
    const value = Number(await italy.first().getByRole('cell').first().innerText());
    expect(value).toBeGreaterThan(0);
    expect(value % 5).toBe(0);
    // What is left out altogether is named, with why.
    await anybody.page.getByText(/^Not shown, so that nothing can be told of single people/).waitFor();
    expect(anybody.complaints).toEqual([]);
    await anybody.leave();
  });

  it('is no one else’s to lock', async () => {
    const evaluator = await Visitor.signedIn(browser, 'evaluator');
    const other = await evaluator.open('/app/periods');
    await other.getByRole('link', { name: 'Second half of 2025' }).waitFor();
    expect(await other.getByText('Open a period').count()).toBe(0);
    await evaluator.leave();
  });
});
