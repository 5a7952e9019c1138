import { randomUUID } from 'node:crypto';
import type { Figure } from '@integras/contracts';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Reader } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';

describe('the threshold of a project', () => {
  let stack: IndicatorsUnderTest;
  const partnership = new Partnership();
  const pilot = new Pilot(partnership.project, { territory: randomUUID(), country: 'SI' });
  let lead: Reader;
  let evaluator: Reader;

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    const enrolled = Array.from({ length: 20 }, (_, i) =>
      pilot.enrolled(person(i), { entry: { gender: i < 8 ? 'female' : 'male' } }),
    );
    await stack.say(partnership.opened(), pilot.planned(), ...enrolled);
    const of = { scope: 'project', scopeId: partnership.project } as const;
    lead = await stack.reader({ role: 'lead_partner', ...of });
    evaluator = await stack.reader({ role: 'evaluator', ...of });
  });
  afterAll(() => stack.close());

  const address = `/v1/projects/${partnership.project}/disclosure`;
  const figures = async (more = ''): Promise<Figure[]> =>
    (await evaluator(`/v1/figures?indicator=INT-P01&scope=pilot&id=${pilot.id}${more}`)).body.items;

  it('is five where nothing was set', async () => {
    expect((await evaluator(address)).body).toEqual({ project: partnership.project, threshold: 5 });
    expect((await figures())[0]).toMatchObject({ value: '20' });
    expect((await evaluator(`/v1/figures?indicator=INT-P01&scope=pilot&id=${pilot.id}`)).body).not.toHaveProperty(
      'hiding',
    );
    expect((await figures('&by=gender')).filter(({ hidden }) => hidden)).toEqual([]);
  });

  it('hides more figures and more of a table when it is raised, the past included', async () => {
    const before = new Date().toISOString();
    expect((await lead(address, { threshold: 10 })).status).toBe(201);
    expect((await figures())[0]).toMatchObject({ value: '20', threshold: 10 });
    const hidden = (of: Figure[]) => of.filter((figure) => figure.hidden).map(({ by }) => by!.category);
    expect(hidden(await figures('&by=gender'))).toEqual(['female', 'male']);
    expect(hidden(await figures(`&by=gender&asOf=${before}`))).toEqual(expect.arrayContaining(['female', 'male']));
    await lead(address, { threshold: 25 });
    expect((await figures())[0]).toMatchObject({ hidden: true, value: null });
    const { hiding } = (await evaluator(`/v1/figures?indicator=INT-P01&scope=pilot&id=${pilot.id}&by=gender`)).body;
    expect(hiding).toMatchObject([{ type: 'few-persons', project: partnership.project, threshold: 25 }]);
    expect(hiding[0].detail).toContain('fewer than 25 persons');
    const { body: csv } = await evaluator(
      `/v1/exports/figures?indicator=INT-P01&scope=pilot&id=${pilot.id}&project=${partnership.project}&format=csv`,
    );
    expect(csv).toContain(hiding[0].detail);
    expect((await figures(`&asOf=${before}`))[0]).toMatchObject({ hidden: true });
  });

  it('is set by the lead partner only, and to no less than three', async () => {
    expect((await evaluator(address, { threshold: 5 })).status).toBe(403);
    expect(await lead(address, { threshold: 2 })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'threshold' }] },
    });
    const stranger = await stack.reader();
    expect((await stranger(address)).status).toBe(404);
  });
});
