import type { Browser, Page } from 'playwright-core';
import { openReceiver } from './receiver.js';
import { openBrowser, Visitor } from './visitor.js';

/** Waits for what another process does. */
async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((look) => setTimeout(look, 50));
}

describe('a subscription of a partner system', () => {
  let browser: Browser;
  let lead: Visitor;
  let page: Page;
  let receiver: Awaited<ReturnType<typeof openReceiver>>;
  const secret = () => page.getByTestId('secret').innerText();
  const state = (words: string) => page.locator('main p[data-state]', { hasText: words }).waitFor();

  beforeAll(async () => {
    browser = await openBrowser();
    lead = await Visitor.signedIn(browser, 'lead');
    page = lead.page;
    receiver = await openReceiver();
  });
  afterAll(async () => {
    receiver.server.close();
    await browser.close();
  });

  it('says at its fields what is missing', async () => {
    await lead.open('/app/today');
    await page.getByRole('button', { name: /^Signed in as / }).click();
    await page.getByRole('link', { name: 'Subscriptions', exact: true }).click();
    await page.getByRole('link', { name: 'Register a subscription' }).click();
    await page.getByRole('button', { name: 'Register a subscription' }).click();
    await page.getByRole('alert').getByRole('link').first().waitFor();
    expect(await page.getByRole('alert').getByRole('link').count()).toBe(2);
  });

  it('is registered for what it names, and its secret is shown once', async () => {
    await page.getByLabel('Partner system').selectOption({ label: 'Archive of the municipality' });
    await page.getByRole('textbox', { name: 'Name' }).fill('Archive of Bologna');
    await page.getByLabel('Address of the receiver').fill(receiver.url);
    await page.getByLabel('From when on').selectOption({ label: 'From the beginning of the history' });
    await page.getByLabel('Italy').check();
    await page.getByText('Only some kinds of events').first().click();
    await page.getByLabel(/^milestone\.planned /).check();
    await page.getByRole('button', { name: 'Register a subscription' }).click();
    await page.getByTestId('secret').waitFor();
    expect(await secret()).toMatch(/^whsec_/);
    await page.getByRole('link', { name: 'Go to Archive of Bologna' }).click();
    await page.getByRole('heading', { name: 'Archive of Bologna', level: 1 }).waitFor();
    await state('Waits for its receiver to answer');
    await page.getByText('milestone.planned', { exact: true }).first().waitFor();
    expect(await page.getByTestId('secret').count()).toBe(0);
  });

  it('is sent facts when its receiver has answered, and shows how that went', async () => {
    await page.getByRole('button', { name: 'Send the challenge' }).click();
    await state('Facts are sent');
    await page.getByRole('row', { name: /^1 milestone\.planned Arrived/ }).waitFor();
    expect(receiver.ids.length).toBeGreaterThan(0);
  });

  it('gets another secret', async () => {
    await page.getByRole('button', { name: 'Make a new secret' }).click();
    await page.getByTestId('secret').waitFor();
    expect(await secret()).toMatch(/^whsec_/);
    await page.reload();
    await state('Facts are sent');
    expect(await page.getByTestId('secret').count()).toBe(0);
  });

  it('is sent one fact again', async () => {
    const [first] = receiver.ids;
    await page.getByText('Send facts again').click();
    await page.getByLabel('From number').fill('1');
    await page.getByLabel('Until number').fill('1');
    await page.getByRole('button', { name: 'Send again' }).click();
    await page.locator('#spoken').getByText('1 fact is sent again.').waitFor();
    await until(() => receiver.ids.filter((id) => id === first).length === 2);
    expect(receiver.ids.length).toBeGreaterThan(1);
  });

  it('is stopped for a while, and ended for good', async () => {
    await page.getByRole('button', { name: 'Stop sending' }).click();
    await state('Stopped: somebody asked for it');
    await page.getByText('End it for good').first().click();
    await page.getByRole('button', { name: 'End this subscription' }).click();
    await state('Ended');
    expect(await page.getByRole('button', { name: 'Send the challenge' }).count()).toBe(0);
  });

  it('says why the receiver was not believed', async () => {
    await lead.open('/app/subscriptions/new');
    await page.getByRole('textbox', { name: 'Name' }).fill('Nobody there');
    await page.getByLabel('Address of the receiver').fill('http://127.0.0.1:9/hook');
    await page.getByLabel('How it is signed').selectOption('ed25519');
    await page.getByRole('button', { name: 'Register a subscription' }).click();
    await page.getByRole('link', { name: 'Go to Nobody there' }).click();
    await page.getByText(/^whpk_/).waitFor();
    await page.getByRole('button', { name: 'Send the challenge' }).click();
    await page.getByText('The receiver did not answer the challenge as it should').waitFor();
    await state('Waits for its receiver to answer');
    expect(await page.getByText('ECONNREFUSED').count()).toBe(1);
  });

  it('is read by SSE where that is chosen, by its number', async () => {
    await lead.open('/app/subscriptions/new');
    await page.getByRole('textbox', { name: 'Name' }).fill('Archive');
    await page.getByLabel('How facts are sent').selectOption({ label: 'By SSE: the partner keeps a request open' });
    await page.getByRole('button', { name: 'Register a subscription' }).click();
    const request = page.getByRole('region', { name: 'curl' });
    await request.waitFor();
    expect(await request.innerText()).toMatch(/\/api\/streams\/v1\/subscriptions\/[-0-9a-f]{36}\/events"/);
    const program = await page.getByRole('region', { name: 'Node.js' }).innerText();
    expect(program).toContain('client.subscribe({ subscription');
    const [, address] = /npm install (\S+)/.exec(program) ?? [];
    expect((await fetch(String(address))).headers.get('content-type')).toBe('application/gzip');
  });

  it('is read over NATS where that is chosen: all that the partner needs is shown, and stays to be found', async () => {
    await lead.open('/app/subscriptions/new');
    await page.getByRole('textbox', { name: 'Name' }).fill('Statistics');
    await page
      .getByLabel('How facts are sent')
      .selectOption({ label: 'Over NATS: the partner reads a stream of its own' });
    expect(await page.getByLabel('Address of the receiver').count()).toBe(0);
    await page.getByRole('button', { name: 'Register a subscription' }).click();
    const code = page.getByRole('region', { name: 'Node.js' });
    await code.waitFor();
    const program = await code.innerText();
    expect(program).toMatch(/server: 'nats:\/\/.+'/);
    expect(program).toMatch(/stream: 'SUB_[-0-9a-f]{36}'/);
    await page.getByRole('link', { name: 'Go to Statistics' }).click();
    await state('Facts are sent');
    await code.waitFor();
    expect(await code.innerText()).toBe(program);
  });

  it('is nothing that a manager of pilots is offered', async () => {
    const manager = await Visitor.signedIn(browser, 'manager-bologna');
    await manager.page.getByRole('button', { name: /^Signed in as / }).click();
    await manager.page.getByRole('link', { name: 'Catalogue of events' }).waitFor();
    expect(await manager.page.getByRole('link', { name: 'Subscriptions', exact: true }).count()).toBe(0);
    await manager.leave();
  });

  it('is found in German too', async () => {
    const german = await Visitor.signedIn(browser, 'lead', { locale: 'de-DE' });
    await german.open('/app/subscriptions');
    await german.page.getByText('Beendet').first().waitFor();
    expect(german.complaints).toEqual([]);
    await german.leave();
  });
});

describe('the catalogue of events', () => {
  it('finds an event, and shows what it says', async () => {
    const browser = await openBrowser();
    const lead = await Visitor.signedIn(browser, 'lead');
    const page = await lead.open('/app/events');
    const reached = page.getByText('eu.integras.pilots.milestone.reached.v1', { exact: true });
    const areas = page.getByRole('navigation', { name: 'What events are about' });
    await areas.getByRole('link', { name: 'milestone', exact: true }).press('Enter');
    await reached.waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^milestone \(\d+ events\)$/);
    await page.getByText('eu.integras.pilots.obstacle.reported.v1', { exact: true }).waitFor({ state: 'detached' });
    // An address that names an area leads into it.
    await page.reload();
    await reached.waitFor();
    await page.getByLabel('Search').fill('milestone.reached');
    await page.getByRole('status').getByText('1 event', { exact: true }).waitFor();
    await page.getByText('Example and schema').click();
    await page.getByRole('region', { name: 'Example' }).getByText('"reachedOn"').waitFor();
    expect(lead.complaints).toEqual([]);
    await browser.close();
  });
});
