import { randomUUID } from 'node:crypto';
import { describedPilot, done, type Partnership, partnership } from '../testing/partnership.js';
import { type Person, type PilotsUnderTest, pilotsUnderTest } from '../testing/pilots-under-test.js';

describe('pilots of a project', () => {
  let stack: PilotsUnderTest;
  let siforref: Partnership;

  beforeAll(async () => {
    stack = await pilotsUnderTest();
    siforref = await partnership(stack);
  });
  afterAll(() => stack.close());

  it('are planned by the lead partner, described anew with the version they read, and take their steps', async () => {
    const pilot = await siforref.pilot({ code: 'IT-FLATS', startedOn: null });
    const path = `/v1/pilots/${pilot}`;
    const read = await siforref.lead.get(path);
    expect(read.headers['etag']).toBe('"1"');
    expect(read.body).toMatchObject({
      code: 'IT-FLATS',
      country: 'IT',
      territoryName: 'Bologna',
      state: 'planned',
      spent: { amount: 0, currency: 'EUR' },
    });

    const other = describedPilot({ territory: siforref.territory, partner: siforref.partner, code: 'IT-FLATS' });
    expect((await siforref.lead.put(path, { ...other, title: 'Flats' })).status).toBe(428);
    const described = await siforref.lead.put(path, { ...other, title: 'Flats' }, { 'if-match': '"1"' });
    expect([described.status, described.headers['etag'], described.body]).toEqual([
      200,
      '"2"',
      { id: pilot, state: 'planned', version: 2 },
    ]);
    expect((await siforref.lead.put(path, { ...other, title: 'Houses' }, { 'if-match': '"1"' })).status).toBe(412);

    expect((await siforref.lead.post(`${path}/transitions`, { to: 'running', on: '2025-02-03' })).body).toEqual({
      id: pilot,
      state: 'running',
      version: 3,
    });
    const facts = await stack.dataSource.query('select type, time from ledger where entity = $1 order by sequence', [
      pilot,
    ]);
    expect(facts.map(({ type }: { type: string }) => type.split('.').at(-2))).toEqual([
      'planned',
      'described',
      'started',
    ]);
    expect(facts[2].time).toEqual(new Date('2025-02-02T23:00:00Z'));
  });

  it('have codes of their own within the project, also when two are planned at once', async () => {
    const plan = () =>
      siforref.lead.post('/v1/pilots', {
        project: siforref.project,
        ...describedPilot({ territory: siforref.territory, partner: siforref.partner, code: 'IT-SAME' }),
      });
    const statuses = (await Promise.all([plan(), plan()])).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([201, 409]));
  });

  it.each(['project', 'territory'] as const)(
    'do not take the id of their %s, by which its figures are told',
    async (of) => {
      const { status, body } = await siforref.lead.post('/v1/pilots', {
        pilot: siforref[of],
        project: siforref.project,
        ...describedPilot({ territory: siforref.territory, partner: siforref.partner, code: 'IT-OTHER' }),
      });
      expect([status, body.type]).toEqual([409, 'urn:integras:problem:already-exists']);
    },
  );

  it('belong to a territory and partners of their project', async () => {
    const other = await partnership(stack);
    const body = {
      project: siforref.project,
      ...describedPilot({ territory: other.territory, partner: other.partner, code: 'IT-X' }),
    };
    const both = await stack.person(
      { role: 'lead_partner', scope: 'project', scopeId: siforref.project },
      { role: 'lead_partner', scope: 'project', scopeId: other.project },
    );
    const { status, body: problem } = await both.post('/v1/pilots', body);
    expect([status, problem.errors.map(({ field }: { field: string }) => field)]).toEqual([
      422,
      ['territory', 'partner'],
    ]);
  });

  it('are planned for nobody else’s project: it answers like one that does not exist, or forbids who may see it', async () => {
    const stranger = await stack.person();
    const body = {
      project: siforref.project,
      ...describedPilot({ territory: siforref.territory, partner: siforref.partner, code: 'IT-Y' }),
    };
    expect((await stranger.post('/v1/pilots', body)).status).toBe(404);
    const evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: siforref.project });
    expect((await evaluator.post('/v1/pilots', body)).status).toBe(403);
  });

  it('are listed for whom they concern: manager, country, project; page by page', async () => {
    const own = await partnership(stack);
    const pilots = [await own.pilot(), await own.pilot(), await own.pilot()];
    const manager = await own.manager(pilots[1]!);
    expect((await manager.get('/v1/pilots')).body.items.map(({ id }: { id: string }) => id)).toEqual([pilots[1]]);
    const italian = await stack.person({ role: 'country_coordinator', scope: 'country', country: 'IT' });
    expect((await italian.get('/v1/pilots?limit=500')).body.items.length).toBeGreaterThanOrEqual(3);
    const austrian = await stack.person({ role: 'country_coordinator', scope: 'country', country: 'AT' });
    expect((await austrian.get('/v1/pilots')).body).toEqual({ items: [] });
    const first = (await own.lead.get('/v1/pilots?limit=2')).body;
    const second = (await own.lead.get(`/v1/pilots?limit=2&cursor=${first.next}`)).body;
    expect([...first.items, ...second.items].map(({ id }: { id: string }) => id).sort()).toEqual([...pilots].sort());
    expect(second.next).toBeUndefined();
  });

  it('stand in a project that shows its countries, territories and partners, and has one lead partner', async () => {
    const { body } = await siforref.lead.get(`/v1/projects/${siforref.project}`);
    expect(body).toMatchObject({
      countries: ['IT'],
      territories: [{ code: 'IT-BOLOGNA', nuts: 'ITH55' }],
      partners: [{ code: 'ASP', lead: true }],
    });
    const second = { code: 'PARMA', name: 'Comune di Parma', kind: 'public_body', country: 'IT', lead: true };
    expect((await siforref.lead.post(`/v1/projects/${siforref.project}/partners`, second)).body.type).toBe(
      'urn:integras:problem:lead-partner-exists',
    );
    const same = { code: 'IT-BOLOGNA', name: 'Bologna', country: 'IT', timeZone: 'Europe/Rome' };
    expect((await siforref.lead.post(`/v1/projects/${siforref.project}/territories`, same)).body.type).toBe(
      'urn:integras:problem:code-taken',
    );
    const parma = { ...same, code: 'IT-PARMA', name: 'Parma', timeZone: 'europe/rome' };
    await done(siforref.lead.post(`/v1/projects/${siforref.project}/territories`, parma));
    const { territories } = (await siforref.lead.get(`/v1/projects/${siforref.project}`)).body;
    expect(territories.map(({ timeZone }: { timeZone: string }) => timeZone)).toEqual(['Europe/Rome', 'Europe/Rome']);
    const again = {
      project: siforref.project,
      code: 'Q1',
      name: 'Again',
      startsOn: '2024-04-01',
      endsOn: '2027-03-31',
      currency: 'EUR',
    };
    expect((await siforref.lead.post('/v1/projects', again)).body.type).toBe('urn:integras:problem:already-exists');
  });

  it('open no journal when they do not exist', async () => {
    const missing = randomUUID();
    const manager = await siforref.manager(missing);
    expect(
      (await manager.post(`/v1/pilots/${missing}/milestones`, { title: 'None', dueOn: '2025-08-01' })).status,
    ).toBe(404);
    expect(await stack.dataSource.query('select from journal where id = $1', [missing])).toEqual([]);
  });

  it('are started once when two say so at once', async () => {
    const pilot = await siforref.pilot({ startedOn: null });
    const start = () => siforref.lead.post(`/v1/pilots/${pilot}/transitions`, { to: 'running', on: '2025-02-03' });
    const statuses = (await Promise.all([start(), start()])).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set([201, 409]));
    expect((await done(siforref.lead.get(`/v1/pilots/${pilot}`))).startedOn).toBe('2025-02-03');
  });

  it('go to no other country or partner than whoever describes them reaches', async () => {
    const there = await partnership(stack);
    const place = { code: 'AT-VIENNA', name: 'Vienna', country: 'AT', nuts: 'AT130', timeZone: 'Europe/Vienna' };
    const elsewhere = (await done(there.lead.post(`/v1/projects/${there.project}/territories`, place))).id;
    const pilot = await there.pilot({ code: 'IT-STAYS', startedOn: null });
    const coordinator = await stack.person({ role: 'country_coordinator', scope: 'country', country: 'IT' });
    const described = describedPilot({ territory: there.territory, partner: there.partner, code: 'IT-STAYS' });
    const moved = { ...described, territory: elsewhere };
    const put = (person: Person, body: object, version: number) =>
      person.put(`/v1/pilots/${pilot}`, body, { 'if-match': `"${version}"` });
    for (const [at, person] of [coordinator, await there.manager(pilot)].entries()) {
      expect((await put(person, moved, at + 1)).status).toBe(403);
      expect((await put(person, { ...described, title: 'Here' }, at + 1)).status).toBe(200);
    }
    expect((await put(there.lead, moved, 3)).body).toMatchObject({ id: pilot, version: 4 });
  });
});
