import { randomUUID } from 'node:crypto';
import { done, type Partnership, partnership } from '../testing/partnership.js';
import { type Person, type PilotsUnderTest, pilotsUnderTest } from '../testing/pilots-under-test.js';

const entry = { gender: 'female', ageBand: '18_29', employment: 'unemployed', protection: 'refugee', isced: 3 };

describe('participants of a pilot', () => {
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
    path = `/v1/pilots/${pilot}/participants`;
  });
  afterAll(() => stack.close());

  const enrol = async (reference: string = randomUUID()): Promise<string> =>
    (await done(manager.post(path, { reference, enrolledOn: '2025-03-03', entry }))).participant.id;
  const leave = { on: '2025-04-30', reason: 'job_found', employment: 'employed' };

  it('are enrolled, supported, leave and are asked again; every fact names the pilot, the country and the person', async () => {
    const id = await enrol();
    await done(manager.post(`${path}/${id}/support`, { track: 'mentoring', on: '2025-03-11', hours: '1.5' }));
    const outcome = await done(
      manager.post(`${path}/${id}/outcomes`, {
        track: 'language',
        kind: 'language_level',
        on: '2025-04-20',
        level: 'a2',
      }),
    );
    expect(outcome).toMatchObject({
      participant: { id, version: 3 },
      outcome: { level: 'a2' },
      fact: { type: 'eu.integras.pilots.outcome.recorded.v1' },
    });
    await done(manager.post(`${path}/${id}/exit`, leave));
    await done(
      manager.post(`${path}/${id}/follow-ups`, {
        point: 'four_weeks',
        on: '2025-05-28',
        result: 'done',
        employment: 'employed',
      }),
    );

    const dossier = (await manager.get(`${path}/${id}`)).body;
    expect(dossier).toMatchObject({
      id,
      pilot,
      enrolledOn: '2025-03-03',
      entry,
      exit: leave,
      version: 5,
      support: [{ hours: '1.5' }],
      outcomes: [{ id: outcome.outcome.id, fact: outcome.fact.id }],
      followUps: [{ point: 'four_weeks' }],
    });
    const facts = await stack.dataSource.query('select type, country, pilot from ledger where person = $1', [id]);
    expect(facts).toHaveLength(5);
    expect(facts[0]).toMatchObject({ country: 'IT', pilot });
  });

  it('show what was put right and taken back: from what to what, and why, without the person', async () => {
    const id = await enrol();
    const right = async (fact: string, changes: object) =>
      done(manager.post(`/v1/pilots/${pilot}/facts/${fact}/correct`, { changes, reason: 'The sheet says so.' }));
    const [enrolled] = (await manager.get(`${path}/${id}`)).body.facts;
    await right(enrolled.id, { entry: { isced: 5 } });
    const given = { track: 'mentoring', on: '2025-03-11', hours: '1.5' };
    const { fact } = await done(manager.post(`${path}/${id}/support`, given));
    await done(manager.post(`/v1/pilots/${pilot}/facts/${fact.id}/void`, { reason: 'Recorded twice.' }));
    const { items } = (await manager.get(`${path}/${id}/amendments`)).body;
    const field = (name: string, before: unknown, after?: unknown) => ({
      field: name,
      before,
      ...(after !== undefined && { after }),
    });
    expect(items).toEqual([
      expect.objectContaining({
        entity: 'support',
        verb: 'voided',
        reason: 'Recorded twice.',
        fields: expect.arrayContaining([field('hours', '1.5'), field('on', '2025-03-11'), field('track', 'mentoring')]),
      }),
      expect.objectContaining({
        entity: 'participant',
        verb: 'corrected',
        by: manager.account,
        reason: 'The sheet says so.',
        fields: [field('entry.isced', 3, 5)],
      }),
    ]);
    expect(JSON.stringify(items)).not.toContain('"person"');
  });

  it('are nowhere called by their reference', async () => {
    const reference = `BO-${randomUUID()}`;
    const answer = await manager.post(path, { reference, enrolledOn: '2025-03-03', entry });
    expect(answer.text).not.toContain(reference);
    const tables: { table_name: string }[] = await stack.dataSource.query(
      `select table_name from information_schema.tables where table_schema = 'pilots' and table_type = 'BASE TABLE'`,
    );
    for (const { table_name: table } of tables) {
      const [{ found }] = await stack.dataSource.query(
        `select count(*)::int as found from "${table}" t where t::text like $1`,
        [`%${reference}%`],
      );
      expect([table, found]).toEqual([table, 0]);
    }
  });

  it('are one person in all pilots of a project, and enrolled once in each', async () => {
    const other = await siforref.pilot();
    const both = await siforref.manager(pilot, other);
    const reference = randomUUID();
    const first = await done(both.post(path, { reference, enrolledOn: '2025-03-03', entry }));
    const second = await done(
      both.post(`/v1/pilots/${other}/participants`, { reference, enrolledOn: '2025-03-04', entry }),
    );
    expect(second.participant.id).not.toBe(first.participant.id);
    const people = await stack.dataSource.query(
      `select distinct data #>> '{after,person}' as person from ledger where person = any($1)`,
      [[first.participant.id, second.participant.id]],
    );
    expect(people).toEqual([{ person: expect.stringMatching(/^[a-z2-7]{26}$/) }]);
    expect((await both.post(path, { reference, enrolledOn: '2025-05-05', entry })).body.type).toBe(
      'urn:integras:problem:already-enrolled',
    );
  });

  it('who come back keep their first day and lose the earlier result, which is taken back by facts', async () => {
    const id = await enrol();
    await done(manager.post(`${path}/${id}/exit`, leave));
    const followUp = await done(
      manager.post(`${path}/${id}/follow-ups`, {
        point: 'four_weeks',
        on: '2025-05-28',
        result: 'done',
        employment: 'employed',
      }),
    );
    const back = await done(manager.post(`${path}/${id}/re-entry`, { on: '2025-06-02' }));
    expect(back.participant).toEqual({ id, enrolledOn: '2025-03-03', entry, version: 5 });
    const facts = await stack.dataSource.query(
      'select type, data, sequence from ledger where person = $1 order by sequence desc limit 2',
      [id],
    );
    expect(facts.map(({ type }: { type: string }) => type)).toEqual([
      'eu.integras.pilots.participant.re-entered.v1',
      'eu.integras.pilots.follow-up.voided.v1',
    ]);
    expect(facts[1].data.voids).toBe(followUp.fact.id);
    expect(String(back.fact.sequence)).toBe(facts[0].sequence);
    await done(manager.post(`${path}/${id}/exit`, { ...leave, on: '2025-06-10' }));
    await done(
      manager.post(`${path}/${id}/follow-ups`, {
        point: 'four_weeks',
        on: '2025-06-14',
        result: 'unknown',
        employment: 'unknown',
      }),
    );
  });

  it.each([
    ['in the future', { enrolledOn: '2025-06-16' }, 'day-in-future', 'enrolledOn'],
    ['before the pilot started', { enrolledOn: '2025-02-02' }, 'before-pilot-start', 'enrolledOn'],
    ['without a situation at entry', { entry: undefined }, 'invalid-request', 'entry'],
    ['with a field that does not exist', { entry: { ...entry, name: 'Ann' } }, 'invalid-request', 'entry.name'],
    ['with a blank reference', { reference: '  ' }, 'invalid-request', 'reference'],
  ])('are not enrolled %s', async (_, wrong, type, field) => {
    const { status, body } = await manager.post(path, {
      reference: randomUUID(),
      enrolledOn: '2025-03-03',
      entry,
      ...wrong,
    });
    expect([status, body.type, body.errors[0].field]).toEqual([422, `urn:integras:problem:${type}`, field]);
  });

  it('enter only a running pilot, but leave a paused one too', async () => {
    const paused = await siforref.pilot();
    const hers = await siforref.manager(paused);
    const there = `/v1/pilots/${paused}/participants`;
    const { participant } = await done(hers.post(there, { reference: 'A', enrolledOn: '2025-03-03', entry }));
    await done(
      siforref.lead.post(`/v1/pilots/${paused}/transitions`, { to: 'paused', on: '2025-05-01', reason: 'Rebuilding.' }),
    );
    expect((await hers.post(there, { reference: 'B', enrolledOn: '2025-03-03', entry })).body.type).toBe(
      'urn:integras:problem:pilot-not-accepting',
    );
    await done(hers.post(`${there}/${participant.id}/exit`, leave));
  });

  it('are seen by their manager alone: not by evaluators, the country, the lead partner or other managers', async () => {
    const id = await enrol();
    const project = { scope: 'project', scopeId: siforref.project };
    const others = [
      await stack.person({ role: 'evaluator', ...project }),
      await stack.person({ role: 'lead_partner', ...project }),
      await stack.person({ role: 'country_coordinator', scope: 'country', country: 'IT' }),
    ];
    for (const other of others) {
      for (const address of [path, `${path}/${id}`, `${path}/${id}/amendments`])
        expect((await other.get(address)).status).toBe(403);
      expect((await other.post(`${path}/${id}/exit`, leave)).status).toBe(403);
    }
    const stranger = await siforref.manager(await siforref.pilot());
    expect((await stranger.get(path)).status).toBe(404);
    expect((await stranger.get(`${path}/${id}`)).status).toBe(404);
    expect((await stranger.get(`${path}/${id}/amendments`)).status).toBe(404);
    expect((await manager.get(`${path}/${randomUUID()}/amendments`)).status).toBe(404);
  });

  it('are listed page by page', async () => {
    const own = await siforref.pilot();
    const hers = await siforref.manager(own);
    const ids: string[] = [];
    for (const reference of ['A', 'B', 'C', 'D', 'E']) {
      ids.push(
        (await done(hers.post(`/v1/pilots/${own}/participants`, { reference, enrolledOn: '2025-03-03', entry })))
          .participant.id,
      );
    }
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { body } = await hers.get(`/v1/pilots/${own}/participants?limit=2${cursor}`);
      seen.push(...body.items.map(({ id }: { id: string }) => id));
      if (!body.next) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(seen.sort()).toEqual(ids.sort());
  });
});
