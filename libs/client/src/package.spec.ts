import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import * as contracts from '@integras/contracts';
import type { Figure, IntegrasEvent } from './index.js';
import { schemas } from './schemas.js';

const folder = fileURLToPath(new URL('..', import.meta.url));

/** Everything that is loaded with an entry, as built. */
function loadedWith(entry: string): Map<string, string> {
  const files = new Map<string, string>();
  const add = (file: string) => {
    if (files.has(file)) return;
    if (!existsSync(file)) throw new Error(`${file} is not built: npx tsc -b libs/client`);
    const text = readFileSync(file, 'utf8');
    files.set(file, text);
    for (const [, name = ''] of text.matchAll(/(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g)) {
      expect(name).toMatch(/^\.\.?\//);
      add(join(dirname(file), name));
    }
  };
  add(join(folder, entry));
  return files;
}

describe('the package', () => {
  it('weighs at most 15 kB gzipped, needs nothing else, and leaves the schemas to those who ask', () => {
    const files = loadedWith('dist/index.js');
    expect(files.size).toBeGreaterThan(5);
    expect(gzipSync([...files.values()].join('\n')).length).toBeLessThanOrEqual(15_000);
    expect([...files.values()].join('\n')).not.toContain('json-schema.org');
  });

  it('knows the events as the contracts have them', async () => {
    const { generated, outdated } = (await import(new URL('../generate.mjs', import.meta.url).href)) as {
      generated: (of: typeof contracts) => Record<string, string>;
      outdated: (files: Record<string, string>) => string[];
    };
    const advice = outdated(generated(contracts)).map((file) => `${file}: run node generate.mjs in libs/client`);
    expect(advice).toEqual([]);
  });

  it('has a schema for each type of event that is told outside', () => {
    const told = contracts.eventClasses.filter((each) => contracts.describe(each).service !== 'access');
    expect(Object.keys(schemas)).toEqual(told.map(contracts.typeOf));
  });

  it('means by an event and a figure what the contracts mean', () => {
    // Checked by the compiler: either is good for the other.
    const figures: [Figure, contracts.Figure][] = [];
    const [theirs, ours] = [
      figures.map(([figure]): contracts.Figure => figure),
      figures.map(([, figure]): Figure => figure),
    ];
    const events: contracts.StructuredCloudEvent[] = ([] as IntegrasEvent[]).map((event) => event);
    expect([theirs, ours, events]).toEqual([[], [], []]);
  });
});
