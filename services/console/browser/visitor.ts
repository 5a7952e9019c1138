import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from '@integras/local/chromium.mjs';

export const baseUrl = process.env['INTEGRAS_BASE_URL'] ?? '';

/** Chromium asks nobody but us: no updates, no translations, no field trials. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--no-first-run'];

export async function openBrowser(): Promise<Browser> {
  const { executablePath, args } = await findChromium();
  return chromium.launch({ executablePath, args: [...args, ...quiet], headless: true });
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
    await visitor.signIn(account);
    return visitor;
  }

  async signIn(account: string): Promise<void> {
    const { page } = this;
    await page.goto('/app');
    await page.locator('a[href^="/auth/sign-in"]').click();
    await page.locator(`button[name="account"][value="${account}"]`).click();
    await page.locator('main h1').waitFor();
  }

  /** Opens a page of the console in its first tab, or in another one. */
  async open(path: string, page = this.page): Promise<Page> {
    await page.goto(path);
    await page.locator('main h1').waitFor();
    await page.locator('[data-testid="live-state"][data-state="live"]').waitFor();
    return page;
  }

  leave(): Promise<void> {
    return this.context.close();
  }
}
