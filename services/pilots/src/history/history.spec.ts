import { done, type Partnership, partnership } from '../testing/partnership.js';
import { type PilotsUnderTest, pilotsUnderTest } from '../testing/pilots-under-test.js';

const entry = { gender: 'female', ageBand: '18_29', employment: 'unemployed' };

describe('the history of a pilot', () => {
  let stack: PilotsUnderTest;
  let siforref: Partnership;
  let pilot: string;

  beforeAll(async () => {
    stack = await pilotsUnderTest();
    siforref = await partnership(stack);
    pilot = await siforref.pilot();
    const manager = await siforref.manager(pilot);
    await done(manager.post(`/v1/pilots/${pilot}/participants`, { reference: 'A', enrolledOn: '2025-03-03', entry }));
    await done(manager.post(`/v1/pilots/${pilot}/milestones`, { title: 'Staff trained', dueOn: '2025-05-14' }));
  });
  afterAll(() => stack.close());

  const typesSeenBy = async (person: { get: (path: string) => Promise<{ body: { items: { type: string }[] } }> }) =>
    (await person.get(`/v1/pilots/${pilot}/history`)).body.items.map(({ type }) =>
      type.split('.').slice(3, 5).join('.'),
    );

  it('is told in order, as CloudEvents', async () => {
    const manager = await siforref.manager(pilot);
    const { body } = await manager.get(`/v1/pilots/${pilot}/history?limit=2`);
    expect(body.items[0]).toMatchObject({
      specversion: '1.0',
      source: '/pilots',
      journal: pilot,
      sequence: 1,
      country: 'IT',
      subject: pilot,
    });
    expect(body.items.map(({ sequence }: { sequence: number }) => sequence)).toEqual([1, 2]);
    const rest = (await manager.get(`/v1/pilots/${pilot}/history?cursor=${body.next}`)).body;
    expect(rest.items.map(({ sequence }: { sequence: number }) => sequence)).toEqual([3, 4]);
  });

  it('tells facts about persons to the pilot’s manager alone', async () => {
    expect(await typesSeenBy(await siforref.manager(pilot))).toEqual([
      'pilot.planned',
      'pilot.started',
      'participant.enrolled',
      'milestone.planned',
    ]);
    const evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: siforref.project });
    expect(await typesSeenBy(evaluator)).toEqual(['pilot.planned', 'pilot.started', 'milestone.planned']);
    expect(await typesSeenBy(siforref.lead)).toEqual(['pilot.planned', 'pilot.started', 'milestone.planned']);
  });

  it("says to a partner's system neither who reported, nor how much there is that it does not see", async () => {
    const system = await stack.person({ role: 'partner_system', scope: 'project', scopeId: siforref.project });
    expect(await typesSeenBy(system)).toEqual(['pilot.planned', 'pilot.started', 'milestone.planned']);
    const { body } = await system.get(`/v1/pilots/${pilot}/history`);
    for (const event of body.items)
      for (const attribute of ['actor', 'sequence', 'journal', 'journalkind'])
        expect(event).not.toHaveProperty(attribute);
    expect((await siforref.lead.get(`/v1/pilots/${pilot}/history`)).body.items[0]).toHaveProperty('actor');
  });

  it.each<[string, (string | number)[]]>([
    ['history', ['x']],
    ['participants', ['2025-03-03', 'x']],
    ['participants', ['\u0000', '9b2d4c1e-7a35-4f0c-8b6e-2f4f8f0f6d31']],
    ['expenditure', ['2025-02-30', '-'.repeat(36)]],
  ])('and its other lists refuse cursors that nobody gave out: %s after %j', async (list, key) => {
    const manager = await siforref.manager(pilot);
    const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
    const { status, body } = await manager.get(`/v1/pilots/${pilot}/${list}?cursor=${cursor}`);
    expect([status, body.errors]).toEqual([400, [{ field: 'cursor', reason: expect.any(String) }]]);
  });

  it('is not there for others', async () => {
    const stranger = await siforref.manager(await siforref.pilot());
    expect((await stranger.get(`/v1/pilots/${pilot}/history`)).status).toBe(404);
  });
});
