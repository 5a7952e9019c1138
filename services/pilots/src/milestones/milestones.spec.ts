import { randomUUID } from 'node:crypto';
import { type Partnership, partnership } from '../testing/partnership.js';
import { now, type Person, type PilotsUnderTest, pilotsUnderTest } from '../testing/pilots-under-test.js';

describe('milestones of a pilot', () => {
  let stack: PilotsUnderTest;
  let siforref: Partnership;
  let pilot: string;
  let manager: Person;

  beforeAll(async () => {
    stack = await pilotsUnderTest();
    siforref = await partnership(stack);
    pilot = await siforref.pilot();
    manager = await siforref.manager(pilot);
  });
  afterAll(() => stack.close());

  const plan = async (dueOn = '2025-05-14'): Promise<string> =>
    (await manager.post(`/v1/pilots/${pilot}/milestones`, { title: 'Staff trained', dueOn })).body.milestone.id;
  const ledgerOf = (entity: string): Promise<{ type: string; data: object; time: Date }[]> =>
    stack.dataSource.query(
      'select type, data, time, country, pilot, actor, sequence from ledger where entity = $1 order by sequence',
      [entity],
    );

  it('are planned and reached, and the answer names the fact that is in the ledger', async () => {
    const planned = await manager.post(`/v1/pilots/${pilot}/milestones`, {
      title: 'Staff trained',
      dueOn: '2025-05-14',
    });
    expect(planned.status).toBe(201);
    const { id } = planned.body.milestone;
    const evidence = [{ title: 'Attendance list', url: 'https://example.org/list' }];
    const reached = await manager.post(`/v1/pilots/${pilot}/milestones/${id}/reached`, { on: '2025-05-12', evidence });

    expect(reached.status).toBe(201);
    expect(reached.body.milestone).toEqual({
      id,
      pilot,
      title: 'Staff trained',
      baselineOn: '2025-05-14',
      dueOn: '2025-05-14',
      state: 'reached',
      reachedOn: '2025-05-12',
      evidence,
      version: 2,
    });
    expect(reached.body.fact).toMatchObject({
      type: 'eu.integras.pilots.milestone.reached.v1',
      time: '2025-05-11T22:00:00.000Z',
      recordedTime: now,
    });
    const facts = await ledgerOf(id);
    expect(facts.map(({ type }) => type)).toEqual([
      'eu.integras.pilots.milestone.planned.v1',
      'eu.integras.pilots.milestone.reached.v1',
    ]);
    expect(facts[1]).toMatchObject({
      country: 'IT',
      pilot,
      actor: manager.account,
      sequence: String(reached.body.fact.sequence),
    });
    expect((await manager.get(`/v1/pilots/${pilot}/milestones/${id}`)).body).toEqual(reached.body.milestone);
  });

  it('show on the card of the pilot, with the next one due', async () => {
    const own = await siforref.pilot();
    const hers = await siforref.manager(own);
    const later = (await hers.post(`/v1/pilots/${own}/milestones`, { title: 'Mid-term review', dueOn: '2025-12-01' }))
      .body.milestone.id;
    const sooner = (await hers.post(`/v1/pilots/${own}/milestones`, { title: 'DPIA ready', dueOn: '2025-03-01' })).body
      .milestone.id;
    await hers.post(`/v1/pilots/${own}/milestones/${sooner}/reached`, { on: '2025-02-20' });
    const { body } = await hers.get('/v1/pilots');
    expect(body.items).toHaveLength(1);
    expect(body.items[0].milestones).toEqual({
      planned: 1,
      reached: 1,
      missed: 0,
      next: { id: later, title: 'Mid-term review', dueOn: '2025-12-01' },
    });
  });

  it('of preparation are reached before the pilot starts, but not before the project does', async () => {
    const prepared = await siforref.pilot({ startedOn: null });
    const hers = await siforref.manager(prepared);
    const path = `/v1/pilots/${prepared}/milestones`;
    const { id } = (await hers.post(path, { title: 'DPIA ready', dueOn: '2024-12-01' })).body.milestone;
    const tooEarly = await hers.post(`${path}/${id}/reached`, { on: '2024-03-31' });
    expect([tooEarly.status, tooEarly.body.type]).toEqual([422, 'urn:integras:problem:before-project-start']);
    expect((await hers.post(`${path}/${id}/reached`, { on: '2024-11-30' })).status).toBe(201);
  });

  it('are not reached tomorrow, where tomorrow begins in Rome', async () => {
    const milestone = await plan();
    const tomorrow = await manager.post(`/v1/pilots/${pilot}/milestones/${milestone}/reached`, { on: '2025-06-16' });
    expect([tomorrow.status, tomorrow.body.errors[0].field]).toEqual([422, 'on']);
    stack.clock.set('2025-06-15T22:30:00Z');
    try {
      expect(
        (await manager.post(`/v1/pilots/${pilot}/milestones/${milestone}/reached`, { on: '2025-06-16' })).status,
      ).toBe(201);
    } finally {
      stack.clock.set(now);
    }
  });

  it('that were reached are not reached again, and the refusal writes nothing', async () => {
    const milestone = await plan();
    await manager.post(`/v1/pilots/${pilot}/milestones/${milestone}/reached`, { on: '2025-05-12' });
    const again = await manager.post(`/v1/pilots/${pilot}/milestones/${milestone}/reached`, { on: '2025-05-13' });
    expect([again.status, again.body.type]).toEqual([409, 'urn:integras:problem:milestone-not-planned']);
    expect(await ledgerOf(milestone)).toHaveLength(2);
  });

  it('are reported once, however often the request is repeated with its key', async () => {
    const milestone = await plan();
    const path = `/v1/pilots/${pilot}/milestones/${milestone}/reached`;
    const key = { 'idempotency-key': randomUUID() };
    const [first, second] = await Promise.all([
      manager.post(path, { on: '2025-05-12' }, key),
      manager.post(path, { on: '2025-05-12' }, key),
    ]);
    expect(second.body).toEqual(first.body);
    expect(first.status).toBe(201);
    expect(await ledgerOf(milestone)).toHaveLength(2);
    expect((await manager.post(path, { on: '2025-05-13' }, key)).status).toBe(422);
  });

  it('are not changed by whoever read an older version', async () => {
    const milestone = await plan();
    const path = `/v1/pilots/${pilot}/milestones/${milestone}`;
    const { headers } = await manager.get(path);
    expect(headers['etag']).toBe('"1"');
    await manager.post(`${path}/rebaselined`, { dueOn: '2025-07-01', reason: 'Later.' });
    expect((await manager.post(`${path}/reached`, { on: '2025-05-12' }, { 'if-match': '"1"' })).status).toBe(412);
    expect((await manager.post(`${path}/reached`, { on: '2025-05-12' }, { 'if-match': '"2"' })).status).toBe(201);
  });

  it('of somebody else’s pilot answer like milestones that do not exist', async () => {
    const milestone = await plan();
    const stranger = await siforref.manager(await siforref.pilot());
    const foreign = await stranger.post(`/v1/pilots/${pilot}/milestones/${milestone}/reached`, { on: '2025-05-12' });
    const missing = await stranger.post(`/v1/pilots/${randomUUID()}/milestones/${milestone}/reached`, {
      on: '2025-05-12',
    });
    const { trace: _, ...foreignBody } = foreign.body;
    const { trace: __, ...missingBody } = missing.body;
    expect([foreign.status, foreignBody]).toEqual([missing.status, missingBody]);
    expect(foreign.status).toBe(404);
    expect((await stranger.get(`/v1/pilots/${pilot}/milestones`)).status).toBe(404);
    expect((await stranger.get('/v1/pilots')).body.items).toHaveLength(1);
  });

  it('of one pilot are not found under another', async () => {
    const milestone = await plan();
    const other = await siforref.pilot();
    const both = await siforref.manager(pilot, other);
    expect((await both.post(`/v1/pilots/${other}/milestones/${milestone}/reached`, { on: '2025-05-12' })).status).toBe(
      404,
    );
  });

  it('are read by an evaluator, who reports none', async () => {
    const evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: siforref.project });
    expect((await evaluator.get(`/v1/pilots/${pilot}/milestones`)).status).toBe(200);
    expect(
      (await evaluator.post(`/v1/pilots/${pilot}/milestones`, { title: 'Mine', dueOn: '2025-08-01' })).status,
    ).toBe(403);
  });

  it('refuse unknown fields at every depth, naming them', async () => {
    const milestone = await plan();
    const { status, body } = await manager.post(`/v1/pilots/${pilot}/milestones/${milestone}/reached`, {
      on: '2025-05-12',
      evidence: [{ title: 'List', url: 'https://example.org/list', by: 'me' }],
    });
    expect([status, body.errors]).toEqual([
      422,
      [{ field: 'evidence.0.by', reason: 'is not a field of this request' }],
    ]);
  });

  it('are not reported for a closed pilot', async () => {
    const given = await siforref.pilot({ startedOn: null });
    await siforref.lead.post(`/v1/pilots/${given}/transitions`, {
      to: 'closed',
      on: '2025-06-01',
      reason: 'Given up.',
    });
    const hers = await siforref.manager(given);
    expect((await hers.post(`/v1/pilots/${given}/milestones`, { title: 'Late', dueOn: '2025-08-01' })).body.type).toBe(
      'urn:integras:problem:pilot-not-accepting',
    );
  });
});
