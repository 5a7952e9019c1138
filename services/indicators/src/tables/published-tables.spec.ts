import { randomUUID } from 'node:crypto';
import type { Figure } from '@integras/contracts';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Reader } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';

type Gender = 'female' | 'male' | 'non_binary' | 'unknown';

describe('a table by a personal attribute', () => {
  let stack: IndicatorsUnderTest;
  let partnership: Partnership;
  let bologna: Pilot;
  let vienna: Pilot;
  let evaluator: Reader;
  let next = 0;

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    partnership = new Partnership();
    bologna = new Pilot(partnership.project, { territory: randomUUID(), country: 'IT' });
    vienna = new Pilot(partnership.project, { territory: randomUUID(), country: 'AT' });
    await stack.say(partnership.opened(), bologna.planned(), vienna.planned());
    evaluator = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: partnership.project });
  });

  const enrol = (pilot: Pilot, gender: Gender, count: number) =>
    Array.from({ length: count }, () => pilot.enrolled(person(next++), { entry: { gender } }));
  const table = async (more = '', indicator = 'INT-P01'): Promise<Record<string, string | null>> => {
    const { status, body } = await evaluator(
      `/v1/figures?indicator=${indicator}&scope=country&project=${partnership.project}&by=gender${more}`,
    );
    expect(status).toBe(200);
    return Object.fromEntries(
      (body.items as Figure[]).map(({ scopeId, by, value, hidden }) => [
        `${scopeId} ${by!.category}`,
        hidden ? 'hidden' : value,
      ]),
    );
  };
  /** A minute has passed since the table was published. */
  const later = () => stack.dataSource.query(`update published_table set at = at - interval '2 minutes'`);

  it('shows what is large, and hides what is small with what would give it away', async () => {
    await stack.say(
      ...enrol(bologna, 'female', 20),
      ...enrol(bologna, 'male', 12),
      ...enrol(bologna, 'non_binary', 2),
      ...enrol(vienna, 'female', 9),
      ...enrol(vienna, 'male', 14),
    );
    const shown = await table();
    expect(shown).toMatchObject({ 'IT non_binary': 'hidden', 'IT unknown': '0', 'AT unknown': '0' });
    // 34 - 20 - 12 would tell of the 2, so one more is hidden.
    expect(Object.values(shown).filter((value) => value === 'hidden').length).toBeGreaterThan(1);
    expect(Object.values(shown).some((value) => value !== 'hidden')).toBe(true);
    expect(Object.keys(shown)).toHaveLength(8);
  });

  it('stays as it was published until five persons have changed in it, then is published whole', async () => {
    await stack.say(...enrol(bologna, 'female', 20), ...enrol(bologna, 'male', 20));
    const first = await table();
    await later();
    await stack.say(...enrol(bologna, 'female', 4));
    expect(await table()).toEqual(first);
    await later();
    await stack.say(...enrol(bologna, 'male', 1));
    expect(await table()).not.toEqual(first);
  });

  it('keeps hidden what it once hid', async () => {
    await stack.say(...enrol(bologna, 'female', 30), ...enrol(bologna, 'male', 2), ...enrol(bologna, 'unknown', 40));
    const hidden = (shown: Record<string, string | null>) =>
      Object.keys(shown).filter((key) => shown[key] === 'hidden');
    const first = hidden(await table());
    expect(first).toContain('IT male');
    await later();
    await stack.say(...enrol(bologna, 'male', 50));
    expect(hidden(await table())).toEqual(expect.arrayContaining(first));
  });

  it('is told as of an instant as it was published then, without what is hidden since', async () => {
    await stack.say(...enrol(bologna, 'female', 20), ...enrol(bologna, 'male', 20), ...enrol(bologna, 'unknown', 20));
    const first = await table();
    const [{ at }] = await stack.dataSource.query('select max(at) as at from published_table where project = $1', [
      partnership.project,
    ]);
    await stack.dataSource.query(`update published_table set at = at - interval '2 hours' where project = $1`, [
      partnership.project,
    ]);
    await stack.say(...enrol(bologna, 'female', 20));
    const now = await table();
    const then = await table(`&asOf=${new Date((at as Date).getTime() - 3_600_000).toISOString()}`);
    expect(now).not.toEqual(first);
    for (const [key, value] of Object.entries(then)) expect([first[key], 'hidden']).toContain(value);
    const before = await table(`&asOf=${new Date((at as Date).getTime() - 86_400_000).toISOString()}`);
    expect(new Set(Object.values(before))).toEqual(new Set([null]));
    await stack.dataSource.query(`update place_pilot set since = since - interval '2 days'`);
    const planned = await table(`&asOf=${new Date((at as Date).getTime() - 86_400_000).toISOString()}`);
    expect(new Set(Object.values(planned))).toEqual(new Set(['hidden']));
  });

  it('says of a time before any pilot was planned that nothing was known, and hides nothing', async () => {
    await stack.say(...enrol(bologna, 'female', 20), ...enrol(bologna, 'male', 2));
    expect(await table()).toMatchObject({ 'IT male': 'hidden' });
    const long = '&asOf=2001-01-01T00:00:00Z';
    for (const by of ['', '&by=gender']) {
      const { body } = await evaluator(
        `/v1/figures?indicator=INT-P01&scope=country&project=${partnership.project}${by}${long}`,
      );
      expect(body).not.toHaveProperty('hiding');
      expect(body.items.length).toBeGreaterThan(1);
      for (const figure of body.items as Figure[]) {
        expect(figure).toMatchObject({ notYet: true, value: null, asOf: '2001-01-01T00:00:00.000Z' });
        expect(figure).not.toHaveProperty('n');
      }
    }
  });

  it('tells of a share both parts or none', async () => {
    const people = [...enrol(bologna, 'female', 30), ...enrol(bologna, 'male', 30)];
    await stack.say(...people);
    await stack.say(
      ...people.map(({ entity, snapshot }, i) =>
        bologna.exited(entity, snapshot, {
          on: '2025-06-02',
          reason: 'completed',
          employment: i % 3 === 0 ? 'employed' : 'unemployed',
        }),
      ),
    );
    const { body } = await evaluator(
      `/v1/figures?indicator=INT-P05&scope=country&project=${partnership.project}&by=gender`,
    );
    for (const figure of body.items as Figure[]) {
      if (figure.hidden) expect(Object.keys(figure)).not.toEqual(expect.arrayContaining(['n']));
      else if (figure.n! > 0) expect([figure.numerator, figure.denominator, figure.n]).toEqual(['10', '30', 30]);
      expect(figure).not.toHaveProperty('unknown');
    }
    expect((body.items as Figure[]).filter(({ n }) => n === 30)).toHaveLength(2);
  });

  it('is exact for whoever runs the pilot', async () => {
    const manager = await stack.reader({ role: 'pilot_manager', scope: 'pilot', scopeId: bologna.id });
    await stack.say(...enrol(bologna, 'female', 2), ...enrol(bologna, 'male', 1));
    const { body } = await manager(`/v1/figures?indicator=INT-P01&scope=pilot&id=${bologna.id}&by=gender`);
    expect(body.items.map(({ value }: Figure) => value).sort()).toEqual(['1', '2']);
  });

  it('is not told month by month, nor of what a table of counts cannot protect', async () => {
    const ask = (indicator: string, more: string) =>
      evaluator(`/v1/figures?indicator=${indicator}&scope=country&project=${partnership.project}&by=gender${more}`);
    expect(await ask('INT-P01', '&period=2025-03')).toMatchObject({
      status: 403,
      body: { errors: [{ field: 'period' }] },
    });
    expect((await ask('INT-P01', '&period=months')).status).toBe(403);
    expect(await ask('INT-P01', '&period=all')).toMatchObject({ status: 200 });
    const stranger = await stack.reader();
    expect(
      (await stranger(`/v1/figures?indicator=INT-P01&scope=country&project=${partnership.project}&by=gender`)).body
        .items ?? [],
    ).toEqual([]);
  });
});
