import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { faults } from './axe.js';
import { letteredPath } from './letters.js';
import { openBrowser, Visitor } from './visitor.js';

const looks: [string, BrowserContextOptions][] = [
  ['in English and light', { locale: 'en-GB', colorScheme: 'light', viewport: { width: 1280, height: 900 } }],
  ['in German and dark, on a phone', { locale: 'de-DE', colorScheme: 'dark', viewport: { width: 390, height: 844 } }],
];

/** Text in pictures that is drawn smaller than 12 pixels of the page, to the nearest pixel: a chart a fraction wider than its place is no fault. */
function smallTexts(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = [...document.querySelectorAll<SVGTextElement>('svg text, svg tspan')];
    return texts
      .filter((text) => Math.round(Number.parseFloat(getComputedStyle(text).fontSize) * (text.getCTM()?.a ?? 1)) < 12)
      .map((text) => text.textContent ?? '');
  });
}

/** The analysis that the demonstration has begun: others are begun, and are empty, meanwhile. */
const boardIn = (page: Page) => page.locator('main ul li', { hasText: 'Zagreb' }).locator('a[href$="/board"]');

/** What reaches beyond the page sideways. */
const overflowing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *:not(svg *)')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth)
      .map((element) => element.outerHTML.slice(0, 120));
  });

/** Charts are drawn anew for the breadth they get: until then they are as broad as they were. */
async function untilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    [...document.querySelectorAll<SVGSVGElement>('svg[role="img"]')].every(
      (svg) => Math.abs(svg.getBoundingClientRect().width - svg.parentElement!.getBoundingClientRect().width) < 2,
    ),
  );
}

/**
 * With `npm run test:full` every page in each look. Asking takes seconds a page and what axe finds rarely depends on the
 * look, so that `npm test` asks a third of the pages, each in one look.
 */
const inTurn = <T>(pages: readonly T[], options: BrowserContextOptions): T[] => {
  const look = looks.findIndex(([, its]) => its === options);
  return pages.filter((_, at) => process.env['FULL'] || at % (3 * looks.length) === look);
};

describe.each(looks)('the console %s', (_, options) => {
  let browser: Browser;
  let manager: Visitor;
  let evaluator: Visitor;
  let organiser: Visitor;
  let author: Visitor;
  let lead: Visitor;
  let plan: string;

  beforeAll(async () => {
    browser = await openBrowser();
    manager = await Visitor.signedIn(browser, 'manager-bologna', options);
    evaluator = await Visitor.signedIn(browser, 'evaluator', options);
    organiser = await Visitor.signedIn(browser, 'organiser', options);
    author = await Visitor.signedIn(browser, 'author', options);
    lead = await Visitor.signedIn(browser, 'lead', options);
    const page = await manager.open('/app/pilots');
    await page.locator('main article a').first().click();
    await page.locator('main ol li').first().waitFor();
    plan = page.url();
  });
  afterAll(() => browser.close());

  const openTraining = async (): Promise<Page> => {
    const page = await organiser.open('/app/trainings');
    await page.locator('main ul h3 a').last().click();
    await page.locator('main ol h3 a').first().waitFor();
    return page;
  };
  const openSession = async (part = ''): Promise<Page> => {
    const page = await openTraining();
    await page.locator('main ol h3 a').first().click();
    await page.locator('main ul input, main ul button').first().waitFor();
    return part === '' ? page : organiser.open(`${new URL(page.url()).pathname}${part}`);
  };
  /** A list of who attended, with what is wrong with it. */
  const openAttendanceImport = async (): Promise<Page> => {
    const page = await openSession('/attendance/import');
    const buffer = Buffer.from('code,came,country\nA-1,perhaps,AT\nA-2,yes\n');
    await page.locator('input[type="file"]').setInputFiles({ name: 'list.csv', mimeType: 'text/csv', buffer });
    await page.locator('form select').nth(1).selectOption('1');
    await page.locator('[id="kind.constant"]').selectOption('ngo');
    await page.locator('form button[type="submit"]').click();
    await page.locator('main td ul').last().waitFor();
    return page;
  };
  /** The study visit of the demonstration, of which people answered before and after. */
  const openAssessment = async (part = ''): Promise<Page> => {
    const page = await organiser.open('/app/trainings');
    await page.locator('main ul h3 a').filter({ hasText: 'peer mentors' }).click();
    await page.locator('main a[href*="/question-sets/"]').click();
    await page.locator('main figure svg[role="img"]').first().waitFor();
    if (part === '') return page;
    await organiser.open(`${new URL(page.url()).pathname}${part}`);
    await page.locator('main form').waitFor();
    return page;
  };
  /** New questions, with what is wrong in them. */
  const openQuestions = async (): Promise<Page> => {
    const page = await openTraining();
    await page.locator('main a[href$="/questions"]').click();
    await page.locator('form button[type="submit"]').click();
    await page.getByRole('alert').waitFor();
    return page;
  };
  /** What somebody is asked who has just registered. */
  const openMyQuestions = async (): Promise<Page> => {
    const page = await openRegistration();
    await page.locator('input[name="name"]').fill('Ida');
    const address = `ida.${Date.now()}@example.org`;
    await page.locator('input[name="email"]').fill(address);
    await page.locator('select[name="country"]').selectOption('AT');
    await page.locator('form button[type="submit"]').click();
    await page.locator('main form').waitFor({ state: 'detached' });
    await page.goto(await letteredPath(address, 'my-registration'));
    await page.locator('main a[href*="/questions/"]').first().click();
    await page.locator('main form').waitFor();
    return page;
  };
  const openWebhook = async (): Promise<Page> => {
    const page = await organiser.open('/app/notifications/settings');
    await enterWebhook(page, 'nowhere');
    await page.getByRole('alert').waitFor();
    return page;
  };
  const openRecommendation = async (): Promise<Page> => {
    const page = await organiser.open('/app/recommendations');
    await page.locator('main ul h2 a').first().click();
    await page.locator('main table').waitFor();
    return page;
  };
  const openAnalysis = async (): Promise<Page> => {
    const page = await organiser.open('/app/analyses');
    await page.getByRole('link', { name: /Bologna:/ }).click();
    await page.locator('main ul li').first().waitFor();
    return page;
  };
  /** The board with a form that says what is wrong, and something lifted. */
  const openBoard = async (): Promise<Page> => {
    const page = await author.open('/app/analyses');
    await boardIn(page).click();
    await page.locator('#weakness button[aria-pressed]').first().click();
    await page.locator('#weakness button').first().click();
    await page.locator('form button[type="submit"]').click();
    await page.getByRole('alert').waitFor();
    return page;
  };
  const openPractice = async (part = ''): Promise<Page> => {
    const page = await author.open('/app/practices');
    await page.getByRole('link', { name: /guarantee fund|Garantiefonds/ }).click();
    await page.locator('main ul li').first().waitFor();
    if (part === 'change') {
      await page.locator('main a[href$="/change"]').click();
      await page.locator('form fieldset').first().waitFor();
    } else {
      await page.locator('main section button').first().click();
      await page.locator('form button[type="submit"]').first().click();
      await page.getByRole('alert').waitFor();
    }
    return page;
  };
  const openInitiative = async (): Promise<Page> => {
    const page = await author.open('/app/pilots');
    await page.getByRole('link', { name: /share a kitchen|teilen eine Küche/ }).click();
    await page.locator('main button', { hasText: /Describe it|Beschreiben/ }).click();
    await page.locator('main form fieldset').waitFor();
    return page;
  };
  const openFound = async (): Promise<Page> => {
    const page = await organiser.open('/app/knowledge?q=surety');
    await page.locator('main ol li').first().waitFor();
    return page;
  };
  const openTrace = async (): Promise<Page> => {
    const page = await organiser.open('/app/trace');
    await page.locator('main ul li').first().waitFor();
    await page.locator('main summary').first().click();
    return page;
  };
  const openCompared = async (): Promise<Page> => {
    const page = await organiser.open('/app/analyses');
    const boxes = page.locator('form input[type="checkbox"]');
    await boxes.first().waitFor();
    for (const box of (await boxes.all()).slice(0, 3)) await box.check();
    await page.locator('form button[type="submit"]').click();
    await page.locator('main table').waitFor();
    return page;
  };
  /** What a partner system is told of participants, about to be agreed. */
  const openAgreeing = async (): Promise<Page> => {
    const page = await lead.open('/app/administration');
    await page.getByRole('link', { name: /Archive of the municipality/ }).click();
    const pilots = page.locator('#pilot');
    await page
      .locator('section')
      .filter({ has: page.locator('button', { hasText: /^(Agree|Vereinbaren)$/ }) })
      .getByRole('button')
      .last()
      .click();
    await pilots.waitFor();
    return page;
  };
  const openAccount = async (): Promise<Page> => {
    const page = await lead.open('/app/administration');
    await page.locator('main section li h3 a').first().click();
    await page.locator('main section li').first().waitFor();
    return page;
  };
  const openProject = async (view = 'plan'): Promise<Page> => {
    const page = await organiser.open('/app/pilots');
    const address = await page.locator('main a[href^="/app/projects/"]').first().getAttribute('href');
    await organiser.open(String(address).replace(/plan$/, view));
    await page.locator('main li h3').first().waitFor();
    return page;
  };
  /** The list with the form that enrols, or one of them with a form that reports or asks for erasure; each says what is wrong. */
  const openParticipant = async (part = ''): Promise<Page> => {
    const page = await manager.open(plan.replace(/plan.*/, 'participants'));
    await page.locator('main ul li h3 a').first().waitFor();
    if (part === '') await page.locator('main section button').first().click();
    else {
      await page.locator('main ul li h3 a').first().click();
      // The page of one of them, with what was reported.
      await page.locator('main a[download]').waitFor();
      await page.locator('main section ul li h3').first().waitFor();
      const acts = page.locator('main section button');
      await (part === 'report' ? acts.first() : acts.last()).click();
    }
    await page.locator('main form button[type="submit"]').click();
    await page.getByRole('alert').waitFor();
    return page;
  };
  /** A file that was looked into, and what its columns mean, with what nobody has said yet. */
  const openNewImport = async (): Promise<Page> => {
    const page = await manager.open(plan.replace(/plan.*/, 'participants'));
    const imports = await page.locator('main a[href$="/imports"]').getAttribute('href');
    await manager.open(`${imports}/new`);
    const buffer = Buffer.from('no;sex\n1;\u017e\n2;\u00fc', 'latin1');
    await page.locator('#file').setInputFiles({ name: 'rows.csv', mimeType: 'text/csv', buffer });
    await page.locator('main table').waitFor();
    await page.locator('main section').last().getByRole('button').last().click();
    await page.locator('main form button[type="submit"]').click();
    await page.getByRole('alert').waitFor();
    await page.locator('[id="events.0.fields.entry.gender.from"]').selectOption('column:sex');
    await page.locator('[id="events.0.fields.entry.gender.meanings.0.value"]').waitFor();
    return page;
  };
  const openExpenditure = async (): Promise<Page> => {
    const page = await manager.open(plan.replace(/plan.*/, 'expenditure'));
    await page.locator('main ul li button').first().click();
    await page.locator('#amount').fill('12.5');
    await page.getByTestId('would-change').getByRole('row').nth(1).waitFor();
    return page;
  };
  const openFeedback = async (): Promise<Page> => {
    const page = await manager.open(plan.replace(/plan.*/, 'participation'));
    const link = await page.locator('main a[href*="lang=ar"]').first().getAttribute('href');
    await page.goto(String(link));
    await page.locator('main form').waitFor();
    return page;
  };
  const openRegistration = async (): Promise<Page> => {
    const page = await organiser.open('/app/trainings');
    await page.locator('main ol h3 a').first().click();
    const link = await page.locator('main a[href*="/register/"]').getAttribute('href');
    await page.goto(String(link));
    await page.locator('main form').waitFor();
    return page;
  };

  /** The newest release, where one has been made. */
  const openPublished = async (): Promise<Page> => {
    const { page } = organiser;
    await page.goto('/published');
    await page.locator('main ul h2 a, main [data-kind="notice"]').first().waitFor();
    const newest = page.locator('main ul h2 a').first();
    if ((await newest.count()) === 0) return page;
    await newest.click();
    await page.locator('main table').first().waitFor();
    return page;
  };

  it('lets everybody in', async () => {
    const stranger = await Visitor.arrive(browser, options);
    await stranger.page.goto('/app/figures');
    await stranger.page.locator('a[href^="/auth/sign-in"]').waitFor();
    expect(await faults(stranger.page)).toEqual([]);
    await stranger.leave();
  });

  const pages: [name: string, open: () => Promise<Page>][] = [
    ['what is due', () => manager.open('/app/today')],
    ['my pilots', () => manager.open('/app/pilots')],
    ['the work plan', () => manager.open(plan)],
    ['the figures of a pilot', () => manager.open(plan.replace(/plan.*/, 'figures'))],
    ['the work plan of a project', () => openProject()],
    ['obstacles', () => openProject('obstacles')],
    ['agreements', () => openProject('agreements')],
    ['code lists', () => openProject('code-lists')],
    ['risks', () => openProject('risks')],
    ['reporting duties', () => openProject('duties')],
    ['how people take part', () => manager.open(plan.replace(/plan.*/, 'participation'))],
    ['the participants of a pilot', () => openParticipant()],
    ['what a pilot spent, about to be corrected', () => openExpenditure()],
    ['what is reported of a participant', () => openParticipant('report')],
    ['what a participant may ask for', () => openParticipant('erasure')],
    ['a file about to be imported', () => openNewImport()],
    ['feedback from right to left', () => openFeedback()],
    ['what one was told', () => manager.open('/app/notifications')],
    ['the settings of notifications', () => manager.open('/app/notifications/settings')],
    ['a webhook of one’s own, with what is wrong', () => openWebhook()],
    ['subscriptions', () => lead.open('/app/subscriptions')],
    ['a new subscription', () => lead.open('/app/subscriptions/new')],
    ['the catalogue of events', () => lead.open('/app/events')],
    ['a page that does not exist', () => manager.open('/app/nowhere')],
    ['shares of countries', () => evaluator.open('/app/figures?indicator=INT-P05')],
    ['counts of countries', () => evaluator.open('/app/figures?indicator=INT-M01')],
    ['all indicators', () => evaluator.open('/app/indicators')],
    ['an indicator', () => evaluator.open('/app/indicators/INT-P06')],
    ['a new indicator', () => evaluator.open('/app/indicators/new')],
    ['an indicator that is changed', () => evaluator.open('/app/indicators/INT-P06/change')],
    ['a share in full', () => evaluator.open('/app/figures/INT-P06?by=ageBand&across=territory')],
    ['a duration in full', () => evaluator.open('/app/figures/INT-P07')],
    ['a figure as it was known', () => evaluator.open(`/app/figures/INT-P05?asOf=${new Date().toISOString()}`)],
    ['the figures on a wall', () => evaluator.open('/app/figures?present=true')],
    ['reporting periods', () => evaluator.open('/app/periods')],
    ['what was published', () => openPublished()],
    ['trainings', () => organiser.open('/app/trainings')],
    ['a new training', () => organiser.open('/app/trainings/new')],
    ['a session with who is there', () => openSession()],
    ['a list of who attended, about to be imported', () => openAttendanceImport()],
    ['the code on the wall', () => openSession('/code')],
    ['registering without an account', () => openRegistration()],
    ['a training', () => openTraining()],
    ['what changed between before and after', () => openAssessment()],
    ['answers that are entered', () => openAssessment('/answers')],
    ['the next version of questions', () => openAssessment('/questions')],
    ['new questions', () => openQuestions()],
    ['what one is asked, by a link', () => openMyQuestions()],
    [
      'whether a certificate is valid',
      async () => {
        await organiser.page.goto(`${new URL(organiser.page.url()).origin}/certificates/AAAA`);
        await organiser.page.getByRole('heading').waitFor();
        return organiser.page;
      },
    ],
    ['territorial analyses', () => organiser.open('/app/analyses')],
    ['a territorial analysis', () => openAnalysis()],
    ['a new analysis', () => author.open('/app/analyses/new')],
    ['the board of an analysis', () => openBoard()],
    ['territories side by side', () => openCompared()],
    ['an initiative beside the pilots', () => openInitiative()],
    ['good practices', () => organiser.open('/app/practices')],
    ['a good practice with an uptake', () => openPractice()],
    ['a practice that is changed', () => openPractice('change')],
    ['what was found', () => openFound()],
    ['the trace', () => openTrace()],
    ['recommendations', () => organiser.open('/app/recommendations')],
    ['a recommendation', () => openRecommendation()],
    ['a new recommendation', () => author.open('/app/recommendations/new')],
    ['erasures', () => lead.open('/app/erasures')],
    ['who may do what', () => lead.open('/app/administration')],
    ['inviting somebody', () => lead.open('/app/administration/invite')],
    ['an account', () => openAccount()],
    ['who did what', () => lead.open('/app/trail')],
    ['where one is signed in', () => lead.open('/app/my-sessions')],
    ['what a partner system is told of participants', () => openAgreeing()],
  ];
  it.each(inTurn(pages, options))('has no fault on the page of %s', async (_name, openPage) => {
    const page = await openPage();
    await page.locator('[aria-busy]').first().waitFor({ state: 'detached' });
    expect(await faults(page)).toEqual([]);
    expect(await smallTexts(page)).toEqual([]);
  });

  const sheets = async (): Promise<string[]> => {
    const found: string[] = [];
    const page = await manager.open('/app/today');
    await page.locator('main li h3 a').first().click();
    await page.getByRole('dialog').getByRole('radio').first().waitFor();
    found.push(...(await faults(page)));
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    await manager.open(plan);
    const acts = page.locator('main ol a');
    for (const sheet of ['corrected', 'history']) {
      await acts
        .and(page.locator(`[href*="sheet=${sheet}"]`))
        .first()
        .click();
      await page.getByRole('dialog').locator('form, ol').first().waitFor();
      found.push(...(await faults(page)));
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    return found;
  };

  const questionsAndFaults = async (): Promise<string[]> => {
    const found: string[] = [];
    const pilot = plan.split('/').at(-2);
    const since = new Date(0).toISOString();
    const page = await manager.open(`/app/figures/INT-M01?scope=pilot&id=${pilot}&judgement=counted&since=${since}`);
    await page.getByTestId('changes').waitFor();
    await page.locator('main a[href*="judgement="]').first().waitFor();
    found.push(...(await faults(page)));

    await evaluator.open('/app/indicators/new');
    await evaluator.page.locator('form button[type="submit"]').click();
    await evaluator.page.getByRole('alert').waitFor();
    found.push(...(await faults(evaluator.page)));
    return found;
  };

  const tables = async (): Promise<string[]> => {
    const found: string[] = [];
    const page = await evaluator.open('/app/figures');
    for (const button of await page.locator('figure figcaption button').all()) await button.click();
    await page.locator('header [aria-haspopup="dialog"]').click();
    await page.getByRole('dialog').waitFor();
    found.push(...(await faults(page)));
    return found;
  };

  const acts: [name: string, act: () => Promise<string[]>][] = [
    ['what is asked about a figure, nor in a form that says what is wrong', questionsAndFaults],
    ['its sheets', sheets],
    ['its tables, nor where somebody sets how it looks', tables],
  ];
  it.each(inTurn(acts, options))('has no fault in %s', async (_name, act) => {
    expect(await act()).toEqual([]);
  });
});

async function enterWebhook(page: Page, address: string): Promise<void> {
  const webhook = page.locator('main details', { has: page.locator('#url') });
  await webhook.locator('summary').click();
  await webhook.locator('#url').fill(address);
  await webhook.locator('form button[type="submit"]').click();
}

describe('the console at every breadth', () => {
  let browser: Browser;
  let pages: Page[];

  beforeAll(async () => {
    browser = await openBrowser();
    const manager = await Visitor.signedIn(browser, 'manager-bologna', { locale: 'de-DE' });
    const evaluator = await Visitor.signedIn(browser, 'evaluator', { locale: 'de-DE' });
    const another = () => manager.context.newPage();
    const plan = await manager.open('/app/pilots', await another());
    await plan.locator('main article a').first().click();
    await plan.locator('main ol li').first().waitFor();
    const participants = await manager.open(plan.url().replace(/plan.*/, 'participants'), await another());
    const author = await Visitor.signedIn(browser, 'author', { locale: 'de-DE' });
    const board = await author.open('/app/analyses');
    await boardIn(board).click();
    await board.locator('#weakness button[aria-pressed]').first().click();
    const settings = await evaluator.open('/app/notifications/settings', await evaluator.context.newPage());
    await enterWebhook(settings, `http://127.0.0.1:9/${'hook'.repeat(40)}`);
    await settings.getByTestId('secret').waitFor();
    pages = [
      settings,
      await manager.open('/app/today'),
      await manager.open('/app/pilots', await another()),
      plan,
      participants,
      await evaluator.open('/app/figures'),
      await evaluator.open('/app/indicators', await evaluator.context.newPage()),
      await evaluator.open('/app/indicators/INT-P06/change', await evaluator.context.newPage()),
      await evaluator.open('/app/figures/INT-P05', await evaluator.context.newPage()),
      board,
      await author.open('/app/trace', await author.context.newPage()),
      await author.open('/app/practices/new', await author.context.newPage()),
    ];
    await Promise.all(pages.map((page) => page.locator('main li, main article, main fieldset').first().waitFor()));
  });
  afterAll(() => browser.close());

  it.each([320, 390, 768, 1280, 1920])(
    'of %i needs no sideways scrolling, and keeps its text legible',
    async (width) => {
      for (const page of pages) {
        await page.setViewportSize({ width, height: 900 });
        await untilDrawn(page);
        expect(await overflowing(page)).toEqual([]);
        expect(await smallTexts(page)).toEqual([]);
      }
    },
  );
});
