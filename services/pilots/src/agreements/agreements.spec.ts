import { randomUUID } from 'node:crypto';
import { done, type Partnership, partnership } from '../testing/partnership.js';
import { now, type Person, type PilotsUnderTest, pilotsUnderTest } from '../testing/pilots-under-test.js';

describe('an agreement of partners', () => {
  let stack: PilotsUnderTest;
  let siforref: Partnership;
  let lead: Person;
  let coordinator: Person;
  let foreign: Person;
  let evaluator: Person;
  let bologna: string;
  let vienna: string;
  let path: string;

  beforeAll(async () => {
    stack = await pilotsUnderTest();
    siforref = await partnership(stack);
    ({ lead, partner: bologna } = siforref);
    path = `/v1/projects/${siforref.project}`;
    const caritas = { code: 'CARITAS', name: 'Caritas Vienna', kind: 'ngo', country: 'AT', lead: false };
    vienna = (await done(lead.post(`${path}/partners`, caritas))).id;
    [coordinator, foreign, evaluator] = await Promise.all([
      stack.person({ role: 'country_coordinator', scope: 'country', country: 'IT' }),
      stack.person({ role: 'country_coordinator', scope: 'country', country: 'AT' }),
      stack.person({ role: 'evaluator', scope: 'project', scopeId: siforref.project }),
    ]);
  });
  afterAll(() => stack.close());
  afterEach(() => stack.clock.set(now));

  const wanted = () => ({
    kind: 'administrative',
    title: 'One form for case files',
    about: 'Counselling centres accept the form of the neighbouring country.',
    responsible: bologna,
    parties: [bologna, vienna],
    continues: true,
  });
  const draft = async (more: object = {}): Promise<string> =>
    (await done(coordinator.post(`${path}/agreements`, { ...wanted(), ...more }))).id;
  const factsOf = (entity: string): Promise<{ type: string; project: string; country: string; data: object }[]> =>
    stack.dataSource.query('select type, project, country, data from ledger where entity = $1 order by sequence', [
      entity,
    ]);

  it('is drafted, signed with its evidence, and ended for a reason', async () => {
    const id = await draft();
    const here = `${path}/agreements/${id}`;
    expect((await evaluator.get(here)).body).toMatchObject({
      state: 'drafted',
      joint: true,
      lasting: true,
      version: 1,
    });
    const evidence = [{ title: 'The agreement', url: 'https://example.org/agreement' }];
    const signed = await coordinator.post(`${here}/signed`, { on: '2025-05-20', validUntil: '2030-12-31', evidence });
    expect(signed).toMatchObject({
      status: 201,
      body: { state: 'signed', signedOn: '2025-05-20', validUntil: '2030-12-31', evidence, version: 2 },
    });
    const ended = await coordinator.post(`${here}/ended`, { on: '2025-06-12', reason: 'A law has taken its place.' });
    expect(ended.body).toMatchObject({ state: 'ended', endedOn: '2025-06-12', joint: true, lasting: false });
    expect(await factsOf(id)).toMatchObject([
      { type: 'eu.integras.pilots.agreement.drafted.v1', project: siforref.project, country: 'IT' },
      { type: 'eu.integras.pilots.agreement.signed.v1' },
      { type: 'eu.integras.pilots.agreement.ended.v1', data: { reason: 'A law has taken its place.' } },
    ]);
  });

  it('is joint only when its parties are of two countries, whoever is corrected in or out', async () => {
    const id = await draft({ parties: [bologna] });
    const here = `${path}/agreements/${id}`;
    expect((await evaluator.get(here)).body.joint).toBe(false);
    const both = { changes: { parties: [bologna, vienna] }, reason: 'Both have signed.' };
    expect((await coordinator.post(`${here}/corrections`, both)).body.joint).toBe(true);
    const claimed = { changes: { parties: [bologna], joint: true }, reason: 'It is.' };
    expect((await coordinator.post(`${here}/corrections`, claimed)).body.errors[0].field).toBe('changes.joint');
  });

  it('is a draft again when a correction takes its day away', async () => {
    const id = await draft();
    const here = `${path}/agreements/${id}`;
    await done(coordinator.post(`${here}/signed`, { on: '2025-05-20' }));
    const corrected = await coordinator.post(`${here}/corrections`, {
      changes: { signedOn: null },
      reason: 'Not yet.',
    });
    expect(corrected.body).toMatchObject({ state: 'drafted', version: 3 });
    expect(corrected.body.signedOn).toBeUndefined();
  });

  it.each([
    ['parties', { parties: [randomUUID()] }],
    ['parties', { parties: [] }],
    ['responsible', { responsible: randomUUID() }],
    ['validUntil', { validUntil: '2027-03-31' }],
    ['validUntil', { continues: false, validUntil: '2024-03-31' }],
    ['joint', { joint: true }],
  ])('is refused for its %s', async (field, more) => {
    const { status, body } = await lead.post(`${path}/agreements`, { ...wanted(), ...more });
    expect([status, body.errors[0].field]).toEqual([422, field]);
  });

  it('may hold for the time of the project alone, and binds nobody after it then', async () => {
    const id = await draft({ continues: false, validUntil: '2027-03-31' });
    expect((await evaluator.get(`${path}/agreements/${id}`)).body).toMatchObject({ joint: true, lasting: false });
  });

  it('is not signed twice, nor tomorrow, nor before the project, and ends only once it was signed', async () => {
    const id = await draft();
    const here = `${path}/agreements/${id}`;
    expect((await lead.post(`${here}/ended`, { on: '2025-06-12', reason: 'No.' })).status).toBe(409);
    for (const on of ['2025-06-16', '2024-03-31'])
      expect((await lead.post(`${here}/signed`, { on })).body.errors[0].field).toBe('signedOn');
    await done(lead.post(`${here}/signed`, { on: '2025-05-20' }));
    expect((await lead.post(`${here}/signed`, { on: '2025-05-20' })).status).toBe(409);
    const before = await lead.post(`${here}/ended`, { on: '2025-05-19', reason: 'No.' });
    expect(before.body.errors[0].field).toBe('endedOn');
  });

  it('is the business of the country that sees to it and of the lead partner', async () => {
    const id = await draft();
    const step = { on: '2025-05-20' };
    for (const other of [foreign, evaluator])
      expect((await other.post(`${path}/agreements/${id}/signed`, step)).status).toBe(403);
    expect((await foreign.post(`${path}/agreements`, wanted())).status).toBe(403);
    const stranger = await stack.person();
    expect((await stranger.get(`${path}/agreements/${id}`)).status).toBe(404);
    expect((await stranger.post(`${path}/agreements/${id}/signed`, step)).status).toBe(404);
    expect((await lead.post(`${path}/agreements/${id}/signed`, step)).status).toBe(201);
  });

  it('is gone once it was taken back, and listed behind those that hold', async () => {
    const [twice, holds, open] = [await draft(), await draft(), await draft()];
    await done(coordinator.post(`${path}/agreements/${twice}/void`, { reason: 'Entered twice.' }));
    await done(coordinator.post(`${path}/agreements/${holds}/signed`, { on: '2025-06-14' }));
    expect((await lead.get(`${path}/agreements/${twice}`)).status).toBe(404);
    const ids: string[] = (await evaluator.get(`${path}/agreements`)).body.items.map(({ id }: { id: string }) => id);
    expect(ids).not.toContain(twice);
    expect(ids[0]).toBe(holds);
    expect(ids.indexOf(open)).toBeGreaterThan(0);
  });
});
