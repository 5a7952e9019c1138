import { readFileSync } from 'node:fs';

type Look = 'light' | 'dark';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const pairs = [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)];
const tokens = new Map(pairs.map(([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }]));

/** Relative luminance, WCAG 2.2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string, look: Look): number {
  const [light = 0, dark = 0] = [one, other]
    .map((name) => luminance(tokens.get(name)?.[look] ?? ''))
    .toSorted((left, right) => right - left);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ['page', 'surface', 'sunken'];
const countries = [...tokens.keys()].filter((name) => name.startsWith('country-'));
const states = ['good', 'notice', 'care', 'problem'];

describe.each(['light', 'dark'] as const)('in the %s look', (look) => {
  it.each(['ink', 'muted', 'link'])('%s is legible on every ground', (text) => {
    expect(Math.min(...grounds.map((ground) => contrast(text, ground, look)))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(states)('what is %s is legible on its tint and on every ground', (state) => {
    const least = Math.min(...[`${state}-tint`, ...grounds].map((ground) => contrast(state, ground, look)));
    expect(least).toBeGreaterThanOrEqual(4.5);
  });

  it('the words of the first button are legible on it, pointed at or not', () => {
    expect(contrast('on-ink', 'ink', look)).toBeGreaterThanOrEqual(4.5);
    expect(contrast('on-ink', 'ink-hover', look)).toBeGreaterThanOrEqual(4.5);
  });

  it('names on the map are legible on land', () => {
    for (const land of ['land', 'land-named']) expect(contrast('ink', land, look)).toBeGreaterThanOrEqual(4.5);
  });

  it('marks of countries and edges of controls stand out', () => {
    expect(countries).toHaveLength(10);
    for (const mark of [...countries, 'control']) {
      const least = Math.min(contrast(mark, 'surface', look), contrast(mark, 'sunken', look));
      expect([mark, least >= 3]).toEqual([mark, true]);
    }
  });
});
