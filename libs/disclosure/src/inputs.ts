import type { Release, ReleaseTable } from './released.js';
import type { ReleaseRules } from './rules.js';

/**
 * Everything a release was made from, as one text that does not depend on the order of cells and sums: to be hashed and
 * kept with the release, so that a repeat can be told from a change. Keep the hash to yourself, or key it: a table of
 * small counts is found from its plain hash by trying.
 */
export function releaseInputs(previous: Release | undefined, table: ReleaseTable, rules: ReleaseRules): string {
  const cells = table.cells.map(({ key, count, changed, known = false, impossible = false }) =>
    JSON.stringify([key, count, changed, known, impossible]),
  );
  const sums = table.sums.map(({ total, parts, ratio = false, overlapping = false }) =>
    JSON.stringify([total, [...parts].sort(), ratio, overlapping]),
  );
  const { threshold, width, fewestChanged, zeros, base } = rules;
  const values = previous && Object.entries(previous.values).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify({
    cells: cells.sort(),
    sums: sums.sort(),
    rules: [threshold, width, fewestChanged, zeros, base],
    previous: previous ? { values, hidden: previous.hidden } : null,
  });
}
