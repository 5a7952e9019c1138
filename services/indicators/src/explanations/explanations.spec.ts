import { randomUUID } from 'node:crypto';
import type { Figure } from '@integras/contracts';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Reader } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';

type Enrolled = ReturnType<Pilot['enrolled']>;

describe('behind a figure', () => {
  let stack: IndicatorsUnderTest;
  let partnership: Partnership;
  let pilot: Pilot;
  let manager: Reader;
  let evaluator: Reader;
  let enrolled: Enrolled[];

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    partnership = new Partnership();
    pilot = new Pilot(partnership.project, { territory: randomUUID(), country: 'AT' });
    enrolled = Array.from({ length: 30 }, (_, i) => pilot.enrolled(person(i), { on: '2025-03-03' }));
    await stack.say(partnership.opened(), pilot.planned(), ...enrolled);
    manager = await stack.reader({ role: 'pilot_manager', scope: 'pilot', scopeId: pilot.id });
    evaluator = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: partnership.project });
  });

  const exit = ({ entity, snapshot }: Enrolled, employment: 'employed' | 'unemployed' | 'unknown') =>
    pilot.exited(entity, snapshot, { on: '2025-06-02', reason: 'completed', employment });
  const explain = (reader: Reader, more = '') =>
    reader(`/v1/explanation?indicator=INT-P05&scope=pilot&id=${pilot.id}${more}`);

  it('stand the cases that count, and the others with the reason', async () => {
    await stack.say(
      ...enrolled.slice(0, 6).map((one) => exit(one, 'employed')),
      ...enrolled.slice(6, 11).map((one) => exit(one, 'unemployed')),
      ...enrolled.slice(11, 16).map((one) => exit(one, 'unknown')),
    );
    const { status, body } = await explain(manager);
    expect(status).toBe(200);
    expect(body.figure).toMatchObject({ n: 11, numerator: '6', unknown: 5 });
    expect(body.cases).toEqual({ met: 6, 'not-met': 5, unknown: 5, 'condition-not-met': 14 });
    expect(body.items).toHaveLength(30);
    const met = await explain(manager, '&judgement=met');
    expect(met.body.items.map(({ id }: { id: string }) => id).sort()).toEqual(
      enrolled
        .slice(0, 6)
        .map(({ entity }) => entity)
        .sort(),
    );
    const month = await explain(manager, '&period=2025-07');
    expect(month.body.cases).toEqual({ 'other-period': 16, 'condition-not-met': 14 });
  });

  it('no anonymous answer is shown, not to the managers either', async () => {
    const since = new Date(Date.now() - 60_000).toISOString();
    const answers = [5, 5, 4, 2, 1, 5].map((usefulness) => pilot.feedback({ usefulness }));
    await stack.say(...answers);
    const of = `indicator=INT-F01&scope=pilot&id=${pilot.id}`;
    const { body: explained } = await manager(`/v1/explanation?${of}`);
    expect(explained.cases).toEqual({ met: 4, 'not-met': 2 });
    expect(explained).not.toHaveProperty('items');
    const { body: changed } = await manager(`/v1/changes?${of}&since=${since}`);
    expect(changed.after).toMatchObject({ n: 6 });
    expect(changed).not.toHaveProperty('items');
  });

  it('others than its managers are told what the figure says itself, and no cases', async () => {
    await stack.say(
      ...enrolled.slice(0, 6).map((one) => exit(one, 'employed')),
      ...enrolled.slice(6, 11).map((one) => exit(one, 'unemployed')),
    );
    const told = await explain(evaluator);
    expect(told.body).toEqual({ figure: expect.objectContaining({ n: 11 }), cases: { met: 6, 'not-met': 5 } });
    expect((await explain(evaluator, '&period=2025-07')).body).toEqual({
      figure: expect.objectContaining({ hidden: true, value: null }),
    });
  });

  it('are not told where they would say by subtraction how many there are in a place that is hidden', async () => {
    const small = new Pilot(partnership.project, { territory: randomUUID(), country: 'AT' });
    const beside = new Pilot(partnership.project, { territory: randomUUID(), country: 'AT' });
    await stack.say(
      ...[small, beside].map((one) => one.planned()),
      ...[40, 41, 42, 43].map((n) => small.enrolled(person(n))),
      ...Array.from({ length: 12 }, (_, i) => beside.enrolled(person(50 + i))),
      ...enrolled.slice(0, 6).map((one) => exit(one, 'employed')),
      ...enrolled.slice(6, 11).map((one) => exit(one, 'unemployed')),
    );
    const cases = async (indicator: string, scope: string, id: string): Promise<Record<string, number>> =>
      (await evaluator(`/v1/explanation?indicator=${indicator}&scope=${scope}&id=${id}&project=${partnership.project}`))
        .body.cases;
    expect(await cases('INT-P01', 'country', 'AT')).toEqual({ counted: 46 });
    // Those who have not left would be the rest of the thirty, which INT-P01 hides where it has to hide the four.
    expect(await cases('INT-P05', 'pilot', pilot.id)).toEqual({ met: 6, 'not-met': 5 });
  });

  it('whoever has no part in it finds nothing', async () => {
    const stranger = await stack.reader();
    expect((await explain(stranger)).status).toBe(404);
    expect(
      (await stranger(`/v1/changes?indicator=INT-P05&scope=pilot&id=${pilot.id}&since=2025-01-01T00:00:00Z`)).status,
    ).toBe(404);
  });

  it('are the facts that moved it since an instant', async () => {
    await stack.say(...enrolled.slice(0, 12).map((one) => exit(one, 'employed')));
    const since = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 1_000 - (Date.now() % 1_000) + 5));
    const [first, second] = [enrolled[0]!, enrolled[20]!];
    const wrong = { on: '2025-06-02', reason: 'completed', employment: 'employed' } as const;
    await stack.say(
      exit(second, 'unemployed'),
      pilot.exited(first.entity, { ...first.snapshot, exit: wrong }, { ...wrong, employment: 'unknown' }),
    );
    const { status, body } = await manager(`/v1/changes?indicator=INT-P05&scope=pilot&id=${pilot.id}&since=${since}`);
    expect(status).toBe(200);
    expect([body.before, body.after].map(({ numerator, n }: Figure) => [numerator, n])).toEqual([
      ['12', 12],
      ['11', 12],
    ]);
    expect(body.items.map(({ case: of, effect }: { case: string; effect: string }) => [of, effect])).toEqual([
      [first.entity, 'changed'],
      [second.entity, 'added'],
    ]);
    const told = await evaluator(`/v1/changes?indicator=INT-P05&scope=pilot&id=${pilot.id}&since=${since}`);
    expect(told.body).not.toHaveProperty('items');
    expect(told.body.types).toEqual({});
  });

  it('others are told what it was then and is now, and not by how many facts of a kind it moved', async () => {
    await stack.say(
      ...enrolled.slice(0, 6).map((one) => exit(one, 'employed')),
      ...enrolled.slice(6, 12).map((one) => exit(one, 'unemployed')),
    );
    const since = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 1_000 - (Date.now() % 1_000) + 5));
    await stack.say(...enrolled.slice(12, 20).map((one) => exit(one, 'employed')));
    const { body } = await evaluator(`/v1/changes?indicator=INT-P05&scope=pilot&id=${pilot.id}&since=${since}`);
    expect(body).toMatchObject({ before: { n: 12 }, after: { n: 20 } });
    expect(body.types).toEqual({});
  });

  it('nothing is told of before a figure was large enough, nor after it is too small', async () => {
    const asOf = new Date(Date.now() - 3_600_000).toISOString();
    await stack.dataSource.query(`update place_pilot set since = since - interval '2 hours'`);
    await stack.say(...enrolled.slice(0, 12).map((one) => exit(one, 'employed')));
    const { body } = await evaluator(`/v1/changes?indicator=INT-P05&scope=pilot&id=${pilot.id}&since=${asOf}`);
    expect(body).toMatchObject({ before: { hidden: true }, after: { hidden: true } });
    expect(body.types).toEqual({});
    const then = await evaluator(`/v1/figures?indicator=INT-P05&scope=pilot&id=${pilot.id}&asOf=${asOf}`);
    expect(then.body.items[0]).toMatchObject({ hidden: true, value: null });
  });
});
