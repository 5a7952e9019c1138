import type { Browser, Page } from 'playwright-core';
import { openBrowser, Visitor } from './visitor.js';

describe('an initiative beside the pilots', () => {
  let browser: Browser;
  let author: Visitor;
  let page: Page;
  const title = `A choir of newcomers ${Date.now()}`;

  beforeAll(async () => {
    browser = await openBrowser();
    author = await Visitor.signedIn(browser, 'author');
    ({ page } = author);
    await author.open('/app/pilots');
    // Only what these pages complain of is theirs.
    author.complaints.length = 0;
  });
  afterAll(() => browser.close());

  const beside = () => page.getByRole('region', { name: 'Initiatives beside the pilots' });
  const send = () => page.locator('main form button[type="submit"]').click();

  it('is registered by who writes for the project, and listed beside the pilots, not among them', async () => {
    await beside().getByRole('link', { name: 'Neighbours who share a kitchen' }).waitFor();
    await page.locator('main article').first().waitFor();
    const pilots = await page.locator('main article').count();
    await beside().getByRole('button', { name: 'Follow another initiative' }).click();
    await page.getByLabel('What it is called').fill(title);
    await page.getByLabel('Which organisation runs it').fill('The conservatory');
    await page.getByLabel('For whom').fill('Young adults');
    await send();
    // It needs a theme.
    await page.getByRole('alert').getByRole('link').first().waitFor();
    await page.getByRole('checkbox', { name: 'Empowerment' }).check();
    await send();
    await beside().getByRole('link', { name: title }).waitFor();
    expect(await page.locator('main article').count()).toBe(pilots);
  });

  it('is described with what is learnt from it, and found by those words', async () => {
    await beside().getByRole('link', { name: title }).click();
    await page.getByText('The project does not fund it: it counts in no figure.').waitFor();
    await page.getByRole('button', { name: 'Describe it' }).click();
    expect(await page.getByLabel('Which organisation runs it').inputValue()).toBe('The conservatory');
    expect(await page.getByRole('checkbox', { name: 'Empowerment' }).isChecked()).toBe(true);
    await page
      .getByRole('textbox', { name: 'What is learnt from it' })
      .fill('Rehearsals are where **contracts** are heard of.');
    await page.getByLabel('What shows it').fill('Its page');
    await page.getByLabel('Address of the evidence').fill('https://example.org/choir');
    await send();
    await page.getByRole('link', { name: 'Its page' }).waitFor();
    await author.open('/app/knowledge?q=rehearsal');
    await page.getByRole('link', { name: title }).click();
    await page.locator('main strong', { hasText: 'contracts' }).waitFor();
    expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(title);
  });

  it('has files and comments beside it, and tells what each change made of it', async () => {
    const files = page.getByRole('region', { name: 'Files' });
    await files.getByRole('button', { name: 'Attach a file' }).click();
    await page
      .getByLabel('File', { exact: true })
      .setInputFiles({ name: 'songs.txt', mimeType: 'text/plain', buffer: Buffer.from('Ode') });
    await files.getByRole('button', { name: 'Attach a file' }).click();
    await files.getByRole('link', { name: 'songs.txt' }).waitFor();
    const comments = page.getByRole('region', { name: 'Comments' });
    await comments.getByRole('button', { name: 'Comment' }).click();
    await comments.getByLabel('Comment').fill('Who conducts?');
    await comments.getByRole('button', { name: 'Comment', exact: true }).click();
    await comments.getByText('Who conducts?').waitFor();
    await page.getByRole('link', { name: 'Versions and changes' }).click();
    await page.getByText('It is followed from now on').waitFor();
    await page.locator('ins', { hasText: 'Rehearsals are where' }).waitFor();
    await page.getByText('songs.txt was attached').waitFor();
    await page.getByRole('link', { name: 'The initiative' }).click();
    await page.getByRole('heading', { level: 1, name: title }).waitFor();
    await comments.getByText('Who conducts?').waitFor();
    expect(await files.getByRole('link', { name: 'songs.txt' }).count()).toBe(1);
  });

  it('has ended, and is followed no more', async () => {
    await page.getByRole('button', { name: 'It has ended' }).click();
    await send();
    await page.getByText(/^from .* to /).waitFor();
    await page.getByRole('button', { name: 'Follow it no more' }).click();
    await page.getByLabel('Why?').fill('They sing elsewhere.');
    await send();
    await page.getByText('It is followed no more: They sing elsewhere.').waitFor();
    await author.open('/app/pilots');
    await beside().getByRole('link').first().waitFor();
    expect(await beside().getByRole('link', { name: title }).count()).toBe(0);
    expect(author.complaints).toEqual([]);
  });
});
