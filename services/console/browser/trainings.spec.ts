import type { Browser, Page } from 'playwright-core';
import { letteredPath } from './letters.js';
import { openBrowser, Visitor } from './visitor.js';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };
const hour = 3_600_000;

/** As an input for local times takes it, in Vienna. */
function inVienna(instant: number): string {
  const written = new Intl.DateTimeFormat('sv-SE', {
    dateStyle: 'short',
    timeStyle: 'short',
    timeZone: 'Europe/Vienna',
  }).format(instant);
  return written.replace(' ', 'T');
}

/** An hour ago, or when today began there: questions are asked by the day. */
function begun(): number {
  const [anHourAgo, now] = [Date.now() - hour, Date.now()];
  const [day, time = ''] = inVienna(now).split('T');
  if (inVienna(anHourAgo).startsWith(day!)) return anHourAgo;
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return now - (hours * 60 + minutes) * 60_000;
}

describe('a training', () => {
  let browser: Browser;
  let organiser: Visitor;
  let page: Page;
  let guest: Visitor;
  let link: string;
  let mine: string;
  let address: string;

  beforeAll(async () => {
    browser = await openBrowser();
    organiser = await Visitor.signedIn(browser, 'organiser');
    guest = await Visitor.arrive(browser, phone);
    page = organiser.page;
  });
  afterAll(() => browser.close());

  it('says at its fields what is missing', async () => {
    await organiser.open('/app/trainings');
    await page.getByRole('link', { name: 'Plan a training' }).click();
    await page.getByRole('button', { name: 'Plan a training' }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.getByRole('link').count()).toBe(2);
  });

  it('is planned by partners of two countries, and is joint', async () => {
    await page.getByLabel('Title').fill('Study visit to the shared flats');
    await page.getByLabel('Code').fill(`TR-${Date.now()}`);
    await page.getByLabel('Host territory').selectOption({ label: 'Vienna, Austria' });
    await page.getByLabel('Caritas Vienna (Austria)').check();
    await page.getByLabel('ASP Città di Bologna (Italy)').check();
    await page.getByRole('button', { name: 'Plan a training' }).click();
    await page.getByRole('heading', { name: 'Study visit to the shared flats', level: 1 }).waitFor();
    await page.getByText('No session has been scheduled yet.').waitFor();
    expect(await page.getByText('Joint: organised from at least two countries').count()).toBe(1);
  });

  it('has a session in the time of its place', async () => {
    await page.getByLabel('Title').fill('First day');
    await page.getByLabel('Begins').fill(inVienna(begun()));
    await page.getByLabel('Ends').fill(inVienna(begun() - hour));
    await page.getByLabel('Place', { exact: true }).fill('Albrechtskreithgasse');
    await page.getByLabel('Places').fill('1');
    await page.getByRole('button', { name: 'Schedule a session' }).click();
    await page.getByRole('link', { name: 'Ends: Must be after “Begins”.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('endsAt');
    await page.getByLabel('Ends').fill(inVienna(begun() + 4 * hour));
    await page.getByRole('button', { name: 'Schedule a session' }).click();
    await page.getByRole('link', { name: 'First day' }).click();
    await page.getByText('0 of 1 places taken').waitFor();
    link = (await page.getByRole('link', { name: /\/register\// }).getAttribute('href')) ?? '';
    expect(link).not.toBe('');
  });

  it('asks questions before and after, with one of two answers', async () => {
    await page.getByRole('link', { name: 'Study visit to the shared flats' }).click();
    await page.getByRole('link', { name: 'Write questions' }).click();
    await page.getByRole('button', { name: 'Publish the questions' }).click();
    await page.getByRole('alert').waitFor();
    const english = (group: string) => page.getByRole('group', { name: group, exact: true }).getByLabel('English');
    await english('Title').fill('Housing after reception');
    await english('Question').fill('Who signs the lease?');
    await english('Answer 1').fill('Those who live there');
    await english('Answer 2').fill('The provider');
    await page.getByRole('group', { name: 'Title', exact: true }).getByLabel('German').fill('Wohnen nach der Aufnahme');
    await page.getByRole('button', { name: 'Publish the questions' }).click();
    const unfinished = page.getByRole('group', { name: /^Some languages are not finished/ });
    await unfinished.getByText('German: 3 texts are missing').waitFor();
    await unfinished.getByRole('button', { name: 'Go on writing' }).click();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('lang'))).toBe('de');
    await unfinished.getByRole('button', { name: 'Publish all the same' }).click();
    await page.getByRole('heading', { name: 'Housing after reception', level: 1 }).waitFor();
    await page.getByRole('heading', { name: 'Nobody answered both times yet' }).waitFor();
    await page.getByRole('link', { name: 'Study visit to the shared flats' }).click();
    await page.getByText('asked in English', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'First day' }).click();
    await page.getByText('0 of 1 places taken').waitFor();
    expect(page.url()).toContain('/sessions/');
  });

  it('is registered for on a phone, without an account', async () => {
    const { page: small } = guest;
    await small.goto(link);
    await small.getByRole('heading', { name: 'Study visit to the shared flats' }).waitFor();
    await small.getByRole('button', { name: 'Register' }).click();
    await small.getByRole('alert').waitFor();
    await small.getByLabel('Name').fill('Zala Kos');
    address = `zala.${Date.now()}@example.org`;
    await small.getByLabel('E-mail address').fill(address);
    await small.getByLabel('Country of your organisation').selectOption('SI');
    await small.getByRole('button', { name: 'Register' }).click();
    await small.getByRole('main').getByText(`we have written to ${address}`).waitFor();
    await small.goto(await letteredPath(address, 'my-registration'));
    await small.getByText('You are registered.').waitFor();
    expect(await small.locator('body').innerText()).not.toContain('Zala');
    mine = small.url();
  });

  it('is answered for on the phone, before and after, and what changed is counted', async () => {
    const { page: small } = guest;
    await small.getByRole('link', { name: 'Housing after reception' }).first().click();
    await small.getByRole('button', { name: 'Send my answers' }).click();
    const question = small.getByRole('group', { name: /^The question is not answered yet/ });
    await question.waitFor();
    expect(await small.getByLabel('Language of the questions').count()).toBe(0);
    await question.getByRole('button', { name: 'Go on answering' }).click();
    expect(await small.evaluate(() => document.activeElement?.textContent)).toContain('Who signs the lease?');
    await small.getByRole('link', { name: 'My registration' }).click();

    for (const [moment, answer] of [
      ['Before the training', 'The provider'],
      ['After the training', 'Those who live there'],
    ] as const) {
      await small
        .getByRole('listitem')
        .filter({ hasText: moment })
        .getByRole('link', { name: 'Housing after reception' })
        .click();
      await small.getByLabel(answer).check();
      await small.getByRole('button', { name: 'Send my answers' }).click();
      await small.getByRole('main').getByText('Thank you. Your answers are noted.').waitFor();
      expect(await small.locator('body').innerText()).not.toMatch(/point/i);
      await small.getByRole('link', { name: 'My registration' }).click();
    }
    await page.goBack();
    await page.getByRole('link', { name: 'Housing after reception' }).click();
    await page.getByText('1 person answered both times.').waitFor();
    await page.getByRole('heading', { name: '+1 points on average, which may be chance' }).waitFor();

    await page.getByRole('link', { name: 'Enter answers' }).click();
    await page.getByRole('rowheader', { name: 'Zala Kos' }).first().waitFor();
    await page.getByRole('button', { name: 'Take back' }).first().click();
    await page.getByRole('rowheader', { name: 'Zala Kos' }).nth(1).waitFor({ state: 'detached' });
    await page.getByLabel('Who answered').selectOption({ index: 1 });
    await page.getByLabel('When', { exact: true }).selectOption({ label: 'Before the training' });
    expect(await page.getByRole('button', { name: 'Take back' }).count()).toBe(1);
    await page.getByRole('link', { name: 'Housing after reception' }).click();
    await page.getByRole('link', { name: 'Study visit to the shared flats' }).click();
    await page.getByRole('link', { name: 'First day' }).click();
  });

  it('is attended by the code on the wall, and counts as a participation', async () => {
    await page.getByRole('link', { name: 'Show the code' }).click();
    await page.getByRole('img', { name: 'Code to scan' }).waitFor();
    const wall = await page.getByText(/\/attend\//).innerText();
    await guest.page.goto(wall);
    await guest.page.getByRole('button', { name: 'I am there' }).click();
    await guest.page.getByText('Noted: you are there.').waitFor();

    await page.getByRole('link', { name: 'The session' }).click();
    await page.getByText('There, 4 h').waitFor();
    await page.getByRole('region', { name: 'Who is there' }).getByText('Zala Kos').waitFor();
    await page.getByRole('link', { name: 'Study visit to the shared flats' }).click();
    const came = page.getByText('1 participation, 0 completed, 0 hours attended.');
    await came.waitFor();
    expect(await came.count()).toBe(1);
  });

  it('counts, and is certified, once its session has ended', async () => {
    const { page: small } = guest;
    await small.goto(mine);
    await small.getByText('Your certificate can be had here once the session has ended.').waitFor();
    expect(await small.getByRole('button', { name: 'Get my certificate' }).count()).toBe(0);
    await page.locator('summary').filter({ hasText: 'Close this training' }).click();
    await page.getByText('Still to end: First day.').waitFor();
    expect(await page.getByRole('button', { name: 'Close this training' }).count()).toBe(0);

    await page.getByRole('link', { name: 'First day' }).click();
    await page.getByText('Completes the training when the session has ended.').waitFor();
    await page.getByText('Move the session or change its places').click();
    await page.getByLabel('Ends').fill(inVienna(Date.now()));
    await page.getByRole('button', { name: 'Save the session' }).click();
    await page.getByRole('button', { name: 'Save the session' }).waitFor({ state: 'detached' });
    await small.getByRole('button', { name: 'Get my certificate' }).waitFor();
    await page.getByRole('link', { name: 'Study visit to the shared flats' }).click();
    await page.getByText('1 participation, 1 completed, 4 hours attended.').waitFor();
  });

  it('is certified for who completed it, with a code that says valid and nothing else', async () => {
    const { page: small } = guest;
    await small.getByRole('button', { name: 'Get my certificate' }).click();
    const downloading = small.waitForEvent('download');
    await small.getByRole('link', { name: 'PDF in English' }).click();
    expect((await downloading).suggestedFilename()).toBe('certificate.pdf');
    await small.goto(`${new URL(mine).origin}/certificates/AAAA-BBBB-CCCC-DDDD-EEEE`);
    await small.getByText('Not valid').waitFor();
    expect(await small.locator('main').innerText()).not.toContain('Study visit');
  });

  it('has a certificate withdrawn and issued anew by who organises it', async () => {
    await page.getByRole('link', { name: 'First day' }).click();
    const certificates = page.getByRole('region', { name: 'Certificates' });
    await certificates.getByText(/^Issued on/).waitFor();
    await certificates.getByText('Withdraw', { exact: true }).click();
    await certificates.getByRole('button', { name: 'Withdraw the certificate' }).click();
    await certificates.getByText(/^Withdrawn; it was issued on/).waitFor();
    expect(await certificates.getByRole('link').count()).toBe(0);
    await certificates.getByRole('button', { name: 'Issue the certificate' }).click();
    await certificates.getByText(/^Issued on/).waitFor();
    expect(await certificates.getByRole('link').count()).toBe(2);
  });

  it('is moved, which loses nothing typed when a colleague moved it meanwhile', async () => {
    const colleague = await organiser.context.newPage();
    await colleague.goto(page.url());
    for (const [on, place] of [
      [page, 'Rathaus'],
      [colleague, 'Hofburg'],
    ] as const) {
      await on.getByText('Move the session or change its places').click();
      await on.getByLabel('Place', { exact: true }).fill(place);
    }
    await colleague.getByRole('button', { name: 'Save the session' }).click();
    await colleague.getByText('Hofburg').waitFor();
    await colleague.close();
    await page.getByRole('button', { name: 'Save the session' }).click();
    await page.getByText('Somebody else saved this while you were writing.').waitFor();
    await page.getByText('Hofburg').first().waitFor();
    expect(await page.getByLabel('Place', { exact: true }).inputValue()).toBe('Rathaus');
    await page.getByRole('button', { name: 'Save mine all the same' }).click();
    await page.getByText('Rathaus').waitFor();
    expect(await page.getByRole('button', { name: 'Save the session' }).count()).toBe(0);
  });

  it('is put right on the list: who was not there is taken back, and can be noted again', async () => {
    await page.getByText('Not there', { exact: true }).click();
    await page.getByText('loses their certificate').waitFor();
    await page.getByRole('button', { name: 'Take the attendance back' }).click();
    await page.getByLabel(/Zala Kos/).check();
    await page.getByRole('button', { name: 'Note 1 person' }).click();
    await page.getByText(/^There, /).waitFor();
    expect(await page.getByRole('checkbox').count()).toBe(0);
  });

  const choose = async (rows: readonly string[]) => {
    const buffer = Buffer.from(['\ufeffName;Mail;Came;Hours;Country', ...rows].join('\r\n'));
    await page
      .getByLabel('Choose a file, or drag it here')
      .setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });
    await page.getByText(`${rows.length} rows, 5 columns`).waitFor();
  };
  const sayKind = () =>
    page
      .getByRole('group', { name: 'Kind of their organisation', exact: true })
      .getByLabel('For every row')
      .selectOption({ label: 'Enterprise' });
  const act = async (name: string) => {
    await page.getByRole('button', { name, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  const listed = () => page.getByRole('region', { name: 'Who is there' }).getByRole('listitem');

  it('takes a list from a spreadsheet, says which rows it cannot, and has nobody twice', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.getByRole('link', { name: 'From a spreadsheet' }).click();
    const rows = [
      `Zala Kos;${address};yes;;Slovenia`,
      'Bo Li;B-1;yes;2,5;Austria',
      'Cy;B-2;perhaps;;Austria',
      'Di;B-3;no;0;SI',
    ];
    await choose(rows);
    // What is said to those who listen stands elsewhere too.
    const told = (text: string) => page.getByRole('main').getByText(text);
    expect(await page.getByLabel('Column with the address or reference').inputValue()).toBe('1');
    await act('Check the file');
    await page.getByRole('link', { name: 'For every row: Fill this in.' }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('kind.constant');
    await sayKind();
    await act('Check the file');
    await told('2 rows can be imported, 1 row cannot. Nothing is imported yet.').waitFor();
    const refused = page.getByRole('region', { name: 'Refused rows' });
    await refused.getByText('it is not said what “perhaps” in column “Came” means').waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await act('Import 2 rows');
    await told('2 rows are in, 1 row needs a fix.').waitFor();

    await choose(rows.map((row) => row.replace('perhaps', 'no')));
    await sayKind();
    await act('Check the file');
    await told('3 rows were known already').waitFor();
    await act('Import 1 row');
    await told('1 row is in.').waitFor();
    await page.getByRole('link', { name: 'The session' }).last().click();
    await page.getByText('There, 2.5 h').waitFor();
    expect(await listed().count()).toBe(4);
    expect(
      await listed()
        .getByText(/^There/)
        .count(),
    ).toBe(2);
  });

  it('is renamed while what it is counted by stays, and closed once its session has ended', async () => {
    await page.getByRole('link', { name: 'Study visit to the shared flats' }).click();
    await page.getByText('Change the training', { exact: true }).click();
    await page.getByText('what completes the training (1 session).').waitFor();
    expect(await page.getByLabel('Host territory').count()).toBe(0);
    await page.getByLabel('Title').fill('Study visit to shared flats');
    await page.getByRole('button', { name: 'Save the training' }).click();
    await page.getByRole('heading', { name: 'Study visit to shared flats', level: 1 }).waitFor();

    expect(await page.getByText('Cancel the training').count()).toBe(0);
    await page.locator('summary').filter({ hasText: 'Close this training' }).click();
    await page.getByRole('button', { name: 'Close this training' }).click();
    await page.getByText('Over', { exact: true }).waitFor();
    expect(await page.getByText(/^(Change the training|Schedule a session|Close this training)$/).count()).toBe(0);
  });

  it('is cancelled with its reason, as long as nobody was there', async () => {
    await page.getByRole('link', { name: 'Trainings' }).first().click();
    await page.getByRole('link', { name: 'Plan a training' }).click();
    await page.getByLabel('Title').fill('Salon that nobody sees');
    await page.getByLabel('Code').fill(`TR-NOT-${Date.now()}`);
    await page.getByLabel('ASP Città di Bologna (Italy)').check();
    await page.getByLabel('Hours to attend').fill('2,5');
    await page.getByRole('button', { name: 'Plan a training' }).click();
    await page.getByText('Change the training', { exact: true }).click();
    expect(await page.getByLabel('Hours to attend').inputValue()).toBe('2.5');
    await page.getByText('Cancel the training', { exact: true }).first().click();
    await page.getByLabel('Why it does not take place').fill('The host withdrew.');
    await page.getByRole('button', { name: 'Cancel the training' }).click();
    await page.getByText('Cancelled', { exact: true }).waitFor();
    expect(await page.getByText('Change the training', { exact: true }).count()).toBe(0);
  });

  it('left nothing to complain about in either browser', () => {
    // The browser reports the refusal and the conflict that were asked for.
    expect(organiser.complaints.filter((text) => !/412|422/.test(text))).toEqual([]);
    expect(guest.complaints).toEqual([]);
  });
});
