import { readFileSync } from 'node:fs';
import { realData } from '@integras/testing';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, Visitor } from './visitor.js';

const phone = { viewport: { width: 320, height: 800 }, hasTouch: true };

const unhcr = realData('context/unhcr-population.csv');
const refugees = [
  ['Berlin', '2,075,445'],
  ['Bologna', '296,181'],
  ['Vienna', '258,613'],
  ['Ljubljana', '8,705'],
] as const;

/** How the file of UNHCR is read. */
const population = {
  title: 'Refugees and asylum seekers by country of origin',
  source: { title: 'UNHCR', url: 'https://www.unhcr.org/refugee-statistics' },
  licence: 'CC-BY-4.0',
  mapping: {
    area: 'coa_iso',
    period: 'year',
    dimensions: ['coo_iso'],
    measures: ['refugees', 'asylum_seekers'].map((code) => ({ code, column: code, unit: 'persons', additive: true })),
    areas: Object.entries({
      DEU: 'DE',
      ITA: 'IT',
      AUT: 'AT',
      SVN: 'SI',
      HRV: 'HR',
      HUN: 'HU',
      POL: 'PL',
      CZE: 'CZ',
      SVK: 'SK',
    }).map(([code, area]) => ({ code, area })),
    missing: ['NA'],
  },
};

describe('a territorial analysis', () => {
  let browser: Browser;
  let lead: Visitor;
  let reader: Visitor;
  let page: Page;
  const words = `Owners want a guarantor ${Date.now()}`;

  beforeAll(async () => {
    browser = await openBrowser();
    // The lead partner writes like an author, and may publish too. Everything has to work on the smallest phone.
    lead = await Visitor.signedIn(browser, 'lead', phone);
    reader = await Visitor.signedIn(browser, 'evaluator');
    page = lead.page;
  });
  afterAll(() => browser.close());

  const items = (quadrant: string) => page.locator(`#${quadrant} li`);
  const spoken = (sentence: string) =>
    page.waitForFunction((said) => document.querySelector('#spoken')?.textContent === said, sentence);

  it('begins its next edition with the items of the last, unless one is being written', async () => {
    await lead.open('/app/analyses');
    await page.getByRole('link', { name: 'Bologna: from reception to a home' }).click();
    await page.getByRole('heading', { name: 'Bologna: from reception to a home', level: 1 }).waitFor();
    const begin = page.getByRole('button', { name: 'Begin the next edition' });
    const goOn = page.getByRole('link', { name: /Go on writing edition/ });
    await begin.or(goOn).click();
    await page.getByRole('button', { name: 'Add a weakness' }).waitFor();
    expect(await items('weakness').count()).toBeGreaterThan(0);
  });

  it('says at its field what is missing, and takes a new item', async () => {
    await page.getByRole('button', { name: 'Add a weakness' }).click();
    await page.getByRole('button', { name: 'Add a weakness' }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.getByRole('link').allInnerTexts()).toEqual(['Write it in at least one language.']);
    await page.getByRole('textbox', { name: 'English' }).fill(`**${words}**`);
    await page.getByLabel('Topic').selectOption({ label: 'Housing' });
    await page.getByLabel('Weight').selectOption('5');
    await page.getByRole('button', { name: 'Add a weakness' }).click();
    await items('weakness').filter({ hasText: words }).waitFor();
    expect(await page.locator('#weakness strong').filter({ hasText: words }).count()).toBe(1);
  });

  it('is put in order by keys, and the focus stays with what is moved', async () => {
    const move = items('weakness').filter({ hasText: words }).getByRole('button', { name: 'Move', exact: true });
    await move.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await spoken('Moved; it stands among the weaknesses.');
    await page.keyboard.press('ArrowRight');
    await spoken('Moved; it stands among the opportunities.');
    await items('opportunity').filter({ hasText: words }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Move');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Undo' }).click();
    await items('weakness').filter({ hasText: words }).waitFor();
  });

  it('is moved by buttons where there are no keys', async () => {
    const own = () => page.locator('main li').filter({ hasText: words });
    await own().getByRole('button', { name: 'Move', exact: true }).click();
    await own().getByRole('button', { name: 'To the threats' }).click();
    await items('threat').filter({ hasText: words }).waitFor();
    await own().getByRole('button', { name: 'To the weaknesses' }).click();
    await items('weakness').filter({ hasText: words }).waitFor();
    await own().getByRole('button', { name: 'Move', exact: true }).click();
    expect(await own().getByRole('button', { name: 'To the threats' }).count()).toBe(0);
  });

  it('loses nothing typed when somebody else saved meanwhile', async () => {
    const colleague = await lead.context.newPage();
    await colleague.goto(page.url());
    const edit = (on: Page) =>
      on.locator('main li').filter({ hasText: words }).getByRole('button', { name: 'Change' }).click();
    await edit(page);
    await edit(colleague);
    await colleague.getByRole('textbox', { name: 'English' }).fill(`${words}: theirs`);
    await colleague.getByRole('button', { name: 'Save', exact: true }).click();
    await colleague
      .locator('#weakness li')
      .filter({ hasText: `${words}: theirs` })
      .waitFor();
    await page.getByRole('textbox', { name: 'English' }).fill(`${words}: ours`);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await page.getByText('Somebody else saved this while you were writing.').waitFor();
    await page.getByText(`${words}: theirs`).first().waitFor();
    expect(await page.getByRole('textbox', { name: 'English' }).inputValue()).toBe(`${words}: ours`);
    await page.getByRole('button', { name: 'Save mine all the same' }).click();
    await items('weakness')
      .filter({ hasText: `${words}: ours` })
      .waitFor();
    await colleague.close();
  });

  it('is published, and a reader reads it with what it changed', async () => {
    await page.getByRole('button', { name: /Publish edition/ }).click();
    await page.getByText('What changed since edition').waitFor();
    const { page: theirs } = reader;
    await reader.open('/app/analyses');
    await theirs.getByRole('link', { name: 'Bologna: from reception to a home' }).click();
    const weaknesses = theirs.getByRole('region', { name: 'Weaknesses' });
    await weaknesses.getByText(`${words}: ours`).waitFor();
    const changes = theirs.getByRole('region', { name: /What changed since edition/ });
    expect(await changes.getByRole('listitem').filter({ hasText: words }).innerText()).toContain('Added');
    expect(await theirs.getByRole('button', { name: 'Begin the next edition' }).count()).toBe(0);
  });

  it('is laid beside that of another territory', async () => {
    const { page: theirs } = reader;
    await reader.open('/app/analyses');
    await theirs.getByLabel('Bologna, Italy').check();
    await theirs.getByRole('button', { name: 'Compare' }).click();
    await theirs.getByRole('alert').waitFor();
    await theirs.getByLabel('Berlin, Germany').check();
    await theirs.getByRole('button', { name: 'Compare' }).click();
    const housing = theirs.getByRole('row').filter({ has: theirs.getByRole('rowheader', { name: 'Housing' }) });
    await housing.waitFor();
    expect(await housing.innerText()).toContain(words);
    expect(await theirs.getByRole('columnheader').allInnerTexts()).toEqual([
      'Topic',
      'Berlin, Germany',
      'Bologna, Italy',
    ]);
  });

  (unhcr ? describe : describe.skip)('has official statistics beside it (skipped without REAL_DATA_DIR)', () => {
    beforeAll(async () => {
      const { request } = lead.context;
      const { csrfToken } = await (await request.get('/api/session')).json();
      const headers = { 'x-csrf-token': csrfToken };
      const dataset = '/api/indicators/v1/context/datasets/UNHCR_POPULATION';
      expect((await request.put(dataset, { data: population, headers })).status()).toBe(200);
      const file = { data: readFileSync(unhcr!), headers: { ...headers, 'content-type': 'text/csv' } };
      expect((await request.post(`${dataset}/observations?retrieved=2026-01-15`, file)).status()).toBe(200);
    });

    it.each(refugees)('in %s: %s refugees in 2022, with the source and the day it was taken', async (place, count) => {
      const { page: theirs } = reader;
      await reader.open('/app/analyses');
      await theirs.getByRole('link', { name: new RegExp(`^${place}:`) }).click();
      const statistics = theirs.getByRole('region', { name: /Official statistics/ });
      await statistics.getByLabel('Year').selectOption('2022');
      const row = statistics.getByRole('row').filter({ hasText: 'Refugees' });
      await row.getByText(count).waitFor();
      expect((await row.innerText()).split('\t').slice(-2)).toEqual([
        count,
        'UNHCR UNHCR_POPULATION, taken on 15 Jan 2026',
      ]);
    });
  });

  it('left nothing to complain about in either browser', () => {
    // The browser reports the conflict that was asked for.
    expect(lead.complaints.filter((text) => !text.includes('412'))).toEqual([]);
    expect(reader.complaints).toEqual([]);
  });
});
