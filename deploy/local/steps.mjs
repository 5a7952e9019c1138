/**
 * Prints a step while it runs, and how long it took.
 * @template T
 * @param {string} name
 * @param {() => T | Promise<T>} work a text it gives is printed as what was done
 * @returns {Promise<T>}
 */
export async function step(name, work) {
  const begun = performance.now();
  process.stdout.write(`  ${name} … `);
  try {
    const result = await work();
    const said = typeof result === 'string' && !result.includes('://') ? `${result}, ` : '';
    console.log(`${said}${seconds(performance.now() - begun)}`);
    return result;
  } catch (error) {
    console.log(`failed after ${seconds(performance.now() - begun)}`);
    throw error;
  }
}

/** @param {number} milliseconds */
export function seconds(milliseconds) {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
