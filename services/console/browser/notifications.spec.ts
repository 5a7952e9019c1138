import type { Browser, Page } from 'playwright-core';
import { openReceiver } from './receiver.js';
import { openBrowser, Visitor } from './visitor.js';

describe('a manager who is told what happens', () => {
  let browser: Browser;
  let manager: Visitor;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    manager = await Visitor.signedIn(browser, 'manager-bologna', { viewport: { width: 1280, height: 900 } });
    page = manager.page;
  });
  afterAll(() => browser.close());

  const bell = (at: Page) => at.getByRole('link', { name: /^Notifications, / });
  const unread = async (at: Page): Promise<number> => {
    await at.getByTestId('unread').waitFor();
    return Number((await bell(at).getAttribute('aria-label'))?.match(/\d+/)?.[0]);
  };

  it('sees how much is unread, and comes to it with the keyboard', async () => {
    await manager.open('/app/today');
    expect(await unread(page)).toBeGreaterThan(1);
    await bell(page).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Notifications', level: 1 }).waitFor();
    await page
      .getByText(/^The milestone “.+” of the pilot “.+” was reached\.$/)
      .first()
      .waitFor();
  });

  it('finds many of a kind, place and day in one line that opens', async () => {
    const fold = page.locator('main article').filter({ has: page.locator('summary') });
    const lines = await page.locator('main article').count();
    await fold
      .first()
      .getByText(/^.+: \d+ notifications of one day$/)
      .press('Enter');
    await fold.first().locator('article').nth(2).waitFor();
    expect(await page.locator('main article').count()).toBeGreaterThanOrEqual(lines + 3);
  });

  it('marks one as read, and on another device it is read too', async () => {
    const before = await unread(page);
    const other = await Visitor.signedIn(browser, 'manager-bologna');
    await other.open('/app/today');
    expect(await unread(other.page)).toBe(before);
    await page
      .getByRole('button', { name: /^Mark as read: / })
      .first()
      .press('Enter');
    await bell(page)
      .and(page.locator(`[aria-label*="${before - 1} unread"]`))
      .waitFor();
    await bell(other.page)
      .and(other.page.locator(`[aria-label*="${before - 1} unread"]`))
      .waitFor();
    await other.leave();
  });

  it('goes from a notice to the pilot it is about, and has read it then', async () => {
    const before = await unread(page);
    // Of a busy day all that lead there may be folded.
    const folded = page.locator('main article details:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().press('Enter');
    await page.locator('article[data-unread] a[href*="/pilots/"]:visible').first().click();
    await page.waitForURL(/\/app\/pilots\/.+\/plan/);
    await bell(page)
      .and(page.locator(`[aria-label*="${before - 1} unread"]`))
      .waitFor();
    expect(await unread(page)).toBe(before - 1);
  });

  it('sets what to be told, is told what is wrong, and finds it again', async () => {
    await manager.open('/app/notifications/settings');
    const overdue = page.getByRole('group', { name: 'A milestone is overdue' });
    await overdue.getByLabel('By e-mail').selectOption('never');
    await page.getByLabel('Quiet from').fill('21:00');
    await page.getByRole('button', { name: 'Save my settings' }).click();
    await page.getByRole('alert').getByRole('link', { name: 'Give both ends of the quiet hours, or neither.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('quietFrom');
    await page.getByLabel('Quiet until').fill('07:00');
    await page.getByLabel('Pilot, country or indicator').selectOption({ label: 'Italy' });
    await page.getByLabel('By which way').selectOption('By e-mail');
    await page.getByRole('button', { name: 'Add the exception' }).click();
    await page.getByText('Italy: By e-mail, at once').waitFor();
    await page.getByRole('button', { name: 'Save my settings' }).click();
    await page.locator('#spoken').getByText('Your settings are saved.').waitFor();
    await page.reload();
    await page.getByText('Italy: By e-mail, at once').waitFor();
    expect(await overdue.getByLabel('By e-mail').inputValue()).toBe('never');
    expect(await page.getByLabel('Quiet until').inputValue()).toBe('07:00');
  });

  it('has notices sent to a program of their own, once it has answered', async () => {
    const receiver = await openReceiver();
    await page.getByText('A webhook of my own').press('Enter');
    await page.getByLabel('Address of your program').fill('nowhere');
    await page.getByRole('button', { name: 'Save the address and make a secret' }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    await page.getByLabel('Address of your program').fill(receiver.url);
    await page.getByRole('button', { name: 'Save the address and make a secret' }).click();
    expect(await page.getByTestId('secret').innerText()).toMatch(/^whsec_/);
    await page.getByRole('button', { name: 'Send the challenge' }).click();
    await page.locator('#spoken').getByText('Your program answered. Notices are sent.').waitFor();
    const group = page.getByRole('group', { name: 'A milestone is overdue' });
    await group.getByLabel('By webhook').selectOption('weekly');
    await page.getByRole('button', { name: 'Save my settings' }).click();
    await page.locator('#spoken').getByText('Your settings are saved.').waitFor();
    await page.reload();
    expect(await group.getByLabel('By webhook').inputValue()).toBe('weekly');
    expect(await page.getByTestId('secret').count()).toBe(0);
    await page.getByRole('button', { name: 'Remove the webhook' }).click();
    await page.locator('#spoken').getByText('The webhook is removed.').waitFor();
    receiver.server.close();
  });

  it('reads everything in German too', async () => {
    const german = await Visitor.signedIn(browser, 'manager-bologna', { locale: 'de-DE' });
    await german.open('/app/notifications');
    await german.page
      .getByText(/^Der Meilenstein „.+“ der Pilotmaßnahme „.+“ wurde erreicht\.$/)
      .first()
      .waitFor();
    expect(german.complaints).toEqual([]);
    await german.leave();
  });

  it('never makes the browser complain', () => {
    expect(manager.complaints).toEqual([]);
  });
});
