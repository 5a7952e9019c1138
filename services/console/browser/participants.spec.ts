import type { Browser, Page } from 'playwright-core';
import { openBrowser, Visitor } from './visitor.js';
import { dayInBologna, openOwnPlan } from './work-plan.js';

const phone = { viewport: { width: 360, height: 780 }, hasTouch: true };

const reference = `B-${Date.now()}`;

describe('a pilot manager with somebody who takes part', () => {
  let browser: Browser;
  let manager: Visitor;
  let page: Page;
  let participants: string;

  beforeAll(async () => {
    browser = await openBrowser();
    manager = await Visitor.signedIn(browser, 'manager-bologna', phone);
    page = await openOwnPlan(manager);
    participants = page.url().replace(/plan.*/, 'participants');
  });
  afterAll(async () => {
    // Of a day in the future, and of somebody enrolled twice.
    const refused = ['422', '409'].map((status) => expect.stringContaining(status));
    expect(manager.complaints).toEqual(refused);
    await browser.close();
  });

  const row = (name: string) => page.getByRole('listitem').filter({ has: page.getByRole('heading', { name }) });
  const send = (name: string) => page.locator('form').getByRole('button', { name, exact: true }).click();
  const fitsThePhone = async () =>
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);

  const describePerson = async () => {
    await page.getByLabel('What your organisation calls the person').fill(reference);
    await page.getByLabel('Gender').selectOption({ label: 'Women' });
    await page.getByLabel('Age at entry').selectOption({ label: '18 to 29' });
    await page.getByLabel('Employment').selectOption({ label: 'Unemployed' });
  };

  it('is told at its fields what an enrolment needs: nothing is chosen for them, and no day in the future is taken', async () => {
    await page.getByRole('link', { name: 'Participants', exact: true }).click();
    await page.getByRole('button', { name: 'Enrol somebody' }).focus();
    await page.keyboard.press('Enter');
    await send('Enrol somebody');
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.getByRole('link').count()).toBe(4);
    await fitsThePhone();
    // Nor does the browser keep it, to offer it to whoever comes next.
    expect(await page.getByLabel('What your organisation calls the person').getAttribute('autocomplete')).toBe('off');
    await describePerson();
    await page.getByLabel('Enrolled on').fill(dayInBologna(9));
    await send('Enrol somebody');
    await summary.getByRole('link', { name: /is in the future/ }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('enrolledOn');
  });

  it('enrols them by keyboard, and goes on where they are called by a code', async () => {
    await page.getByLabel('Enrolled on').fill(dayInBologna(-20));
    await page.getByLabel('Education (ISCED) (optional)').selectOption({ label: 'ISCED 3' });
    await page.getByRole('button', { name: 'Enrol somebody' }).last().focus();
    await page.keyboard.press('Enter');
    for (const said of ['Women', '18 to 29', 'Unemployed', 'ISCED 3'])
      await row('Enrolment').getByText(said, { exact: true }).waitFor();
    const code = new URL(page.url()).pathname.split('/').at(-1)!.slice(0, 8);
    await page.getByRole('heading', { name: `Participant ${code}` }).waitFor();
    expect(await page.content()).not.toContain(reference);
    expect(page.url()).not.toContain(reference);
  });

  it('enrols nobody twice, and finds them by the same reference', async () => {
    const enrolled = page.url();
    await manager.open(participants);
    await page.getByRole('button', { name: 'Enrol somebody' }).click();
    await describePerson();
    await send('Enrol somebody');
    await page.getByRole('alert').getByText('is enrolled in this pilot already').waitFor();
    await page.getByRole('button', { name: 'Find the person' }).click();
    await page.getByLabel('What your organisation calls the person').fill(reference);
    await send('Find the person');
    await row('Enrolment').waitFor();
    expect(page.url()).toBe(enrolled);
  });

  const begin = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const sendAndSee = async (name: string) => {
    // A correction waits until what it changes was shown.
    await page.locator('form').getByRole('button', { name, exact: true, disabled: false }).focus();
    await page.keyboard.press('Enter');
    await page.locator('form').waitFor({ state: 'detached' });
  };

  it('records outcomes, is asked what belongs to them only, and sees them on the page of the person', async () => {
    await begin('Record an outcome');
    expect(await page.getByLabel('Language level').count()).toBe(0);
    await page.getByLabel('What happened').selectOption({ label: 'Language level reached' });
    expect(await page.getByLabel('Track').locator('option').allInnerTexts()).toEqual(['Language']);
    await send('Record an outcome');
    await page.getByRole('alert').getByRole('link', { name: 'Language level: Fill this in.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('level');
    await fitsThePhone();
    await page.getByLabel('Language level').selectOption({ label: 'B1' });
    await page.getByLabel('Day').fill(dayInBologna(-10));
    await sendAndSee('Record an outcome');
    await row('Language level reached').getByText('B1', { exact: true }).waitFor();

    await begin('Record an outcome');
    await page.getByLabel('What happened').selectOption({ label: 'Mentor found' });
    expect(await page.getByLabel('Measured value').count()).toBe(0);
    await page.getByLabel('What happened').selectOption({ label: 'Earnings' });
    expect(await page.getByLabel('Track').locator('option').allInnerTexts()).toEqual([
      'Choose',
      'Employment',
      'Self-employment',
    ]);
    await page.getByLabel('Track').selectOption({ label: 'Employment' });
    await send('Record an outcome');
    await page.getByRole('alert').getByRole('link', { name: 'Measured value: Fill this in.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('value');
    await page.getByLabel('Measured value').fill('1240,5');
    await page.getByLabel('Unit of the value').fill('EUR');
    await sendAndSee('Record an outcome');
    await row('Earnings').getByText('1,240.5 EUR').waitFor();
  });

  it('records support in hours, as they are written in the own country', async () => {
    await begin('Record support');
    await page.getByLabel('Track').selectOption({ label: 'Mentoring' });
    await page.getByLabel('Hours').fill('one');
    await send('Record support');
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Give a number/ })
      .waitFor();
    await page.getByLabel('Hours').fill('2,5');
    await sendAndSee('Record support');
    expect(await row('Support').innerText()).toContain('2.5 hours');
  });

  it('records that they left, what was learnt later, and that they came back', async () => {
    expect(await page.getByRole('button', { name: 'Record a follow-up' }).count()).toBe(0);
    await begin('Record an exit');
    await page.getByLabel('Day').fill(dayInBologna(-5));
    await page.getByLabel('Why the participation ended').selectOption({ label: 'Found a job' });
    await page.getByLabel('Employment then').selectOption({ label: 'Employed' });
    await fitsThePhone();
    await sendAndSee('Record an exit');
    await row('Leaving').getByText('Found a job').waitFor();
    expect(await page.getByRole('button', { name: 'Record an exit' }).count()).toBe(0);

    await begin('Record a follow-up');
    await page.getByLabel('When it was asked').selectOption({ label: 'Asked after four weeks' });
    await page.getByLabel('What came of asking').selectOption({ label: 'Did not want to answer' });
    expect(await page.getByLabel('Employment then').count()).toBe(0);
    await sendAndSee('Record a follow-up');
    await row('Asked after four weeks').getByText('Did not want to answer').waitFor();
    await begin('Record a follow-up');
    expect(await page.getByLabel('When it was asked').locator('option').allInnerTexts()).toEqual([
      'Choose',
      'Asked after six months',
    ]);

    await begin('Record a return');
    await sendAndSee('Record a return');
    await row('Coming back').waitFor();
    expect(await row('Asked after four weeks').count()).toBe(0);
  });

  it('corrects what nobody had answered to what was answered then', async () => {
    await begin('Record an exit');
    await page.getByLabel('Why the participation ended').selectOption({ label: 'Completed' });
    await page.getByLabel('Employment then').selectOption({ label: 'Not known' });
    await sendAndSee('Record an exit');
    await begin('Record a follow-up');
    await page.getByLabel('When it was asked').selectOption({ label: 'Asked after four weeks' });
    await page.getByLabel('What came of asking').selectOption({ label: 'Could not be found out' });
    await sendAndSee('Record a follow-up');
    await page.getByRole('button', { name: /^Correct: Asked after four weeks/ }).click();
    await page.getByLabel('What came of asking').selectOption({ label: 'Answered' });
    await page.getByLabel('Employment then').selectOption({ label: 'Employed' });
    await page.getByLabel('Why?').fill('They called back.');
    await sendAndSee('Correct');
    await row('Asked after four weeks').getByText('Employed', { exact: true }).waitFor();
    await page.getByRole('button', { name: /^Correct: Asked after four weeks/ }).click();
    await page.getByLabel('What came of asking').selectOption({ label: 'Did not want to answer' });
    await page.getByLabel('Why?').fill('It was another person who called.');
    await sendAndSee('Correct');
    expect(await row('Asked after four weeks').innerText()).toContain('Not known');
    const amended = page.getByRole('region', { name: 'What was put right' }).getByRole('listitem');
    const last = amended.filter({ hasText: 'It was another person who called.' });
    await last.getByText('Corrected: Follow-up').waitFor();
    expect((await last.locator('del').allInnerTexts()).toSorted()).toEqual(['Answered', 'Employed']);
    expect((await last.locator('ins').allInnerTexts()).toSorted()).toEqual(['Did not want to answer', 'Not known']);
    await fitsThePhone();
  });

  it('in German too', async () => {
    const german = await Visitor.signedIn(browser, 'manager-bologna', { ...phone, locale: 'de-DE' });
    await german.page.goto(page.url());
    await german.page.getByRole('button', { name: 'Ergebnis erfassen', exact: true }).click();
    await german.page.getByLabel('Was geschehen ist').selectOption({ label: 'Sprachniveau erreicht' });
    await german.page.getByLabel('Sprachniveau', { exact: true }).waitFor();
    expect(await german.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    expect(german.complaints).toEqual([]);
    await german.leave();
  });
});
