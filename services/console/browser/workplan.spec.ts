import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, Visitor } from './visitor.js';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, locale: 'ar-SY' };

describe('what a project owes', () => {
  let browser: Browser;
  let lead: Visitor;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    lead = await Visitor.signedIn(browser, 'lead');
    page = lead.page;
    await lead.open('/app/pilots');
    await page.locator('main a[href^="/app/projects/"]').first().click();
    await page.getByRole('heading', { name: /^WP1/ }).waitFor();
    // Only what these pages complain of is theirs.
    lead.complaints.length = 0;
  });
  afterAll(() => browser.close());

  const row = (title: string) => page.locator('main li', { has: page.getByRole('heading', { name: title }) });
  const saved = () => page.locator('main form').waitFor({ state: 'detached' });

  it('says what is late, and by how much', async () => {
    await row('A.2.2 Translations of the handbook')
      .getByText(/days late$/)
      .waitFor();
    expect(await row('D.1.2 Evaluation tool').getByText(/late$/).count()).toBe(0);
  });

  it('has a deliverable that is planned, delivered with its evidence, and accepted', async () => {
    const number = `D.${Date.now()}`;
    const title = `${number} Guide for landlords`;
    await page
      .getByRole('region', { name: /^WP3/ })
      .getByRole('button', { name: 'Add an activity, deliverable or output' })
      .click();
    await page.getByLabel('Kind').selectOption('Deliverable');
    await page.getByLabel('Number').fill(number);
    await page.getByRole('button', { name: 'Add an activity, deliverable or output', exact: true }).last().click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.getByRole('link').count()).toBe(1);
    await page.getByLabel('Title').fill('Guide for landlords');
    await page.locator('main form button[type="submit"]').click();
    await saved();
    await row(title)
      .getByText(/^Planned for/)
      .waitFor();

    await row(title).getByRole('button', { name: 'Report as delivered' }).click();
    await page.getByLabel('What shows it').fill('The guide');
    await page.getByLabel('Address of the evidence').fill('https://example.org/guide');
    await page.locator('main form button[type="submit"]').click();
    await row(title)
      .getByText(/^Delivered on/)
      .waitFor();
    expect(await row(title).getByRole('link', { name: 'The guide' }).getAttribute('href')).toBe(
      'https://example.org/guide',
    );

    await row(title).getByRole('button', { name: 'Accept' }).click();
    await page.locator('main form button[type="submit"]').click();
    await row(title)
      .getByText(/^Accepted on/)
      .waitFor();
  });

  it('has an obstacle that is reported and solved', async () => {
    const title = `Work permits take a year ${Date.now()}`;
    await page.getByRole('link', { name: 'Obstacles' }).click();
    await page.getByRole('button', { name: 'Report an obstacle' }).click();
    await page.getByLabel('What it is about').selectOption('Law');
    await page.getByLabel('What stands in the way').fill(title);
    await page.locator('main form button[type="submit"]').click();
    await row(title)
      .getByText(/^Open since/)
      .waitFor();
    await row(title).getByRole('button', { name: 'It is solved' }).click();
    await page.getByLabel('What came of it').selectOption('Resolved');
    await page.getByLabel('The solution that was identified').fill('One desk for all permits.');
    await page.locator('main form button[type="submit"]').click();
    await row(title)
      .getByText(/^Resolved on/)
      .waitFor();
    expect(await row(title).getByText('One desk for all permits.').count()).toBe(1);
  });

  it('has an agreement of partners of two countries that is drafted, signed and ended', async () => {
    const title = `Interpreters are paid by both sides ${Date.now()}`;
    await page.getByRole('link', { name: 'Agreements' }).click();
    await row('One form for case files that cross the border')
      .getByText(/^Signed on/)
      .waitFor();
    await page.getByRole('button', { name: 'Add an agreement' }).click();
    await page.getByLabel('What it is called').fill(title);
    await page.getByLabel('What the parties agree to do').fill('Each side pays half.');
    await page.locator('main form button[type="submit"]').click();
    // It needs somebody who signs it.
    await page.getByRole('alert').getByRole('link').first().waitFor();
    const parties = page.getByRole('group', { name: 'Who signs it' });
    await parties.getByRole('checkbox', { name: /Italy/ }).first().check();
    await parties
      .getByRole('checkbox', { name: /Austria/ })
      .first()
      .check();
    await page.locator('main form button[type="submit"]').click();
    await saved();
    await row(title).getByText('Drafted', { exact: true }).waitFor();
    await row(title).getByText('Joint', { exact: true }).waitFor();

    await row(title).getByRole('button', { name: 'It is signed' }).click();
    await page.getByLabel('What shows it').fill('The contract');
    await page.getByLabel('Address of the evidence').fill('https://example.org/contract');
    await page.locator('main form button[type="submit"]').click();
    await row(title)
      .getByText(/^Signed on/)
      .waitFor();
    await row(title).getByRole('link', { name: 'The contract' }).waitFor();

    const corrected = `${title}, half each`;
    await row(title).getByRole('button', { name: 'Correct' }).click();
    expect(await parties.getByRole('checkbox', { checked: true }).count()).toBe(2);
    await page.getByLabel('What it is called').fill(corrected);
    await parties
      .getByRole('checkbox', { name: /Austria/ })
      .first()
      .uncheck();
    await page.getByLabel('Why?').fill('They have not signed.');
    await page.locator('main form button[type="submit"]').click();
    await row(corrected).getByText('Within one country: it does not count for RCO86.').waitFor();

    await row(title).getByRole('button', { name: 'It has ended' }).click();
    await page.getByLabel('Why?').fill('Somebody else pays.');
    await page.locator('main form button[type="submit"]').click();
    await row(title)
      .getByText(/^Ended on/)
      .waitFor();
    expect(await row(title).getByText('Goes on after the project').count()).toBe(0);
  });

  it('has risks and reports that are missing', async () => {
    const title = `The funding ends ${Date.now()}`;
    await page.getByRole('link', { name: 'Risks' }).click();
    await page.getByRole('button', { name: 'Add a risk' }).click();
    await page.getByLabel('What may happen').fill(title);
    await page.getByLabel('Likelihood').selectOption('5');
    await page.locator('main form button[type="submit"]').click();
    await row(title).getByText('Likelihood 5 × impact 3 = 15').waitFor();

    await page.getByRole('link', { name: 'Reporting duties' }).click();
    await page.getByText(/^\d+ reports? (is|are) overdue\.$/).waitFor();
    const missing = page.locator('main li', { hasText: 'late' }).first();
    await missing.getByRole('button', { name: 'Hand in' }).click();
    await page.locator('main form button[type="submit"]').click();
    await page.getByText('No report is overdue.').waitFor();
    expect(lead.complaints).toEqual([]);
  });

  it('has national lists that become common codes, and figures say where something is lost', async () => {
    const list = `Stato occupazionale ${Date.now()}`;
    await page.getByRole('link', { name: 'Code lists' }).click();
    await row('Titolo di studio').getByText('Comparability: none').waitFor();
    await page.getByRole('button', { name: 'Map a national list' }).click();
    await page.getByLabel('Country').selectOption('Italy');
    await page.getByLabel('What the list is about').selectOption('Labour status');
    await page.getByLabel('What the national list is called').fill(list);
    await page.getByLabel('National category').fill('Disoccupato');
    await page.getByLabel('Common code').selectOption('Unemployed');
    await page.getByRole('button', { name: 'Add a category' }).click();
    const second = page.getByRole('group', { name: 'Category 2' });
    await second.getByLabel('National category').fill('In cerca di prima occupazione');
    await second.getByLabel('Comparability').selectOption('broad');
    await second.getByLabel('Common code').selectOption('Unemployed');
    await page.locator('main form button[type="submit"]').click();
    // What is lost has to be said.
    await page.getByRole('alert').getByRole('link').first().waitFor();
    await second.getByLabel('What is lost').fill('Who has never worked is not told apart.');
    await page.locator('main form button[type="submit"]').click();
    await saved();
    await row(list).getByText('Comparability: broad').waitFor();
    const lists = page.url();

    const note = page.getByText('Labour status in Italy is comparable only in part: broad.');
    await lead.open('/app/figures/INT-P07');
    await note.waitFor();
    await page.getByRole('link', { name: 'What the common codes do not say' }).click();
    await row(list).waitFor();
    expect(page.url()).toBe(lists);

    await row(list).getByRole('button', { name: 'Correct' }).click();
    await second.getByLabel('Comparability').selectOption('exact');
    await page.getByLabel('Why?').fill('It is told apart by age.');
    await page.locator('main form button[type="submit"]').click();
    await row(list).getByText('Comparability: exact').waitFor();
    await row(list).getByText('Version 2').waitFor();
  });
});

describe('people whom a pilot is for', () => {
  let browser: Browser;
  let manager: Visitor;
  let guest: Visitor;
  let links: string[];
  let round: Locator;

  beforeAll(async () => {
    browser = await openBrowser();
    manager = await Visitor.signedIn(browser, 'manager-bologna');
    guest = await Visitor.arrive(browser, phone);
  });
  afterAll(() => browser.close());

  it('are asked by a link in their own language, once their manager opened a round', async () => {
    const { page } = manager;
    await manager.open('/app/pilots');
    await page.locator('main article a').first().click();
    await page.getByRole('link', { name: 'Participation' }).click();
    await page.getByRole('button', { name: 'Ask for feedback' }).click();
    const title = `Before the summer ${Date.now()}`;
    await page.getByLabel('What the round is called').fill(title);
    await page.locator('main form button[type="submit"]').click();
    round = page.locator('main li', { has: page.getByRole('heading', { name: title }) });
    await round.getByText('No answers').waitFor();
    links = await round.locator('a').evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    expect(links.map((link) => new URL(link).searchParams.get('lang'))).toEqual(['ar', 'prs', 'ti', 'uk', 'fr', 'en']);
  });

  it('read from right to left where their language does', async () => {
    const { page } = guest;
    const seen: [string | null, string | null, number][] = [];
    for (const link of links) {
      await page.goto(link);
      await page.locator('form fieldset').first().waitFor();
      const frame = page.locator('[dir]').first();
      const least = await page.locator('fieldset label').first().boundingBox();
      const most = await page.locator('fieldset label').nth(4).boundingBox();
      seen.push([
        await frame.getAttribute('lang'),
        await frame.getAttribute('dir'),
        Math.sign((most?.x ?? 0) - (least?.x ?? 0)),
      ]);
    }
    expect(seen).toEqual([
      ['ar', 'rtl', -1],
      ['fa-AF', 'rtl', -1],
      ['ti', 'ltr', 1],
      ['uk', 'ltr', 1],
      ['fr', 'ltr', 1],
      ['en', 'ltr', 1],
    ]);
  });

  it('answer what they like on a phone, without an account, and it is counted', async () => {
    const { page } = guest;
    await page.goto(new URL(links[0]!).pathname);
    await page.locator('form button[type="submit"]').click();
    await page.getByRole('alert').waitFor();
    await page.locator('input[name="usefulness"][value="5"]').check();
    await page.locator('textarea').fill('شكرا');
    await page.locator('form button[type="submit"]').click();
    const thanks = page.locator('main [role="status"]');
    await thanks.waitFor();
    expect(await thanks.innerText()).toBe('شكرًا لك. وصلت إجابتك.');
    expect(await guest.context.cookies()).toEqual([]);
    expect(guest.complaints).toEqual([]);

    await round.getByText('1 answer', { exact: true }).first().waitFor();
    await manager.page
      .getByText(/from five answers on, so that/)
      .first()
      .waitFor();
    expect(await manager.page.getByText('شكرا').count()).toBe(0);
  });

  it('take part in workshops, as a number', async () => {
    const { page } = manager;
    const title = `Choosing the flats ${Date.now()}`;
    await page.getByRole('button', { name: 'Report a workshop' }).click();
    await page.getByLabel('Title').fill(title);
    await page.getByLabel('How many: refugees').fill('12');
    await page.getByLabel('What others need to do the same').fill('Landlords who wait.');
    await page.locator('main form button[type="submit"]').click();
    const workshop = page.locator('main li', { has: page.getByRole('heading', { name: title }) });
    await workshop.getByText('Refugees: 12').waitFor();
    await workshop.getByText('Landlords who wait.').waitFor();
    expect(manager.complaints).toEqual([]);
  });
});
