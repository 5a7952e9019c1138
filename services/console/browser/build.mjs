import { readdirSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { rolldown } from 'rolldown';

/** Builds the flows for Node to run as they are; the libraries they use stay where they are. */
const folder = import.meta.dirname;
const specs = readdirSync(folder).filter((name) => name.endsWith('.spec.ts'));

const built = await rolldown({
  input: specs.map((name) => join(folder, name)),
  platform: 'node',
  external: (name) => !name.startsWith('.') && !isAbsolute(name),
});
await built.write({ dir: join(folder, 'dist'), cleanDir: true, sourcemap: true });
await built.close();
