import axe from 'axe-core';
import type { Page } from 'playwright-core';

/**
 * What axe found wrong, and what it could not decide: that counts as wrong too. Except contrast, which it cannot tell
 * of text in pictures or near sticky bars: `theme/tokens.spec.ts` proves it for every colour on every ground.
 *
 * Only that leaves the page: sending what is right as well takes longer than finding what is wrong.
 */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { violations, incomplete } = await globalThis.axe.run({ resultTypes: ['violations', 'incomplete'] });
    const open = incomplete.filter(({ id }) => id !== 'color-contrast');
    return [...violations, ...open].map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  });
}

declare global {
  /** Once its source ran in the page. */
  var axe: typeof import('axe-core');
}
