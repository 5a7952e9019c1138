import { randomUUID } from 'node:crypto';
import { TargetAtRisk, TargetReached, typeOf } from '@integras/contracts';
import { until } from '@integras/testing';
import { addDays } from '../definitions/days.js';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Reader } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';

const today = new Date().toISOString().slice(0, 10);

describe('a target', () => {
  let stack: IndicatorsUnderTest;
  let partnership: Partnership;
  let pilot: Pilot;
  let evaluator: Reader;
  let manager: Reader;

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    partnership = new Partnership();
    pilot = new Pilot(partnership.project, { territory: randomUUID(), country: 'HR' });
    await stack.say(partnership.opened(), pilot.planned(), ...enrolled(0, 6));
    evaluator = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: partnership.project });
    manager = await stack.reader({ role: 'pilot_manager', scope: 'pilot', scopeId: pilot.id });
  });

  const enrolled = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => pilot.enrolled(person(from + i)));
  const target = (changes: object = {}) => ({
    indicator: 'INT-P01',
    scope: 'pilot',
    id: pilot.id,
    since: addDays(today, -100),
    until: addDays(today, 100),
    value: '10',
    ...changes,
  });
  const told = async (event: typeof TargetReached | typeof TargetAtRisk): Promise<{ state?: string }[]> => {
    const rows: { data: { scopeId: string; state?: string } }[] = await stack.dataSource.query(
      'select data from ledger where type = $1 order by position',
      [typeOf(event)],
    );
    return rows.map(({ data }) => data).filter(({ scopeId }) => scopeId === pilot.id);
  };

  it('shows how far its figure is, and how far it was meant to be', async () => {
    const { status, body } = await evaluator('/v1/targets', target());
    expect(status).toBe(201);
    expect(body.figure).toMatchObject({ value: '6' });
    expect(body.standing).toMatchObject({ value: 6, achieved: 0.6, expected: 5 });
    const list = await manager(`/v1/targets?project=${partnership.project}`);
    expect(
      list.body.items.map(({ value, standing }: { value: string; standing: object }) => [value, standing]),
    ).toEqual([['10', body.standing]]);
  });

  it('is told to be reached once, however often its figure moves', async () => {
    await evaluator('/v1/targets', target());
    await stack.say(...enrolled(10, 5));
    await until(
      () => told(TargetReached),
      (events) => events.length > 0,
      20,
    );
    await stack.say(...enrolled(20, 5));
    await evaluator('/v1/targets', target({ indicator: 'INT-M01', value: '1' }));
    expect(await told(TargetReached)).toHaveLength(1);
  });

  it('is told to be at risk when its figure is behind', async () => {
    await evaluator('/v1/targets', target({ value: '1000' }));
    expect((await told(TargetAtRisk)).map(({ state }) => state)).toEqual(['at-risk']);
  });

  it('is not told of while its figure is hidden, or it would tell of few persons', async () => {
    const few = new Pilot(partnership.project, { territory: randomUUID(), country: 'HR' });
    await stack.say(few.planned(), few.enrolled(person(50)));
    const { body } = await evaluator('/v1/targets', target({ id: few.id }));
    expect(body.figure).toMatchObject({ hidden: true });
    expect(body).not.toHaveProperty('standing');
    const refused = await evaluator('/v1/targets', target({ value: '3' }));
    expect(refused).toMatchObject({ status: 422, body: { errors: [{ field: 'value' }] } });
  });

  it.each([
    ['days that do not follow each other', { until: addDays(today, -200) }, 'interim'],
    ['a share above one', { indicator: 'INT-P05', value: '60' }, 'value'],
    ['a value below where it starts', { baseline: '20' }, 'value'],
    ['a value that is no decimal', { value: 'ten' }, 'value'],
  ])('is refused for %s', async (_, changes, field) => {
    const { status, body } = await evaluator('/v1/targets', target(changes));
    expect(status).toBe(422);
    expect(body.errors[0].field).toBe(field);
  });

  it('is set by evaluators and lead partners of the project only', async () => {
    expect((await manager('/v1/targets', target())).status).toBe(403);
    const stranger = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: randomUUID() });
    expect((await stranger('/v1/targets', target())).status).toBe(403);
    expect((await evaluator('/v1/targets', target({ id: randomUUID() }))).status).toBe(404);
  });
});
