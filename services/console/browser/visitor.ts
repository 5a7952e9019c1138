import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

export const baseUrl = process.env['INTEGRAS_BASE_URL'] ?? '';

/** A way into the one Chromium; closing it closes what was opened through it. */
export function openBrowser(): Promise<Browser> {
  return chromium.connect(process.env['INTEGRAS_BROWSER'] ?? '');
}

/** Somebody with a browser of their own, signed in as they would do it themselves. */
export class Visitor {
  private constructor(
    readonly context: BrowserContext,
    readonly page: Page,
    /** What the browser complained about: nothing may. */
    readonly complaints: string[],
  ) {}

  static async arrive(browser: Browser, options: BrowserContextOptions = {}): Promise<Visitor> {
    const context = await browser.newContext({
      baseURL: baseUrl,
      locale: 'en-GB',
      reducedMotion: 'reduce',
      ...options,
    });
    // Ends what hangs; while all tests run, much takes long.
    context.setDefaultTimeout(90_000);
    const complaints: string[] = [];
    context.on('page', (page) => {
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('request', (request) => {
        const { protocol, hostname } = new URL(request.url());
        if (protocol !== 'data:' && hostname !== '127.0.0.1') complaints.push(`asked for ${request.url()}`);
      });
    });
    return new Visitor(context, await context.newPage(), complaints);
  }

  static async signedIn(browser: Browser, account: string, options: BrowserContextOptions = {}): Promise<Visitor> {
    const visitor = await Visitor.arrive(browser, options);
    // Where the console's own link leads to, which saves a page.
    await visitor.page.goto('/auth/sign-in?return=%2Fapp');
    await visitor.choose(account);
    return visitor;
  }

  /** From the console's first page on. */
  async signIn(account: string): Promise<void> {
    await this.page.goto('/app');
    await this.page.locator('a[href^="/auth/sign-in"]').click();
    await this.choose(account);
  }

  private async choose(account: string): Promise<void> {
    await this.page.locator(`button[name="account"][value="${account}"]`).click();
    await untilOpened(this.page);
  }

  /** Opens a page of the console in its first tab, or in another one. */
  async open(path: string, page = this.page): Promise<Page> {
    await page.goto(path);
    await untilOpened(page);
    await page.locator('[data-testid="live-state"][data-state="live"]').waitFor();
    return page;
  }

  /** Till the console is left for the identity provider. */
  async signOut(): Promise<void> {
    await this.page.getByRole('button', { name: 'Signed in as' }).click();
    await this.page.getByRole('button', { name: 'Sign out' }).click();
    try {
      await this.page.waitForURL((address) => !address.pathname.startsWith('/app'));
    } catch (cause) {
      throw await telling(this.page, 'did not leave', cause);
    }
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}

async function untilOpened(page: Page): Promise<void> {
  try {
    await page.locator('main h1').waitFor();
  } catch (cause) {
    throw await telling(page, 'shows no page of the console', cause);
  }
}

/** What is there instead is told: from "not visible" alone nobody learns anything. */
async function telling(page: Page, what: string, cause: unknown): Promise<Error> {
  const shown = await page.locator('body').innerText();
  return new Error(`${page.url()} ${what} but has: ${shown.slice(0, 500)}`, { cause });
}
