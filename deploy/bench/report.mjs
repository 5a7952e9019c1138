/**
 * @typedef {object} Finding
 * @property {string} what
 * @property {string} reached
 * @property {string} wanted
 * @property {boolean} met
 * @property {string} [note]
 */

/**
 * The findings as a Markdown table.
 * @param {string} on the machine
 * @param {Finding[]} findings
 */
export function report(on, findings) {
  const rows = findings.map(
    ({ what, reached, wanted, met, note }) =>
      `| ${what} | ${reached} | ${wanted} | ${met ? 'yes' : 'no'} | ${note ?? ''} |`,
  );
  return [
    '| what | reached | wanted | met | |',
    '|---|---|---|---|---|',
    ...rows,
    '',
    `Measured ${new Date().toISOString().slice(0, 10)} on ${on}.`,
  ].join('\n');
}

/** @param {number} value @param {number} [digits] */
export const round = (value, digits = 2) => Number(value.toFixed(digits)).toLocaleString('en');

/** @param {number[]} values @param {number} share */
export function quantile(values, share) {
  const sorted = [...values].sort((left, right) => left - right);
  return /** @type {number} */ (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]);
}
