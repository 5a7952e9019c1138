import type { Browser, Page } from 'playwright-core';
import { openBrowser, Visitor } from './visitor.js';

describe('administration', () => {
  let browser: Browser;
  let lead: Visitor;
  let page: Page;
  let guest: Visitor;
  let link: string;
  const name = `Nadja Kos ${Date.now()}`;
  const client = `library-${Date.now()}`;

  beforeAll(async () => {
    browser = await openBrowser();
    lead = await Visitor.signedIn(browser, 'lead');
    guest = await Visitor.signedIn(browser, 'organiser');
    page = lead.page;
  });
  afterAll(() => browser.close());

  const row = (text: string) => page.getByRole('listitem').filter({ hasText: text });

  it('is found by whoever may, in the menu of their name, and is no page for others', async () => {
    await lead.open('/app/figures');
    await page.getByRole('button', { name: /Lead partner/ }).click();
    await page.getByRole('link', { name: 'Administration' }).click();
    await page.getByRole('heading', { name: 'Administration', level: 1 }).waitFor();
    await row('Giulia Ferri').first().getByText('Pilot manager:').first().waitFor();
    await guest.open('/app/administration');
    await guest.page.getByText('Page not found').waitFor();
    expect(await guest.page.getByText('Giulia Ferri').count()).toBe(0);
  });

  it('says at its fields what an invitation needs', async () => {
    await page.getByRole('link', { name: 'Invite somebody' }).click();
    await page.getByRole('button', { name: 'Invite' }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.getByRole('link').allInnerTexts()).toEqual(['Fill this in.', 'Choose where.']);
  });

  it('invites by a link', async () => {
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Role').selectOption({ label: 'Evaluator' });
    await page.getByLabel('Where').selectOption({ label: 'Every project' });
    await page.getByRole('button', { name: 'Invite' }).click();
    link = await page.getByTestId('invitation-link').innerText();
    expect(link).toContain('/app/invitation/');
  });

  it('lets whoever follows the link take what was offered, once', async () => {
    await guest.page.goto(new URL(link).pathname);
    await guest.page.getByRole('button', { name: 'Accept' }).click();
    await guest.page.getByText('Your rights are yours now.').waitFor();
    const another = await Visitor.signedIn(browser, 'author');
    await another.page.goto(new URL(link).pathname);
    await another.page.getByText('This invitation was used').waitFor();
    expect(await another.page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    await another.leave();
  });

  it('ends a right with a reason, and never without', async () => {
    await lead.open('/app/administration');
    await row(name).getByText('Was accepted').waitFor();
    await page.getByRole('link', { name: 'Lejla Hodžić' }).click();
    const right = row('Evaluator: Every project');
    await right.getByRole('button', { name: 'End this right' }).click();
    await right.getByRole('button', { name: 'End this right' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Reason').fill('The evaluation is over.');
    await right.getByRole('button', { name: 'End this right' }).click();
    await right.waitFor({ state: 'detached' });
    expect(await row('Training organiser').count()).toBe(1);
  });

  it('leaves nobody their own rights to change', async () => {
    await lead.open('/app/administration');
    await page.getByRole('link', { name: 'Lead partner', exact: true }).click();
    await page.getByText('somebody else has to change its rights').waitFor();
    expect(await page.getByRole('button', { name: /End|Give|Close/ }).count()).toBe(0);
  });

  it('registers a partner system, gives it a pilot action to read, and shuts it out', async () => {
    await lead.open('/app/administration');
    await page.getByRole('link', { name: 'Register a partner system' }).click();
    await page.getByLabel('Name').fill('City library');
    await page.getByLabel('Client id').fill(client);
    await page.getByRole('button', { name: 'Register a partner system' }).click();
    await page.getByRole('heading', { name: 'City library', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Give a right' }).click();
    const places = await page.getByLabel('Where').locator('option').allInnerTexts();
    await page.getByLabel('Where').selectOption({ label: String(places.at(-1)) });
    await page.getByRole('button', { name: 'Give a right' }).click();
    await row('Partner system:').waitFor();
    await page.getByRole('button', { name: 'Close this account' }).click();
    await page.getByLabel('Reason').fill('The archive was never built.');
    await page.getByRole('button', { name: 'Close this account' }).click();
    await page.getByText('This account was closed.').waitFor();
    expect(await row('Partner system:').count()).toBe(0);
  });

  it('is looked back at with its reasons, by person', async () => {
    await lead.open('/app/figures');
    await page.getByRole('button', { name: /Lead partner/ }).click();
    await page.getByRole('link', { name: 'Who did what' }).click();
    await page.getByText('The evaluation is over.').first().waitFor();
    await page.getByLabel('Who', { exact: true }).selectOption({ label: 'Lejla Hodžić' });
    await row('accepted an invitation').first().waitFor();
    expect(await page.getByText('The evaluation is over.').count()).toBe(0);
  });

  it('lets whoever is signed in twice end the other', async () => {
    const twin = await Visitor.signedIn(browser, 'lead');
    await lead.open('/app/my-sessions');
    await page.getByText('This is here.').waitFor();
    const others = page.getByRole('button', { name: 'End it' });
    const before = await others.count();
    expect(before).toBeGreaterThan(0);
    await others.first().click();
    await page.waitForFunction(
      (count) => [...document.querySelectorAll('main li button')].length === count - 1,
      before,
    );
    await twin.page.goto('/app/figures');
    await twin.page.locator('a[href^="/auth/sign-in"]').waitFor();
    await twin.leave();
  });

  it('left nothing to complain about in either browser', () => {
    expect(lead.complaints).toEqual([]);
    expect(guest.complaints).toEqual([]);
  });
});
