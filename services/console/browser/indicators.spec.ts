import { buffer } from 'node:stream/consumers';
import { until } from '@integras/testing';
import type { Browser, Page } from 'playwright-core';
import { card, numberOn } from './dashboard.js';
import { enrol } from './enrolment.js';
import { openBrowser, Visitor } from './visitor.js';
import { openOwnPlan } from './work-plan.js';

const code = `OWN-${Date.now()}`;
const name = 'People who came in';

describe('an evaluator with an indicator of their own', () => {
  let browser: Browser;
  let evaluator: Visitor;
  let manager: Visitor;
  let page: Page;
  let plan: Page;
  let pilot: string;
  let number: number;
  /** The second before the manager reports, as the input of the browser takes it. */
  let before: string;

  beforeAll(async () => {
    browser = await openBrowser();
    [evaluator, manager] = await Promise.all([
      Visitor.signedIn(browser, 'evaluator', { viewport: { width: 1440, height: 900 } }),
      Visitor.signedIn(browser, 'manager-bologna', { viewport: { width: 390, height: 844 }, hasTouch: true }),
    ]);
    plan = await openOwnPlan(manager);
    pilot = new URL(plan.url()).pathname.split('/').at(-2) ?? '';
    page = evaluator.page;
  });
  afterAll(() => browser.close());

  const theFigure = () => page.getByTestId('the-figure').locator('p').first();

  it('finds what there is, and why something is only listed', async () => {
    await evaluator.open('/app/indicators');
    await page.getByLabel('Code or words').fill('homeless');
    const row = page.getByRole('article').filter({ hasText: 'EECO16' });
    await row.getByText('The housing situation at entry is not recorded.').waitFor();
    await row.getByText('Listed only').waitFor();
    expect(await page.getByRole('article').count()).toBe(1);
    expect(page.url()).toContain('q=homeless');
  });

  it('is told at its field what cannot be counted, and loses nothing that was typed', async () => {
    await page.getByRole('link', { name: 'Define an indicator' }).click();
    await page.getByLabel('Code', { exact: true }).fill(code);
    await page.getByLabel('Name in English').fill(name);
    await page.getByLabel('Name in German').fill('Menschen, die gekommen sind');
    await page.getByLabel('What counts, in English').fill('Persons who came in on any day.');
    await page.getByLabel('What counts, in German').fill('Personen, die an irgendeinem Tag kamen.');
    await page.getByLabel('Kind of number').selectOption('Number of persons, each once');
    await page.getByLabel('What is counted').selectOption('Persons');
    await page.getByLabel('Shown').selectOption('As a number');
    await page.getByLabel('Unit, in one word').fill('persons');
    await page.getByLabel('Gender').check();
    await page.getByLabel('Baseline: the value').fill('12.5');
    await page.getByLabel('Year or day of the baseline').fill('2024-12-31');
    await page.getByLabel('Means of verification, in English').fill('Lists of the pilots');
    await page.getByLabel('Means of verification, in German').fill('Listen der Pilotmaßnahmen');
    await page.getByLabel('Source').fill('Monitoring plan, 3.2');
    const choices = async (of: string) => (await page.getByLabel(of).locator('option').allInnerTexts()).slice(1);
    expect((await choices('Cases')).filter((kind) => /^[a-z]/.test(kind))).toEqual([]);
    const day = 'Day that decides the month';
    expect(await choices(day)).toEqual(['participation.enrolledOn', 'exit.on']);
    await page.getByLabel(day).selectOption('participation.enrolledOn');
    await page.getByLabel('Counts when').fill("participation.enrolledOm != ''");
    await page.getByRole('button', { name: 'Define it and begin to count' }).click();

    await page
      .getByRole('alert')
      .getByRole('link', { name: /enrolledOm/ })
      .click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('counts.0.where');
    expect(await page.getByLabel('Code', { exact: true }).inputValue()).toBe(code);
    expect(await page.getByLabel('Gender').isChecked()).toBe(true);
  });

  it('puts it right and sees it counted from the beginning', async () => {
    await page.getByLabel('Counts when').fill("participation.enrolledOn != ''");
    await page.getByRole('button', { name: 'Define it and begin to count' }).click();
    await page.getByRole('heading', { name, level: 1 }).waitFor();
    for (const said of ['12.5 (31 Dec 2024)', 'Lists of the pilots', 'Monitoring plan, 3.2'])
      await page.getByRole('definition').filter({ hasText: said }).waitFor();
    // Few facts are counted within a blink: how far it is is shown for as long as it takes.
    await page.getByTestId('filling').or(card(page, code)).first().waitFor();
    await page.getByText('Counted', { exact: true }).waitFor();
    number = await numberOn(page, code);
    const known = await evaluator.open('/app/figures', await evaluator.context.newPage());
    expect(number).toBe(await numberOn(known, 'INT-P01'));
    await known.close();
  });

  it('watches it move when a manager reports', async () => {
    await card(page, code).getByRole('link', { name }).click();
    await theFigure().getByText(String(number), { exact: true }).waitFor();
    before = await page.evaluate(() => {
      const now = new Date();
      return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 19);
    });
    // What was recorded within that second would be known at its end.
    await page.waitForFunction((instant) => Date.now() > new Date(instant).getTime() + 1_000, before);
    await enrol(plan, pilot);
    await theFigure()
      .getByText(String(number + 1), { exact: true })
      .waitFor();
    expect(await page.getByTestId('the-figure').innerText()).toContain(`${number + 1} persons`);
  });

  it('splits it, and reads why a cell is hidden: the same of every cell', async () => {
    const split = page.getByRole('region', { name: `${name}: Gender` });
    await split.getByRole('columnheader', { name: 'Women' }).waitFor();
    await split.getByRole('rowheader', { name: 'Italy' }).waitFor();
    const hidden = split.locator('td[data-hidden]');
    expect(await hidden.count()).toBeGreaterThan(1);
    expect(new Set(await hidden.allTextContents())).toEqual(new Set(['c Hidden to protect people: why?']));
    await hidden.getByRole('button', { name: 'Hidden to protect people: why?' }).first().press('Enter');
    const why = page.getByRole('dialog', { name: 'Hidden to protect people' });
    await why.getByText('Numbers of fewer than 5 people are not shown').waitFor();
    await why.getByText('a wider place: the country or the whole project').waitFor();
    await page.keyboard.press('Escape');
    await why.waitFor({ state: 'hidden' });
    await page.getByText('c: Hidden to protect people. Why, and what to read instead').first().waitFor();
  });

  it('asks what it was before, and comes back to today', async () => {
    await page.getByLabel('As it was known on').fill(before);
    await page.getByRole('button', { name: 'Show what was known then' }).click();
    await page.getByText('You see the figures as they were known on').waitFor();
    await theFigure().getByText(String(number), { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Back to today' }).click();
    await theFigure()
      .getByText(String(number + 1), { exact: true })
      .waitFor();
    expect(await page.getByText('You see the figures as they were known on').count()).toBe(0);
  });

  it('asks what has changed since, which is told as then and now, and not report by report', async () => {
    await page.getByLabel('Since', { exact: true }).fill(before);
    await page.getByRole('button', { name: 'Show what changed' }).click();
    const changes = page.getByTestId('changes');
    await changes.getByText(`${number} persons`).waitFor();
    await changes.getByText(`${number + 1} persons`).waitFor();
    await page.getByText('Which reports moved it is told to those who run the pilot').waitFor();
    expect(await page.getByText('A person entered the pilot').count()).toBe(0);
  });

  it('is shown the facts where the pilot is their own', async () => {
    const since = new Date(before).toISOString();
    const own = await manager.open(`/app/figures/${code}?scope=pilot&id=${pilot}&since=${since}`);
    await own.getByRole('region', { name: 'What was recorded, one by one' }).getByText('Came in').waitFor();
    await own.getByRole('button', { name: 'Go through the cases' }).click();
    await own.getByRole('link', { name: 'Count', exact: true }).click();
    await own.getByRole('region', { name: 'The cases, one by one' }).getByText('Participation').first().waitFor();
    expect(own.url()).toContain('judgement=counted');
  });

  it('sets a target and sees how it stands', async () => {
    await page.getByText('Set a target').first().click();
    await page.getByLabel('Target', { exact: true }).fill('1.200');
    await page.getByLabel('To be reached on').fill('2099-12-31');
    await page.getByRole('button', { name: 'Set a target' }).click();
    await page.getByRole('alert').getByText('Give a number such as 60 or 62.5').waitFor();
    await page.getByLabel('Target', { exact: true }).fill('5');
    await page.getByRole('button', { name: 'Set a target' }).click();
    await page.getByRole('heading', { name: /^5 by 31 Dec 2099$/ }).waitFor();
    await page.getByText('Reached', { exact: true }).waitFor();
    expect(await page.getByText('No target is set for this place.').count()).toBe(0);
  });

  it('says what is to be reached on the way, which stays when the target is changed', async () => {
    await page.getByRole('button', { name: 'Change the target by 31 Dec 2099' }).click();
    await page.getByRole('button', { name: 'Add an interim value' }).click();
    await page.getByLabel('Interim value 1', { exact: true }).fill('2');
    await page.getByLabel('Day of interim value 1').fill('2099-12-31');
    await page.getByRole('button', { name: 'Add an interim value' }).click();
    await page.getByLabel('Interim value 2', { exact: true }).fill('4');
    await page.getByLabel('Day of interim value 2').fill('2098-12-31');
    await page.getByRole('button', { name: 'Save the target' }).click();
    await page
      .getByRole('alert')
      .getByRole('link', { name: /between the start and the day of the target/ })
      .click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('interim.0.on');
    await page.getByLabel('Day of interim value 1').fill('2097-12-31');
    await page.getByRole('button', { name: 'Save the target' }).click();
    await page.getByText('Interim value: 4 by 31 Dec 2098').waitFor();

    await page.getByRole('button', { name: 'Change the target by 31 Dec 2099' }).click();
    await page.getByLabel('Target', { exact: true }).fill('6');
    await page.getByRole('button', { name: 'Remove interim value 1' }).click();
    await page.getByRole('button', { name: 'Save the target' }).click();
    await page.getByRole('heading', { name: /^6 by 31 Dec 2099$/ }).waitFor();
    await page.getByText('Interim value: 4 by 31 Dec 2098').waitFor();
    expect(await page.getByText('Interim value: 2').count()).toBe(0);
  });

  it.each([
    ['Excel (XLSX)', '.xlsx'],
    ['IATI results', '.xml'],
  ])('takes it away as %s', async (format, extension) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: format }).click(),
    ]);
    expect(download.suggestedFilename()).toContain(code);
    expect(download.suggestedFilename()).toMatch(new RegExp(`\\${extension}$`));
    expect((await buffer(await download.createReadStream())).length).toBeGreaterThan(500);
  });

  it('changes what it means: another version, and the months as the one before counted them', async () => {
    await evaluator.open(`/app/indicators/${code}/change`);
    await page.getByLabel('Counts when').fill("entry.gender == 'female'");
    expect(await page.getByLabel('Year or day of the baseline').inputValue()).toBe('2024-12-31');
    await page.getByLabel('Baseline: the value').fill('20');
    await page.getByRole('button', { name: 'Save as version 2' }).click();
    await page.getByRole('definition').filter({ hasText: '20 (31 Dec 2024)' }).waitFor();
    await page.getByRole('heading', { name: 'Version 2' }).waitFor();
    await page.getByText('Replaced', { exact: true }).waitFor();
    await evaluator.open(`/app/figures/${code}`);
    await page.getByText('1: version 2 counts since').waitFor();
    await page.getByLabel('Which version of the indicator').selectOption('Counted by version 1');
    await page.getByText('These are the months as version 1 counted them').waitFor();
    expect(page.url()).toContain('version=1');
  });

  it('is warned at both figures, and where they are explained, of what a programme would not accept', async () => {
    const { request } = evaluator.context;
    const { csrfToken } = await (await request.get('/api/session')).json();
    // Nothing recorded tells of strategies: here every pilot is one that was taken up, and none was developed.
    const means = { RCR79: "pilot.code != ''", RCO83: "pilot.code == ''" };
    for (const [ruled, where] of Object.entries(means)) {
      const known = await (await request.get(`/api/indicators/v1/definitions/${ruled}`)).json();
      const { name, description, level, countingUnit, unit, version: after, ...rest } = known.items.at(-1);
      const { measure, display, direction } = rest;
      const said = { name, description, level, countingUnit, unit, measure, display, direction, dimensions: [] };
      const answer = await request.post(`/api/indicators/v1/definitions/${ruled}/versions`, {
        data: { after, ...said, counts: [{ cases: 'pilot', where, on: 'pilot.startsOn' }] },
        headers: { 'x-csrf-token': csrfToken, 'idempotency-key': `${code}-${ruled}` },
      });
      expect(answer.status()).toBe(201);
      await until(
        async () => (await (await request.get(`/api/indicators/v1/definitions/${ruled}`)).json()).items.at(-1).state,
        (state) => state === 'counted',
        60,
      );
    }
    await evaluator.open('/app/indicators/RCO83');
    await card(page, 'RCO83').getByText('but only 0 developed (RCO83). The programme does not accept that.').waitFor();
    await card(page, 'RCO83').getByRole('link').first().click();
    await page.getByText('but only 0 developed (RCO83)').waitFor();
  });

  it('stands among the others of the dashboard, and what a programme offers once it was adopted', async () => {
    await evaluator.open('/app/indicators/EECO01');
    const adopt = page.getByRole('button', { name: 'Have it counted' });
    // On a stack that runs for longer somebody may have adopted it before.
    await adopt.or(card(page, 'EECO01')).first().waitFor();
    if (await adopt.isVisible()) await adopt.click();
    const counted = await numberOn(page, 'EECO01');

    await evaluator.open('/app/figures');
    await card(page, code).waitFor();
    for (const ruled of ['RCR79', 'RCO83']) await card(page, ruled).getByText('but only 0 developed').waitFor();
    expect(await page.getByText('but only').count()).toBe(2);
    expect(await card(page, 'EECO01').count()).toBe(0);
    await page.getByRole('button', { name: /more figures?, of (a programme|programmes)/ }).click();
    expect(await numberOn(page, 'EECO01')).toBe(counted);
  });

  it('retires it with the reason: it leaves the lists, and its page says what its figure was', async () => {
    await evaluator.open(`/app/figures/${code}`);
    const was = await theFigure().innerText();
    await page.getByRole('link', { name: `${code}: what it means` }).click();
    await page.getByRole('button', { name: `Retire it: ${code}` }).click();
    await page.getByText('Its figures are told as they are known now.').waitFor();
    await page.getByRole('button', { name: 'Retire this indicator' }).click();
    await page.getByRole('alert').getByRole('link', { name: /^Why/ }).waitFor();
    await page.getByLabel('Why?').fill('Nobody asks for it any more.');
    await page.getByRole('button', { name: 'Retire this indicator' }).click();
    await page.getByText(/^Not in use since .*: Nobody asks for it any more\.$/).waitFor();
    expect(await page.getByRole('link', { name: 'Change', exact: true }).count()).toBe(0);
    const manages = await manager.open('/app/figures', await manager.context.newPage());
    await card(manages, 'INT-P01').waitFor();
    expect(await card(manages, code).count()).toBe(0);
    await manages.close();

    await evaluator.open(`/app/indicators?q=${code}`);
    await page.getByText('None fits.').waitFor();
    await page.getByLabel('State').selectOption('Retired');
    await page.getByRole('article').filter({ hasText: code }).getByText('Retired').waitFor();
    await evaluator.open(`/app/figures/${code}`);
    await page.getByText('Its figures are told as they were known then.').waitFor();
    expect(await theFigure().innerText()).toBe(was);
    expect(await page.getByText('Set a target').count()).toBe(0);
  });

  it('takes it back into use, and reads when and why it was not', async () => {
    await evaluator.open(`/app/indicators/${code}`);
    await page.getByRole('button', { name: `Take it back into use: ${code}` }).click();
    await page.getByLabel('Why?').fill('The final report needs it.');
    await page.getByRole('button', { name: 'Take it back into use', exact: true }).click();
    await page.getByText(/^Back in use since .*: The final report needs it\.$/).waitFor();
    await page.getByText(/^Retired on .*: Nobody asks for it any more\.$/).waitFor();
    expect(await page.getByText(/^Not in use since/).count()).toBe(0);
    await evaluator.open('/app/figures');
    await card(page, code).waitFor();
  });
});
