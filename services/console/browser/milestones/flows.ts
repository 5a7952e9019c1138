import type { Browser, Page } from 'playwright-core';
import { mark } from '../dashboard.js';
import { sayItIsKnown } from '../known.js';
import { openBrowser, Visitor } from '../visitor.js';
import { addMilestone, dayInBologna, openOwnPlan } from '../work-plan.js';
import { reachedInItaly, untilReachedInItaly, watchMilestones } from './reached-in-italy.js';

describe('a pilot manager and an evaluator, each with a browser of their own', () => {
  let browser: Browser;
  let manager: Visitor;
  let evaluator: Visitor;
  let plan: string;
  let number = 0;

  beforeAll(async () => {
    browser = await openBrowser();
    [manager, evaluator] = await Promise.all([
      Visitor.signedIn(browser, 'manager-bologna', { viewport: { width: 390, height: 844 }, hasTouch: true }),
      Visitor.signedIn(browser, 'evaluator', { viewport: { width: 1440, height: 900 } }),
    ]);
    plan = (await openOwnPlan(manager)).url();
  });
  afterAll(async () => {
    expect([...manager.complaints, ...evaluator.complaints]).toEqual([]);
    await browser.close();
  });

  /** A milestone that is due today, on the manager's page of what is due. */
  async function dueMilestone(): Promise<{ title: string; page: Page }> {
    const title = `Neighbours invited ${Date.now()}-${(number += 1)}`;
    await manager.open(plan);
    await addMilestone(manager.page, title, dayInBologna());
    return { title, page: await manager.open('/app/today') };
  }

  it('report a milestone in two acts, and the figures move without a reload', async () => {
    const watched = await watchMilestones(evaluator);
    const before = await reachedInItaly(watched);
    const isSamePage = await mark(watched);
    const { title, page } = await dueMilestone();

    await page.getByRole('link', { name: title, exact: true }).click();
    expect(await page.getByRole('radio', { name: /Today/ }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Report as reached' }).click();

    await page.getByRole('button', { name: `Undo: ${title}` }).waitFor();
    await untilReachedInItaly(watched, before + 1);
    await watched.getByText(`${title} was reached`).waitFor();
    expect(await isSamePage()).toBe(true);
  });

  it('undo it in one act: the figure goes back, and the history shows both', async () => {
    const watched = evaluator.page;
    const { title, page } = await dueMilestone();
    const before = await reachedInItaly(watched);
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('button', { name: 'Report as reached' }).click();
    await untilReachedInItaly(watched, before + 1);

    await page.getByRole('button', { name: `Undo: ${title}` }).click();

    await page.getByRole('link', { name: title, exact: true }).waitFor();
    await untilReachedInItaly(watched, before);
    await manager.open(plan);
    await page.getByRole('link', { name: `History: ${title}` }).click();
    const history = page.getByRole('dialog').getByRole('listitem');
    await history.filter({ hasText: 'was reached on' }).filter({ hasText: 'Counts no more' }).waitFor();
    await history.filter({ hasText: 'was taken back' }).waitFor();
    expect(await history.count()).toBe(3);
  });

  it('correct the day in which it was reached: it counts in the month it belongs to, and both stay in the history', async () => {
    const watched = await watchMilestones(evaluator);
    const total = await reachedInItaly(watched);
    const months = watched.locator('figure', { hasText: 'Month by month' });
    await months.getByRole('button', { name: 'Table' }).click();
    const [reportedFor, correctTo] = [dayInBologna(-1), dayInBologna(-70)];
    const inMonthOf = (day: string) =>
      months
        .getByRole('row', { name: monthOf(day) })
        .getByRole('cell')
        .first();
    const until = (day: string, count: number) => inMonthOf(day).getByText(String(count), { exact: true }).waitFor();
    const was = Number(await inMonthOf(reportedFor).innerText());
    const becomes = Number(await inMonthOf(correctTo).innerText());

    const { title, page } = await dueMilestone();
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('radio', { name: /Yesterday/ }).check({ force: true });
    await page.getByRole('button', { name: 'Report as reached' }).click();
    await until(reportedFor, was + 1);
    await untilReachedInItaly(watched, total + 1);

    await manager.open(plan);
    await page.getByRole('link', { name: `Correct: ${title}` }).click();
    await page.getByLabel('When was it reached?').fill(correctTo);
    const preview = page.getByRole('region', { name: 'Figures of the pilot' });
    const moves = preview.getByRole('row', { name: 'Milestones reached' });
    await moves.filter({ hasText: monthOf(correctTo) }).waitFor();
    await moves.filter({ hasText: monthOf(reportedFor) }).waitFor();
    await page.getByLabel('Why?').fill('The date was a typing mistake.');
    await sayItIsKnown(page);
    await page.getByRole('button', { name: 'Correct' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await until(correctTo, becomes + 1);
    await until(reportedFor, was);
    expect(await reachedInItaly(watched)).toBe(total + 1);

    await page.getByRole('link', { name: `History: ${title}` }).click();
    const history = page.getByRole('dialog').getByRole('listitem');
    await history.filter({ hasText: 'was reached on' }).filter({ hasText: 'Counts no more' }).waitFor();
    await history.filter({ hasText: 'was corrected' }).filter({ hasText: 'The date was a typing mistake.' }).waitFor();
  });

  it('say why a milestone is missed, and plan it for another day', async () => {
    const { title, page } = await dueMilestone();
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('link', { name: 'It will not be reached' }).click();
    await page.getByRole('button', { name: 'Report as missed' }).click();
    // What is wrong is said where it is wrong, in the same words, and the focus is there.
    await page.getByRole('alert').getByRole('link', { name: 'Say why, in a sentence.' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('There is a problem.');
    await page.getByLabel('Why?').fill('The landlord withdrew.');
    await page.getByRole('button', { name: 'Report as missed' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByText('Missed, it was due on').waitFor();

    await page.getByRole('button', { name: `Undo: ${title}` }).click();
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('link', { name: 'Plan it for another day' }).click();
    await page.getByLabel('New day').fill(dayInBologna(40));
    await page.getByLabel('Why?').fill('Recruitment of mentors took longer.');
    await page.getByRole('button', { name: 'Plan for this day' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await manager.open(plan);
    await page.getByText('moved 40 days later').first().waitFor();
  });

  it('cannot report what has not happened, and keep what they typed', async () => {
    const { title, page } = await dueMilestone();
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('radio', { name: /Another day/ }).check({ force: true });
    await page.getByLabel('Which day?').fill(dayInBologna(3));
    await page.getByRole('button', { name: 'Report as reached' }).click();
    await page.getByRole('alert').getByText('This date is in the future.').waitFor();
    expect(await page.getByLabel('Which day?').inputValue()).toBe(dayInBologna(3));
  });

  it('lose the connection: the figures stay with their time, and catch up when it is back', async () => {
    const watched = await watchMilestones(evaluator);
    const before = await reachedInItaly(watched);
    const { title, page } = await dueMilestone();
    await evaluator.context.setOffline(true);
    await watched
      .getByTestId('live-state')
      .filter({ hasText: /Offline, figures from \d+:\d+/ })
      .waitFor();
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('button', { name: 'Report as reached' }).click();
    await page.getByRole('button', { name: `Undo: ${title}` }).waitFor();
    expect(await reachedInItaly(watched)).toBe(before);

    await evaluator.context.setOffline(false);
    await untilReachedInItaly(watched, before + 1);
    await watched.getByText(`${title} was reached`).waitFor();
    evaluator.complaints.length = 0;
  });

  it('pause: nothing moves, what waits is counted, and resuming catches up', async () => {
    const watched = await watchMilestones(evaluator);
    const before = await reachedInItaly(watched);
    const { title, page } = await dueMilestone();
    await watched.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('link', { name: title, exact: true }).click();
    await page.getByRole('button', { name: 'Report as reached' }).click();

    await watched
      .getByTestId('live-state')
      .filter({ hasText: /Paused, \d+ waiting/ })
      .waitFor();
    expect(await reachedInItaly(watched)).toBe(before);
    expect(await watched.getByText(`${title} was reached`).count()).toBe(0);

    await watched.getByRole('button', { name: 'Resume' }).click();
    await untilReachedInItaly(watched, before + 1);
    await watched.getByText(`${title} was reached`).waitFor();
  });
});

/** `November 2026` */
function monthOf(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(day));
}
