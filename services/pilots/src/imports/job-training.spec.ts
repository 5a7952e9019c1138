import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { realData } from '@integras/testing';
import { imported } from '../testing/importing.js';
import { done, type Partnership, partnership } from '../testing/partnership.js';
import { type Person, type PilotsUnderTest, pilotsUnderTest } from '../testing/pilots-under-test.js';

const file = realData('participants/nsw-job-training.csv');
const example = fileURLToPath(new URL('../../../../docs/examples/nsw-job-training.mapping.json', import.meta.url));

/** The National Supported Work data, by the mapping that docs/examples shows. */
(file ? describe : describe.skip)('the participants of a real job training', () => {
  let stack: PilotsUnderTest;
  let siforref: Partnership;
  let manager: Person;
  let to: { project: string; mapping: string };
  const pilots: Record<'trained' | 'others', string> = { trained: '', others: '' };
  const csv = file ? readFileSync(file, 'utf8') : '';

  beforeAll(async () => {
    stack = await pilotsUnderTest();
    siforref = await partnership(stack, { startsOn: '1975-01-01', endsOn: '1979-12-31' });
    const description = { startsOn: '1976-01-01', endsOn: '1977-12-31' };
    pilots.trained = await siforref.pilot({ code: 'US-NSW-TRAINED', startedOn: '1976-01-01', description });
    pilots.others = await siforref.pilot({ code: 'US-NSW-NOT-TRAINED', startedOn: '1976-01-01', description });
    manager = await siforref.manager(pilots.trained, pilots.others);
    const mapping = await done(
      manager.post(`/v1/projects/${siforref.project}/mappings`, readFileSync(example, 'utf8'), {
        'content-type': 'application/json',
      }),
    );
    to = { project: siforref.project, mapping: mapping.name };
  });
  afterAll(() => stack.close());

  /** What plain SQL over the ledger says of a pilot. */
  const figures = async (pilot: string) => {
    const [found] = await stack.dataSource.query(
      `select count(distinct data #>> '{after,person}') filter (where type like '%.participant.enrolled.%')::int as persons,
              count(*) filter (where type like '%.participant.exited.%' and data #>> '{after,exit,employment}' = 'unemployed')::int as unemployed_at_exit,
              count(*) filter (where type like '%.follow-up.recorded.%' and data #>> '{after,employment}' = 'employed')::int as employed_later,
              avg((data #>> '{after,value}')::numeric) filter (where type like '%.outcome.recorded.%') as earnings
         from ledger where pilot = $1`,
      [pilot],
    );
    return found as { persons: number; unemployed_at_exit: number; employed_later: number; earnings: string };
  };

  it('gives the figures that were published', async () => {
    expect(await imported(manager, csv, to)).toMatchObject({ state: 'done', rows: 445, accepted: 445, refused: 0 });
    const [trained, others] = [await figures(pilots.trained), await figures(pilots.others)];
    expect(trained).toMatchObject({ persons: 185, unemployed_at_exit: 45, employed_later: 140 });
    expect(others).toMatchObject({ persons: 260, unemployed_at_exit: 92, employed_later: 168 });
    expect((Number(trained.earnings) - Number(others.earnings)).toFixed(2)).toBe('1794.34');
  });

  it('gives them again after the same file, shuffled', async () => {
    const before = [await figures(pilots.trained), await figures(pilots.others)];
    const [heading, ...rows] = csv.trimEnd().split('\n');
    const shuffled = rows
      .map((row, at) => [(at * 7919) % rows.length, row] as const)
      .sort(([left], [right]) => left - right);
    const again = [heading, ...shuffled.map(([, row]) => row)].join('\n');
    expect(again).not.toBe(csv.trimEnd());
    expect(await imported(manager, again, to)).toMatchObject({ rows: 445, accepted: 0, repeated: 445, refused: 0 });
    expect([await figures(pilots.trained), await figures(pilots.others)]).toEqual(before);
  });
});
