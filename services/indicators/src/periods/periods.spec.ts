import { randomUUID } from 'node:crypto';
import { type Figure, ReleaseOvertaken, typeOf } from '@integras/contracts';
import { until } from '@integras/testing';
import { participantsEnrolled } from '../definitions/catalogue/integras/participants-enrolled.js';
import type { Definition } from '../definitions/definition.js';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Reader } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';
import { Training } from '../testing/training.js';

describe('a reporting period', () => {
  let stack: IndicatorsUnderTest;
  let partnership: Partnership;
  let bologna: Pilot;
  let vienna: Pilot;
  let lead: Reader;
  let italy: Reader;
  let evaluator: Reader;
  let anybody: Reader;
  let period: string;
  let next = 0;

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    // A few are enough to release, and quicker.
    await stack.dataSource.query(
      `update definition set state = 'offered' where state = 'counted' and code not in ('INT-P01', 'INT-P05', 'INT-T01')`,
    );
    // As long ago as some of these periods are locked.
    await stack.dataSource.query(`update definition set counted_at = counted_at - interval '1 hour'`);
    await stack.dataSource.query('update counting set revision = revision + 1');
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    partnership = new Partnership();
    bologna = new Pilot(partnership.project, { territory: randomUUID(), country: 'IT' });
    vienna = new Pilot(partnership.project, { territory: randomUUID(), country: 'AT' });
    await stack.say(
      partnership.opened(),
      bologna.planned(),
      vienna.planned(),
      ...enrol(bologna, 'female', 23),
      ...enrol(bologna, 'male', 31),
      ...enrol(vienna, 'female', 28),
      ...enrol(vienna, 'male', 3),
    );
    const of = { scope: 'project', scopeId: partnership.project } as const;
    lead = await stack.reader({ role: 'lead_partner', ...of });
    evaluator = await stack.reader({ role: 'evaluator', ...of });
    italy = await stack.reader({ role: 'country_coordinator', scope: 'country', country: 'IT' });
    anybody = await stack.reader();
    const opened = await lead('/v1/periods', {
      project: partnership.project,
      name: '2025 I',
      from: '2025-01-01',
      until: '2025-06-30',
    });
    expect(opened.status).toBe(201);
    period = opened.body.id;
  });

  const enrol = (pilot: Pilot, gender: 'female' | 'male' | 'unknown', count: number) =>
    Array.from({ length: count }, () => pilot.enrolled(person(next++), { on: '2025-03-03', entry: { gender } }));
  /** Instants are told apart by their second. */
  const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1_005 - (Date.now() % 1_000)));
  const step = (who: Reader, path: string, body: object = {}) => who(`/v1/periods/${period}/${path}`, body);
  const figures = async (who: Reader, indicator = 'INT-P01') =>
    (await who(`/v1/periods/${period}/figures?indicator=${indicator}&scope=country`)).body.items as {
      reported: Figure;
      current: Figure;
      late: { period: string; reported: Figure; current: Figure }[];
    }[];

  it('reports what was known when it was locked, and shows what came late', async () => {
    await lead('/v1/figures?indicator=INT-P01&scope=country');
    expect((await step(lead, 'lock')).status).toBe(201);
    await nextSecond();
    await stack.say(...enrol(bologna, 'male', 6));
    const [austria, italyThen] = await figures(evaluator);
    expect([austria!.reported.value, austria!.current.value, austria!.late]).toEqual(['31', '31', []]);
    expect([italyThen!.reported.value, italyThen!.current.value]).toEqual(['54', '60']);
    expect(italyThen!.late.map(({ period, reported, current }) => [period, reported.value, current.value])).toEqual([
      ['2025-03', '54', '60'],
    ]);
  });

  it('reports by attribute what was published when it was locked, whoever comes later', async () => {
    const divided = async () => {
      const { status, body } = await evaluator(
        `/v1/periods/${period}/figures?indicator=INT-P01&scope=country&by=gender`,
      );
      expect(status).toBe(200);
      return Object.fromEntries(
        (body.items as { reported: Figure; current: Figure }[]).map(({ reported, current }) => [
          `${reported.scopeId} ${reported.by!.category}`,
          [reported, current].map(({ hidden, value }) => (hidden ? 'hidden' : value)),
        ]),
      );
    };
    const hidden = ['hidden', 'hidden'];
    expect((await step(lead, 'lock')).status).toBe(201);
    await nextSecond();
    const locked = await divided();
    // The three men in Vienna are hidden, and with them what would give them away.
    expect(locked).toMatchObject({ 'AT male': hidden, 'AT female': hidden, 'IT unknown': ['0', '0'] });
    await stack.dataSource.query(`update published_table set at = at - interval '2 minutes' where project = $1`, [
      partnership.project,
    ]);
    await stack.dataSource.query(
      `update reporting_period set locked_at = locked_at - interval '1 minute' where id = $1`,
      [period],
    );
    await stack.say(...enrol(bologna, 'unknown', 9));
    const later = await divided();
    expect(later).toMatchObject({ 'AT male': hidden, 'IT unknown': ['0', '9'] });
    expect((await evaluator(`/v1/periods/${period}/figures?indicator=INT-P01&scope=country&by=shoes`)).status).toBe(
      422,
    );
  });

  it('is verified by each country for itself, and then published by the lead partner', async () => {
    expect((await step(italy, 'verifications', { country: 'IT' })).status).toBe(409);
    await step(lead, 'lock');
    expect((await step(italy, 'verifications', { country: 'IT' })).status).toBe(201);
    expect((await step(italy, 'verifications', { country: 'AT' })).status).toBe(403);
    expect((await figures(evaluator)).map(({ reported }) => reported.status)).toEqual(['provisional', 'verified']);
    const early = await step(lead, 'release');
    expect(early).toMatchObject({ status: 409, body: { type: 'urn:integras:problem:period-not-verified' } });
    await step(lead, 'verifications', { country: 'AT' });
    expect((await step(evaluator, 'release')).status).toBe(403);
    expect((await step(lead, 'release')).status).toBe(201);
    expect((await figures(evaluator)).map(({ reported }) => reported.status)).toEqual(['published', 'published']);
    expect((await step(lead, 'release')).status).toBe(409);
    expect((await step(lead, 'lock')).status).toBe(409);
  });

  it('is released once to whoever asks again under the same key, at once or later', async () => {
    await step(lead, 'lock');
    for (const country of ['IT', 'AT']) await step(lead, 'verifications', { country });
    const key = { 'idempotency-key': randomUUID() };
    const release = () => lead(`/v1/periods/${period}/release`, {}, key);
    const answers = [...(await Promise.all([release(), release()])), await release()];
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await step(lead, 'release')).status).toBe(409);
  });

  it('is released to the public rounded, without small cells, and never changes', async () => {
    await step(lead, 'lock');
    for (const country of ['IT', 'AT']) await step(lead, 'verifications', { country });
    const made = await step(lead, 'release');
    const release = async (): Promise<Figure[]> => (await anybody(`/v1/releases/${made.body.id}`)).body.figures;
    const first = await release();
    const of = (figures: Figure[], scope: string, id: string, gender?: string) =>
      figures.find(
        (figure) =>
          figure.indicator === 'INT-P01' &&
          figure.scope === scope &&
          figure.scopeId === id &&
          figure.by?.category === gender,
      )!;
    expect(of(first, 'country', 'IT')).toMatchObject({ value: '55', n: 55, status: 'published' });
    expect(of(first, 'country', 'AT', 'male')).toMatchObject({ hidden: true, value: null });
    expect(of(first, 'country', 'AT', 'male')).not.toHaveProperty('n');
    for (const { hidden, n } of first) expect(hidden ? 0 : n! % 5).toBe(0);
    await stack.say(...enrol(bologna, 'male', 20));
    expect(await release()).toEqual(first);
    const { url } = stack.service();
    for (const address of ['releases', `releases/${made.body.id}`])
      expect((await fetch(`${url}/v1/${address}`)).status).toBe(200);
    const [listed] = (await anybody(`/v1/releases?project=${partnership.project}`)).body.items;
    expect(listed).toMatchObject({ id: made.body.id, period: { name: '2025 I' } });
    expect(listed).not.toHaveProperty('figures');
  });

  it('is released with the words to read it by', async () => {
    await step(lead, 'lock');
    for (const country of ['IT', 'AT']) await step(lead, 'verifications', { country });
    const made = await step(lead, 'release');
    const { indicators, places } = (await anybody(`/v1/releases/${made.body.id}`)).body;
    expect(indicators.map(({ code, version }: { code: string; version: number }) => [code, version])).toEqual([
      ['INT-P01', 1],
      ['INT-P05', 1],
      ['INT-T01', 2],
    ]);
    expect(indicators[0]).toMatchObject({ countingUnit: 'person', name: { en: expect.any(String) } });
    expect(indicators[0]).not.toHaveProperty('counts');
    expect(places).toContainEqual({ scope: 'project', scopeId: partnership.project, name: 'A project' });
    expect(places).toContainEqual({ scope: 'country', scopeId: 'IT', country: 'IT' });
  });

  it('is released with what happens in a territory and in none of its pilots', async () => {
    const { territory } = bologna.description;
    const training = new Training(partnership.project, { territory, country: 'IT' });
    const came = (['ngo', 'public_body'] as const).flatMap((kind) =>
      Array.from({ length: 21 }, () => training.attended(randomUUID(), { stakeholder: { kind, country: 'IT' } }).said),
    );
    await stack.say(training.planned(), training.scheduled('2025-05-05'), ...came);
    await step(lead, 'lock');
    for (const country of ['IT', 'AT']) await step(lead, 'verifications', { country });
    const { status, body } = await step(lead, 'release');
    expect(status).toBe(201);
    const released = (body.figures as Figure[]).filter(({ indicator, by }) => indicator === 'INT-T01' && !by);
    expect(released.find(({ scope }) => scope === 'project')).toMatchObject({ value: '40' });
    expect(released.filter(({ scope }) => scope === 'pilot')).toEqual([]);
  });

  it('is told once of each figure to be overtaken when a late fact changes what was released', async () => {
    await step(lead, 'lock');
    for (const country of ['IT', 'AT']) await step(lead, 'verifications', { country });
    const { body: release } = await step(lead, 'release');
    const told = async (): Promise<ReleaseOvertaken[]> =>
      (
        await stack.dataSource.query<{ data: ReleaseOvertaken }[]>(
          'select data from ledger where type = $1 and entity = $2 order by position',
          [typeOf(ReleaseOvertaken), release.id],
        )
      ).map(({ data }) => data);
    await nextSecond();
    await stack.say(...enrol(bologna, 'male', 1));
    const first = await until(told, ({ length }) => length >= 2);
    expect(first.map(({ indicator, scope, scopeId, months }) => ({ indicator, scope, scopeId, months }))).toEqual(
      expect.arrayContaining([
        { indicator: 'INT-P01', scope: 'country', scopeId: 'IT', months: ['2025-03'] },
        { indicator: 'INT-P01', scope: 'project', scopeId: partnership.project, months: ['2025-03'] },
      ]),
    );
    expect(first[0]).toMatchObject({ release: release.id, period, name: '2025 I' });
    await stack.say(...enrol(bologna, 'male', 1));
    await stack.stopService();
    await stack.commit(...enrol(vienna, 'male', 1));
    await stack.startService();
    await stack.counted();
    expect((await until(told, ({ length }) => length >= 3))[2]).toMatchObject({ scopeId: 'AT' });
    expect(await told()).toHaveLength(3);
  });

  it('reports what was counted when it was locked, as it was counted then, and nothing that is defined later', async () => {
    const { code: _, version: __, ...enrolled } = participantsEnrolled;
    const [own, later] = ['OWN', 'LATER'];
    const define = async (path: string, body: object) => {
      const { code, version } = (await evaluator(`/v1/definitions${path}`, body)).body as Definition;
      await until(
        async () => (await evaluator(`/v1/definitions/${code}`)).body.items[version - 1]?.state as string,
        (state) => state === 'counted',
        20,
      );
    };
    await define('', { code: own, ...enrolled });
    await step(lead, 'lock');
    await define('', { code: later, ...enrolled });
    const women = { ...enrolled.counts[0]!, where: "entry.gender == 'female'" };
    await define(`/${own}/versions`, { ...enrolled, after: 1, counts: [women] });

    const [{ reports }] = (await evaluator(`/v1/periods?project=${partnership.project}`)).body.items;
    expect(reports).toEqual(['INT-P01', 'INT-P05', 'INT-T01', own]);
    expect((await figures(evaluator, own)).map(({ reported: { value, version } }) => [value, version])).toEqual([
      ['31', 1],
      ['54', 1],
    ]);
    const refused = await evaluator(`/v1/periods/${period}/figures?indicator=${later}&scope=country`);
    expect(refused).toMatchObject({ status: 422, body: { type: 'urn:integras:problem:not-reported' } });
    for (const country of ['IT', 'AT']) await step(lead, 'verifications', { country });
    const { body } = await step(lead, 'release');
    const whole = (body.figures as Figure[]).filter(({ scope, by }) => scope === 'project' && !by);
    expect(whole.map(({ indicator, version, value }) => [indicator, version, value])).toContainEqual([own, 1, '85']);
    expect(whole.map(({ indicator }) => indicator)).not.toContain(later);
  });

  it('repeats in the next release what fewer than five persons have changed', async () => {
    const publish = async () => {
      await step(lead, 'lock');
      for (const country of ['IT', 'AT']) await step(lead, 'verifications', { country });
      const { figures } = (await step(lead, 'release')).body as { figures: Figure[] };
      return Object.fromEntries(
        figures
          .filter(({ indicator, by, scope }) => indicator === 'INT-P01' && !by && scope === 'country')
          .map(({ scopeId, value }) => [scopeId, value]),
      );
    };
    await stack.say(...enrol(vienna, 'male', 11));
    expect(await publish()).toEqual({ IT: '55', AT: '40' });
    await nextSecond();
    await stack.say(...enrol(bologna, 'female', 4), ...enrol(vienna, 'female', 9));
    period = (
      await lead('/v1/periods', {
        project: partnership.project,
        name: '2025 II',
        from: '2025-07-01',
        until: '2025-12-31',
      })
    ).body.id;
    await stack.dataSource.query(`update reporting_period set until_day = '2025-12-31' where id = $1`, [period]);
    expect(await publish()).toEqual({ IT: '55', AT: '50' });
  });

  it('is opened and locked by the lead partner of its project only, and not before it is over', async () => {
    const body = { project: partnership.project, name: 'Later', from: '2025-01-01', until: '2099-06-30' };
    expect((await evaluator('/v1/periods', body)).status).toBe(403);
    const { id } = (await lead('/v1/periods', body)).body;
    expect(await lead(`/v1/periods/${id}/lock`, {})).toMatchObject({
      status: 409,
      body: { type: 'urn:integras:problem:period-not-over' },
    });
    expect(await lead('/v1/periods', { ...body, until: '2024-06-30' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'until' }] },
    });
    expect((await lead(`/v1/periods/${randomUUID()}/lock`, {})).status).toBe(404);
    expect((await anybody('/v1/periods')).status).toBe(404);
  });

  it.each([
    ['name', { name: ' ' }, 'show something to read'],
    ['name', { name: '\u200b' }, 'show something to read'],
    ['name', { name: '\u2066\u200f' }, 'show something to read'],
    ['name', { name: '\u202e5202' }, 'stay in its line'],
    ['from', { from: '0000-01-01' }, 'be in the years 1970 to 2099'],
    ['until', { until: '9999-12-31' }, 'be in the years 1970 to 2099'],
  ])('is refused at its field when nobody can read or mean its %s (%j)', async (field, wrong, reason) => {
    const body = { project: partnership.project, name: '2025 II', from: '2025-07-01', until: '2025-12-31', ...wrong };
    const answer = await lead('/v1/periods', body);
    expect([answer.status, answer.body.errors]).toEqual([
      422,
      [{ field, reason: expect.stringContaining(`${field} must ${reason}`) }],
    ]);
  });

  it.each([
    ['ends the day before it begins', { from: '2023-07-01', until: '2023-12-31' }, 'until', '2024-01-01'],
    ['begins the day after it ends', { from: '2028-01-01', until: '2028-06-30' }, 'from', '2027-12-31'],
  ])('is refused when it has no day of its project: it %s', async (_, days, field, day) => {
    const answer = await lead('/v1/periods', { project: partnership.project, name: 'Out of time', ...days });
    expect([answer.status, answer.body.errors]).toEqual([422, [{ field, reason: expect.stringContaining(day) }]]);
  });

  it.each([
    ['its first day', { from: '2023-07-01', until: '2024-01-01' }],
    ['its last day', { from: '2027-12-31', until: '2028-06-30' }],
  ])('is opened when it shares no more with its project than %s', async (_, days) => {
    const answer = await lead('/v1/periods', { project: partnership.project, name: 'At the edge', ...days });
    expect([answer.status, answer.body.from]).toEqual([201, days.from]);
  });
});
