import { randomUUID } from 'node:crypto';
import { factOf, until } from '@integras/testing';
import { readFigures } from '../figures/figures.store.js';
import { Registry } from '../definitions/registry.js';
import { Reconciliation } from '../reconciliation/reconciliation.service.js';
import { RebuildService } from '../rebuild/rebuild.service.js';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Reader } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';
import { Training } from '../testing/training.js';
import { CountingBatch } from './counting-batch.js';

const alone = [{ partner: randomUUID(), country: 'AT' }];

describe('trainings, which belong to no pilot', () => {
  let stack: IndicatorsUnderTest;
  let evaluator: Reader;
  let partnership: Partnership;
  let territory: string;
  let training: Training;

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    partnership = new Partnership();
    await stack.say(partnership.opened(), new Training(partnership.project, {}).planned());
    evaluator = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: partnership.project });
    for (const code of ['RCO81', 'RCO85', 'RCO115', 'RCR81'])
      expect((await evaluator(`/v1/definitions/${code}/adoption`, {})).status).toBeLessThan(300);
    await until(
      async () => {
        await stack.service().app.get(Registry).upToDate();
        return stack.service().app.get(Registry).current;
      },
      (indicators) => ['RCO81', 'RCO85', 'RCO115', 'RCR81'].every((code) => indicators.find(code)),
    );
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    partnership = new Partnership();
    territory = randomUUID();
    training = new Training(partnership.project, { territory, country: 'AT' });
    await stack.say(partnership.opened(), partnership.territory(territory, 'AT', 'Vienna'), training.planned());
    evaluator = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: partnership.project });
  });

  const value = async (indicator: string, scope = 'project', id: string = partnership.project, more = '') => {
    const { body } = await evaluator(
      `/v1/figures?indicator=${indicator}&scope=${scope}&id=${id}&project=${partnership.project}${more}`,
    );
    return body.items?.[0]?.value as string | null | undefined;
  };
  const attended = (count: number, of = training) => Array.from({ length: count }, () => of.attended(randomUUID()));

  it('count in the project and where they are hosted, and come and go with attendance', async () => {
    const takings = attended(8);
    await stack.say(...takings.map(({ said }) => said));
    const everywhere = () =>
      Promise.all([value('RCO85'), value('RCO85', 'country', 'AT'), value('RCO85', 'territory', territory)]);
    expect(await everywhere()).toEqual(['8', '8', '8']);
    expect(await value('RCO81')).toBe('8');
    await stack.say(training.voided(takings[0]!));
    expect(await everywhere()).toEqual(['7', '7', '7']);
    expect(await value('RCO85', 'project', partnership.project, '&period=2025-05')).toBe('7');
    await stack.say(training.changed(takings[1]!, { on: '2025-06-02' }));
    expect(await value('RCO85', 'project', partnership.project, '&period=2025-05')).toBe('6');
  });

  it('count as joint only when partners of two countries organise them', async () => {
    const local = new Training(partnership.project, { territory, country: 'AT', organisers: alone });
    await stack.say(local.planned(), ...[...attended(6, local), ...attended(5)].map(({ said }) => said));
    expect([await value('INT-T01'), await value('RCO85')]).toEqual(['11', '5']);
  });

  it('count persons who complete once, however many trainings they complete', async () => {
    const second = new Training(partnership.project, { territory: randomUUID(), country: 'IT' });
    const who = Array.from({ length: 6 }, () => randomUUID());
    const completing = (of: Training) => who.map((one) => of.attended(one, { completedOn: '2025-05-06' }).said);
    await stack.say(second.planned(), ...completing(training), ...completing(second));
    expect([await value('RCR81'), await value('RCR81', 'country', 'IT'), await value('RCO85')]).toEqual([
      '6',
      '6',
      '12',
    ]);
  });

  it('count the sessions of joint salons as public events, and not those that are cancelled', async () => {
    const salon = new Training(partnership.project, { territory, country: 'AT', kind: 'salon' });
    const [first, second] = [salon.scheduled('2025-05-07'), salon.scheduled('2025-05-08')];
    await stack.say(salon.planned(), training.scheduled('2025-05-09'), first, second);
    expect(await value('RCO115')).toBe('2');
    await stack.say(salon.cancelled(first.entity));
    expect(await value('RCO115')).toBe('1');
    await stack.say(salon.described({ organisers: alone }));
    expect(await value('RCO115')).toBe('0');
  });

  it('gain what their attendees gained who answered the same questions both times; the others are counted apart', async () => {
    const people = Array.from({ length: 6 }, () => randomUUID());
    const before = people.map((one) => training.assessed(one, { moment: 'before', score: '3' }));
    const after = people.map((one, i) => training.assessed(one, { moment: 'after', score: i === 0 ? '1.5' : '5' }));
    const alone = training.assessed(randomUUID(), { moment: 'before', score: '2' });
    const noScore = training.assessed(randomUUID(), { moment: 'after' });
    const otherVersion = randomUUID();
    const mixed = [
      training.assessed(otherVersion, { moment: 'before', score: '9' }),
      training.assessed(otherVersion, { moment: 'after', score: '0', version: 2 }),
    ];
    await stack.say(...[...before, ...after, alone, noScore, ...mixed].map(({ said }) => said));
    const figure = async () => {
      const query = `indicator=INT-T02&scope=project&id=${partnership.project}`;
      return (await evaluator(`/v1/figures?${query}`)).body.items[0];
    };
    const unknown = async () => {
      const ref = { indicator: 'INT-T02', scope: 'project', place: partnership.project, period: 'all' } as const;
      const indicators = await stack.service().app.get(Registry).upToDate();
      return (await readFigures(stack.dataSource, indicators, [ref], { now: new Date() })).figures[0]!.unknown;
    };
    expect(await figure()).toMatchObject({ value: '1.416666667', n: 6 });
    expect(await unknown()).toBe(3);
    await stack.say(training.reassessed(after[1]!, { score: '-3.5' }));
    expect(await figure()).toMatchObject({ value: '0', n: 6 });
    await stack.say(training.unassessed(before[0]!));
    expect(await figure()).toMatchObject({ value: '0.3', n: 5 });
    expect(await unknown()).toBe(4);
    // They are too few to be told.
    expect(await figure()).not.toHaveProperty('unknown');
  });

  it('move with the place that hosts them, and stay where they were known to be', async () => {
    stack.recordAt(new Date('2025-06-20T08:00:00.000Z'));
    const moving = new Training(partnership.project, { territory, country: 'AT' });
    await stack.say(moving.planned(), ...[...attended(7, moving), ...attended(5)].map(({ said }) => said));
    // The other training was planned later than that, and so was everything in it.
    stack.recordAt(new Date('2025-06-21T08:00:00.000Z'));
    const elsewhere = randomUUID();
    await stack.say(moving.described({ territory: elsewhere, country: 'SI' }));
    expect([await value('RCO85', 'country', 'AT'), await value('RCO85', 'country', 'SI')]).toEqual(['5', '7']);
    expect(await value('RCO85', 'country', 'AT', '&asOf=2025-06-20T09:00:00.000Z')).toBe('7');
  });

  it('tell of a change what it was before and after, and nothing behind a figure that it does not say', async () => {
    stack.recordAt(new Date('2025-06-22T08:00:00.000Z'));
    await stack.say(...attended(6).map(({ said }) => said));
    stack.recordAt(new Date('2025-06-23T08:00:00.000Z'));
    await stack.say(...attended(5).map(({ said }) => said));
    const of = `indicator=RCO85&scope=project&id=${partnership.project}`;
    const { body } = await evaluator(`/v1/changes?${of}&since=2025-06-23T00:00:00.000Z`);
    expect(body).toMatchObject({ before: { n: 6 }, after: { n: 11 } });
    expect(body.types).toEqual({});
    const explained = await evaluator(`/v1/explanation?${of}`);
    expect(explained.body.cases).toEqual({ counted: 11 });
  });

  it('touch no figure of a pilot, and none of the training itself', async () => {
    const runner = stack.dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      const { event, data, entity: subject, journal } = training.attended(randomUUID()).said;
      const fact = { ...factOf(event, { data, subject, journal: journal.id }), journalkind: journal.kind };
      const batch = await CountingBatch.open([fact], runner.manager, stack.service().app.get(Registry));
      batch.apply(fact);
      await batch.flush(runner.manager);
      expect(new Set(batch.figures.map(({ scope }) => scope))).toEqual(new Set(['territory', 'country', 'project']));
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  });

  it('are the same after a rebuild, and to a recount from the ledgers of all services', async () => {
    const pilot = new Pilot(partnership.project, { territory, country: 'AT' });
    const members = Array.from({ length: 6 }, (_, i) => pilot.enrolled(person(i)));
    await stack.say(pilot.planned(), ...members, ...attended(6).map(({ said }) => said));
    const both = async () => [await value('RCO85'), await value('INT-P01')];
    expect(await both()).toEqual(['6', '6']);
    await stack.service().app.get(RebuildService).rebuild();
    await stack.counted();
    expect(await both()).toEqual(['6', '6']);
    const { facts, differences } = await stack.service().app.get(Reconciliation).run();
    expect(facts).toBeGreaterThan(12);
    expect(differences).toBe(0);
  });
});
