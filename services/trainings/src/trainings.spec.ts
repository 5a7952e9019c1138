import { randomUUID } from 'node:crypto';
import { until } from '@integras/testing';
import {
  type Partnership,
  type Person,
  type TrainingsUnderTest,
  trainingsUnderTest,
} from './testing/trainings-under-test.js';

const day = { startsAt: '2026-05-04T09:00', endsAt: '2026-05-04T16:30', place: 'Albrechtskreithgasse' };
const nextDay = { startsAt: '2026-05-05T09:00', endsAt: '2026-05-05T16:30', place: 'Albrechtskreithgasse' };
const matching = (version: number) => ({ 'if-match': `"${version}"` });
const somebody = (name: string) => ({ name, email: `${name.toLowerCase()}@example.org`, kind: 'ngo', country: 'SI' });

describe('transnational trainings', () => {
  let stack: TrainingsUnderTest;
  let at: Partnership;
  let organiser: Person;
  let nobody: Person;

  beforeAll(async () => {
    stack = await trainingsUnderTest();
    nobody = stack.nobody;
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    stack.clock.set('2026-04-01T08:00:00Z');
    at = await stack.partnership();
    organiser = at.organiser;
  });

  const visit = () => ({
    project: at.project,
    code: 'TR-VISIT',
    title: 'Shared flats in Vienna',
    kind: 'study_visit',
    territory: at.territory,
    organisers: [at.caritas, at.bologna],
    completion: { sessions: 2 },
  });
  const plan = async (more: object = {}) => {
    const planned = await organiser.post('/v1/schemes', { ...visit(), ...more });
    expect(planned.status).toBe(201);
    return planned;
  };
  const schedule = async (scheme: string, more: object = {}) => {
    const { status, body } = await organiser.post(`/v1/schemes/${scheme}/sessions`, {
      title: 'First day',
      capacity: 20,
      ...day,
      ...more,
    });
    expect(status).toBe(201);
    return { ...body, link: body.registerAt.split('/').at(-1) };
  };
  const register = async (session: string, name: string) => {
    const { status, body } = await organiser.post(`/v1/sessions/${session}/registrations`, somebody(name));
    expect(status).toBe(201);
    return body;
  };
  /** By the link of a session, as somebody without an account; what they are sent. */
  const enter = async ({ id, link }: { id: string; link: string }, name: string): Promise<string> => {
    const { status } = await nobody.post(`/v1/registration-links/${link}/registrations`, somebody(name));
    expect(status).toBe(201);
    const { items } = (await organiser.get(`/v1/sessions/${id}/registrations`)).body;
    return stack.linkOf(items.find((one: { name: string }) => one.name === name));
  };
  const note = (session: string, ...registrations: { id: string }[]) =>
    organiser.post(`/v1/sessions/${session}/attendance`, {
      present: registrations.map(({ id }) => ({ registration: id })),
    });
  const told = (subject: string, whom: string) =>
    until(
      async () =>
        (await stack.smtp.mails()).filter((mail) => mail.subject.startsWith(subject) && String(mail.to) === whom),
      ({ length }) => length > 0,
    );

  it('are joint when partners from two countries organise them, at a place whose time counts', async () => {
    const { body } = await plan();
    expect(body).toMatchObject({ joint: true, country: 'AT', state: 'open' });
    const alone = await plan({ code: 'TR-ALONE', organisers: [at.caritas] });
    expect(alone.body.joint).toBe(false);
    const session = await schedule(body.id, { timeZone: 'europe/VIENNA' });
    expect(session).toMatchObject({ timeZone: 'Europe/Vienna', starts: '2026-05-04T07:00:00.000Z' });
    const listed = await at.evaluator.get(`/v1/sessions?project=${at.project}`);
    expect(listed.body.items).toMatchObject([{ id: session.id }]);
    expect(listed.body.items[0]).not.toHaveProperty('registerAt');
  });

  it('tell whoever may not change them that they may not, and nothing of why nobody could now', async () => {
    const { id, version } = (await plan()).body;
    const session = await schedule(id);
    const guest = await register(session.id, 'Zoe');
    const { version: sessions } = (await organiser.get(`/v1/sessions/${session.id}`)).body;
    const reason = { reason: 'Too few.' };
    const cancelled = await organiser.post(`/v1/sessions/${session.id}/cancellation`, reason, matching(sessions));
    expect(cancelled.status).toBe(200);
    expect((await organiser.post(`/v1/schemes/${id}/closing`, undefined, matching(version))).status).toBe(200);
    const latest = matching(cancelled.body.version);
    const over: [string, object | undefined, Record<string, string>?][] = [
      [`/v1/schemes/${id}/sessions`, { title: 'Second day', capacity: 20, ...nextDay }],
      [`/v1/sessions/${session.id}/rescheduling`, { title: 'First day', capacity: 20, ...nextDay }, latest],
      [`/v1/sessions/${session.id}/registrations`, somebody('Yves')],
      [`/v1/sessions/${session.id}/attendance`, { present: [{ registration: guest.id }] }],
    ];
    const stranger = await stack.person();
    const answersTo = (who: Person) =>
      Promise.all(over.map(async ([path, ...rest]) => [path, (await who.post(path, ...rest)).status]));
    const all = (status: number) => over.map(([path]) => [path, status]);
    expect(await answersTo(organiser)).toEqual(all(409));
    expect(await answersTo(at.evaluator)).toEqual(all(403));
    expect(await answersTo(stranger)).toEqual(all(404));
  });

  it('have no sessions in years that nobody means', async () => {
    const { id } = (await plan()).body;
    const session = { title: 'First day', ...day, capacity: 3 };
    for (const year of ['0000', '9999']) {
      const { status, body } = await organiser.post(`/v1/schemes/${id}/sessions`, {
        ...session,
        endsAt: day.endsAt.replace('2026', year),
      });
      expect([status, body.errors]).toEqual([
        422,
        [{ field: 'endsAt', reason: expect.stringContaining('1970 to 2099') }],
      ]);
    }
  });

  it('have codes of their own within the project, also when two are planned at once', async () => {
    const both = await Promise.all([1, 2].map(() => organiser.post('/v1/schemes', visit())));
    expect(both.map(({ status }) => status).sort((one, other) => one - other)).toEqual([201, 409]);
    expect(both.find(({ status }) => status === 409)!.body.errors).toEqual([{ field: 'code', reason: 'is taken' }]);
  });

  it('are registered for on a phone, without an account, until they are full, and then on a waiting list', async () => {
    const { id } = (await plan()).body;
    const { link, id: session } = await schedule(id, { capacity: 1 });
    const here = { link, id: session };
    expect((await nobody.get(`/v1/registration-links/${link}`)).body).toMatchObject({
      training: { title: 'Shared flats in Vienna' },
      full: false,
    });
    const first = await enter(here, 'Ana');
    expect((await nobody.get(`/v1/my-registrations/${first}`)).body).toMatchObject({
      state: 'registered',
      session: { full: true },
    });
    const second = await enter(here, 'Bo');
    expect((await nobody.get(`/v1/my-registrations/${second}`)).body.state).toBe('waiting');
    await told('You are on the waiting list', 'bo@example.org');

    await nobody.post(`/v1/my-registrations/${first}/cancellation`);
    expect((await nobody.get(`/v1/my-registrations/${first}`)).body.state).toBe('cancelled');
    expect((await nobody.get(`/v1/my-registrations/${second}`)).body.state).toBe('registered');
    await told('You have a place', 'bo@example.org');
    expect((await organiser.get(`/v1/sessions/${session}`)).body).toMatchObject({ registered: 1, waiting: 0 });
  });

  it('never give away who somebody is: not by registering for them, not in an event, not to who does not organise', async () => {
    const { id } = (await plan()).body;
    const { link, id: session } = await schedule(id);
    const cara = { ...somebody('Cara'), name: 'Another', email: 'CARA@example.org' };
    await enter({ link, id: session }, 'Cara');
    const again = await organiser.post(`/v1/sessions/${session}/registrations`, cara);
    expect(again).toMatchObject({ status: 409, body: { errors: [{ field: 'email' }] } });
    expect(again.text).not.toContain('Cara');
    expect((await organiser.get(`/v1/sessions/${session}/registrations`)).body.items).toMatchObject([
      { name: 'Cara', email: 'cara@example.org', stakeholder: { kind: 'ngo', country: 'SI' } },
    ]);
    const lead = await stack.person({ role: 'lead_partner', scope: 'project', scopeId: at.project });
    const [seen] = (await lead.get(`/v1/sessions/${session}/registrations`)).body.items;
    expect(seen).not.toHaveProperty('name');
    expect((await at.evaluator.get(`/v1/sessions/${session}/registrations`)).status).toBe(403);
    const facts = await stack.rows<{ text: string }>('select data::text as text from ledger');
    expect(facts.filter(({ text }) => /cara/i.test(text))).toEqual([]);
  });

  it('tell a stranger who enters an address the same whether it is known or not, and the rest to the address', async () => {
    const { id } = (await plan()).body;
    const [first, second] = [await schedule(id), await schedule(id, { title: 'Second day', ...nextDay })];
    const vera = await enter(first, 'Vera');
    const byStranger = ({ link }: { link: string }, name: string) =>
      nobody.post(`/v1/registration-links/${link}/registrations`, { ...somebody(name), name: 'Mallory' });
    const answers = [
      await byStranger(first, 'Vera'),
      await byStranger(first, 'Vera'),
      await byStranger(first, 'Unknown'),
      await byStranger(first, 'Vera'),
    ];
    for (const { status, text } of answers) expect([status, text]).toEqual([201, answers[0]!.text]);
    expect(Object.keys(answers[0]!.body)).toEqual(['session', 'byMail']);
    expect(answers[0]!.body).toMatchObject({ session: { id: first.id, full: false }, byMail: true });

    const later = await byStranger(second, 'Vera');
    expect(later.text).not.toMatch(/vera/i);
    const mine = (await organiser.get(`/v1/sessions/${second.id}/registrations`)).body.items[0];
    expect(mine.name).toBe('Vera');
    expect(later.text).not.toContain(mine.id);
    expect(await stack.linkOf(mine)).toBeDefined();
    const letters = (await organiser.get(`/v1/sessions/${first.id}/letters`)).body.items;
    const toVera = letters.filter(({ registration }: { registration: string }) => vera.startsWith(registration));
    // The first, and one that day for all who entered her address again.
    expect(toVera).toHaveLength(2);
    expect((await organiser.get(`/v1/sessions/${first.id}`)).body.registered).toBe(2);
  });

  it('take the same Idempotency-Key from two visitors of one link, and a repeat as one', async () => {
    const { id } = (await plan()).body;
    const session = await schedule(id);
    const key = { 'idempotency-key': 'same-key' };
    const enterAs = (body: object) => nobody.post(`/v1/registration-links/${session.link}/registrations`, body, key);
    expect([(await enterAs(somebody('Xena'))).status, (await enterAs(somebody('Yan'))).status]).toEqual([201, 201]);
    expect((await enterAs(somebody('Xena'))).status).toBe(201);
    expect((await organiser.get(`/v1/sessions/${session.id}`)).body.registered).toBe(2);
    const letters = (await organiser.get(`/v1/sessions/${session.id}/letters`)).body.items;
    expect(letters).toHaveLength(2);
    expect(await enterAs({ ...somebody('Xena'), country: 'IT' })).toMatchObject({
      status: 422,
      body: { type: expect.stringContaining('idempotency-key-reused') },
    });
    const { items } = (await organiser.get(`/v1/sessions/${session.id}/registrations`)).body;
    for (const one of items) {
      const path = `/v1/my-registrations/${await stack.linkOf(one)}/cancellation`;
      expect((await nobody.post(path, undefined, key)).body.state).toBe('cancelled');
      expect((await nobody.post(path, undefined, key)).status).toBe(200);
    }
  });

  it('forget who somebody was when they ask by the link they were sent, and keep what they attended', async () => {
    const { id } = (await plan()).body;
    const { id: session } = await schedule(id);
    const dora = await register(session, 'Dora');
    const [mail] = await told('You are registered', 'dora@example.org');
    const link = /my-contact\/(\S+)/.exec(mail!.text)![1]!;
    stack.clock.set('2026-05-04T12:00:00Z');
    await note(session, dora);
    expect((await nobody.post(`/v1/my-contact/${link}x/erasure`)).status).toBe(404);
    expect((await nobody.post(`/v1/my-contact/${dora.id}/erasure`)).status).toBe(404);
    expect((await nobody.post(`/v1/my-contact/${link}/erasure`)).status).toBe(204);
    const [left] = (await organiser.get(`/v1/sessions/${session}/registrations`)).body.items;
    expect(left).not.toHaveProperty('name');
    expect((await organiser.get(`/v1/schemes/${id}/participations`)).body.participations).toBe(1);
    expect(await stack.rows(`select from attendee_contact where email = 'dora@example.org'`)).toEqual([]);
  });

  it('count participations and persons apart, and what is put right counts as put right', async () => {
    const one = (await plan()).body;
    const two = (await plan({ code: 'TR-OTHER', completion: {} })).body;
    const [first, second, other] = [
      await schedule(one.id),
      await schedule(one.id, { title: 'Second day', ...nextDay }),
      await schedule(two.id),
    ];
    const [ema, fin] = [await register(first.id, 'Ema'), await register(first.id, 'Fin')];
    const emaAgain = await register(second.id, 'Ema');
    const emaThere = await register(other.id, 'Ema');
    stack.clock.set('2026-05-06T12:00:00Z');
    await note(first.id, ema, fin);
    await note(second.id, emaAgain);
    await note(other.id, emaThere);
    const ofProject = async () => (await at.evaluator.get(`/v1/projects/${at.project}/participations`)).body;
    expect(await ofProject()).toEqual({ participations: 3, persons: 2, completed: 2 });
    expect((await organiser.get(`/v1/schemes/${one.id}/participations`)).body).toMatchObject({
      participations: 2,
      completed: 1,
      hours: '22.5',
    });

    const [attendance] = (await organiser.get(`/v1/sessions/${second.id}/attendance`)).body.items;
    const { items } = (await organiser.get(`/v1/schemes/${one.id}/participations`)).body;
    const completed = items.filter(({ completedOn }: { completedOn?: string }) => completedOn);
    expect(completed.map(({ attendee }: { attendee: string }) => attendee)).toEqual([attendance.attendee]);
    const right = { hours: '4', reason: 'Left at one o’clock.' };
    expect((await organiser.post(`/v1/attendance/${attendance.id}/correction`, right)).status).toBe(428);
    const corrected = await organiser.post(`/v1/attendance/${attendance.id}/correction`, right, { 'if-match': '"1"' });
    expect(corrected.body).toMatchObject({ snapshot: { hours: '4', method: 'correction' }, version: 2 });
    expect((await organiser.get(`/v1/schemes/${one.id}/participations`)).body.hours).toBe('19');

    const back = { reason: 'Another Ema.' };
    await organiser.post(`/v1/attendance/${attendance.id}/void`, back, { 'if-match': '"2"' });
    expect(await ofProject()).toEqual({ participations: 3, persons: 2, completed: 1 });
    expect((await organiser.post(`/v1/attendance/${attendance.id}/void`, back, { 'if-match': '"3"' })).status).toBe(
      409,
    );
    await note(second.id, emaAgain);
    expect(await ofProject()).toEqual({ participations: 3, persons: 2, completed: 2 });
  });

  it('have nobody at two sessions at once, but whoever went from one to the other', async () => {
    const { id } = (await plan()).body;
    const flats = await schedule(id, { title: 'Flats' });
    const mentors = await schedule(id, { title: 'Mentors', startsAt: '2026-05-04T13:00', endsAt: '2026-05-04T16:30' });
    const [noa, oto] = [await register(flats.id, 'Noa'), await register(flats.id, 'Oto')];
    const [noaToo, otoToo] = [await register(mentors.id, 'Noa'), await register(mentors.id, 'Oto')];
    const phone = await enter(mentors, 'Noa');
    stack.clock.set('2026-05-04T15:00:00Z');
    const [noted] = (await note(flats.id, noa)).body.items;
    const both = await note(mentors.id, otoToo, noaToo);
    const reason = 'does not fit beside what was attended at the same time: Flats';
    expect(both.status).toBe(409);
    expect(both.body).toMatchObject({
      type: expect.stringContaining('attended-elsewhere'),
      errors: [{ field: 'present.1.hours', reason }],
    });
    const { code } = (await organiser.get(`/v1/sessions/${mentors.id}/code`)).body;
    const byCode = await nobody.post(`/v1/my-registrations/${phone}/attendance`, { code });
    expect(byCode.body.errors).toEqual([{ field: 'code', reason }]);
    const rows = ['NOA@example.org,ngo,SI,yes', 'oto@example.org,ngo,SI,yes', 'P-1,ngo,SI,no'];
    const path = `/v1/sessions/${mentors.id}/attendance/imports`;
    expect((await organiser.send(path, ['reference,kind,country,attended', ...rows].join('\n'))).body).toMatchObject({
      accepted: 2,
      attended: 1,
      absent: 1,
      refused: 1,
      errors: [{ row: 1, field: 'reference', reason }],
    });
    await note(flats.id, oto).then(({ status }) => expect(status).toBe(409));

    const correct = (hours: string, version: string) =>
      organiser.post(
        `/v1/attendance/${noted.id}/correction`,
        { hours, reason: 'Went over at one o’clock.' },
        { 'if-match': version },
      );
    expect((await correct('4', '"1"')).status).toBe(200);
    expect((await note(mentors.id, noaToo)).status).toBe(200);
    expect((await correct('7', '"2"')).body.errors).toMatchObject([{ field: 'hours' }]);
    expect((await organiser.get(`/v1/schemes/${id}/participations`)).body.hours).toBe('11');
  });

  it('are not put right to a time at which somebody who was there was elsewhere', async () => {
    const { id } = (await plan()).body;
    const flats = await schedule(id, { title: 'Flats', endsAt: '2026-05-04T12:00' });
    const mentors = await schedule(id, { title: 'Mentors', startsAt: '2026-05-04T13:00' });
    const [pau, pauToo] = [await register(flats.id, 'Pau'), await register(mentors.id, 'Pau')];
    stack.clock.set('2026-05-04T15:00:00Z');
    await note(flats.id, pau);
    await note(mentors.id, pauToo);
    const move = (startsAt: string, endsAt: string) =>
      organiser.post(
        `/v1/sessions/${mentors.id}/rescheduling`,
        { title: 'Mentors', startsAt, endsAt, place: 'Rathaus', capacity: 20 },
        { 'if-match': '"1"' },
      );
    expect(await move('2026-05-04T09:30', '2026-05-04T13:00')).toMatchObject({
      status: 409,
      body: { errors: [{ field: 'startsAt', reason: expect.stringContaining('Flats') }] },
    });
    expect((await move('2026-05-04T12:00', '2026-05-04T15:30')).status).toBe(200);
  });

  it('state in their events what they come to, so that it can be counted', async () => {
    const { id } = (await plan()).body;
    const session = await schedule(id);
    const gil = await register(session.id, 'Gil');
    stack.clock.set('2026-05-04T12:00:00Z');
    await note(session.id, gil);
    await note(session.id, gil);
    stack.clock.set('2026-05-04T14:30:00Z');
    const facts = await until(
      () =>
        stack.rows<{ type: string; project: string; country: string; data: { before?: object; after?: object } }>(
          `select type, project, country, data from ledger where journal = $1 order by sequence`,
          [id],
        ),
      ({ length }) => length > 5,
    );
    expect(facts.map(({ type }) => type.split('.').slice(3, 5).join(' '))).toEqual([
      'scheme planned',
      'session scheduled',
      'registration made',
      'attendance recorded',
      'participation begun',
      'participation changed',
    ]);
    expect(facts.at(-1)).toMatchObject({
      project: at.project,
      country: 'AT',
      data: {
        before: { sessions: 1, hours: '0' },
        after: { joint: true, sessions: 1, hours: '7.5', on: '2026-05-04', kind: 'study_visit' },
      },
    });
  });

  it('are attended by the code on the wall, while it is there', async () => {
    const { id } = (await plan()).body;
    const { link, id: session } = await schedule(id);
    const mine = await enter({ link, id: session }, 'Hana');
    stack.clock.set('2026-05-04T07:30:10Z');
    const { body: wall } = await organiser.get(`/v1/sessions/${session}/code`);
    expect(wall.picture).toMatch(/^<svg/);
    const attend = (code: string) => nobody.post(`/v1/my-registrations/${mine}/attendance`, { code });
    expect(await attend('A'.repeat(16))).toMatchObject({ status: 422, body: { errors: [{ field: 'code' }] } });
    stack.clock.advance(61_000);
    expect(await attend(wall.code)).toMatchObject({
      status: 200,
      body: { snapshot: { hours: '7.5', method: 'code' } },
    });
    stack.clock.advance(61_000);
    const late = await enter({ link, id: session }, 'Ivo');
    expect((await nobody.post(`/v1/my-registrations/${late}/attendance`, { code: wall.code })).status).toBe(422);
    expect((await at.evaluator.get(`/v1/sessions/${session}/code`)).status).toBe(403);
  });

  it('tell everybody who registered when a session is moved or cancelled, once', async () => {
    const { id } = (await plan()).body;
    const session = await schedule(id, { capacity: 1 });
    await register(session.id, 'Jan');
    await register(session.id, 'Kaja');
    const wanted = { title: 'First day', capacity: 1, ...nextDay };
    const moved = await organiser.post(`/v1/sessions/${session.id}/rescheduling`, wanted, { 'if-match': '"1"' });
    expect(moved).toMatchObject({ status: 200, body: { starts: '2026-05-05T07:00:00.000Z' } });
    await organiser.post(`/v1/sessions/${session.id}/cancellation`, { reason: 'Flood.' });
    await organiser.post(`/v1/sessions/${session.id}/cancellation`, { reason: 'Flood.' });
    await until(
      () => stack.rows(`select from letter where session = $1 and state = 'due'`, [session.id]),
      ({ length }) => length === 0,
    );
    const mails = (await stack.smtp.mails()).filter(({ to }) => /jan|kaja/.test(String(to)));
    const subjects = (start: string) =>
      mails.filter(({ subject }) => subject.startsWith(start)).map(({ to }) => String(to));
    expect(subjects('Changed').sort((one, other) => one.localeCompare(other))).toEqual([
      'jan@example.org',
      'kaja@example.org',
    ]);
    expect(subjects('Cancelled').length).toBe(2);
    expect(mails.find(({ subject }) => subject.startsWith('Changed'))!.text).toContain('5 May 2026');
  });

  it('give places that are added to those who wait, and take none from those who have one', async () => {
    const { id } = (await plan()).body;
    const session = await schedule(id, { capacity: 1 });
    await register(session.id, 'Lea');
    await register(session.id, 'Max');
    const wanted = { title: 'First day', ...day };
    const more = await organiser.post(
      `/v1/sessions/${session.id}/rescheduling`,
      { ...wanted, capacity: 2 },
      { 'if-match': '"1"' },
    );
    expect(more.body).toMatchObject({ registered: 2, waiting: 0 });
    const fewer = await organiser.post(
      `/v1/sessions/${session.id}/rescheduling`,
      { ...wanted, capacity: 1 },
      { 'if-match': more.version },
    );
    expect(fewer).toMatchObject({ status: 409, body: { errors: [{ field: 'capacity' }] } });
  });

  it('give nobody a place once they have begun, and take no registration back once they are over', async () => {
    const { id } = (await plan()).body;
    const session = await schedule(id, { capacity: 1 });
    const [ula, vid] = [await enter(session, 'Ula'), await enter(session, 'Vid')];
    const back = (link: string) => nobody.post(`/v1/my-registrations/${link}/cancellation`);
    const move = async (more: object) => {
      const { version } = await organiser.get(`/v1/sessions/${session.id}`);
      const wanted = { title: 'First day', capacity: 1, ...day, ...more };
      return organiser.post(`/v1/sessions/${session.id}/rescheduling`, wanted, { 'if-match': version });
    };
    stack.clock.set('2026-05-04T12:00:00Z');
    expect((await back(ula)).status).toBe(200);
    expect((await organiser.get(`/v1/sessions/${session.id}`)).body).toMatchObject({ registered: 0, waiting: 1 });

    stack.clock.set('2026-05-04T15:00:00Z');
    const items = (await organiser.get(`/v1/sessions/${session.id}/registrations`)).body.items;
    const { id: waiting } = items.find(({ state }: { state: string }) => state === 'waiting');
    const late = [
      await back(vid),
      await organiser.post(`/v1/sessions/${session.id}/registrations/${waiting}/cancellation`),
    ];
    for (const { status, body } of late)
      expect([status, body.type]).toEqual([409, expect.stringContaining('session-over')]);
    expect((await move({ startsAt: '2026-05-04T10:00', capacity: 2 })).body).toMatchObject({ waiting: 1 });
    expect((await move({ ...nextDay, capacity: 2 })).body).toMatchObject({ registered: 1, waiting: 0 });
    const letters = (await organiser.get(`/v1/sessions/${session.id}/letters`)).body.items;
    const kinds = letters.map(({ kind }: { kind: string }) => kind);
    expect(kinds.toSorted()).toEqual(['promoted', 'registered', 'rescheduled', 'waiting']);
  });

  it('stand once somebody was noted as there: neither their registration nor the session is taken back', async () => {
    const { id } = (await plan({ completion: {} })).body;
    const session = await schedule(id);
    const wanda = await register(session.id, 'Wanda');
    stack.clock.set('2026-05-04T12:00:00Z');
    const [attendance] = (await note(session.id, wanda)).body.items;
    const back = () => organiser.post(`/v1/sessions/${session.id}/registrations/${wanda.id}/cancellation`);
    const move = (plan: object) =>
      organiser.post(
        `/v1/sessions/${session.id}/rescheduling`,
        { title: 'First day', capacity: 3, ...plan },
        { 'if-match': '"1"' },
      );
    const typed = ({ status, body }: { status: number; body: { type: string } }) => [
      status,
      body.type.split(':').at(-1),
    ];
    expect(typed(await back())).toEqual([409, 'attended-already']);
    const later = await move(nextDay);
    expect(typed(later)).toEqual([409, 'session-attended']);
    expect(later.body.errors).toMatchObject([{ field: 'startsAt' }]);
    expect(typed(await organiser.post(`/v1/sessions/${session.id}/cancellation`, {}))).toEqual([
      409,
      'session-attended',
    ]);
    expect((await move({ ...day, place: 'Rathaus' })).status).toBe(200);
    await organiser.post(`/v1/attendance/${attendance.id}/void`, { reason: 'Not there.' }, { 'if-match': '"1"' });
    expect((await back()).body.state).toBe('cancelled');
  });

  it('keep what participations are counted by once somebody has attended', async () => {
    const planned = await plan();
    const { id } = planned.body;
    const session = await schedule(id);
    const nika = await register(session.id, 'Nika');
    stack.clock.set('2026-05-04T12:00:00Z');
    await note(session.id, nika);
    const { project: _, ...wanted } = visit();
    const change = (more: object) =>
      organiser.put(`/v1/schemes/${id}`, { ...wanted, ...more }, { 'if-match': planned.version });
    expect(await change({ organisers: [at.caritas] })).toMatchObject({
      status: 409,
      body: { errors: [{ field: 'organisers' }] },
    });
    const renamed = await change({ title: 'Shared flats and mentors' });
    expect(renamed.body).toMatchObject({ title: 'Shared flats and mentors', begun: true });
    expect((await change({ title: 'Too late' })).status).toBe(412);
  });

  it('are cancelled whole, of which whoever wanted to come is told once, and take nobody in any more', async () => {
    const planned = (await plan()).body;
    const [first, second] = [
      await schedule(planned.id, { capacity: 1 }),
      await schedule(planned.id, { title: 'Second day', ...nextDay }),
    ];
    await register(first.id, 'Ada');
    await register(second.id, 'Ada');
    await register(first.id, 'Ben');
    const cancel = (who = organiser) => who.post(`/v1/schemes/${planned.id}/cancellation`, { reason: 'Flood.' });
    expect((await cancel(at.evaluator)).status).toBe(403);
    expect((await cancel(await stack.person())).status).toBe(404);
    const cancelled = await cancel();
    expect(cancelled).toMatchObject({ status: 200, body: { state: 'cancelled', version: 2 } });
    expect((await cancel()).body.version).toBe(2);
    const sessions = (await organiser.get(`/v1/sessions?scheme=${planned.id}`)).body.items;
    expect(sessions).toMatchObject([{ state: 'cancelled' }, { state: 'cancelled' }]);

    const facts = await stack.rows<{ type: string; reason: string }>(
      `select type, data->>'reason' as reason from ledger where journal = $1 and type like '%cancelled%' order by sequence`,
      [planned.id],
    );
    expect(facts.map(({ type, reason }) => `${type.split('.')[3]}: ${reason}`)).toEqual([
      'session: Flood.',
      'session: Flood.',
      'scheme: Flood.',
    ]);
    for (const name of ['ada', 'ben']) {
      const [letter] = await told('Training cancelled', `${name}@example.org`);
      expect(letter!.text).toContain('4 May 2026');
    }
    const letters = await stack.rows(`select from letter where session in ($1, $2) and kind like '%cancelled'`, [
      first.id,
      second.id,
    ]);
    expect(letters).toHaveLength(2);

    const { project: _, ...wanted } = visit();
    const late = [
      await organiser.put(`/v1/schemes/${planned.id}`, wanted, { 'if-match': cancelled.version }),
      await organiser.post(`/v1/schemes/${planned.id}/sessions`, { title: 'x', capacity: 1, ...nextDay }),
      await nobody.post(`/v1/registration-links/${first.link}/registrations`, somebody('Cid')),
      await organiser.post(`/v1/schemes/${planned.id}/closing`),
    ];
    for (const { status, body } of late)
      expect([status, body.type.split(':').at(-1)]).toEqual([409, 'scheme-cancelled']);
  });

  it('are cancelled with a session that is scheduled at the same moment, and with no place left in any', async () => {
    const { id } = (await plan()).body;
    await schedule(id);
    const session = { title: 'Second day', capacity: 1, ...nextDay };
    const [cancelled] = await Promise.all([
      organiser.post(`/v1/schemes/${id}/cancellation`, {}),
      ...[1, 2, 3].map(() => organiser.post(`/v1/schemes/${id}/sessions`, session)),
    ]);
    expect(cancelled.status).toBe(200);
    const { items } = (await organiser.get(`/v1/sessions?scheme=${id}`)).body;
    expect(items.filter(({ state }: { state: string }) => state !== 'cancelled')).toEqual([]);
  });

  it('are not cancelled once somebody was there, and closed when their last session has ended', async () => {
    const { id } = (await plan()).body;
    const [first, second] = [await schedule(id), await schedule(id, { title: 'Second day', ...nextDay })];
    const zoe = await register(first.id, 'Zoe');
    const typed = async (act: string) => {
      const { status, body } = await organiser.post(`/v1/schemes/${id}/${act}`, {});
      return [status, body.state ?? body.type.split(':').at(-1)];
    };
    stack.clock.set('2026-05-04T15:00:00Z');
    const [attendance] = (await note(first.id, zoe)).body.items;
    expect(await typed('cancellation')).toEqual([409, 'scheme-attended']);
    expect(await typed('closing')).toEqual([409, 'session-still-to-end']);
    await organiser.post(`/v1/sessions/${second.id}/cancellation`, {});
    expect(await typed('closing')).toEqual([200, 'closed']);
    expect(await typed('closing')).toEqual([200, 'closed']);
    expect(await typed('cancellation')).toEqual([409, 'scheme-closed']);

    const move = (plan: object) =>
      organiser.post(
        `/v1/sessions/${first.id}/rescheduling`,
        { title: 'First day', capacity: 3, ...plan },
        { 'if-match': '"1"' },
      );
    expect((await move({ ...day, endsAt: '2026-05-04T18:00' })).body.type).toContain('scheme-closed');
    expect((await move({ ...day, endsAt: '2026-05-04T16:00' })).status).toBe(200);
    const left = { hours: '4', reason: 'Left at one o’clock.' };
    expect(
      (await organiser.post(`/v1/attendance/${attendance.id}/correction`, left, { 'if-match': '"1"' })).status,
    ).toBe(200);
  });

  it('are put into calendars by an address nobody can guess', async () => {
    const { id } = (await plan()).body;
    await schedule(id, { title: 'Day, with; commas' });
    const { url } = (await at.evaluator.get(`/v1/projects/${at.project}/calendar`)).body;
    const link = url.split('/').at(-1);
    const { status, text } = await nobody.get(`/v1/calendars/${link}`);
    expect(status).toBe(200);
    expect(text).toContain('DTSTART:20260504T070000Z');
    expect(text).toContain('SUMMARY:Shared flats in Vienna: Day\\, with\\; commas');
    expect((await nobody.get(`/v1/calendars/${at.project}`)).status).toBe(404);
    const ofPartner = await at.evaluator.get(`/v1/projects/${at.project}/calendar?partner=${randomUUID()}`);
    expect((await nobody.get(`/v1/calendars/${ofPartner.body.url.split('/').at(-1)}`)).text).not.toContain(
      'BEGIN:VEVENT',
    );
  });

  it('are in the calendar of whoever registered, at an address that only a letter to them says', async () => {
    const { id } = (await plan()).body;
    const [first, second] = [
      await schedule(id, { capacity: 1 }),
      await schedule(id, { title: 'Second day', ...nextDay }),
    ];
    await register(first.id, 'Rok');
    const mine = await enter(first, 'Sara');
    const [mail] = await told('You are on the waiting list', 'sara@example.org');
    const link = /calendars\/(\S+)/.exec(mail!.text)![1]!;
    const waiting = (await nobody.get(`/v1/calendars/${link}`)).text;
    expect(waiting).toContain('STATUS:TENTATIVE');
    expect(waiting).not.toContain('Second day');
    await register(second.id, 'Sara');
    await nobody.post(`/v1/my-registrations/${mine}/cancellation`);
    const later = (await nobody.get(`/v1/calendars/${link}`)).text;
    expect(later).toContain('Second day');
    expect(later).not.toContain('First day');
  });

  it('show to their organisers which letters went out', async () => {
    const { id } = (await plan()).body;
    const session = await schedule(id);
    const tea = await register(session.id, 'Tea');
    const letters = await until(
      async () => (await organiser.get(`/v1/sessions/${session.id}/letters`)).body.items,
      ([letter]: { state: string }[]) => letter?.state === 'sent',
    );
    expect(letters).toMatchObject([{ registration: tea.id, kind: 'registered', state: 'sent', attempts: 1 }]);
    expect((await at.evaluator.get(`/v1/sessions/${session.id}/letters`)).status).toBe(403);
  });

  it('are nobody’s who may not see them', async () => {
    const { id } = (await plan()).body;
    const session = await schedule(id);
    const stranger = await stack.person();
    const elsewhere = await stack.person({ role: 'training_organiser', scope: 'project', scopeId: randomUUID() });
    const partner = await stack.person({ role: 'training_organiser', scope: 'partner', scopeId: at.bologna });
    expect((await stranger.get(`/v1/schemes/${id}`)).status).toBe(404);
    expect((await nobody.get(`/v1/schemes/${id}`)).status).toBe(401);
    for (const who of [elsewhere, partner]) {
      expect((await who.get(`/v1/schemes/${id}`)).status).toBe(200);
      expect((await who.post(`/v1/schemes/${id}/sessions`, { title: 'x', capacity: 1, ...day })).status).toBe(403);
      expect((await who.post(`/v1/sessions/${session.id}/cancellation`, {})).status).toBe(403);
      expect((await who.get(`/v1/sessions/${session.id}/registrations`)).status).toBe(403);
    }
    const leading = await stack.person({ role: 'training_organiser', scope: 'partner', scopeId: at.caritas });
    expect((await leading.get(`/v1/sessions/${session.id}/registrations`)).status).toBe(200);
    expect((await organiser.post('/v1/schemes', { ...visit(), project: randomUUID() })).status).toBe(422);
  });

  it.each([
    ['territory', { territory: randomUUID() }],
    ['organisers.0', { organisers: [randomUUID()] }],
    ['kind', { kind: 'party' }],
    ['completion.hours', { completion: { hours: 'many' } }],
    ['colour', { colour: 'red' }],
  ])('are refused when %s is wrong, at its field', async (field, wrong) => {
    const { status, body } = await organiser.post('/v1/schemes', { ...visit(), ...wrong });
    expect([400, 422]).toContain(status);
    expect(body.errors.map((error: { field: string }) => error.field)).toEqual([field]);
  });

  it('take nobody in who comes too late, and note nobody who is not registered or before it has begun', async () => {
    const { id } = (await plan()).body;
    const session = await schedule(id);
    const olga = await register(session.id, 'Olga');
    expect((await note(session.id, olga)).status).toBe(409);
    expect(await note(session.id, { id: randomUUID() })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'present.0.registration' }] },
    });
    stack.clock.set('2026-05-04T15:00:00Z');
    expect((await nobody.post(`/v1/registration-links/${session.link}/registrations`, somebody('Pia'))).status).toBe(
      409,
    );
    await organiser.post(`/v1/schemes/${id}/closing`);
    expect((await organiser.post(`/v1/schemes/${id}/sessions`, { title: 'x', capacity: 1, ...nextDay })).status).toBe(
      409,
    );
  });
});
