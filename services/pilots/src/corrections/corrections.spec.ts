import { randomUUID } from 'node:crypto';
import { eventClassOf } from '@integras/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { done, type Partnership, partnership } from '../testing/partnership.js';
import { type Person, type PilotsUnderTest, pilotsUnderTest } from '../testing/pilots-under-test.js';

const entry = { gender: 'female', ageBand: '18_29', employment: 'unemployed', protection: 'refugee', isced: 3 };

describe('corrections', () => {
  let stack: PilotsUnderTest;
  let siforref: Partnership;
  let pilot: string;
  let manager: Person;
  let path: string;

  beforeAll(async () => {
    stack = await pilotsUnderTest();
    siforref = await partnership(stack);
    pilot = await siforref.pilot();
    manager = await siforref.manager(pilot);
    path = `/v1/pilots/${pilot}`;
  });
  afterAll(() => stack.close());

  const correct = (fact: string, changes: object, headers?: Record<string, string>) =>
    manager.post(`${path}/facts/${fact}/correct`, { reason: 'A typing mistake.', changes }, headers);
  const takeBack = (fact: string) => manager.post(`${path}/facts/${fact}/void`, { reason: 'Reported by mistake.' });
  const lastOf = async (entity: string) =>
    (
      await stack.dataSource.query(
        'select id, type, data, time from ledger where entity = $1 order by sequence desc limit 1',
        [entity],
      )
    )[0];

  const reachedMilestone = async () => {
    const planned = await done(manager.post(`${path}/milestones`, { title: 'Staff trained', dueOn: '2025-05-14' }));
    const reached = await done(
      manager.post(`${path}/milestones/${planned.milestone.id}/reached`, { on: '2025-05-12' }),
    );
    return {
      id: planned.milestone.id as string,
      planned: planned.fact.id as string,
      reached: reached.fact.id as string,
    };
  };
  const enrolled = async () => {
    const { participant, fact } = await done(
      manager.post(`${path}/participants`, { reference: randomUUID(), enrolledOn: '2025-03-03', entry }),
    );
    const at = `${path}/participants/${participant.id}`;
    const exit = await done(
      manager.post(`${at}/exit`, { on: '2025-04-30', reason: 'job_found', employment: 'employed' }),
    );
    return { id: participant.id as string, at, enrolment: fact.id as string, exit: exit.fact.id as string };
  };

  it('of a milestone supersede the fact, and tell what was and what is', async () => {
    const { id, reached } = await reachedMilestone();
    const { milestone, fact } = await done(correct(reached, { on: '2025-05-13' }));
    expect(milestone).toMatchObject({ id, reachedOn: '2025-05-13', version: 3 });
    expect(await lastOf(id)).toMatchObject({
      id: fact.id,
      type: 'eu.integras.pilots.milestone.corrected.v1',
      time: new Date('2025-05-12T22:00:00Z'),
      data: {
        milestone: id,
        corrects: reached,
        before: { reachedOn: '2025-05-12' },
        after: { reachedOn: '2025-05-13' },
        reason: 'A typing mistake.',
      },
    });
  });

  it('can be corrected and taken back themselves, and nothing is overwritten', async () => {
    const { id, planned, reached } = await reachedMilestone();
    const first = (await done(correct(reached, { on: '2025-05-13' }))).fact.id;
    const second = (await done(correct(first, { on: '2025-05-14' }))).fact.id;
    const voided = await done(takeBack(second));
    expect(voided.milestone).toMatchObject({ state: 'planned', version: 5 });
    const { body } = await manager.get(`${path}/history?entity=${id}`);
    expect(body.items.map(({ id: fact }: { id: string }) => fact)).toEqual([
      planned,
      reached,
      first,
      second,
      voided.fact.id,
    ]);
    expect(body.items[1].data.after.reachedOn).toBe('2025-05-12');
  });

  it('of a fact that counts no more are refused, naming the newer one', async () => {
    const { reached } = await reachedMilestone();
    const newer = (await done(correct(reached, { on: '2025-05-13' }))).fact.id;
    for (const again of [await correct(reached, { on: '2025-05-11' }), await takeBack(reached)]) {
      expect([again.status, again.body.type]).toEqual([409, 'urn:integras:problem:fact-not-live']);
      expect(again.body.detail).toContain(newer);
    }
    const voided = (await done(takeBack(newer))).fact.id;
    expect((await takeBack(newer)).body.detail).toContain(voided);
    expect((await takeBack(voided)).status).toBe(409);
  });

  it('are refused with the reason when the rest could not stand', async () => {
    const { planned } = await reachedMilestone();
    const refused = await takeBack(planned);
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:integras:problem:others-rest-on-it']);
    const person = await enrolled();
    expect((await correct(person.exit, { on: '2025-03-02' })).body.detail).toContain(
      '2025-03-02 is before the entry on 2025-03-03',
    );
    expect((await correct(person.enrolment, { enrolledOn: '2025-05-01' })).status).toBe(409);
    expect((await takeBack(person.enrolment)).status).toBe(409);
  });

  it.each([
    ['a day in the future', { on: '2025-06-16' }, 'on'],
    ['an unknown field', { place: 'Bologna' }, 'changes.place'],
    ['no change', { on: '2025-05-12' }, 'changes'],
    ['no day at all', { on: null }, 'changes.on'],
    ['another verb', { verb: 'missed' }, 'changes.verb'],
    ['another id', { id: 'x' }, 'changes.id'],
  ])('to %s are refused', async (_, changes, field) => {
    const { reached } = await reachedMilestone();
    const { status, body } = await correct(reached, changes);
    expect([status, body.errors[0].field]).toEqual([422, field]);
  });

  it('of a person’s situation at entry change what is wrong and leave the rest', async () => {
    const { id, enrolment } = await enrolled();
    const { participant } = await done(
      correct(enrolment, { enrolledOn: '2025-03-04', entry: { gender: 'male', isced: null } }),
    );
    expect(participant).toMatchObject({ enrolledOn: '2025-03-04', exit: { on: '2025-04-30' } });
    expect(participant.entry).toEqual({
      gender: 'male',
      ageBand: '18_29',
      employment: 'unemployed',
      protection: 'refugee',
    });
    expect((await lastOf(id)).data).toMatchObject({
      before: { entry: { gender: 'female', isced: 3 } },
      after: { entry: { gender: 'male' } },
    });
    expect((await correct((await lastOf(id)).id, { person: 'someone' })).body.errors[0].field).toBe('changes.person');
  });

  it('reach outcomes, support and follow-ups, each told as its own event', async () => {
    const { at, exit, id } = await enrolled();
    const outcome = await done(
      manager.post(`${at}/outcomes`, {
        track: 'employment',
        kind: 'earnings',
        on: '2025-05-01',
        value: '1200.50',
        unit: 'EUR',
      }),
    );
    const support = await done(manager.post(`${at}/support`, { track: 'mentoring', on: '2025-04-01', hours: '2' }));
    const followUp = await done(
      manager.post(`${at}/follow-ups`, {
        point: 'four_weeks',
        on: '2025-05-28',
        result: 'done',
        employment: 'employed',
      }),
    );

    const elsewhere = await correct(outcome.fact.id, { track: 'housing' });
    expect([elsewhere.status, elsewhere.body.errors]).toEqual([
      422,
      [{ field: 'track', reason: 'must be employment or self_employment for earnings' }],
    ]);

    const corrected = await done(correct(outcome.fact.id, { value: '1300' }));
    expect(corrected.outcome).toMatchObject({
      id: outcome.outcome.id,
      value: '1300',
      unit: 'EUR',
      fact: corrected.fact.id,
    });
    expect((await lastOf(outcome.outcome.id)).data).toMatchObject({
      corrects: outcome.fact.id,
      before: { value: '1200.50', participant: id },
      after: { value: '1300' },
    });
    await done(correct(support.fact.id, { hours: '2.5' }));
    expect((await lastOf(support.support.id)).type).toBe('eu.integras.pilots.support.corrected.v1');

    expect((await takeBack(exit)).body.type).toBe('urn:integras:problem:others-rest-on-it');
    await done(takeBack(followUp.fact.id));
    expect((await lastOf(followUp.followUp.id)).data).toMatchObject({
      voids: followUp.fact.id,
      before: { employment: 'employed' },
    });
    const { participant } = await done(takeBack(exit));
    expect(participant.exit).toBeUndefined();
  });

  it('can take a whole participation back, and the person can be enrolled anew', async () => {
    const reference = randomUUID();
    const first = await done(manager.post(`${path}/participants`, { reference, enrolledOn: '2025-03-03', entry }));
    const voided = await done(takeBack(first.fact.id));
    expect(voided.participant).toBeUndefined();
    expect((await lastOf(first.participant.id)).data.after).toBeUndefined();
    expect((await manager.get(`${path}/participants/${first.participant.id}`)).status).toBe(404);
    const again = await done(manager.post(`${path}/participants`, { reference, enrolledOn: '2025-03-05', entry }));
    expect(again.participant).toMatchObject({ id: first.participant.id, enrolledOn: '2025-03-05', version: 3 });
  });

  it('of expenditure move what the pilot has spent', async () => {
    const own = await siforref.pilot();
    const hers = await siforref.manager(own);
    const spend = (amount: number) =>
      done(
        hers.post(`/v1/pilots/${own}/expenditure`, {
          on: '2025-05-02',
          money: { amount, currency: 'EUR' },
          category: 'travel',
        }),
      );
    const [first, second] = [await spend(12_050), await spend(1_000)];
    const spent = async () => (await done(hers.get(`/v1/pilots/${own}`))).spent;
    expect(await spent()).toEqual({ amount: 13_050, currency: 'EUR' });
    await done(
      hers.post(`/v1/pilots/${own}/facts/${first.fact.id}/correct`, {
        reason: 'Digits swapped.',
        changes: { money: { amount: 12_500 } },
      }),
    );
    expect(await spent()).toEqual({ amount: 13_500, currency: 'EUR' });
    await done(hers.post(`/v1/pilots/${own}/facts/${second.fact.id}/void`, { reason: 'Recorded twice.' }));
    expect(await spent()).toEqual({ amount: 12_500, currency: 'EUR' });
    expect((await hers.get(`/v1/pilots/${own}/expenditure`)).body.items).toHaveLength(1);
    const other = await hers.post(`/v1/pilots/${own}/expenditure`, {
      on: '2025-05-02',
      money: { amount: 5, currency: 'USD' },
      category: 'travel',
    });
    expect(other.body.errors[0].field).toBe('money.currency');
  });

  it('happen once, however often they are sent with their key, and only on the version that was read', async () => {
    const { reached } = await reachedMilestone();
    expect((await correct(reached, { on: '2025-05-13' }, { 'if-match': '"1"' })).status).toBe(412);
    const key = { 'idempotency-key': randomUUID() };
    const first = await correct(reached, { on: '2025-05-13' }, key);
    expect((await correct(reached, { on: '2025-05-13' }, key)).body).toEqual(first.body);
  });

  it('are looked at beforehand by the same decisions, and nothing is kept of it', async () => {
    const { id, planned, reached } = await reachedMilestone();
    const before = await manager.get(`${path}/history?entity=${id}`);
    const preview = (fact: string, how: 'correct' | 'void', body: object) =>
      manager.post(`${path}/facts/${fact}/${how}/preview`, body);
    const correction = await preview(reached, 'correct', { changes: { on: '2025-05-13' } });
    expect([correction.status, correction.body.facts]).toMatchObject([
      200,
      [{ type: 'eu.integras.pilots.milestone.corrected.v1', data: { after: { reachedOn: '2025-05-13' } } }],
    ]);
    const voiding = await preview(reached, 'void', {});
    expect(voiding.body.facts).toMatchObject([{ data: { milestone: id, after: { state: 'planned' } } }]);
    expect((await preview(planned, 'void', {})).body.type).toBe('urn:integras:problem:others-rest-on-it');
    expect((await preview(reached, 'correct', { changes: { on: '2025-06-16' } })).body.errors[0].field).toBe('on');
    expect((await manager.get(`${path}/history?entity=${id}`)).body).toEqual(before.body);
    const told = await done(correct(reached, { on: '2025-05-13' }));
    expect(told.fact.sequence).toBe(before.body.items.at(-1).sequence + 1);
    const evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: siforref.project });
    expect((await evaluator.post(`${path}/facts/${reached}/void/preview`, {})).status).toBe(403);
  });

  it('of a fact of another pilot answer as for one that does not exist', async () => {
    const { reached } = await reachedMilestone();
    const other = await siforref.pilot();
    const both = await siforref.manager(pilot, other);
    const body = { reason: 'Mine now.', changes: { on: '2025-05-13' } };
    expect((await both.post(`/v1/pilots/${other}/facts/${reached}/correct`, body)).status).toBe(404);
    expect((await both.post(`${path}/facts/${randomUUID()}/correct`, body)).status).toBe(404);
    const stranger = await siforref.manager(other);
    expect((await stranger.post(`${path}/facts/${reached}/correct`, body)).status).toBe(404);
    const evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: siforref.project });
    expect((await evaluator.post(`${path}/facts/${reached}/correct`, body)).status).toBe(403);
  });

  it('are not made of what is said of the pilot itself', async () => {
    const [{ id }] = await stack.dataSource.query(`select id from ledger where entity = $1 order by sequence limit 1`, [
      pilot,
    ]);
    expect((await takeBack(id)).body).toMatchObject({
      type: 'urn:integras:problem:fact-not-correctable',
      detail: expect.stringContaining('describe the pilot'),
    });
  });

  it('and all else that was told here is told as the contracts declare it', async () => {
    const facts: { type: string; data: object }[] = await stack.dataSource.query('select type, data from ledger');
    const told = new Set(facts.map(({ type }) => type));
    expect(told.size).toBeGreaterThan(18);
    for (const { type, data } of facts) {
      const faults = validateSync(plainToInstance(eventClassOf(type)!, data), {
        whitelist: true,
        forbidNonWhitelisted: true,
      });
      expect([type, faults]).toEqual([type, []]);
    }
  });
});
