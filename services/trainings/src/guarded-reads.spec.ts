import { type Grant, Reading } from '@integras/service-kit';
import { type Partnership, type TrainingsUnderTest, trainingsUnderTest } from './testing/trainings-under-test.js';

const day = { startsAt: '2026-05-04T09:00', endsAt: '2026-05-04T16:30', place: 'Albrechtskreithgasse' };

describe('a query that forgets whose trainings it may show', () => {
  let stack: TrainingsUnderTest;
  let here: Partnership;
  let elsewhere: Partnership;

  beforeAll(async () => {
    stack = await trainingsUnderTest();
    [here, elsewhere] = [await stack.partnership(), await stack.partnership()];
    await takesPart(here, 'Ana', here.caritas);
    await takesPart(here, 'Bo', here.bologna);
    await takesPart(elsewhere, 'Cara', elsewhere.caritas);
  });
  afterAll(() => stack.close());

  /** Somebody registers for a training that a partner organises. */
  const takesPart = async ({ project, territory, organiser }: Partnership, name: string, partner: string) => {
    const training = { project, territory, code: name.toUpperCase(), title: 'A visit', kind: 'study_visit' };
    const scheme = await organiser.post('/v1/schemes', {
      ...training,
      organisers: [partner],
      completion: { sessions: 1 },
    });
    const session = await organiser.post(`/v1/schemes/${scheme.body.id}/sessions`, {
      title: 'Day',
      capacity: 2,
      ...day,
    });
    const who = { name, email: `${name.toLowerCase()}@example.org`, kind: 'ngo', country: 'SI' };
    const registered = await organiser.post(`/v1/sessions/${session.body.id}/registrations`, who);
    expect(registered.status).toBe(201);
  };
  const namesSeenBy = async (...grants: Omit<Grant, 'id'>[]) => {
    const caller = { grants: grants.map((grant) => ({ id: here.project, ...grant })) };
    const reading = stack.service.app.get(Reading);
    const rows = await reading.as(caller, (manager) =>
      manager.query<{ name: string }[]>('select name from attendee_contact order by name'),
    );
    return rows.map(({ name }) => name);
  };

  it('shows an organiser the names of their trainings, of a project or of one partner', async () => {
    const organiser = { role: 'training_organiser', scope: 'project', scopeId: here.project } as const;
    expect(await namesSeenBy(organiser)).toEqual(['Ana', 'Bo']);
    expect(await namesSeenBy({ ...organiser, scope: 'partner', scopeId: here.bologna })).toEqual(['Bo']);
  });

  it('shows nobody else a name, whatever they see of trainings', async () => {
    expect(await namesSeenBy()).toEqual([]);
    for (const role of ['lead_partner', 'evaluator', 'policy_author'] as const)
      expect(await namesSeenBy({ role, scope: 'project', scopeId: here.project })).toEqual([]);
    expect(await namesSeenBy({ role: 'country_coordinator', scope: 'country', country: 'AT' })).toEqual([]);
  });
});
