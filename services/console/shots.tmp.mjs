import { chromium } from 'playwright-core';
import { findChromium } from '@integras/local/chromium.mjs';
const base = process.env.BASE;
const [, , account, locale, width, ...paths] = process.argv;
const { executablePath, args } = await findChromium();
const browser = await chromium.launch({ executablePath, args, headless: true });
const context = await browser.newContext({
  baseURL: base,
  locale,
  viewport: { width: Number(width), height: 900 },
  reducedMotion: 'reduce',
});
const page = await context.newPage();
page.on('console', (m) => m.type() === 'error' && console.log('console:', m.text(), m.location().url));
page.on('pageerror', (e) => console.log('pageerror:', e.message));
await page.goto('/app');
await page.locator('a[href^="/auth/sign-in"]').click();
await page.locator(`button[name="account"][value="${account}"]`).click();
await page.locator('main h1').waitFor();
for (const [i, p] of paths.entries()) {
  await page.goto(p);
  await page.locator('main h1').waitFor();
  await page.waitForTimeout(2500);
  const o = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  await page.screenshot({ path: `/tmp/shot-${width}-${i}.png`, fullPage: true });
  console.log(p, o.join('/'));
}
await browser.close();
