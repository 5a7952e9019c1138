import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { root } from './root.mjs';

/**
 * What `npm audit --json` says of the dependencies: how many known weaknesses of which severity, or that the registry
 * did not say.
 * @param {string} text
 * @returns {{ counts: Record<string, number> } | { silent: string }}
 */
export function auditIn(text) {
  /** @type {{ metadata?: { vulnerabilities?: Record<string, number> }, message?: string }} */
  let report;
  try {
    report = JSON.parse(text);
  } catch {
    return { silent: 'its answer cannot be read' };
  }
  const counts = report.metadata?.vulnerabilities;
  return counts ? { counts } : { silent: report.message ?? 'it gave no report' };
}

/** `npm run dependency-audit`: fails on what is high or critical, and says loudly when it could not look. */
function audit() {
  const asked = spawnSync('npm', ['audit', '--omit=dev', '--json'], { cwd: root, encoding: 'utf8', timeout: 60_000 });
  const found = auditIn(asked.stdout ?? '');
  if ('silent' in found) {
    console.warn(`SKIPPED: known weaknesses of dependencies were not looked up. The registry: ${found.silent}`);
    return;
  }
  const { counts } = found;
  console.log(
    `Known weaknesses: ${Object.entries(counts)
      .map(([severity, count]) => `${count} ${severity}`)
      .join(', ')}`,
  );
  if ((counts['high'] ?? 0) + (counts['critical'] ?? 0) > 0) process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) audit();
