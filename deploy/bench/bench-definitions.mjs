import pg from 'pg';

/** @typedef {{ code: string, measure: 'count' | 'ratio' | 'distinct', cases: string, unit?: 'participation' | 'event', dimensions: string[] }} Asked */

const dimensions = ['gender', 'ageBand', 'employment'];

/**
 * Definitions that count every enrolment, half of them as a number and half as a share, by three dimensions.
 * @param {number} count
 * @returns {Asked[]}
 */
export const matching = (count) =>
  Array.from({ length: count }, (_, n) => ({
    code: `BENCH-${n}`,
    measure: n % 2 === 0 ? 'count' : 'ratio',
    cases: 'participant',
    dimensions,
  }));

/**
 * Definitions that no enrolment concerns.
 * @param {number} count
 * @returns {Asked[]}
 */
export const others = (count) =>
  Array.from({ length: count }, (_, n) => {
    const cases = ['milestone', 'expenditure', 'support'][n % 3] ?? '';
    return { code: `OTHER-${n}`, measure: 'count', cases, dimensions: cases === 'support' ? dimensions : [] };
  });

/** The body that the public interface takes. @param {Asked} asked */
export function bodyOf({ code, measure, cases, unit, dimensions: by }) {
  const text = { en: 'Measured', de: 'Gemessen' };
  const isShare = measure === 'ratio';
  const on = { participant: 'participation.enrolledOn', milestone: 'milestone.baselineOn' }[cases] ?? `${cases}.on`;
  return {
    code,
    name: text,
    description: text,
    level: 'output',
    measure,
    direction: 'up',
    dimensions: by,
    countingUnit: unit ?? (measure === 'distinct' ? 'person' : cases === 'participant' ? 'participation' : 'event'),
    unit: isShare ? 'share' : 'cases',
    display: { kind: isShare ? 'percent' : 'number' },
    counts: [{ cases, on, ...(isShare && { met: `entry.gender == 'female'` }) }],
  };
}

/**
 * Makes these the only definitions that are counted, as if each had been counted from the beginning; the indicators
 * service must not run.
 * @param {string} adminUrl
 * @param {readonly Asked[]} asked
 * @param {readonly string[]} [kept] codes of the catalogue that are counted as well
 */
export async function countOnly(adminUrl, asked, kept = []) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query('set search_path to indicators');
  await client.query(`delete from definition where author is not null`);
  await client.query(
    `update definition set state = 'listed' where author is null and state = 'counted' and code <> all($1::text[])`,
    [kept],
  );
  const definitions = asked.map((one) => ({ ...bodyOf(one), version: 1 }));
  await client.query(
    `insert into definition (id, code, version, definition, state, since, counted_at, author)
     select gen_random_uuid(), d ->> 'code', 1, d, 'counted', now(), now(), gen_random_uuid() from json_array_elements($1) d`,
    [JSON.stringify(definitions)],
  );
  await client.query('update counting set revision = revision + 1');
  await client.end();
}
