import { randomUUID } from 'node:crypto';
import { done, type Partnership, partnership } from '../testing/partnership.js';
import { now, type Person, type PilotsUnderTest, pilotsUnderTest } from '../testing/pilots-under-test.js';

describe('what a project owes its funders', () => {
  let stack: PilotsUnderTest;
  let siforref: Partnership;
  let lead: Person;
  let coordinator: Person;
  let foreign: Person;
  let evaluator: Person;
  let manager: Person;
  let pilot: string;
  let responsible: string;
  let path: string;

  beforeAll(async () => {
    stack = await pilotsUnderTest();
    siforref = await partnership(stack);
    ({ lead, partner: responsible } = siforref);
    pilot = await siforref.pilot();
    path = `/v1/projects/${siforref.project}`;
    [coordinator, foreign, evaluator, manager] = await Promise.all([
      stack.person({ role: 'country_coordinator', scope: 'country', country: 'IT' }),
      stack.person({ role: 'country_coordinator', scope: 'country', country: 'AT' }),
      stack.person({ role: 'evaluator', scope: 'project', scopeId: siforref.project }),
      siforref.manager(pilot),
    ]);
  });
  afterAll(() => stack.close());
  afterEach(() => stack.clock.set(now));

  const ledgerOf = (entity: string): Promise<{ type: string; project: string; country: string; data: object }[]> =>
    stack.dataSource.query('select type, project, country, data from ledger where entity = $1 order by sequence', [
      entity,
    ]);
  const verbsOf = async (entity: string) =>
    (await ledgerOf(entity)).map(({ type }) => type.split('.').slice(3, 5).join('.'));

  describe('the work plan', () => {
    let workPackage: string;

    beforeAll(async () => {
      const body = { number: 'WP10', title: 'Pilots', responsible, startsOn: '2025-01-01', endsOn: '2026-12-31' };
      await done(lead.post(`${path}/work-packages`, { ...body, number: 'WP10' }));
      workPackage = (await done(lead.post(`${path}/work-packages`, { ...body, number: 'WP2', title: 'Toolbox' }))).id;
    });

    const plan = async (dueOn = '2025-06-10', more: object = {}): Promise<string> =>
      (
        await done(
          lead.post(`${path}/work-items`, {
            workPackage,
            kind: 'deliverable',
            number: 'D.2.1',
            title: 'Handbook',
            responsible,
            dueOn,
            ...more,
          }),
        )
      ).id;
    const evidence = [{ title: 'Handbook', url: 'https://example.org/handbook' }];

    it('has packages by number with their items by due day, late ones with the days they are late', async () => {
      const later = await plan('2025-07-01', { kind: 'output' });
      const sooner = await plan('2025-06-05', { kind: 'activity' });
      const { body } = await evaluator.get(`${path}/work-packages`);
      expect(body.items.map(({ number }: { number: string }) => number)).toEqual(['WP2', 'WP10']);
      const items = body.items[0].items.filter(({ id }: { id: string }) => [later, sooner].includes(id));
      expect(items).toMatchObject([
        { id: sooner, kind: 'activity', state: 'planned', overdueDays: 10 },
        { id: later, kind: 'output', state: 'planned', overdueDays: 0 },
      ]);
    });

    it('is delivered by the country of whoever answers for it, and accepted by the lead partner', async () => {
      const id = await plan();
      const item = `${path}/work-items/${id}`;
      const delivered = await coordinator.post(`${item}/delivered`, { on: '2025-06-12', evidence });
      expect(delivered).toMatchObject({
        status: 201,
        body: { state: 'delivered', deliveredOn: '2025-06-12', evidence },
      });
      expect((await coordinator.post(`${item}/accepted`, { on: '2025-06-13' })).status).toBe(403);
      expect((await lead.post(`${item}/accepted`, { on: '2025-06-11' })).body.errors[0].field).toBe('acceptedOn');
      expect((await lead.post(`${item}/accepted`, { on: '2025-06-13' })).body).toMatchObject({
        state: 'accepted',
        baselineOn: '2025-06-10',
        version: 3,
      });
      expect(await verbsOf(id)).toEqual(['work-item.planned', 'work-item.delivered', 'work-item.accepted']);
      expect((await ledgerOf(id))[1]).toMatchObject({ project: siforref.project, country: 'IT' });
      expect((await evaluator.get(item)).body).toMatchObject({ id, state: 'accepted', overdueDays: 0 });
    });

    it('is not delivered by others: they see it, and may not', async () => {
      const id = await plan();
      for (const other of [foreign, evaluator, manager])
        expect((await other.post(`${path}/work-items/${id}/delivered`, { on: '2025-06-12' })).status).toBe(403);
      expect(await verbsOf(id)).toEqual(['work-item.planned']);
    });

    it('is nothing to those without a role, and answers for a project that is not there alike', async () => {
      const id = await plan();
      const stranger = await stack.person();
      expect((await stranger.get(`${path}/work-packages`)).status).toBe(404);
      expect((await stranger.post(`${path}/work-items/${id}/delivered`, { on: '2025-06-12' })).status).toBe(404);
      expect((await lead.get(`/v1/projects/${randomUUID()}/work-packages`)).status).toBe(404);
    });

    it('takes a delivery back when a correction takes its day away', async () => {
      const id = await plan();
      const item = `${path}/work-items/${id}`;
      await done(lead.post(`${item}/delivered`, { on: '2025-06-12', evidence }));
      const changes = { deliveredOn: null, evidence: null };
      const corrected = await lead.post(`${item}/corrections`, { changes, reason: 'It was returned.' });
      expect(corrected.body).toMatchObject({ state: 'planned', version: 3 });
      expect(corrected.body.evidence).toBeUndefined();
      expect((await ledgerOf(id)).at(-1)).toMatchObject({
        type: 'eu.integras.pilots.work-item.corrected.v1',
        data: { before: { state: 'delivered' }, after: { state: 'planned' }, reason: 'It was returned.' },
      });
    });

    it('keeps the first day as the baseline when it is planned for another', async () => {
      const id = await plan();
      const again = await lead.post(`${path}/work-items/${id}/rebaselined`, { dueOn: '2025-09-30', reason: 'Later.' });
      expect(again.body).toMatchObject({ baselineOn: '2025-06-10', dueOn: '2025-09-30' });
    });

    it('is not delivered twice, nor tomorrow, nor by a partner of another project', async () => {
      const id = await plan();
      const item = `${path}/work-items/${id}`;
      expect((await lead.post(`${item}/delivered`, { on: '2025-06-16' })).body.errors[0].field).toBe('deliveredOn');
      await done(lead.post(`${item}/delivered`, { on: '2025-06-12' }));
      expect((await lead.post(`${item}/delivered`, { on: '2025-06-12' })).status).toBe(409);
      const changes = { responsible: randomUUID() };
      const corrected = await lead.post(`${item}/corrections`, { changes, reason: 'Another one.' });
      expect([corrected.status, corrected.body.errors[0].field]).toEqual([422, 'responsible']);
    });

    it('loses a package only once nothing is planned in it', async () => {
      const body = { number: 'WP9', title: 'Spare', responsible, startsOn: '2025-01-01', endsOn: '2026-12-31' };
      const spare = (await done(lead.post(`${path}/work-packages`, body))).id;
      const id = await plan('2025-06-10', { workPackage: spare });
      const reason = 'Entered twice.';
      expect((await lead.post(`${path}/work-packages/${spare}/void`, { reason })).status).toBe(409);
      await done(lead.post(`${path}/work-items/${id}/void`, { reason }));
      await done(lead.post(`${path}/work-packages/${spare}/void`, { reason }));
      expect((await lead.get(`${path}/work-packages/${spare}`)).status).toBe(404);
      const late = await lead.post(`${path}/work-items`, {
        workPackage: spare,
        kind: 'output',
        number: 'O.9',
        title: 'Late',
        responsible,
        dueOn: '2025-09-01',
      });
      expect([late.status, late.body.errors[0].field]).toEqual([422, 'workPackage']);
    });

    it('is not changed by whoever read an older version', async () => {
      const id = await plan();
      const item = `${path}/work-items/${id}`;
      expect((await lead.get(item)).headers['etag']).toBe('"1"');
      await done(lead.post(`${item}/rebaselined`, { dueOn: '2025-07-01', reason: 'Later.' }));
      expect((await lead.post(`${item}/delivered`, { on: '2025-06-12' }, { 'if-match': '"1"' })).status).toBe(412);
    });

    it('is told once, however often a request is repeated with its key', async () => {
      const id = await plan();
      const item = `${path}/work-items/${id}`;
      const key = { 'idempotency-key': randomUUID() };
      const first = await lead.post(`${item}/delivered`, { on: '2025-06-12' }, key);
      expect((await lead.post(`${item}/delivered`, { on: '2025-06-12' }, key)).body).toEqual(first.body);
      expect(await verbsOf(id)).toEqual(['work-item.planned', 'work-item.delivered']);
    });

    it('refuses unknown fields, naming them', async () => {
      const { status, body } = await lead.post(`${path}/work-packages`, { number: 'WP1', colour: 'red' });
      expect(status).toBe(422);
      expect(body.errors).toContainEqual({ field: 'colour', reason: 'is not a field of this request' });
    });
  });

  describe('an obstacle', () => {
    const told = { kind: 'law', title: 'Certificates are not recognised', crossBorder: true, reportedOn: '2025-03-04' };
    const report = async (more: object = {}): Promise<string> =>
      (await done(coordinator.post(`${path}/obstacles`, { ...told, owner: responsible, country: 'IT', ...more }))).id;

    it('is reported, addressed with a solution, and solved', async () => {
      const id = await report();
      const here = `${path}/obstacles/${id}`;
      expect((await coordinator.post(`${here}/addressed`, { on: '2025-04-01' })).body).toMatchObject({
        state: 'being_addressed',
        addressedOn: '2025-04-01',
      });
      const solution = 'The chambers compare curricula.';
      const found = await coordinator.post(`${here}/addressed`, { on: '2025-05-01', solution });
      expect(found.body).toMatchObject({ addressedOn: '2025-04-01', solution, solutionOn: '2025-05-01' });
      const solved = await coordinator.post(`${here}/solved`, { on: '2025-06-02', outcome: 'alleviated' });
      expect(solved.body).toMatchObject({ state: 'solved', outcome: 'alleviated', version: 4 });
      expect(await verbsOf(id)).toEqual([
        'obstacle.reported',
        'obstacle.addressed',
        'obstacle.addressed',
        'obstacle.solved',
      ]);
      expect((await ledgerOf(id))[3]).toMatchObject({ project: siforref.project, country: 'IT' });
    });

    it('is open again when a correction takes its days away', async () => {
      const id = await report();
      await done(coordinator.post(`${path}/obstacles/${id}/solved`, { on: '2025-06-02', outcome: 'resolved' }));
      const changes = { solvedOn: null, outcome: null, addressedOn: null };
      const corrected = await coordinator.post(`${path}/obstacles/${id}/corrections`, { changes, reason: 'Not yet.' });
      expect(corrected.body.state).toBe('open');
      const half = { changes: { solvedOn: '2025-06-03', addressedOn: '2025-06-03' }, reason: 'Without an outcome.' };
      expect((await coordinator.post(`${path}/obstacles/${id}/corrections`, half)).body.errors[0].field).toBe(
        'outcome',
      );
    });

    it('is the business of its country and the lead partner, and moves to no other country', async () => {
      const id = await report();
      const step = { on: '2025-04-01' };
      expect((await foreign.post(`${path}/obstacles/${id}/addressed`, step)).status).toBe(403);
      expect((await foreign.post(`${path}/obstacles`, { ...told, owner: responsible, country: 'IT' })).status).toBe(
        403,
      );
      expect((await lead.post(`${path}/obstacles`, { ...told, owner: responsible, country: 'SI' })).status).toBe(422);
      const changes = { country: null };
      expect((await coordinator.post(`${path}/obstacles/${id}/corrections`, { changes, reason: 'All.' })).status).toBe(
        403,
      );
      expect((await lead.post(`${path}/obstacles/${id}/corrections`, { changes, reason: 'All.' })).status).toBe(201);
    });

    it('is listed before those that are solved', async () => {
      const solved = await report();
      await done(lead.post(`${path}/obstacles/${solved}/solved`, { on: '2025-06-02', outcome: 'resolved' }));
      const open = await report({ kind: 'budget' });
      const ids = (await manager.get(`${path}/obstacles`)).body.items.map(({ id }: { id: string }) => id);
      expect(ids.indexOf(open)).toBeLessThan(ids.indexOf(solved));
    });
  });

  describe('a risk', () => {
    const told = { title: 'Landlords withdraw', likelihood: 2, impact: 4, mitigation: 'More flats under offer.' };
    const identify = async (more: object = {}) =>
      (await done(coordinator.post(`${path}/risks`, { ...told, owner: responsible, ...more }))).id as string;

    it('is assessed anew, and those that occurred stand first, then the gravest', async () => {
      const small = await identify({ likelihood: 1, impact: 1 });
      const grave = await identify({ likelihood: 5, impact: 5 });
      const assessed = { ...told, owner: responsible, state: 'occurred', reason: 'Two have.' };
      const occurred = await identify();
      expect((await coordinator.post(`${path}/risks/${occurred}/assessed`, assessed)).body).toMatchObject({
        state: 'occurred',
        gravity: 8,
        version: 2,
      });
      const { body } = await evaluator.get(`${path}/risks`);
      expect(body.items.map(({ id }: { id: string }) => id)).toEqual([occurred, grave, small]);
      expect(await verbsOf(occurred)).toEqual(['risk.identified', 'risk.assessed']);
    });

    it('has a likelihood and an impact from 1 to 5', async () => {
      const refused = await coordinator.post(`${path}/risks`, {
        ...told,
        owner: responsible,
        likelihood: 6,
        impact: 0,
      });
      expect(refused.body.errors.map(({ field }: { field: string }) => field)).toEqual(['likelihood', 'impact']);
    });

    it('is gone once it was taken back', async () => {
      const id = await identify();
      await done(coordinator.post(`${path}/risks/${id}/void`, { reason: 'Entered twice.' }));
      expect((await coordinator.get(`${path}/risks/${id}`)).status).toBe(404);
      expect((await coordinator.post(`${path}/risks/${id}/void`, { reason: 'Again.' })).status).toBe(404);
    });
  });

  describe('a reporting duty', () => {
    const period = { title: 'Partner report', from: '2024-07-01', to: '2024-12-31', dueOn: '2025-06-05' };
    const set = async (more: object) =>
      (await done(lead.post(`${path}/reporting-duties`, { ...period, ...more }))).items as { id: string }[];

    it('is one for each partner and pilot named, and missed once its day has passed', async () => {
      const duties = await set({ partners: [responsible], pilots: [pilot] });
      expect(duties).toMatchObject([
        { partner: responsible, state: 'owed', overdueDays: 10 },
        { partner: responsible, pilot, state: 'owed', overdueDays: 10 },
      ]);
      stack.clock.set('2025-06-05T10:00:00Z');
      const { body } = await evaluator.get(`${path}/reporting-duties`);
      expect(body.items.map(({ overdueDays }: { overdueDays: number }) => overdueDays)).toEqual([0, 0]);
    });

    it('is marked by the report that is handed in, also by the manager of its pilot', async () => {
      const [ofPartner, ofPilot] = await set({ partners: [responsible], pilots: [pilot] });
      const report = { title: 'Report', url: 'https://example.org/report' };
      const handedIn = await manager.post(`${path}/reporting-duties/${ofPilot!.id}/handed-in`, {
        on: '2025-06-14',
        report,
      });
      expect(handedIn.body).toMatchObject({ state: 'handed_in', report, overdueDays: 0 });
      expect(
        (await manager.post(`${path}/reporting-duties/${ofPartner!.id}/handed-in`, { on: '2025-06-14' })).status,
      ).toBe(403);
      const [first] = (await evaluator.get(`${path}/reporting-duties`)).body.items;
      expect(first.state).toBe('owed');
      expect(await verbsOf(ofPilot!.id)).toEqual(['reporting-duty.set', 'reporting-duty.handed-in']);
    });

    it('is owed again when it was marked by mistake', async () => {
      const [duty] = await set({ partners: [responsible] });
      const here = `${path}/reporting-duties/${duty!.id}`;
      await done(coordinator.post(`${here}/handed-in`, { on: '2025-06-14' }));
      const again = await lead.post(`${here}/corrections`, {
        changes: { handedInOn: null },
        reason: 'Another period.',
      });
      expect(again.body).toMatchObject({ state: 'owed', overdueDays: 10 });
    });

    it('is set by the lead partner, for partners and pilots of the project', async () => {
      expect((await coordinator.post(`${path}/reporting-duties`, { ...period, partners: [responsible] })).status).toBe(
        403,
      );
      expect((await lead.post(`${path}/reporting-duties`, { ...period, pilots: [randomUUID()] })).status).toBe(422);
      expect((await lead.post(`${path}/reporting-duties`, period)).body.errors[0].field).toBe('partners');
    });
  });

  it('tells whoever may not change it that they may not, and nothing of why nobody could now', async () => {
    const answers = { responsible, startsOn: '2025-01-01', endsOn: '2026-12-31' };
    const post = async (to: string, body: object) => (await done(lead.post(`${path}/${to}`, body))) as { id: string };
    const { id: full } = await post('work-packages', { number: 'WP30', title: 'Full', ...answers });
    const delivered = { kind: 'output', number: 'O.30.1', title: 'Film', responsible, dueOn: '2025-06-10' };
    const { id: item } = await post('work-items', { workPackage: full, ...delivered });
    await post(`work-items/${item}/delivered`, { on: '2025-06-12' });
    await post(`work-items/${item}/accepted`, { on: '2025-06-13' });
    const law = { kind: 'law', title: 'No recognition', crossBorder: true, reportedOn: '2025-03-04' };
    const { id: obstacle } = await post('obstacles', { ...law, owner: responsible, country: 'IT' });
    await post(`obstacles/${obstacle}/solved`, { on: '2025-06-02', outcome: 'resolved' });
    const period = { title: 'Report', from: '2024-07-01', to: '2024-12-31', dueOn: '2025-06-05' };
    const [duty] = (await done(lead.post(`${path}/reporting-duties`, { ...period, partners: [responsible] }))).items;
    await post(`reporting-duties/${duty.id}/handed-in`, { on: '2025-06-14' });
    const over: [string, object][] = [
      [`work-packages/${full}/void`, { reason: 'Entered twice.' }],
      [`work-items/${item}/delivered`, { on: '2025-06-12' }],
      [`work-items/${item}/accepted`, { on: '2025-06-13' }],
      [`work-items/${item}/rebaselined`, { dueOn: '2025-09-30', reason: 'Later.' }],
      [`obstacles/${obstacle}/addressed`, { on: '2025-06-03' }],
      [`obstacles/${obstacle}/solved`, { on: '2025-06-03', outcome: 'resolved' }],
      [`reporting-duties/${duty.id}/handed-in`, { on: '2025-06-14' }],
    ];
    const stranger = await stack.person();
    const answersTo = (who: Person) =>
      Promise.all(over.map(async ([to, body]) => [to, (await who.post(`${path}/${to}`, body)).status]));
    const all = (status: number) => over.map(([to]) => [to, status]);
    expect(await answersTo(lead)).toEqual(all(409));
    expect(await answersTo(evaluator)).toEqual(all(403));
    expect(await answersTo(stranger)).toEqual(all(404));
  });
});
