import type { Browser, Page, Request } from 'playwright-core';
import { openBrowser, Visitor } from '../visitor.js';
import { addMilestone, dayInBologna, openOwnPlan } from '../work-plan.js';
import { reachedInItaly, untilReachedInItaly, watchMilestones } from './reached-in-italy.js';

const tabs = 8;

describe('many tabs of one browser', () => {
  let browser: Browser;
  let evaluator: Visitor;
  let manager: Visitor;
  const open: Page[] = [];
  const streams = new Set<Request>();

  beforeAll(async () => {
    browser = await openBrowser();
    evaluator = await Visitor.arrive(browser);
    const isStream = (request: Request) => new URL(request.url()).pathname === '/api/streams/v1/live';
    evaluator.context.on('request', (request) => isStream(request) && streams.add(request));
    evaluator.context.on('requestfinished', (request) => streams.delete(request));
    evaluator.context.on('requestfailed', (request) => streams.delete(request));
    await evaluator.signIn('evaluator');
    manager = await Visitor.signedIn(browser, 'manager-bologna');
  });
  afterAll(() => browser.close());

  async function report(title: string): Promise<void> {
    const page = await openOwnPlan(manager);
    await addMilestone(page, title, dayInBologna());
    await page.getByRole('link', { name: `Report: ${title}` }).click();
    await page.getByRole('button', { name: 'Report as reached' }).click();
    await page.getByRole('button', { name: `Undo: ${title}` }).waitFor();
  }

  it('are all live over one connection', async () => {
    open.push(await watchMilestones(evaluator));
    for (let tab = 1; tab < tabs; tab += 1) {
      open.push(await watchMilestones(evaluator, await evaluator.context.newPage()));
    }
    expect(streams.size).toBe(1);
    const before = await reachedInItaly(open[0]!);
    await report(`Eight tabs ${Date.now()}`);
    await Promise.all(open.map((page) => untilReachedInItaly(page, before + 1)));
  });

  it('stay live when the tab that holds the connection is closed', async () => {
    const before = await reachedInItaly(open[0]!);
    const [leader, ...others] = open;
    await leader!.close();
    const other = [...streams].filter((request) => request.frame().page() !== leader);
    expect(other.length).toBeLessThanOrEqual(1);
    await report(`The leader left ${Date.now()}`);
    await Promise.all(others.map((page) => untilReachedInItaly(page, before + 1)));
    expect([...streams].filter((request) => !request.frame().page().isClosed())).toHaveLength(1);
  });

  it('show what happened to a tab that was opened later', async () => {
    const late = await evaluator.open('/app/figures', await evaluator.context.newPage());
    const told = late.getByText(/The leader left \d+ was reached/);
    await told.waitFor();
    expect(await told.count()).toBe(1);
  });

  it('leave together when the person signs out in one of them', async () => {
    const [first, second] = open.slice(1);
    await first!.getByRole('button', { name: 'Signed in as' }).click();
    await first!.getByRole('button', { name: 'Sign out' }).click();
    await second!.getByRole('link', { name: 'Sign in' }).waitFor();
    expect(await second!.locator('article').count()).toBe(0);
  });
});
