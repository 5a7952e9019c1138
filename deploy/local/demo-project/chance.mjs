import { createHash } from 'node:crypto';

/** What all that is invented grows from. Another seed is another demonstration. */
export const seed = 'siforref-demonstration-1';

/**
 * Pseudo-random choices that depend on the seed and the names alone, so that what is added to the
 * demonstration leaves everything else as it was.
 * @param {...(string | number)} names what is decided
 */
export function chance(...names) {
  const next = mulberry32(digest(names).readUInt32LE(0));
  const between = (/** @type {number} */ low, /** @type {number} */ high) =>
    low + Math.floor(next() * (high - low + 1));
  return {
    /** A whole number from `low` to `high`, both included. */
    between,
    /** @param {number} share how often it is so */
    often: (share) => next() < share,
    /**
     * @template T
     * @param {readonly T[]} list
     * @returns {T}
     */
    oneOf: (list) => /** @type {T} */ (list[between(0, list.length - 1)]),
    /**
     * One of the keys, as often as its weight says.
     * @param {Readonly<Record<string, number>>} weights
     * @returns {string}
     */
    weighted: (weights) => {
      const total = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
      let left = next() * total;
      const found = Object.entries(weights).find(([, weight]) => (left -= weight) < 0);
      return (found ?? /** @type {[string, number]} */ (Object.entries(weights).at(-1)))[0];
    },
  };
}

/** @typedef {ReturnType<typeof chance>} Chance */

/**
 * An id that is the same each time: a UUID in the form of version 4.
 * @param {...(string | number)} names
 */
export function idOf(...names) {
  const bytes = digest(['id', ...names]).subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x40, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** @param {readonly (string | number)[]} names */
function digest(names) {
  return createHash('sha256')
    .update(JSON.stringify([seed, ...names]))
    .digest();
}

/**
 * Tommy Ettinger's generator of 32 bits of state, in the public domain.
 * @param {number} state
 * @returns {() => number} from 0 to below 1
 */
function mulberry32(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
