import type { Browser, Page, Route } from 'playwright-core';
import { enrol } from './enrolment.js';
import { sayItIsKnown } from './known.js';
import { sent } from './sent.js';
import { openBrowser, Visitor } from './visitor.js';
import { addMilestone, dayInBologna, openOwnPlan } from './work-plan.js';

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true };

/** What stands for itself in this browser. */
const mark = Date.now();
const title = `Begin with the neighbours ${mark}`;
const reported = `Reported ${mark}`;

describe('before a correction is sent', () => {
  let browser: Browser;
  let manager: Visitor;
  let lead: Visitor;
  let page: Page;

  beforeAll(async () => {
    browser = await openBrowser();
    [manager, lead] = await Promise.all([
      // Of a pilot that no other flow reports on, so that what is concluded from its figures is moved by this one alone.
      Visitor.signedIn(browser, 'manager-vienna', phone),
      Visitor.signedIn(browser, 'lead'),
    ]);
    page = manager.page;
  });
  afterAll(async () => {
    expect(manager.complaints).toEqual([]);
    await browser.close();
  });

  /** Somebody reports on the days until yesterday, and concludes something from the milestones reached. */
  const relyOn = async (project: string, pilot: string) => {
    const here = '/api/indicators/v1';
    const { page: theirs } = lead;
    const days = { from: dayInBologna(-400), until: dayInBologna(-2) };
    const { id } = await sent<{ id: string }>(theirs, `${here}/periods`, { project, name: reported, ...days });
    await sent(theirs, `${here}/periods/${id}/lock`, {});
    const text = { kind: 'recommendation', level: 'european', title: { en: title, de: title }, body: { en: 'So.' } };
    const knowledge = '/api/knowledge/v1/recommendations';
    const draft = await sent<{ id: string }>(theirs, knowledge, { project, ...text });
    const question = `indicator=INT-M01&scope=pilot&scopeId=${pilot}&project=${project}`;
    const snapshot = await theirs.request.get(`${here}/figures/snapshot?${question}`);
    const { sealed } = (await snapshot.json()) as { sealed: string };
    await sent(theirs, `${knowledge}/${draft.id}/evidence`, { kind: 'figure', sealed });
  };

  it('whoever relies on the figures is named: the period that reports them, and what was recommended', async () => {
    const milestone = `Neighbours met ${mark}`;
    await openOwnPlan(manager);
    const plan = page.url();
    await addMilestone(page, milestone, dayInBologna(-40));
    await page.getByRole('link', { name: `Report: ${milestone}` }).click();
    await page.getByRole('radio', { name: /Another day/ }).check({ force: true });
    await page.getByLabel('Which day?').fill(dayInBologna(-38));
    await page.getByRole('button', { name: 'Report as reached' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { items } = (await (await page.request.get('/api/pilots/v1/projects')).json()) as { items: { id: string }[] };
    await relyOn(items[0]!.id, /pilots\/([^/]+)\//.exec(plan)![1]!);

    await manager.open(plan);
    await page.getByRole('link', { name: `Correct: ${milestone}` }).click();
    await page.getByRole('link', { name: 'Take it back' }).click();
    const relied = page.getByRole('region', { name: 'Others rely on this' });
    await relied
      .getByText(/Milestones reached/)
      .first()
      .waitFor();
    await relied
      .getByRole('listitem')
      .filter({ hasText: `Reported for ${reported} and not public yet` })
      .waitFor();
    const resting = relied.getByRole('listitem').filter({ hasText: title });
    await resting.filter({ hasText: 'would no longer back it' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    // Nothing that was reported moves by a slip: it is sent once that was ticked, and the button says so.
    await page.getByLabel('Why?').fill('It was another group.');
    const act = page.getByRole('button', { name: 'Take it back', exact: true });
    await page.getByText('This can be sent once you have ticked that you know what it changes.').waitFor();
    expect(await act.getAttribute('aria-disabled')).toBe('true');
    await act.press('Enter');
    const known = page.getByLabel('I know that figures which were');
    await known.check();
    expect(await act.getAttribute('aria-disabled')).toBe('false');
    await known.uncheck();
    expect(await act.getAttribute('aria-disabled')).toBe('true');
    // By keyboard: each of them is a link.
    await relied.getByRole('link', { name: title }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: title, level: 1 }).waitFor();
  });

  it('in German too', async () => {
    await page.goBack();
    await page.getByRole('region', { name: 'Others rely on this' }).waitFor();
    const german = await Visitor.signedIn(browser, 'manager-vienna', { ...phone, locale: 'de-DE' });
    await german.page.goto(page.url());
    const relied = german.page.getByRole('region', { name: 'Darauf verlassen sich andere' });
    await relied.getByText(`Berichtet für ${reported} und noch nicht öffentlich`).waitFor();
    await relied.getByText('dieser Wert würde sie nicht mehr stützen').first().waitFor();
    expect(german.complaints).toEqual([]);
    await german.leave();
  });
});

describe('what was reported wrongly', () => {
  let browser: Browser;
  let manager: Visitor;
  let page: Page;
  let pilot: string;

  beforeAll(async () => {
    browser = await openBrowser();
    manager = await Visitor.signedIn(browser, 'manager-bologna', phone);
    page = await openOwnPlan(manager);
    pilot = /pilots\/([^/]+)\//.exec(page.url())![1]!;
  });
  afterAll(async () => {
    // Of what somebody else had changed meanwhile, and of a preview that was refused.
    expect(manager.complaints).toEqual([
      expect.stringContaining('412 (Precondition Failed)'),
      expect.stringContaining('422 (Unprocessable'),
    ]);
    await browser.close();
  });

  const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  const fitsThePhone = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  it('of a participant is corrected: what it changes is shown before, nobody else is overwritten, and it counts anew', async () => {
    const { participant } = await enrol(page, pilot);
    await manager.open(`/app/pilots/${pilot}/participants/${participant}`);
    await row('Enrolment').getByText('Women').waitFor();
    await page.getByRole('button', { name: /^Correct: Enrolment/ }).click();
    await page.getByLabel('Gender').selectOption({ label: 'Men' });
    await page.getByLabel('Education (ISCED) (optional)').selectOption({ label: 'ISCED 3' });
    const changes = page.getByTestId('would-change');
    await changes.locator('summary', { hasText: 'figures of the pilot by attribute' }).click();
    await changes
      .getByRole('row', { name: /Participants enrolled.*Women/ })
      .first()
      .waitFor();
    await fitsThePhone();

    // Somebody else reports of the same person meanwhile.
    const here = `/api/pilots/v1/pilots/${pilot}/participants/${participant}`;
    await sent(page, `${here}/support`, { track: 'mentoring', on: dayInBologna(), hours: '2' });
    await page.getByLabel('Why?').fill('A typing mistake.');
    await sayItIsKnown(page);
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await page.getByRole('alert').getByText('somebody changed this in the meantime', { exact: false }).waitFor();
    expect(await page.getByLabel('Why?').inputValue()).toBe('A typing mistake.');
    await row('Support').waitFor();
    await sayItIsKnown(page);
    await page.getByRole('button', { name: 'Correct', exact: true }).click();
    await page.getByLabel('Why?').waitFor({ state: 'detached' });
    await row('Enrolment').getByText('Men', { exact: true }).waitFor();
    await row('Enrolment').getByText('ISCED 3', { exact: true }).waitFor();

    await page.getByRole('button', { name: /^Take it back: Support/ }).click();
    await page.getByLabel('Why?').fill('It was another person.');
    await sayItIsKnown(page);
    await page.getByRole('button', { name: 'Take it back', exact: true }).click();
    await row('Support').waitFor({ state: 'detached' });
  });

  it('of money is corrected, by keyboard, and says what is wrong at its field', async () => {
    const what = `Interpreters ${mark}`;
    await manager.open(`/app/pilots/${pilot}/plan`);
    await page.getByRole('link', { name: 'Expenditure', exact: true }).click();
    await page.getByRole('button', { name: 'Record expenditure' }).click();
    await page.getByLabel('Amount').fill('1.200,5');
    await page.getByLabel('What for (optional)').fill(what);
    await page.getByRole('button', { name: 'Record expenditure' }).last().click();
    await page.getByRole('alert').getByText('Give an amount such as 1200', { exact: false }).waitFor();
    await page.getByLabel('Amount').fill('1200,50');
    await page.getByRole('button', { name: 'Record expenditure' }).last().click();
    await page.getByLabel('Amount').waitFor({ state: 'detached' });
    await row(what).getByText('€1,200.50').waitFor();

    await page.getByRole('button', { name: `Correct: ${what}` }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Amount').fill('1300');
    await page.getByTestId('would-change').getByRole('row').nth(1).waitFor();
    await fitsThePhone();
    await page.getByLabel('Why?').fill('The invoice was read wrongly.');
    await sayItIsKnown(page);
    await page.keyboard.press('Tab');
    await page.getByRole('button', { name: 'Correct', exact: true }).focus();
    await page.keyboard.press('Enter');
    await row(what).getByText('€1,300.00').waitFor();

    await page.getByRole('button', { name: `Take it back: ${what}` }).click();
    await page.getByLabel('Why?').fill('Recorded twice.');
    await sayItIsKnown(page);
    await page.getByRole('button', { name: 'Take it back', exact: true }).click();
    await page.getByRole('heading', { name: what }).waitFor({ state: 'detached' });
    expect(await row(what).count()).toBe(0);
  });

  it('is sent once what it changes was shown, or cannot be shown, and not before', async () => {
    const what = `A room ${mark}`;
    await page.getByRole('button', { name: 'Record expenditure' }).click();
    await page.getByLabel('Amount').fill('80');
    await page.getByLabel('What for (optional)').fill(what);
    await page.getByRole('button', { name: 'Record expenditure' }).last().click();
    await row(what).getByText('€80.00').waitFor();

    const previews = '**/api/previews/**';
    const waits = page.getByText('This can be sent once what it changes is shown.');
    const act = page.getByRole('button', { name: 'Correct', exact: true });
    const begin = async (amount: string, answer: (route: Route) => unknown) => {
      await page.route(previews, (route) => void answer(route));
      await page.getByRole('button', { name: `Correct: ${what}` }).click();
      const asked = page.waitForRequest(previews);
      await page.getByLabel('Amount').fill(amount);
      await page.getByLabel('Why?').fill('The invoice was read wrongly.');
      await asked;
    };

    let answerNow = (): unknown => undefined;
    await begin('90', (route) => (answerNow = () => route.continue()));
    await waits.waitFor();
    await fitsThePhone();
    expect(await act.getAttribute('aria-disabled')).toBe('true');
    for (const sending of [act, act, page.getByLabel('Amount')]) await sending.press('Enter');
    expect(await page.getByLabel('Amount').inputValue()).toBe('90');
    await answerNow();
    await page.getByTestId('would-change').getByRole('row').nth(1).waitFor();
    await waits.waitFor({ state: 'detached' });
    await sayItIsKnown(page);
    await act.click();
    await row(what).getByText('€90.00').waitFor();

    await page.unroute(previews);
    await begin('95', (route) => route.fulfill({ status: 422, json: { detail: 'Nothing can be told.' } }));
    await act.click();
    await row(what).getByText('€95.00').waitFor();
    await page.unroute(previews);
  });
});
