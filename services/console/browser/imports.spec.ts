import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser, Visitor } from './visitor.js';
import { dayInBologna, openOwnPlan } from './work-plan.js';

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

const run = Date.now();
const mapping = `Anmeldungen ${run}`;
const [year, month, day] = dayInBologna().split('-');
const today = `${day}.${month}.${year}`;

/** As a spreadsheet of Western Europe saves it: Windows-1252, semicolons, decimal commas, days with dots. */
const table = Buffer.from(
  [
    'no;code;since;sex;age;first wage;wage',
    `1;I-${run}-1;${today};weiblich;24;${today};1.250,50`,
    `2;I-${run}-2;${today};m\u00e4nnlich;31;;`,
    `3;I-${run}-3;${today};divers;57;;`,
    `4;I-${run}-4;${dayInBologna(3)};weiblich;19;;`,
  ].join('\r\n'),
  'latin1',
);

describe('a pilot manager with a spreadsheet', () => {
  let browser: Browser;
  let manager: Visitor;
  let page: Page;
  let project: string;
  let pilot: string;

  beforeAll(async () => {
    browser = await openBrowser();
    manager = await Visitor.signedIn(browser, 'manager-bologna', phone);
    page = await openOwnPlan(manager);
    pilot = await page.getByRole('heading', { level: 1 }).innerText();
  });
  afterAll(async () => {
    expect(manager.complaints).toEqual([]);
    await browser.close();
  });

  const breadth = () => page.evaluate(() => document.documentElement.scrollWidth);
  const choose = (name: string, buffer: Buffer) =>
    page.getByLabel('Choose a file, or drag it here').setInputFiles({ name, mimeType: 'text/csv', buffer });
  const drop = async (name: string, bytes: Buffer) => {
    const dataTransfer = await page.evaluateHandle(
      ([called, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([new Uint8Array(content as number[])], called as string));
        return transfer;
      },
      [name, [...bytes]] as const,
    );
    await page.getByText('Choose a file, or drag it here').dispatchEvent('drop', { dataTransfer });
  };
  const press = async (button: Locator) => {
    await button.focus();
    await page.keyboard.press('Enter');
  };
  const act = (name: string) => press(page.getByRole('button', { name, exact: true }));
  const standing = (state: string) => page.locator(`[data-testid="import-standing"][data-state="${state}"]`);
  const event = (name: string) => page.getByRole('region', { name, exact: true });
  const field = (name: string) => page.getByRole('group', { name, exact: true });
  const from = (within: Locator, origin: string) =>
    within.getByLabel('Where it comes from').selectOption({ label: origin });

  it('is told what to do with a workbook, and sees a file of another encoding as it was written', async () => {
    await page.getByRole('link', { name: 'Participants', exact: true }).click();
    await page.getByRole('link', { name: 'Import a file' }).click();
    await page
      .getByText('You have imported nothing yet.')
      .or(page.getByRole('heading', { name: /^Import:/ }))
      .first()
      .waitFor();
    project = new URL(page.url()).pathname;
    await page.getByRole('link', { name: 'Import a file' }).click();
    await choose('registrations.xlsx', Buffer.from('PK\u0003\u0004…', 'latin1'));
    await page.getByRole('alert').getByText('This is a workbook').waitFor();
    await drop(`${mapping}.csv`, table);
    await page.getByText('4 rows, 7 columns').waitFor();
    await page.getByRole('cell', { name: 'männlich' }).waitFor();
    await page.getByLabel('Letters of').selectOption({ label: 'Cyrillic (Windows-1251)' });
    await page.getByRole('cell', { name: 'mдnnlich' }).waitFor();
    await page.getByLabel('Letters of').selectOption({ label: 'Western Europe (Windows-1252)' });
    await page.getByRole('cell', { name: 'männlich' }).waitFor();
    expect(await breadth()).toBeLessThanOrEqual(390);
  });

  it('says what the columns mean, and is told at the fields what is not said', async () => {
    await act('Make a new mapping');
    await act('Save the mapping');
    const summary = page.getByRole('alert');
    await summary.getByRole('link', { name: /Choose at least one column/ }).waitFor();
    await summary.getByRole('link', { name: /^Enrolled on, / }).click();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('events.0.fields.enrolledOn.from');
    await page.getByLabel('no (no two rows alike)').check();
    await page.getByLabel('Which one a row is about').selectOption({ label: 'The same for every row' });
    await page.getByLabel('For all rows').selectOption({ label: `${pilot} (Running)` });

    const enrolled = event('Somebody was enrolled');
    await from(enrolled.getByRole('group', { name: 'What your organisation calls the person' }), 'Column: code');
    await from(field('Enrolled on'), 'Column: since');
    expect(await field('Enrolled on').getByLabel('How days are written').inputValue()).toBe('D.M.Y');
    await from(field('Gender'), 'Column: sex');
    await page.getByLabel('“weiblich”').selectOption({ label: 'Women' });
    await page.getByLabel('“männlich”').selectOption({ label: 'Men' });
    await from(field('Age at entry'), 'Column: age');
    await field('Age at entry')
      .getByText(/24 · 31 · 57 · 19/)
      .waitFor();
    await from(field('Labour status').or(field('Employment at entry')), 'The same for every row');
    await page.getByLabel('For every row').selectOption({ label: 'Unemployed' });
    expect(await breadth()).toBeLessThanOrEqual(390);
  });

  it('has a row say two things, and saves what the columns mean by a name', async () => {
    await page.getByLabel('A row also says something else').selectOption({ label: 'An outcome' });
    await act('Add this');
    const outcome = event('An outcome');
    await outcome.getByLabel('From which rows').selectOption({ label: 'Rows in which a column is filled' });
    await outcome.getByLabel('Which column').selectOption({ label: 'wage' });
    const of = (name: string) => outcome.getByRole('group', { name, exact: true });
    for (const [name, value] of [
      ['Track', 'Employment'],
      ['What happened', 'Earnings'],
    ] as const) {
      await from(of(name), 'The same for every row');
      await of(name).getByLabel('For every row').selectOption({ label: value });
    }
    await from(of('Day'), 'Column: first wage');
    await from(of('Measured value (optional)'), 'Column: wage');
    expect(
      await of('Measured value (optional)')
        .getByLabel(/^Decimals have a comma/)
        .isChecked(),
    ).toBe(true);
    await from(of('Unit of the value (optional)'), 'The same for every row');
    await of('Unit of the value (optional)').getByLabel('For every row').fill('EUR');
    const list = page.getByLabel('List the numbers belong to');
    expect(await list.inputValue()).not.toBe('');
    await list.fill(`Anmeldungen ${run}`);
    await act('Save the mapping');
    await page.locator('form').waitFor({ state: 'detached' });
    expect(await page.getByLabel('A mapping that was saved before').inputValue()).toBe(`anmeldungen-${run}`);
  });

  it('tries the file, and is told of every row that would be refused why', async () => {
    await act('Check the file');
    await standing('done').getByText('2 rows can be imported, 2 rows cannot.').waitFor();
    const refused = page.getByRole('region', { name: 'Refused rows' });
    await refused.getByText('Gender: the mapping does not say what “divers” in column “sex” means').waitFor();
    await refused.getByText('Enrolled on: This date is in the future.').waitFor();
    expect(await breadth()).toBeLessThanOrEqual(390);
  });

  it('imports the rest, leaves, and finds it again with what is to be mended', async () => {
    await act('Import 2 rows');
    await page.waitForURL(/\/app\/imports\//);
    const imported = new URL(page.url()).pathname;
    await page.goto(project);
    await page.getByRole('link', { name: `Import: anmeldungen-${run}` }).click();
    expect(new URL(page.url()).pathname).toBe(imported);
    await standing('done').getByText('2 rows are in, 2 rows need a fix.').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Refused rows as a file' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('errors.csv');
    await page.getByRole('link', { name: 'Participants', exact: true }).click();
    await page.getByRole('heading', { name: 'All participants' }).waitFor();
  });

  it('imports a mended file with the same mapping, all or nothing, and nothing twice', async () => {
    await page.goto(`${project}/new`);
    const mended = table.toString('latin1').replace('divers', 'weiblich').replace(dayInBologna(3), today);
    await choose('mended.csv', Buffer.from(`\ufeff${mended}`));
    await page.getByLabel('A mapping that was saved before').selectOption(`anmeldungen-${run}`);
    await act('Check the file');
    await standing('done').getByText('2 rows can be imported. Nothing is imported yet.').waitFor();
    await standing('done').getByText('2 rows imported before').waitFor();
    await page.getByLabel('If a row is refused').selectOption({ label: 'Import nothing' });
    await act('Import 2 rows');
    await page.waitForURL(/\/app\/imports\//);
    await standing('done').getByText('2 rows are in. Nothing was imported twice.').waitFor();
    expect(await page.getByRole('link', { name: 'Refused rows as a file' }).count()).toBe(0);
  });

  it('is told of a file without the columns of its mapping which they are, in German too', async () => {
    await page.goto(`${project}/new`);
    await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
    await page
      .getByLabel('Datei wählen oder hierher ziehen')
      .setInputFiles({ name: 'other.csv', mimeType: 'text/csv', buffer: Buffer.from('no,code\n1,x') });
    await page.getByLabel('Eine früher gespeicherte Zuordnung').selectOption(`anmeldungen-${run}`);
    await page.getByText('since, sex, age, wage, first wage').waitFor();
    expect(await page.getByRole('button', { name: 'Datei prüfen' }).count()).toBe(0);
    expect(await breadth()).toBeLessThanOrEqual(390);
  });
});
