import { randomUUID } from 'node:crypto';
import {
  AgreementSigned,
  DefinitionDefined,
  DefinitionResumed,
  DefinitionRetired,
  describe as describeEvent,
  type Figure,
  typeOf,
} from '@integras/contracts';
import { until } from '@integras/testing';
import { readBreakdown } from '../figures/figures.store.js';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Reader } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot, said } from '../testing/partnership.js';
import { participantsEnrolled } from './catalogue/integras/participants-enrolled.js';
import { placementAtExit } from './catalogue/integras/placement-at-exit.js';
import { Registry } from './registry.js';

const { code: _, version: __, ...enrolled } = participantsEnrolled;
const { code: ___, version: ____, ...placed } = placementAtExit;

describe('a definition that somebody makes', () => {
  let stack: IndicatorsUnderTest;
  let partnership: Partnership;
  let pilot: Pilot;
  let evaluator: Reader;
  let manager: Reader;

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    partnership = new Partnership();
    pilot = new Pilot(partnership.project, { territory: randomUUID(), country: 'IT' });
    await stack.say(
      partnership.opened(),
      pilot.planned(),
      ...Array.from({ length: 30 }, (_, i) =>
        pilot.enrolled(person(i), { on: '2025-03-03', entry: { gender: i % 3 === 0 ? 'male' : 'female' } }),
      ),
    );
    evaluator = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: partnership.project });
    manager = await stack.reader({ role: 'pilot_manager', scope: 'pilot', scopeId: pilot.id });
  });
  afterAll(() => stack.close());

  const counted = (code: string, version: number) =>
    until(
      async () => (await evaluator(`/v1/definitions/${code}`)).body.items[version - 1]?.state as string,
      (state) => state === 'counted',
      20,
    );
  const figure = async (code: string): Promise<Figure> => {
    const { status, body } = await manager(`/v1/figures?indicator=${code}&scope=pilot&id=${pilot.id}`);
    expect(status).toBe(200);
    return body.items[0] as Figure;
  };
  const women = { ...enrolled, counts: [{ ...enrolled.counts[0]!, where: "entry.gender == 'female'" }] };

  it('is counted from the beginning, and goes on being counted', async () => {
    const { status, body } = await evaluator('/v1/definitions', { code: 'WOMEN', ...women });
    expect(status).toBe(201);
    expect(body).toMatchObject({ code: 'WOMEN', version: 1, state: 'filling', own: false });
    await counted('WOMEN', 1);
    expect(await figure('WOMEN')).toMatchObject({ value: '20', version: 1 });
    await stack.say(pilot.enrolled(person(100)), pilot.enrolled(person(101), { entry: { gender: 'male' } }));
    expect(await figure('WOMEN')).toMatchObject({ value: '21' });
  });

  it('picks persons by an attribute only for whoever runs the pilot: it would be a way round the tables', async () => {
    const { body } = await evaluator(`/v1/figures?indicator=WOMEN,INT-P01&scope=pilot&id=${pilot.id}`);
    expect(body.items).toMatchObject([{ hidden: true, value: null }, { value: '32' }]);
    expect(body.items[0]).not.toHaveProperty('n');
    const broken = await evaluator(`/v1/figures?indicator=WOMEN&scope=pilot&id=${pilot.id}&by=gender`);
    expect(broken).toMatchObject({ status: 403, body: { type: 'urn:integras:problem:not-published' } });
  });

  it('hides small numbers of persons whatever it calls them: events of few would be as good as persons', async () => {
    const few = new Pilot(partnership.project, { territory: randomUUID(), country: 'AT' });
    await stack.say(few.planned(), ...[300, 301, 302].map((n) => few.enrolled(person(n), { on: '2025-03-03' })));
    const events = { ...enrolled, countingUnit: 'event', measure: 'count' };
    expect((await evaluator('/v1/definitions', { code: 'EVENTS', ...events })).status).toBe(201);
    await counted('EVENTS', 1);
    const asked = `/v1/figures?indicator=EVENTS&scope=pilot&id=${few.id}`;
    expect((await evaluator(asked)).body.items).toMatchObject([{ personal: true, hidden: true, value: null }]);
    const cells = (await evaluator(`${asked}&by=gender`)).body.items as Figure[];
    expect(cells.filter(({ hidden, value }) => !hidden && value !== '0')).toEqual([]);
  });

  it('is told as an event, once', async () => {
    const facts: { data: DefinitionDefined }[] = await stack.dataSource.query(
      'select data from ledger where type = $1',
      [typeOf(DefinitionDefined)],
    );
    expect(facts.filter(({ data }) => data.code === 'WOMEN')).toHaveLength(1);
  });

  it('stands beside what comes with the product, which is told once too, and what is only offered never', async () => {
    const told = async () => {
      const facts: { code: string; name: string }[] = await stack.dataSource.query(
        `select data ->> 'code' as code, data -> 'name' ->> 'de' as name from ledger where type = $1`,
        [typeOf(DefinitionDefined)],
      );
      return facts.filter(({ code }) => ['INT-P01', 'RCO87'].includes(code));
    };
    expect(await told()).toEqual([{ code: 'INT-P01', name: participantsEnrolled.name.de }]);
    await stack.stopService();
    await stack.startService();
    expect(await told()).toHaveLength(1);
  });

  it('is known as of before it was made', async () => {
    const facts: { at: Date }[] = await stack.ledgerSource.query(
      'select recorded_at as at from ledger order by position',
    );
    const before = new Date(facts.at(-1)!.at.getTime() - 60_000).toISOString();
    const { body } = await manager(`/v1/figures?indicator=WOMEN&scope=pilot&id=${pilot.id}&asOf=${before}`);
    expect(body.items[0]).toMatchObject({ value: '0', asOf: before });
  });

  it('changes with a new version, while the old series stays readable as it was', async () => {
    const men = { ...women, after: 1, counts: [{ ...enrolled.counts[0]!, where: "entry.gender == 'male'" }] };
    expect((await evaluator('/v1/definitions/WOMEN/versions', men)).status).toBe(201);
    await counted('WOMEN', 2);
    expect(await figure('WOMEN')).toMatchObject({ value: '11', version: 2 });
    await stack.say(pilot.enrolled(person(200), { entry: { gender: 'male' } }), pilot.enrolled(person(201)));
    expect(await figure('WOMEN')).toMatchObject({ value: '12' });
    const series = (version: string) =>
      manager(`/v1/series?indicator=WOMEN&scope=pilot&id=${pilot.id}${version}`).then(({ body }) => body);
    const [restated, old] = [await series(''), await series('&version=1')];
    expect(restated.items.map(({ value, version }: Figure) => [value, version])).toEqual([['12', 2]]);
    expect(old.items.map(({ value, version }: Figure) => [value, version])).toEqual([['21', 1]]);
    expect(restated.breaks.map(({ version, state }: { version: number; state: string }) => [version, state])).toEqual([
      [1, 'superseded'],
      [2, 'counted'],
    ]);
    const indicators = await stack.service().app.get(Registry).upToDate();
    const ref = { indicator: 'WOMEN', version: 1, scope: 'pilot' as const, place: pilot.id, period: 'all' };
    const broken = await readBreakdown(stack.dataSource, indicators, [ref], 'gender', { now: new Date() });
    expect(broken.figures.map(({ value, version }) => [value, version])).toEqual([['21', 1]]);
  });

  it('is refused when somebody else has changed it meanwhile', async () => {
    const { status, body } = await evaluator('/v1/definitions/WOMEN/versions', { ...women, after: 1 });
    expect(status).toBe(409);
    expect(body).toMatchObject({ type: 'urn:integras:problem:changed-meanwhile', errors: [{ field: 'after' }] });
    expect((await evaluator('/v1/definitions', { code: 'WOMEN', ...women })).status).toBe(409);
    expect((await evaluator('/v1/definitions/NOBODY/versions', { ...women, after: 1 })).status).toBe(404);
  });

  it.each([
    [
      'a condition that does not read',
      { ...women, counts: [{ ...enrolled.counts[0]!, where: 'entry.gendr == 1' }] },
      'counts.0.where',
    ],
    [
      'a condition that hides what it reads of a record',
      { ...women, counts: [{ ...enrolled.counts[0]!, where: "[entry].exists(e, e.gender == 'female')" }] },
      'counts.0.where',
    ],
    ['a field that does not exist', { ...women, counts: [{ cases: 'participant', on: 'entry.on' }] }, 'counts.0.on'],
    ['cases that do not exist', { ...women, counts: [{ cases: 'visitor', on: 'entry.on' }] }, 'counts.0.cases'],
    ['a share of persons', { ...placed, countingUnit: 'person' }, 'countingUnit'],
    [
      'the mean of levels',
      {
        ...placed,
        measure: 'mean',
        scale: ['a1', 'a2'],
        counts: [{ cases: 'participant', on: 'exit.on', level: 'latest.level', latest: { of: 'outcomes' } }],
      },
      'counts.0',
    ],
    [
      'a share without the day that decides the month',
      { ...placed, counts: [{ ...placed.counts[0], on: undefined }] },
      'counts.0.on',
    ],
    ['no description', { ...women, description: undefined }, 'description'],
    ['nothing that is counted', { ...women, counts: [] }, 'counts'],
    ['a dimension that its cases do not have', { ...women, dimensions: ['colour'] }, 'dimensions'],
    [
      'a baseline of a day that does not exist',
      { ...women, baseline: { value: '1', on: '2025-02-30' } },
      'baseline.on',
    ],
    ['a baseline of a year nobody means', { ...women, baseline: { value: '1', on: '0000' } }, 'baseline.on'],
    ['an unknown measure', { ...women, measure: 'average' }, 'measure'],
    ['a member that is not known', { ...women, sql: 'drop table cell' }, 'sql'],
    [
      'code in place of a condition',
      { ...women, counts: [{ cases: 'participant', on: 'participation.enrolledOn', where: 'process.exit(1)' }] },
      'counts.0.where',
    ],
  ])('is refused for %s, with the field and the reason', async (_, definition, field) => {
    const { status, body } = await evaluator('/v1/definitions', {
      code: `BAD-${randomUUID().slice(0, 4).toUpperCase()}`,
      ...definition,
    });
    expect([400, 422]).toContain(status);
    expect(body.errors[0].field.startsWith(field)).toBe(true);
    expect(body.errors[0].reason).not.toBe('');
  });

  it('is listed beside those that are counted when it is asked for', async () => {
    const codes = async (query: string) =>
      (await evaluator(`/v1/definitions${query}`)).body.items.map(({ code }: { code: string }) => code);
    expect(await codes('')).toContain('WOMEN');
    expect(await codes('?state=superseded')).toEqual(['WOMEN']);
    expect((await evaluator('/v1/definitions?state=old')).status).toBe(422);
  });

  it('that comes with the product for a programme is counted when somebody adopts it', async () => {
    const offered = (await evaluator('/v1/definitions?state=offered')).body.items as { code: string }[];
    expect(offered.map(({ code }) => code)).toContain('EECO01');
    expect((await manager('/v1/definitions/EECO01/adoption', {})).status).toBe(403);
    expect((await evaluator('/v1/definitions/EECO01/adoption', {})).status).toBe(201);
    await counted('EECO01', 1);
    expect(Number((await figure('EECO01')).value)).toBeGreaterThan(30);
    expect((await evaluator('/v1/definitions/EECO01/adoption', {})).status).toBe(409);
    expect((await evaluator('/v1/definitions/RCO90/adoption', {})).status).toBe(409);
  });

  it('of what several kinds of cases tell of in one fact is counted from the beginning when it is adopted', async () => {
    const { project } = partnership;
    const { after } = describeEvent(AgreementSigned).example;
    const sign = (on: string, parties: string[]) => {
      const agreement = randomUUID();
      const signed = { ...after, parties, signedOn: on };
      return said(AgreementSigned, agreement, { agreement, project, before: after, after: signed });
    };
    const [first, second, third] = [randomUUID(), randomUUID(), randomUUID()] as const;
    await stack.say(sign('2025-05-20', [first, second]));
    for (const code of ['RCO86', 'RCR84']) {
      expect((await evaluator(`/v1/definitions/${code}/adoption`, {})).status).toBe(201);
      await until(
        async () => (await evaluator(`/v1/definitions/${code}`)).body.items.at(-1).state as string,
        (state) => state === 'counted',
        20,
      );
    }
    const ofProject = async (code: string): Promise<string> =>
      (await evaluator(`/v1/figures?indicator=${code}&scope=project&id=${project}`)).body.items[0].value;
    expect([await ofProject('RCO86'), await ofProject('RCR84')]).toEqual(['1', '2']);
    await stack.say(sign('2025-05-28', [second, third]));
    expect([await ofProject('RCO86'), await ofProject('RCR84')]).toEqual(['2', '3']);
    const since = '2025-01-01T00:00:00Z';
    const changes = await evaluator(
      `/v1/changes?indicator=RCR84&scope=project&id=${project}&since=${encodeURIComponent(since)}`,
    );
    expect(changes).toMatchObject({ status: 200, body: { types: { [typeOf(AgreementSigned)]: 3 } } });
  });

  it('is made by evaluators and lead partners only', async () => {
    expect((await manager('/v1/definitions', { code: 'MINE', ...women })).status).toBe(403);
    expect((await manager('/v1/definitions')).status).toBe(200);
  });

  it('is filled in again when the service stopped in the middle', async () => {
    await stack.dataSource.query(
      `insert into cell (id, indicator, version, scope, place, period, dimension, category, unit, value, n, unknown, numerator, denominator, squares)
       values (gen_random_uuid(), 'AGAIN', 1, 'pilot', $1, 'all', '', '', '', '', 7, 0, 0, 0, 0)`,
      [pilot.id],
    );
    await stack.stopService();
    await stack.startService();
    await evaluator('/v1/definitions', { code: 'AGAIN', ...women });
    await counted('AGAIN', 1);
    expect(await figure('AGAIN')).toMatchObject({ value: '22' });
  });

  describe('and retires', () => {
    const reason = 'The programme asks for it no more.';
    const codesOf = (items: { code?: string; indicator?: string }[]) => items.map((one) => one.code ?? one.indicator);
    const listed = async (query = '') => codesOf((await evaluator(`/v1/definitions${query}`)).body.items);
    const ofPilot = async (code: string, more = '') =>
      (await manager(`/v1/figures?indicator=${code}&scope=pilot&id=${pilot.id}${more}`)).body;
    const target = () => ({
      indicator: 'INT-P01',
      scope: 'project',
      id: partnership.project,
      value: '1000',
      since: '2025-01-01',
      until: '2099-12-31',
    });
    let lead: Reader;
    let period: string;
    let before: string;
    let since: string;

    beforeAll(async () => {
      lead = await stack.reader({ role: 'lead_partner', scope: 'project', scopeId: partnership.project });
      const months = { from: '2025-01-01', until: '2025-12-31' };
      const opened = await lead('/v1/periods', { project: partnership.project, name: '2025', ...months });
      period = opened.body.id as string;
      expect((await lead(`/v1/periods/${period}/lock`, {})).status).toBe(201);
      expect((await evaluator('/v1/targets', target())).body).toHaveProperty('standing');
      before = (await ofPilot('INT-P01')).items[0].value as string;
    });

    it('says why, and does so once', async () => {
      expect((await manager('/v1/definitions/INT-P01/retirement', { reason })).status).toBe(403);
      const without = await evaluator('/v1/definitions/INT-P01/retirement', {});
      expect([without.status, without.body.errors[0].field]).toEqual([422, 'reason']);
      expect((await evaluator('/v1/definitions/NOBODY/retirement', { reason })).status).toBe(404);
      expect((await evaluator('/v1/definitions/RCO90/retirement', { reason })).body.type).toMatch('not-counted');
      expect((await evaluator('/v1/definitions/INT-P01/resumption', { reason })).body.type).toMatch('not-retired');
      const { status, body } = await evaluator('/v1/definitions/INT-P01/retirement', { reason });
      expect([status, body]).toEqual([201, { code: 'INT-P01', since: expect.any(String) as string, reason }]);
      since = body.since as string;
      expect((await evaluator('/v1/definitions/INT-P01/retirement', { reason })).body.type).toMatch('retired-already');
    });

    it('stands in no list any more, unless it is asked for', async () => {
      expect(await listed()).not.toContain('INT-P01');
      expect(await listed('?state=retired')).toEqual(['INT-P01']);
      const { body } = await evaluator('/v1/definitions/INT-P01');
      expect(body.items[0]).toMatchObject({ state: 'retired', retired: { since, reason } });
      expect(body.retirements).toEqual([{ code: 'INT-P01', since, reason }]);
      expect((await manager('/v1/exports/metrics?scope=pilot')).body).not.toContain('INT-P01');
      const { body: periods } = await lead('/v1/periods');
      expect(periods.items[0].reports).toContain('INT-P01');
    });

    it('takes nothing in any more that is recorded after it, and says so', async () => {
      stack.live();
      stack.recordAt(new Date(Date.parse(since) + 1_500));
      await stack.say(pilot.enrolled(person(400), { on: '2025-03-03' }));
      const { items, retired } = await ofPilot('WOMEN,INT-P01');
      expect(items.map(({ indicator, asOf }: Figure) => [indicator, asOf])).toEqual([
        ['WOMEN', undefined],
        ['INT-P01', since],
      ]);
      expect(items[1].value).toBe(before);
      expect(retired).toEqual([{ indicator: 'INT-P01', since, reason }]);
      const months = await manager(`/v1/series?indicator=INT-P01&scope=pilot&id=${pilot.id}`);
      expect(months.body).toMatchObject({ retired, items: [{ asOf: since }] });
      const divided = await ofPilot('INT-P01', '&by=gender');
      expect(divided.items[0]).toMatchObject({ asOf: since });
      expect(codesOf(stack.live())).not.toContain('INT-P01');
    });

    it('is looked after where it was reported: what came late is told', async () => {
      const { body } = await lead(`/v1/periods/${period}/figures?indicator=INT-P01&scope=project`);
      expect(body.items[0].late).toMatchObject([{ period: '2025-03' }]);
      const months = { from: '2026-01-01', until: '2026-06-30' };
      const { body: open } = await lead('/v1/periods', { project: partnership.project, name: '2026', ...months });
      const asked = await lead(`/v1/periods/${open.id}/figures?indicator=INT-P01&scope=project`);
      expect(asked.body.type).toMatch('indicator-retired');
    });

    it('is at risk of missing no target, and nothing new is built on it', async () => {
      expect((await evaluator('/v1/targets')).body.items).toEqual([]);
      const { items } = (await evaluator('/v1/targets?indicator=INT-P01')).body;
      expect(items).toMatchObject([{ value: '1000' }]);
      expect(items[0]).not.toHaveProperty('standing');
      const { status, body } = await evaluator('/v1/targets', target());
      expect([status, body.errors[0].field]).toEqual([409, 'indicator']);
      const sealed = `/v1/figures/snapshot?indicator=INT-P01&scope=project&scopeId=${partnership.project}`;
      expect((await evaluator(sealed)).body.type).toMatch('indicator-retired');
      const changed = await evaluator('/v1/definitions/INT-P01/versions', { ...enrolled, after: 1 });
      expect(changed.body.type).toMatch('indicator-retired');
    });

    it('is taken back into use with all that was recorded meanwhile, and what was told then stays', async () => {
      const back = 'It is needed after all.';
      expect((await evaluator('/v1/definitions/INT-P01/resumption', { reason: back })).status).toBe(201);
      expect(await listed()).toContain('INT-P01');
      const { items, retired } = await ofPilot('INT-P01');
      expect([items[0].value, items[0].asOf, retired]).toEqual([String(Number(before) + 1), undefined, undefined]);
      expect((await evaluator('/v1/targets')).body.items[0]).toHaveProperty('standing');
      const { retirements } = (await evaluator('/v1/definitions/INT-P01')).body;
      expect(retirements).toMatchObject([{ since, reason, resumedBecause: back }]);
      const then = await ofPilot('INT-P01', `&asOf=${since}`);
      expect(then).toMatchObject({ items: [{ value: before }], retired: [{ indicator: 'INT-P01' }] });
    });

    it('is told as events, with the reasons', async () => {
      const types = [DefinitionRetired, DefinitionResumed].map((event) => typeOf(event));
      const facts: { type: string }[] = await stack.dataSource.query(
        'select type from ledger where type = any($1) order by position',
        [types],
      );
      expect(facts.map(({ type }) => type)).toEqual(types);
    });
  });
});
