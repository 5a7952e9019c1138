import { type Figure, figureFor } from '@integras/contracts';
import fc from 'fast-check';
import { readXlsx } from 'hucre/xlsx';
import { parquetReadObjects } from 'hyparquet';
import { sheetOf } from './export-sheet.js';
import { expositionOf } from './exposition.js';
import { formats } from './formats.js';
import { figure, indicators, input, text } from './testing/to-export.js';

/** Numbers that occur nowhere else in an export, so that finding one means that it got out. */
const telling = fc.integer({ min: 700_000_001, max: 799_999_999 });
const tellingDecimal = telling.map((n) => `0.${n}`);

/** A figure with every number it can have, exact. */
const exactFigure = fc
  .record({
    code: fc.constantFrom(...indicators.map(({ code }) => code)),
    place: fc.integer({ min: 0, max: 9_999 }),
    value: tellingDecimal,
    numerator: tellingDecimal,
    denominator: tellingDecimal,
    n: telling,
    unknown: telling,
    pending: telling,
    low: tellingDecimal,
    high: tellingDecimal,
    standardDeviation: tellingDecimal,
    housed: telling,
    survival: tellingDecimal,
    sequence: tellingDecimal,
  })
  .map(({ code, place, low, high, housed, survival, sequence, ...numbers }) =>
    figure(code, {
      ...numbers,
      scopeId: `pilot-${place}`,
      interval: { low, high, level: 0.95, method: 'wilson' },
      bounds: { low, high },
      spread: { lowerQuartile: low, upperQuartile: high },
      counts: { housed },
      curve: [{ day: 30, survival }],
      trueAt: { PILOTS: sequence },
    }),
  );

/** Everything that a reader of the file can come to see, as text. */
async function readable(name: string, bytes: Uint8Array): Promise<string> {
  if (name === 'xlsx') return JSON.stringify((await readXlsx(bytes)).sheets);
  const asJson = (_: string, value: unknown) => (typeof value === 'bigint' ? String(value) : value);
  if (name === 'parquet')
    return JSON.stringify(await parquetReadObjects({ file: bytes.buffer as ArrayBuffer }), asJson);
  return text(bytes);
}

async function everythingWritten(figures: readonly Figure[]): Promise<[format: string, content: string][]> {
  const sheet = sheetOf(input(figures));
  const { text: exposition } = await expositionOf(sheet);
  const written = formats.map(async (format) => {
    const bytes = await format.write(sheet);
    return [format.name, (await readable(format.name, bytes)) + text(bytes)] as [string, string];
  });
  return [...(await Promise.all(written)), ['prometheus', exposition]];
}

const found = (content: string): string[] => content.match(/7\d{8}/g) ?? [];

describe('what is hidden', () => {
  it('is in no format, even when a figure is handed over with all its numbers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(exactFigure, { minLength: 1, maxLength: 5 }), async (figures) => {
        const contents = await everythingWritten(figures.map((one) => ({ ...one, hidden: true })));
        for (const [format, content] of contents) expect([format, found(content)]).toEqual([format, []]);
      }),
      { numRuns: 30 },
    );
  });

  it('looks the same whatever is hidden, and why', async () => {
    await fc.assert(
      fc.asyncProperty(exactFigure, exactFigure, async (a, b) => {
        // Hidden because it is small, and because others would give it away.
        const small = figureFor('headline', { ...a, n: 1 })!;
        const together = { ...b, key: a.key, indicator: a.indicator, scopeId: a.scopeId, hidden: true as const };
        expect(small.hidden).toBe(true);
        expect(await everythingWritten([together])).toEqual(await everythingWritten([small]));
      }),
      { numRuns: 30 },
    );
  });

  it('is there in every format when it is not hidden, or this would prove nothing', async () => {
    const [shown] = fc.sample(exactFigure, { numRuns: 1, seed: 1 });
    for (const [format, content] of await everythingWritten([shown!]))
      expect([format, found(content).length > 0]).toEqual([format, true]);
  });
});
