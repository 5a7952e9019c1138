import {
  ageBands,
  describe,
  employmentStatuses,
  genders,
  ParticipantEnrolled,
  protectionStatuses,
} from '@integras/contracts';

/**
 * @typedef {import('@integras/contracts').Fact<ParticipantEnrolled>} Enrolment
 * @typedef {{ id: string, code: string, country: string }} Pilot
 */

/** So many rows a file, all of one pilot, as an import brings them. */
const fileRows = 10_000;
/**
 * Enrolments of so many persons, each in one pilot, recorded at the moment they are asked for.
 * @param {object} options
 * @param {readonly Pilot[]} options.pilots
 * @param {Map<string, number>} options.journals the last number of each pilot's journal; it is kept up to date
 * @param {number} options.count
 * @param {number} [options.first] how many persons there are already
 * @param {number} [options.inARow] so many of one pilot, before the next one has its turn
 * @param {string} [options.on] the day of all of them; days of a whole year where none is given
 * @returns {Generator<Enrolment>}
 */
export function* enrolments({ pilots, journals, count, first = 0, inARow = fileRows, on }) {
  const { source, type } = describe(ParticipantEnrolled);
  for (let n = first; n < first + count; n++) {
    const pilot = pilots[Math.floor(n / inARow) % pilots.length];
    if (!pilot) throw new Error('nobody can enrol without a pilot');
    const sequence = (journals.get(pilot.id) ?? 0) + 1;
    journals.set(pilot.id, sequence);
    const recordedtime = new Date().toISOString();
    const subject = idOf('4', n);
    const data = {
      participant: subject,
      after: {
        person: pseudonymOf(n),
        enrolledOn: on ?? dayOf(n),
        entry: {
          gender: pick(genders, n, 3),
          ageBand: pick(ageBands, n, 5),
          employment: pick(employmentStatuses, n, 7),
          protection: pick(protectionStatuses, n, 11),
          isced: scatter(n, 13) % 9,
        },
      },
    };
    yield {
      id: idOf('7', n),
      source,
      type,
      subject,
      time: recordedtime,
      recordedtime,
      journalkind: 'pilot',
      journal: pilot.id,
      sequence,
      country: pilot.country,
      pilot: pilot.id,
      data,
    };
  }
}

/** @param {'4' | '7'} version @param {number} n */
const idOf = (version, n) => `00000000-0000-${version}000-8000-${n.toString(16).padStart(12, '0')}`;

const letters = 'abcdefghijklmnopqrstuvwxyz234567';

/** @param {number} n */
function pseudonymOf(n) {
  let rest = n;
  let name = '';
  for (let i = 0; i < 26; i++) {
    name += letters[rest % 32];
    rest = Math.floor(rest / 32);
  }
  return name;
}

/** Dice that fall the same way every time. @param {number} n @param {number} which */
function scatter(n, which) {
  return (Math.imul(n + 1, 0x9e3779b1) ^ Math.imul(n + which, 0x85ebca6b)) >>> 9;
}

/**
 * @template T
 * @param {readonly T[]} values
 * @param {number} n
 * @param {number} which
 */
const pick = (values, n, which) => /** @type {T} */ (values[scatter(n, which) % values.length]);

/** A day of the year before. @param {number} n */
function dayOf(n) {
  const month = 1 + (scatter(n, 17) % 12);
  const day = 1 + (scatter(n, 19) % 28);
  return `2025-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
