import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { StreamErasing } from '@integras/messaging';
import { filesWith, tablesWith, until } from '@integras/testing';
import { done, type Partnership, partnership } from '../testing/partnership.js';
import { type Person, type PilotsUnderTest, pilotsUnderTest } from '../testing/pilots-under-test.js';

const entry = { gender: 'female', ageBand: '18_29', employment: 'unemployed', protection: 'refugee', isced: 3 };
const support = { track: 'mentoring', on: '2025-03-11', hours: '1.5' };

describe('a participant', () => {
  let stack: PilotsUnderTest;
  let siforref: Partnership;
  let pilot: string;
  let other: string;
  let manager: Person;

  beforeAll(async () => {
    stack = await pilotsUnderTest();
    siforref = await partnership(stack);
    pilot = await siforref.pilot();
    other = await siforref.pilot();
    manager = await siforref.manager(pilot);
  });
  afterAll(() => stack.close());

  const at = (where: string) => `/v1/pilots/${where}/participants`;
  const enrol = async (reference: string, where = pilot, by = manager, key: string = randomUUID()): Promise<string> =>
    (await done(by.post(at(where), { reference, enrolledOn: '2025-03-03', entry }, { 'idempotency-key': key })))
      .participant.id;
  const eraseBy = async (lead: Person, participant: string) => {
    const { id } = await done(manager.post(`${at(pilot)}/${participant}/erasure`, { reason: 'consent_withdrawn' }));
    return lead.post(`/v1/erasures/${id}/carry-out`);
  };
  /** Everything the relay was given is in the stream, and nothing of it waits to be erased. */
  const settled = () =>
    until(
      async () => {
        stack.service.app.get(StreamErasing).wake();
        return stack.dataSource.query('select 1 from outbox union all select 1 from erasing limit 1');
      },
      (rows: unknown[]) => rows.length === 0,
    );

  describe('who asks for what is known of them', () => {
    it('gets everything, also what was taken back, from every pilot that whoever answers may read', async () => {
      const both = await siforref.manager(pilot, other);
      const here = await enrol('asks', pilot, both);
      const there = await enrol('asks', other, both);
      await done(both.post(`${at(pilot)}/${here}/support`, support));
      const { fact } = await done(both.post(`${at(pilot)}/${here}/support`, { ...support, hours: '7' }));
      await done(both.post(`/v1/pilots/${pilot}/facts/${fact.id}/void`, { reason: 'Recorded twice.' }));

      const whole = (await both.get(`${at(pilot)}/${here}/export`)).body;
      expect(whole.complete).toBe(true);
      expect(whole.participations.map((one: { participant: string }) => one.participant).toSorted()).toEqual(
        [here, there].toSorted(),
      );
      const mine = whole.participations.find((one: { pilot: string }) => one.pilot === pilot);
      expect(mine.stands).toMatchObject({ entry, support: [{ hours: '1.5' }] });
      expect(mine.history.map(({ type }: { type: string }) => type.split('.').slice(3, 5).join(' '))).toEqual([
        'participant enrolled',
        'support given',
        'support given',
        'support voided',
      ]);

      const part = (await manager.get(`${at(pilot)}/${here}/export`)).body;
      expect(part).toMatchObject({ complete: false, participations: [{ participant: here }] });
    });

    it('is found by the reference they were enrolled with', async () => {
      const id = await enrol('found');
      expect((await done(manager.post(`${at(pilot)}/look-up`, { reference: ' found ' }))).participant).toBe(id);
      expect((await manager.get(`${at(pilot)}/${id}/rights`)).body).toEqual({
        participant: id,
        enrolledOn: '2025-03-03',
      });
      expect(await manager.post(`${at(pilot)}/look-up`, { reference: 'never came' })).toMatchObject({
        status: 404,
        body: { type: 'urn:integras:problem:reference-unknown', errors: [{ field: 'reference' }] },
      });
    });

    it('is nobody to whoever may not read participants', async () => {
      const id = await enrol('hidden');
      const stranger = await siforref.manager(other);
      for (const path of [`${at(pilot)}/${id}`, `${at(pilot)}/${randomUUID()}`]) {
        expect((await stranger.get(`${path}/export`)).status).toBe(404);
        expect((await stranger.get(`${path}/rights`)).status).toBe(404);
        expect((await stranger.post(`${path}/restriction`, { reason: 'accuracy_contested' })).status).toBe(404);
        expect((await stranger.post(`${path}/erasure`, { reason: 'objection' })).status).toBe(404);
      }
      expect((await siforref.lead.get(`${at(pilot)}/${id}/export`)).status).toBe(403);
      expect((await siforref.lead.get(`${at(pilot)}/${id}/rights`)).status).toBe(403);
      const byReference = [`${at(pilot)}/look-up`, { reference: 'hidden' }] as const;
      expect((await stranger.post(...byReference)).status).toBe(404);
      expect((await siforref.lead.post(...byReference)).status).toBe(403);
      expect((await manager.get(`${at(other)}/${id}/export`)).status).toBe(404);
    });
  });

  describe('who is looked at', () => {
    const seen = ({ body }: { body: { items: { action: string; object: string }[] } }) =>
      body.items.map(({ action, object }) => [action, object]);

    it('leaves a note of by whom, for whoever looked and for administrators, and for nobody else', async () => {
      const id = await enrol('looked at');
      const looker = await siforref.manager(pilot);
      await done(looker.get(at(pilot)));
      await done(looker.get(`${at(pilot)}/${id}`));
      await done(looker.get(`${at(pilot)}/${id}`));
      await done(looker.get(`${at(pilot)}/${id}/export`));
      const notes = [
        ['participant.exported', id],
        ['participant.read', id],
        ['participants.listed', pilot],
      ];
      expect(seen(await looker.get('/v1/audit'))).toEqual(notes);
      const theirs = `/v1/audit?actor=${looker.account}`;
      expect(seen(await siforref.lead.get(theirs))).toEqual(notes);
      expect(seen(await siforref.lead.get(`/v1/audit?object=${id}&limit=1`))).toEqual(notes.slice(0, 1));
      expect(seen(await manager.get(theirs))).toEqual([]);
      expect(seen(await (await partnership(stack)).lead.get(theirs))).toEqual([]);
      expect((await looker.get('/v1/audit')).text).not.toMatch(/refugee|female/);
    });

    it('is noted for good: a note is neither changed nor removed before its time', async () => {
      await done(manager.get(at(pilot)));
      const refused = /added to, and kept for a year/;
      await expect(stack.dataSource.query('update audit_entry set actor = gen_random_uuid()')).rejects.toThrow(refused);
      await expect(stack.dataSource.query('delete from audit_entry')).rejects.toThrow(refused);
      await stack.dataSource.query(
        `insert into audit_entry (at, actor, action, object) values (now() - interval '3 years', $1, 'participant.read', $1)`,
        [randomUUID()],
      );
      const [, removed] = await stack.dataSource.query(`delete from audit_entry where at < now() - interval '2 years'`);
      expect(removed).toBe(1);
    });
  });

  describe('who wants to be left alone', () => {
    it('is told of once, and nothing is reported of them until they are released', async () => {
      const id = await enrol('restricted');
      const path = `${at(pilot)}/${id}`;
      const contested = { reason: 'accuracy_contested' };
      expect(await manager.post(`${path}/restriction`, { reason: 'because' })).toMatchObject({
        status: 422,
        body: { errors: [{ field: 'reason' }] },
      });
      expect((await done(manager.post(`${path}/restriction`, contested))).restricted).toBe(true);
      await done(manager.post(`${path}/restriction`, contested));
      expect((await manager.get(`${path}/rights`)).body.restriction).toEqual({
        since: '2025-06-15T10:00:00.000Z',
        ...contested,
      });
      expect(await manager.post(`${path}/support`, support)).toMatchObject({
        status: 409,
        body: { type: 'urn:integras:problem:participant-restricted' },
      });
      const { participations } = (await manager.get(`${path}/export`)).body;
      expect(participations[0].restrictedSince).toBe('2025-06-15T10:00:00.000Z');
      await done(manager.post(`${path}/release`, { reason: 'accuracy_verified' }));
      expect((await manager.get(`${path}/rights`)).body.restriction).toBeUndefined();
      await done(manager.post(`${path}/support`, support));
      const { history } = (await manager.get(`${path}/export`)).body.participations[0];
      expect(history.map(({ type }: { type: string }) => type.split('.').slice(3, 5).join(' '))).toEqual([
        'participant enrolled',
        'participant restricted',
        'participant released',
        'support given',
      ]);
      expect(history.map(({ data }: { data: { reason?: string } }) => data.reason)).toEqual([
        undefined,
        'accuracy_contested',
        'accuracy_verified',
        undefined,
      ]);
    });
  });

  describe('who wants to be erased', () => {
    it('is erased by somebody else than who asked, and by nobody of another project', async () => {
      const id = await enrol('two');
      const leadAndManager = await stack.person(
        { role: 'lead_partner', scope: 'project', scopeId: siforref.project },
        { role: 'pilot_manager', scope: 'pilot', scopeId: pilot },
      );
      const asked = await done(leadAndManager.post(`${at(pilot)}/${id}/erasure`, { reason: 'objection' }));
      const carryOut = `/v1/erasures/${asked.id}/carry-out`;
      expect(await leadAndManager.post(carryOut)).toMatchObject({
        status: 403,
        body: { type: 'urn:integras:problem:second-person-needed' },
      });
      expect((await manager.post(carryOut)).status).toBe(403);
      const foreign = await partnership(stack);
      expect((await foreign.lead.post(carryOut)).status).toBe(404);
      expect((await foreign.lead.get('/v1/erasures')).body.items).toEqual([]);
      expect((await manager.get(`${at(pilot)}/${id}`)).status).toBe(200);

      expect(await siforref.lead.post(carryOut)).toMatchObject({ status: 200, body: { state: 'done', facts: 1 } });
      expect(await siforref.lead.post(carryOut)).toMatchObject({ status: 200, body: { state: 'done', facts: 1 } });
      expect((await manager.get(`${at(pilot)}/${id}`)).status).toBe(404);
      expect((await manager.get('/v1/erasures')).body.items[0]).toMatchObject({ id: asked.id, state: 'done' });
    });

    it('stays when that is refused with a reason, and may ask again', async () => {
      const id = await enrol('stays');
      const asked = await done(manager.post(`${at(pilot)}/${id}/erasure`, { reason: 'no_longer_needed' }));
      const refuse = [`/v1/erasures/${asked.id}/refuse`, { reason: 'legal_claims' }] as const;
      expect((await manager.post(...refuse)).status).toBe(403);
      expect((await (await partnership(stack)).lead.post(...refuse)).status).toBe(404);
      expect((await siforref.lead.post(refuse[0], {})).body.errors).toMatchObject([{ field: 'reason' }]);
      expect((await manager.get(`${at(pilot)}/${id}/rights`)).body.erasure).toMatchObject({
        state: 'requested',
        reason: 'no_longer_needed',
        requestedBy: manager.account,
      });

      const refused = { id: asked.id, state: 'refused', refusal: 'legal_claims' };
      expect(await done(siforref.lead.post(...refuse))).toMatchObject(refused);
      expect(await done(siforref.lead.post(refuse[0], { reason: 'mistaken' }))).toMatchObject(refused);
      expect(await siforref.lead.post(`/v1/erasures/${asked.id}/carry-out`)).toMatchObject({
        status: 409,
        body: { type: 'urn:integras:problem:erasure-decided' },
      });
      expect((await manager.get(`${at(pilot)}/${id}/rights`)).body.erasure).toMatchObject(refused);

      const again = await done(manager.post(`${at(pilot)}/${id}/erasure`, { reason: 'objection' }));
      await done(siforref.lead.post(`/v1/erasures/${again.id}/carry-out`));
      expect((await siforref.lead.post(`/v1/erasures/${again.id}/refuse`, { reason: 'mistaken' })).status).toBe(409);
      expect((await manager.get(`${at(pilot)}/${id}/rights`)).status).toBe(404);
    });

    it('is waited for once, from whichever pilot it is asked and however often at once', async () => {
      const both = await siforref.manager(pilot, other);
      const [here, there] = [await enrol('once', pilot, both), await enrol('once', other, both)];
      const ask = (where: string, id: string, key: string = randomUUID()) =>
        both.post(`${at(where)}/${id}/erasure`, { reason: 'objection' }, { 'idempotency-key': key });
      const answers = await Promise.all(
        Array.from({ length: 8 }, (_, turn) => (turn % 2 === 0 ? ask(pilot, here) : ask(other, there))),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(7);
      expect(answers.find(({ status }) => status === 409)!.body).toMatchObject({
        type: 'urn:integras:problem:erasure-waits',
        errors: [{ field: 'participant' }],
      });
      const { id } = answers.find(({ status }) => status === 201)!.body;
      await done(siforref.lead.post(`/v1/erasures/${id}/refuse`, { reason: 'mistaken' }));
      const again = await done(ask(other, there, 'asked-again'));
      expect(await done(ask(other, there, 'asked-again'))).toEqual(again);
    });

    it('stays when whoever asked takes it back, and nobody else can', async () => {
      const id = await enrol('withdrawn');
      const asked = await done(manager.post(`${at(pilot)}/${id}/erasure`, { reason: 'objection' }));
      const withdraw = `/v1/erasures/${asked.id}/withdraw`;
      expect((await (await siforref.manager(pilot)).post(withdraw)).status).toBe(403);
      expect((await siforref.lead.post(withdraw)).status).toBe(403);
      expect((await (await partnership(stack)).lead.post(withdraw)).status).toBe(404);
      const withdrawn = { id: asked.id, state: 'withdrawn', doneAt: expect.any(String) };
      expect(await done(manager.post(withdraw))).toMatchObject(withdrawn);
      expect(await done(manager.post(withdraw))).toMatchObject(withdrawn);
      for (const [act, body] of [['carry-out'], ['refuse', { reason: 'mistaken' }]] as const)
        expect(await siforref.lead.post(`/v1/erasures/${asked.id}/${act}`, body)).toMatchObject({
          status: 409,
          body: { type: 'urn:integras:problem:erasure-decided' },
        });
      const again = await done(manager.post(`${at(pilot)}/${id}/erasure`, { reason: 'objection' }));
      await done(siforref.lead.post(`/v1/erasures/${again.id}/carry-out`));
      expect((await manager.post(`/v1/erasures/${again.id}/withdraw`)).status).toBe(409);
    });

    it('is told of as waiting and as decided, without a word of whom', async () => {
      const id = await enrol('told');
      const asked = await done(manager.post(`${at(pilot)}/${id}/erasure`, { reason: 'objection' }));
      await done(siforref.lead.post(`/v1/erasures/${asked.id}/refuse`, { reason: 'mistaken' }));
      const facts = await stack.dataSource.query(
        `select type, data, person from ledger where entity = $1 order by position`,
        [asked.id],
      );
      const about = { erasure: asked.id, project: siforref.project };
      expect(facts).toEqual([
        { type: 'eu.integras.pilots.erasure.requested.v1', data: about, person: null },
        { type: 'eu.integras.pilots.erasure.decided.v1', data: { ...about, outcome: 'refused' }, person: null },
      ]);
    });

    it('leaves numbers without gaps, and the times and places of what was told', async () => {
      const id = await enrol('gapless');
      await done(manager.post(`${at(pilot)}/${id}/support`, support));
      const before = await stack.dataSource.query(
        `select id, sequence, time, pilot, country from ledger where journal = $1 order by sequence`,
        [pilot],
      );
      await done(eraseBy(siforref.lead, id));
      const after = await stack.dataSource.query(
        `select id, sequence, time, pilot, country, type, data, person from ledger where journal = $1 order by sequence`,
        [pilot],
      );
      expect(after.slice(0, before.length)).toMatchObject(before);
      expect(after.map(({ sequence }: { sequence: string }) => Number(sequence))).toEqual(
        after.map((_: unknown, index: number) => index + 1),
      );
      const theirs = after.filter(({ person }: { person: string }) => person === id);
      expect(theirs.map(({ type, data }: { type: string; data: object }) => [type.split('.').at(-3), data])).toEqual([
        ['participant', { participant: id }],
        ['participant', { participant: id }],
        ['support', { participant: id, support: expect.any(String) }],
        ['participant', { participant: id }],
      ]);
    });

    it('is not made again by a repeat of the request, and is somebody new when they come back', async () => {
      const body = { reference: 'returns', enrolledOn: '2025-03-03', entry };
      const headers = { 'idempotency-key': 'enrol-returns' };
      const id = (await done(manager.post(at(pilot), body, headers))).participant.id;
      await done(eraseBy(siforref.lead, id));
      expect((await manager.post(at(pilot), body, headers)).status).toBe(422);
      expect((await manager.get(`${at(pilot)}/${id}`)).status).toBe(404);
      expect(await enrol('returns')).toBe(id);
      expect((await manager.get(`${at(pilot)}/${id}`)).body).toMatchObject({ version: 1, support: [] });
    });

    it('is in no table, index or stream file afterwards, nor in a stream that is made anew from the ledger', async () => {
      const canary = `canary${randomUUID().slice(0, 8)}`;
      const both = await siforref.manager(pilot, other);
      const id = await enrol('canary', pilot, both, `key-${randomUUID()}`);
      await enrol('canary', other, both);
      await done(
        both.post(`${at(pilot)}/${id}/outcomes`, {
          track: 'training',
          kind: 'course_completed',
          on: '2025-04-20',
          value: '90',
          unit: canary,
        }),
      );
      const { fact } = await done(both.post(`${at(pilot)}/${id}/support`, support));
      await done(
        both.post(`/v1/pilots/${pilot}/facts/${fact.id}/correct`, {
          reason: `${canary} had been there longer.`,
          changes: { hours: '2.5' },
        }),
      );
      const [{ person }]: [{ person: string }] = await stack.dataSource.query(
        `select snapshot ->> 'person' as person from participant where id = $1`,
        [id],
      );
      await settled();

      const places = async () => ({
        tables: (await tablesWith(stack.database.adminUrl, [canary, person])).length,
        streams: (await filesWith(stack.broker.dataDir, [canary, person])).length,
      });
      const before = await places();
      expect(before.tables).toBeGreaterThan(1);
      expect(before.streams).toBeGreaterThan(0);

      expect(await eraseBy(siforref.lead, id)).toMatchObject({ status: 200, body: { facts: 5 } });
      await settled();
      expect(await places()).toEqual({ tables: 0, streams: 0 });

      const epoch = () => stack.dataSource.query('select epoch from relay');
      const [{ epoch: earlier }]: [{ epoch: string }] = await epoch();
      await stack.broker.kill();
      rmSync(join(stack.broker.dataDir, 'jetstream'), { recursive: true });
      await stack.broker.restart();
      await until(epoch, (rows: { epoch: string }[]) => rows[0]!.epoch !== earlier);
      await settled();
      expect(await filesWith(stack.broker.dataDir, [id])).not.toEqual([]);
      expect(await filesWith(stack.broker.dataDir, [canary, person])).toEqual([]);
    });
  });
});
