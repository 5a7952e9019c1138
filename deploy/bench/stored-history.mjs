/** Eight countries of five pilots each. */
export const countries = ['AT', 'BE', 'DE', 'ES', 'GR', 'HR', 'IT', 'SI'];
const pilots = 40;
const days = 1_096;

/** An event happened on one of the days of three years, in one of the pilots, and was recorded that day. */
const scattered = `
  select n % ${pilots} as pilot, (array['${countries.join("','")}'])[1 + (n % ${pilots}) / 5] as country,
         date '2023-01-01' + (hashint4(n) & 1073741823) % ${days} as day,
         (array['female', 'male', 'non_binary', 'unknown'])[1 + (hashint4(n + 7) & 3)] as gender
    from generate_series(1, $1::int) as n`;

/**
 * So many raw events, one a row, for the peers and for {@link storeCells}.
 * @param {import('pg').Client} client
 * @param {number} count
 */
export async function storeEvents(client, count) {
  await client.query('drop schema if exists bench cascade; create schema bench');
  await client.query(
    'create table bench.event (pilot int not null, country text not null, month text not null, day date not null, gender text not null)',
  );
  await client.query(
    `insert into bench.event select pilot, country, to_char(day, 'YYYY-MM'), day, gender from (${scattered}) e`,
    [count],
  );
  await client.query('vacuum analyze bench.event');
}

const pilotId = (/** @type {string} */ pilot) => `lpad(${pilot}::text, 32, '0')::uuid`;
const tally = 'n, unknown, numerator, denominator, squares';

/** The cells an event counts in: all time and its month, in total and by gender. */
const counted = `
  select e.pilot, e.day, periods.period, by.dimension, by.category
    from bench.event e
    cross join lateral (values ('all'), (e.month)) as periods (period)
    cross join lateral (values ('', ''), ('gender', e.gender)) as by (dimension, category)`;

/**
 * The rows that counting these events by one definition would leave: the places, and the cells as they are now.
 * @param {import('pg').Client} client
 * @param {{ project: string, code: string }} of
 */
export async function storeCells(client, { project, code }) {
  await client.query('set search_path to indicators');
  await client.query('truncate cell, cell_change, cell_day');
  await client.query(
    `delete from place_pilot where pilot = any(array(select ${pilotId('n')} from generate_series(0, ${pilots - 1}) n))`,
  );
  await client.query(
    `insert into place (scope, id, project, country, name)
     select 'country', $1 || '/' || country, $1::uuid, country, null from unnest($2::text[]) as country on conflict do nothing`,
    [project, countries],
  );
  await client.query(
    `insert into place_pilot (scope, place, pilot, since)
     select 'country', $1 || '/' || country, ${pilotId('pilot')}, '2023-01-01' from (select distinct pilot, country from bench.event) e`,
    [project],
  );
  await client.query(
    `insert into cell (id, indicator, version, scope, place, period, dimension, category, unit, value, ${tally})
     select gen_random_uuid(), $1, 1, 'pilot', ${pilotId('pilot')}::text, period, dimension, category, '', '', count(*), 0, 0, 0, 0
       from (${counted}) c group by pilot, period, dimension, category`,
    [code],
  );
  await client.query('analyze cell; analyze place_pilot');
}

/**
 * And when they changed: each event at a second of its own, and the sums of the days, which are over.
 * @param {import('pg').Client} client
 */
export async function storeChanges(client) {
  await client.query(
    `insert into cell_change (cell, at, ${tally})
     select c.id, k.at, count(*), 0, 0, 0, 0
       from (select counted.*, day::timestamp at time zone 'UTC' + make_interval(secs => 28800 + (random() * 28800)::int) as at
               from (${counted}) counted) k
       join cell c on c.place = ${pilotId('k.pilot')}::text and c.period = k.period and c.dimension = k.dimension and c.category = k.category
      group by c.id, k.at`,
  );
  await client.query(
    `insert into cell_day (cell, day, ${tally})
     select cell, (at at time zone 'UTC')::date, sum(n), 0, 0, 0, 0 from cell_change group by 1, 2`,
  );
  await client.query(`update summed_days set until = (now() at time zone 'UTC')::date`);
  await client.query('vacuum analyze cell_change; ');
  await client.query('vacuum analyze cell_day');
}
