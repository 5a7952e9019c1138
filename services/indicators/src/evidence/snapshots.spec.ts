import { randomUUID } from 'node:crypto';
import { compactVerify } from 'jose';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Reader } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';

describe('a snapshot of a figure', () => {
  let stack: IndicatorsUnderTest;
  let partnership: Partnership;
  let pilot: Pilot;
  let author: Reader;

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    partnership = new Partnership();
    pilot = new Pilot(partnership.project, { territory: randomUUID(), country: 'HR' });
    const enrolled = Array.from({ length: 6 }, (_, i) => pilot.enrolled(person(i)));
    await stack.say(partnership.opened(), pilot.planned(), ...enrolled);
    author = await stack.reader({ role: 'policy_author', scope: 'project', scopeId: partnership.project });
  });
  afterAll(() => stack.close());

  const snapshot = (by: Reader, id: string, indicator = 'INT-P01') =>
    by(`/v1/figures/snapshot?indicator=${indicator}&scope=pilot&scopeId=${id}`);

  it('carries its value, definition and instant under a seal that only the shared key makes', async () => {
    const { status, body } = await snapshot(author, pilot.id);
    expect(status).toBe(200);
    expect(body.figure).toMatchObject({ indicator: 'INT-P01', value: '6', n: 6 });
    const open = async (key: string) => (await compactVerify(body.sealed, new TextEncoder().encode(key))).payload;
    const payload = await open(stack.environment['FIGURE_SEAL_KEY']!);
    expect(JSON.parse(new TextDecoder().decode(payload))).toEqual({
      indicator: 'INT-P01',
      name: expect.objectContaining({ en: expect.any(String), de: expect.any(String) }),
      display: 'number',
      definitionVersion: body.figure.version,
      scope: 'pilot',
      scopeId: pilot.id,
      project: partnership.project,
      value: '6',
      n: 6,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
      trueAt: body.figure.trueAt,
    });
    await expect(open('another key, also thirty-two characters long')).rejects.toThrow(/signature/);
  });

  it('is of a month where one is named, and of none that has not begun', async () => {
    const { body } = await snapshot(author, pilot.id, 'INT-P01&period=2025-03');
    expect(body.figure).toMatchObject({ period: '2025-03', value: '6' });
    const payload = JSON.parse(Buffer.from(body.sealed.split('.')[1], 'base64url').toString());
    expect(payload).toMatchObject({ indicator: 'INT-P01', period: '2025-03', value: '6' });
    const later = await snapshot(author, pilot.id, 'INT-P01&period=2999-01');
    expect([later.status, later.body.errors]).toEqual([422, [{ field: 'period', reason: 'has not begun' }]]);
    expect((await snapshot(author, pilot.id, 'INT-P01&period=2025-13')).status).toBe(422);
  });

  it('is refused where the partnership does not see the figure, also to the manager who does', async () => {
    const few = new Pilot(partnership.project, { territory: randomUUID(), country: 'HR' });
    await stack.say(few.planned(), few.enrolled(person(50)));
    const manager = await stack.reader({ role: 'pilot_manager', scope: 'pilot', scopeId: few.id });
    for (const reader of [author, manager]) {
      const { status, body } = await snapshot(reader, few.id);
      expect([status, body.type]).toEqual([409, 'urn:integras:problem:figure-not-shown']);
      expect(body).not.toHaveProperty('sealed');
    }
  });

  it('is made of what there is for the caller only', async () => {
    const stranger = await stack.reader();
    expect((await snapshot(stranger, pilot.id)).status).toBe(404);
    expect((await snapshot(author, randomUUID())).status).toBe(404);
    expect((await snapshot(author, pilot.id, 'no code')).status).toBe(422);
  });
});
