import { describe as describeEvent, QuestionSetPublished } from '@integras/contracts';
import { until } from '@integras/testing';
import { type Partnership, type TrainingsUnderTest, trainingsUnderTest } from '../testing/trainings-under-test.js';
import { FollowUps } from './follow-ups.service.js';

const { after: content } = describeEvent(QuestionSetPublished).example;

describe('the follow-up of a training that ended on 30 November in Vienna', () => {
  let stack: TrainingsUnderTest;
  let at: Partnership;
  let scheme: string;
  let first: string;
  let last: string;

  beforeAll(async () => {
    stack = await trainingsUnderTest();
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    stack.clock.set('2026-11-01T08:00:00Z');
    at = await stack.partnership();
    const body = { code: 'TR-ASKED', title: 'Shared flats', kind: 'workshop', territory: at.territory };
    scheme = (await at.organiser.post('/v1/schemes', { project: at.project, ...body, organisers: [at.caritas] })).body
      .id;
    first = await session('2026-11-29');
    last = await session('2026-11-30');
  });

  const session = async (day: string): Promise<string> => {
    const when = { startsAt: `${day}T09:00`, endsAt: `${day}T16:30`, place: 'x', capacity: 2 };
    return (await at.organiser.post(`/v1/schemes/${scheme}/sessions`, { title: day, ...when })).body.id;
  };
  const ask = () => at.organiser.post(`/v1/schemes/${scheme}/question-sets`, content);
  const register = async (to: string, name: string) => {
    const who = { name, email: `${name.toLowerCase()}@example.org`, kind: 'ngo', country: 'SI' };
    return (await at.organiser.post(`/v1/sessions/${to}/registrations`, who)).body.id as string;
  };
  /** What each process does once a second, here of two at the same moment. */
  const look = async (instant: string) => {
    stack.clock.set(instant);
    await Promise.all([1, 2].map(() => stack.service.app.get(FollowUps).look()));
  };
  const opened = async () =>
    (
      await stack.rows<{ data: object }>(
        `select data from ledger where journal = $1 and type like '%follow-up-opened%' order by sequence`,
        [scheme],
      )
    ).map(({ data }) => data);
  const letters = (of = scheme) =>
    stack.rows<{ session: string; registration: string; state: string }>(
      `select l.session, l.registration, l.state from letter l join session s on s.id = l.session
        where s.scheme = $1 and l.kind = 'follow_up' order by l.registration`,
      [of],
    );

  it('is told in the morning of the last day of February, once, to each who had a place and to nobody else', async () => {
    await ask();
    const [ana, bo] = [await register(first, 'Ana'), await register(last, 'Bo')];
    const anaAgain = await register(last, 'Ana');
    await register(last, 'Waiting');
    const left = await register(first, 'Left');
    await at.organiser.post(`/v1/sessions/${first}/registrations/${left}/cancellation`, {});
    await look('2027-02-28T06:59:59Z');
    expect(await opened()).toEqual([]);
    await look('2027-02-28T07:00:00Z');
    await look('2027-03-01T12:00:00Z');
    expect(await opened()).toEqual([
      { scheme, project: at.project, title: 'Shared flats', from: '2027-02-28', to: '2027-05-30' },
    ]);
    const told = await letters();
    expect(told.map(({ registration }) => registration)).toEqual([anaAgain, bo].toSorted((a, b) => (a < b ? -1 : 1)));
    expect(told.map(({ registration }) => registration)).not.toContain(ana);
    const mails = await until(
      async () => (await stack.smtp.mails()).filter(({ subject }) => subject.startsWith('What has stayed')),
      (found) => found.length === 2,
    );
    expect(mails.map(({ to }) => String(to)).toSorted((a, b) => a.localeCompare(b))).toEqual([
      'ana@example.org',
      'bo@example.org',
    ]);
    const link = /my-registration\/(\S+)/.exec(mails[0]!.text)![1]!;
    const asked = await stack.nobody.get(`/v1/my-registrations/${link}/assessments`);
    expect(asked.body.items).toMatchObject([{ moment: 'follow_up', state: 'open' }]);
  });

  it('is told once when a process looks again after it was away, and not when its days are over', async () => {
    await ask();
    await register(last, 'Cara');
    await look('2027-05-30T20:00:00Z');
    expect(await opened()).toHaveLength(1);
    await look('2027-05-30T22:00:00Z');
    await look('2027-06-15T08:00:00Z');
    expect([(await opened()).length, (await letters()).length]).toEqual([1, 1]);
  });

  it('is told of no training that asks nothing, until it does', async () => {
    await register(last, 'Dan');
    await look('2027-03-01T08:00:00Z');
    expect(await opened()).toEqual([]);
    await ask();
    await look('2027-03-02T08:00:00Z');
    expect([(await opened()).length, (await letters()).length]).toEqual([1, 1]);
  });

  it('is told whoever is registered or noted after it was opened, once, and nobody else again', async () => {
    await ask();
    const earlier = await session('2026-11-28');
    await register(first, 'Fay');
    await register(first, 'Gus');
    const waited = await register(first, 'Hal');
    await register(last, 'Ida');
    await register(last, 'Jon');
    await look('2027-03-01T08:00:00Z');
    expect(await letters()).toHaveLength(4);
    const noted = await at.organiser.post(`/v1/sessions/${first}/attendance`, { present: [{ registration: waited }] });
    expect(noted.status).toBe(200);
    const late = await register(earlier, 'Lea');
    await register(earlier, 'Gus');
    await register(last, 'Waiting');
    await look('2027-03-02T08:00:00Z');
    await look('2027-03-02T09:00:00Z');
    const asked = (await letters()).map(({ registration }) => registration);
    expect(asked).toHaveLength(6);
    expect(asked).toEqual(expect.arrayContaining([waited, late]));
    expect(await opened()).toHaveLength(1);
  });

  it('begins again after a session that comes later, and is not told twice for one that is put right', async () => {
    await ask();
    await register(last, 'Eva');
    await look('2027-03-01T08:00:00Z');
    const { version } = await at.organiser.get(`/v1/sessions/${last}`);
    const day = { title: 'Last', startsAt: '2026-12-01T09:00', endsAt: '2026-12-01T16:30', place: 'x', capacity: 2 };
    const moved = await at.organiser.post(`/v1/sessions/${last}/rescheduling`, day, { 'if-match': version });
    expect(moved.status).toBe(200);
    await look('2027-03-01T12:00:00Z');
    expect(await opened()).toHaveLength(1);
    const another = await session('2027-03-25');
    await register(another, 'Eva');
    await look('2027-03-02T08:00:00Z');
    await look('2027-06-25T05:59:59Z');
    expect(await opened()).toHaveLength(1);
    // In summer time the morning comes an hour earlier.
    await look('2027-06-25T06:00:00Z');
    expect((await opened()).slice(1)).toMatchObject([{ from: '2027-06-25', to: '2027-09-25' }]);
    expect(new Set((await letters()).map(({ session: of }) => of))).toEqual(new Set([last, another]));
  });
});
