import { json } from 'node:stream/consumers';
import type { Browser, Page } from 'playwright-core';
import { enrol } from './enrolment.js';
import { sent } from './sent.js';
import { openBrowser, Visitor } from './visitor.js';
import { openOwnPlan } from './work-plan.js';

describe('administration', () => {
  let browser: Browser;
  let lead: Visitor;
  let page: Page;
  let guest: Visitor;
  let link: string;
  const name = `Nadja Kos ${Date.now()}`;
  const client = `library-${Date.now()}`;

  beforeAll(async () => {
    browser = await openBrowser();
    lead = await Visitor.signedIn(browser, 'lead');
    guest = await Visitor.signedIn(browser, 'organiser');
    page = lead.page;
  });
  afterAll(() => browser.close());

  const row = (text: string) => page.getByRole('listitem').filter({ hasText: text });

  it('is found by whoever may, in the menu of their name, and is no page for others', async () => {
    await lead.open('/app/figures');
    await page.getByRole('button', { name: /Marta Venier/ }).click();
    await page.getByRole('link', { name: 'Administration' }).click();
    await page.getByRole('heading', { name: 'Administration', level: 1 }).waitFor();
    await row('Giulia Ferri').first().getByText('Pilot manager:').first().waitFor();
    await guest.open('/app/administration');
    await guest.page.getByText('Page not found').waitFor();
    expect(await guest.page.getByText('Giulia Ferri').count()).toBe(0);
  });

  it('says at its fields what an invitation needs', async () => {
    await page.getByRole('link', { name: 'Invite somebody' }).click();
    await page.getByRole('button', { name: 'Invite' }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.getByRole('link').allInnerTexts()).toEqual(['Name: Fill this in.', 'Where: Choose where.']);
  });

  it('invites by a link', async () => {
    await page.getByLabel('Name').fill(name);
    await page.getByLabel('Role').selectOption({ label: 'Policy author' });
    expect(await page.getByLabel('Where').locator('option').allInnerTexts()).toContain('Italy');
    await page.getByLabel('Role').selectOption({ label: 'Evaluator' });
    await page.getByLabel('Where').selectOption({ label: 'Every project' });
    await page.getByRole('button', { name: 'Invite' }).click();
    link = await page.getByTestId('invitation-link').innerText();
    expect(link).toContain('/app/invitation/');
  });

  it('lets whoever follows the link take what was offered, once', async () => {
    await guest.page.goto(new URL(link).pathname);
    await guest.page.getByText('Marta Venier invites you as:').waitFor();
    await guest.page.getByText('Evaluator: Every project').waitFor();
    await guest.page.getByRole('button', { name: 'Accept' }).click();
    await guest.page.getByText('Your rights are yours now.').waitFor();
    const another = await Visitor.signedIn(browser, 'author');
    await another.page.goto(new URL(link).pathname);
    await another.page.getByText('This invitation was used').waitFor();
    expect(await another.page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
    await another.leave();
  });

  it('ends a right with a reason, and never without', async () => {
    await lead.open('/app/administration');
    await row(name).getByText('Was accepted').waitFor();
    await page.getByRole('link', { name: 'Lejla Hodžić' }).click();
    const right = row('Evaluator: Every project');
    await right.getByRole('button', { name: 'End this right' }).click();
    await right.getByRole('button', { name: 'End this right' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('Reason').fill('The evaluation is over.');
    await right.getByRole('button', { name: 'End this right' }).click();
    await right.waitFor({ state: 'detached' });
    expect(await row('Training organiser').count()).toBe(1);
    await lead.open('/app/trail');
    await row('ended a right').filter({ hasText: 'Lejla Hodžić' }).getByText('Evaluator: Every project').waitFor();
  });

  it('leaves nobody their own rights to change', async () => {
    await lead.open('/app/administration');
    await page.getByRole('link', { name: 'Marta Venier', exact: true }).click();
    await page.getByText('somebody else has to change its rights').waitFor();
    expect(await page.getByRole('button', { name: /End|Give|Close/ }).count()).toBe(0);
  });

  it('registers a partner system and gives it a pilot action to read', async () => {
    await lead.open('/app/administration');
    await page.getByRole('link', { name: 'Register a partner system' }).click();
    await page.getByLabel('Name').fill('City library');
    await page.getByLabel('Client id').fill(client);
    await page.getByRole('button', { name: 'Register a partner system' }).click();
    await page.getByRole('heading', { name: 'City library', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Give a right' }).click();
    const places = await page.getByLabel('Where').locator('option').allInnerTexts();
    await page.getByLabel('Where').selectOption({ label: String(places.at(-1)) });
    await page.getByRole('button', { name: 'Give a right' }).click();
    await row('Partner system:').waitFor();
    expect(await row('Partner system:').count()).toBe(1);
  });

  it('agrees how much a partner system is told of the participants of a pilot, and ends it with a reason', async () => {
    const disclosures = page.getByRole('region', { name: 'What it is told of participants' });
    await disclosures.getByText('Nothing. For each pilot').waitFor();
    await disclosures.getByRole('button', { name: 'Agree' }).click();
    await disclosures.getByRole('button', { name: 'Agree' }).click();
    await disclosures.getByRole('alert').getByRole('link', { name: 'Choose where.' }).waitFor();
    await disclosures.getByLabel('Pilot').selectOption({ index: 1 });
    await disclosures.getByLabel('How much').selectOption({ label: 'Steps and characteristics' });
    await disclosures.getByRole('button', { name: 'Agree' }).click();
    const agreed = disclosures.getByRole('listitem').filter({ hasText: ': Steps and characteristics' });
    await agreed.getByText('What was recorded since').waitFor();
    await agreed.getByRole('button', { name: 'End this agreement' }).click();
    await agreed.getByLabel('Reason').fill('The study is over.');
    await agreed.getByRole('button', { name: 'End this agreement' }).click();
    await agreed.waitFor({ state: 'detached' });
    await disclosures.getByText('Nothing. For each pilot').waitFor();
    expect(await disclosures.getByRole('listitem').count()).toBe(0);
  });

  it('shuts a partner system out', async () => {
    await page.getByRole('button', { name: 'Close this account' }).click();
    await page.getByLabel('Reason').fill('The archive was never built.');
    await page.getByRole('button', { name: 'Close this account' }).click();
    await page.getByText('This account was closed.').waitFor();
    expect(await row('Partner system:').count()).toBe(0);
  });

  it('is looked back at with its reasons, by person', async () => {
    await lead.open('/app/figures');
    await page.getByRole('button', { name: /Marta Venier/ }).click();
    await page.getByRole('link', { name: 'Who did what' }).click();
    await page.getByText('The evaluation is over.').first().waitFor();
    await page.getByLabel('Who', { exact: true }).selectOption({ label: 'Lejla Hodžić' });
    await row('accepted an invitation').first().waitFor();
    expect(await page.getByText('The evaluation is over.').count()).toBe(0);
  });

  it('lets whoever is signed in twice end the other', async () => {
    // Somebody whom no other flow is at the same time: theirs would be ended too.
    const one = await Visitor.signedIn(browser, 'manager-ljubljana');
    const other = await Visitor.signedIn(browser, 'manager-ljubljana');
    const sessions = await one.open('/app/my-sessions');
    await sessions.getByText('This is here.').waitFor();
    const end = sessions.getByRole('button', { name: 'End it' });
    expect(await end.count()).toBe(1);
    await end.click();
    await end.waitFor({ state: 'detached' });
    await other.page.goto('/app/figures');
    await other.page.locator('a[href^="/auth/sign-in"]').waitFor();
    expect(one.complaints).toEqual([]);
    await Promise.all([one.leave(), other.leave()]);
  });

  it('left nothing to complain about in either browser', () => {
    expect(lead.complaints).toEqual([]);
    expect(guest.complaints).toEqual([]);
  });
});

describe('what a participant asks for', () => {
  let browser: Browser;
  let manager: Visitor;
  let lead: Visitor;
  let page: Page;
  let reference: string;
  let participant: string;
  let code: string;

  beforeAll(async () => {
    browser = await openBrowser();
    manager = await Visitor.signedIn(browser, 'manager-bologna');
    lead = await Visitor.signedIn(browser, 'lead');
    page = await openOwnPlan(manager);
    ({ reference, participant } = await enrol(page, new URL(page.url()).pathname.split('/')[3]!));
    code = participant.slice(0, 8);
  });
  afterAll(() => browser.close());

  const section = (name: string, on = page) => on.getByRole('region', { name, exact: true });
  /** The act of a form that is open; what opened it stands before it and is called the same. */
  const send = (name: string, on = section(name)) =>
    on.locator('form').getByRole('button', { name, exact: true }).click();

  it('is found by what the organisation calls the person, and nobody else by it', async () => {
    await page.getByRole('link', { name: 'Participants', exact: true }).click();
    await page.getByRole('button', { name: 'Find the person' }).click();
    await page.getByLabel('What your organisation calls the person').fill('nobody');
    await send('Find the person', page.locator('main'));
    await page
      .getByRole('alert')
      .getByRole('link', { name: /Nobody of this reference/ })
      .waitFor();
    await page.getByLabel('What your organisation calls the person').fill(reference);
    await send('Find the person', page.locator('main'));
    await page.getByRole('heading', { name: `Participant ${code}` }).waitFor();
    expect(page.url()).not.toContain(reference);
  });

  it('is given as a file of everything', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Download everything (JSON)' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe(`participant-${code}.json`);
    const told = (await json(await file.createReadStream())) as object;
    expect(told).toMatchObject({ complete: true, participations: [{ participant, stands: { entry: {} } }] });
  });

  it('is kept and not used, for a reason, until that is lifted for another', async () => {
    const restriction = section('Restriction');
    await restriction.getByRole('button', { name: 'Restrict', exact: true }).click();
    await send('Restrict', restriction);
    await restriction.getByRole('alert').getByRole('link', { name: 'Fill this in.' }).waitFor();
    await restriction.getByLabel('Why?').selectOption({ label: 'The person says that the data are wrong' });
    await send('Restrict', restriction);
    await restriction.getByText('Restricted since').waitFor();
    await restriction.getByRole('button', { name: 'Lift the restriction' }).click();
    await restriction.getByLabel('Why?').selectOption({ label: 'The data were checked, or corrected' });
    await send('Lift the restriction', restriction);
    await restriction.getByRole('button', { name: 'Restrict', exact: true }).waitFor();
    expect(await restriction.getByText('Restricted since').count()).toBe(0);
  });

  it('is asked for by one who types whom, after reading what goes and what stays', async () => {
    const erasure = section('Erasure');
    await erasure.getByRole('button', { name: 'Ask for erasure' }).click();
    await erasure.getByText('nobody can undo it').waitFor();
    await erasure.getByLabel('Why?').selectOption({ label: 'The person has withdrawn consent' });
    await erasure.getByLabel('Code of the participant').fill('00000000');
    await send('Ask for erasure', erasure);
    await erasure
      .getByRole('alert')
      .getByRole('link', { name: /This is the code of nobody/ })
      .waitFor();
    const ask = async () => {
      await erasure.getByLabel('Code of the participant').fill(code);
      await send('Ask for erasure', erasure);
      await erasure.getByText('It waits for somebody else').waitFor();
    };
    await ask();
    await erasure.getByRole('button', { name: 'Withdraw the request' }).click();
    await send('Withdraw the request', erasure);
    await erasure.getByText('Withdrawn on').waitFor();
    await erasure.getByRole('button', { name: 'Ask for erasure' }).click();
    await erasure.getByLabel('Why?').selectOption({ label: 'The person has withdrawn consent' });
    await ask();
    expect(await page.getByRole('button', { name: /Erase for good|Refuse|Ask for erasure/ }).count()).toBe(0);
  });

  it('is no page for who leads the project, and is decided on another', async () => {
    await lead.open(new URL(page.url()).pathname);
    await lead.page.getByText('Page not found').waitFor();
    await lead.page.getByRole('button', { name: /Marta Venier/ }).click();
    await lead.page.getByRole('link', { name: 'Erasures of participants' }).click();
    const waiting = section('Waiting', lead.page).getByRole('listitem').filter({ hasText: code });
    await waiting.getByRole('button', { name: 'Refuse' }).click();
    await waiting.getByLabel('Why?').selectOption({ label: 'It was asked for by mistake, or for somebody else' });
    await send('Refuse', waiting);
    const decided = section('Decided', lead.page).getByRole('listitem').filter({ hasText: code });
    await decided.getByText('It was asked for by mistake').waitFor();
    expect(await waiting.count()).toBe(0);
  });

  it('is carried out by somebody else than who asked, and leaves nobody to be found', async () => {
    await page.reload();
    const erasure = section('Erasure');
    await erasure.getByText('Refused on').waitFor();
    await erasure.getByRole('button', { name: 'Ask for erasure' }).click();
    await erasure.getByLabel('Why?').selectOption({ label: 'The person has withdrawn consent' });
    await erasure.getByLabel('Code of the participant').fill(code);
    await send('Ask for erasure', erasure);
    await erasure.getByText('It waits for somebody else').waitFor();

    const systems = await lead.page.request.get('/api/access/v1/accounts?limit=500');
    const { items } = (await systems.json()) as { items: { id: string; name: string }[] };
    const account = items.find(({ name }) => name === 'Archive of the municipality')!.id;
    const wanted = { account, name: 'Reads nothing', transport: 'nats' };
    await sent(lead.page, '/api/notifications/v1/subscriptions', wanted);
    await lead.page.reload();
    const waiting = section('Waiting', lead.page).getByRole('listitem').filter({ hasText: code });
    await waiting.getByRole('button', { name: 'Erase for good' }).click();
    await waiting.getByText('What stays:').waitFor();
    await waiting.getByLabel('Code of the participant').fill(code);
    await send('Erase for good', waiting);
    await section('Decided', lead.page)
      .getByRole('listitem')
      .filter({ hasText: code })
      .getByText('tombstone')
      .waitFor();
    // It reads nothing: so it owes an answer, and the page says so by itself.
    for (const title of ['Not acknowledged by partner systems', 'Decided'])
      await section(title, lead.page)
        .getByRole('listitem')
        .filter({ hasText: code })
        .getByText(/^Archive of the municipality \(Reads nothing\) was told on .* has not acknowledged it\.$/)
        .first()
        .waitFor();

    await page.reload();
    await page.getByText('Page not found').waitFor();
    expect(await page.getByText(code).count()).toBe(0);
  });

  it('is nothing that others are shown', async () => {
    const author = await Visitor.signedIn(browser, 'author');
    await author.open('/app/erasures');
    await author.page.getByText('Page not found').waitFor();
    await author.page.locator('header').getByRole('button').last().click();
    await author.page.getByRole('link', { name: 'Who did what' }).waitFor();
    expect(await author.page.getByRole('link', { name: 'Erasures of participants' }).count()).toBe(0);
    await author.leave();
  });
});
