import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { demoMarker } from './demo-load/once.mjs';
import { Problem } from './problem.mjs';

/** Everything the stack ever writes into its folder. Named, so that a wrong DATA_DIR costs nothing else. */
const contents = ['postgres', 'nats', 'oidc', 'mail', 'logs', 'secrets.json', demoMarker];

/**
 * Begins anew.
 * @param {import('./settings/settings.mjs').Settings} settings
 */
export function emptyDataDir({ dataDir, databaseUrl, natsUrl }) {
  const own = databaseUrl ? 'DATABASE_URL' : natsUrl ? 'NATS_URL' : undefined;
  if (own) {
    throw new Problem(
      `--fresh empties only ${dataDir}, never a server of yours: unset ${own}, or empty that server yourself.`,
    );
  }
  for (const name of contents) rmSync(join(dataDir, name), { recursive: true, force: true });
}
