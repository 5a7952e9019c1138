import type { Browser } from 'playwright-core';
import { openBrowser, Visitor } from '../visitor.js';
import { addMilestone, dayInBologna } from '../work-plan.js';

describe('what is due, while others work on the same pilot', () => {
  let browser: Browser;
  let manager: Visitor;
  let coordinator: Visitor;

  beforeAll(async () => {
    browser = await openBrowser();
    [manager, coordinator] = await Promise.all([
      Visitor.signedIn(browser, 'manager-berlin'),
      Visitor.signedIn(browser, 'coordinator-de'),
    ]);
  });
  afterAll(() => browser.close());

  it('waits behind a button when it is new, and turns quiet in its place when somebody else has done it', async () => {
    const title = `House council elected ${Date.now()}`;
    const page = await manager.open('/app/today');
    await page.locator('main h2').first().waitFor();
    const plan = await manager.open('/app/pilots', await manager.context.newPage());
    await plan.locator('main article', { hasText: 'Running' }).getByRole('link').first().click();
    await plan.getByRole('link', { name: 'Add a milestone' }).waitFor();

    const theirs = await coordinator.open(new URL(plan.url()).pathname);
    await addMilestone(theirs, title, dayInBologna());
    const fresh = page.getByRole('button', { name: /^\d+ new$/ }).first();
    await fresh.waitFor();
    expect(await page.getByRole('link', { name: title, exact: true }).count()).toBe(0);
    await fresh.click();
    await page.getByRole('link', { name: title, exact: true }).waitFor();

    await theirs.getByRole('link', { name: `Report: ${title}` }).click();
    await theirs.getByRole('button', { name: 'Report as reached' }).click();
    const row = page.locator('main li', { has: page.getByRole('heading', { name: title, exact: true }) });
    await row.getByText(/^Reached on/).waitFor();
    // What somebody else did is corrected with a reason, not undone by a slip of the finger.
    expect(await row.getByRole('button', { name: /^Undo/ }).count()).toBe(0);
  });
});
