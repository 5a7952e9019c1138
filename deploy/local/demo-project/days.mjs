/** Calendar days as `YYYY-MM-DD`, which compare as text. */

const dayMs = 86_400_000;

/**
 * @param {string} day
 * @param {number} days
 */
export function plusDays(day, days) {
  return new Date(Date.parse(day) + days * dayMs).toISOString().slice(0, 10);
}

/**
 * @param {string} from
 * @param {string} to
 */
export function daysBetween(from, to) {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** The day it is in UTC: in Europe never tomorrow. */
export function todayInUtc() {
  return new Date().toISOString().slice(0, 10);
}
