import { until } from '@integras/testing';
import { extractText, getDocumentProxy } from 'unpdf';
import {
  type Partnership,
  type Person,
  type TrainingsUnderTest,
  trainingsUnderTest,
} from '../testing/trainings-under-test.js';

const textOf = async (pdf: Uint8Array): Promise<string> =>
  (await extractText(await getDocumentProxy(pdf), { mergePages: true })).text;

describe('certificates', () => {
  let stack: TrainingsUnderTest;
  let at: Partnership;
  let organiser: Person;
  let nobody: Person;
  let scheme: string;
  let session: { id: string; link: string };

  beforeAll(async () => {
    stack = await trainingsUnderTest();
    nobody = stack.nobody;
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    stack.clock.set('2026-05-01T08:00:00Z');
    at = await stack.partnership();
    organiser = at.organiser;
    const planned = await organiser.post('/v1/schemes', {
      project: at.project,
      code: 'TR-CERTIFIED',
      title: 'Shared flats in Vienna',
      kind: 'study_visit',
      territory: at.territory,
      organisers: [at.caritas, at.bologna],
    });
    scheme = planned.body.id;
    const when = { startsAt: '2026-05-04T09:00', endsAt: '2026-05-04T16:30', place: 'x', capacity: 50 };
    const { body } = await organiser.post(`/v1/schemes/${scheme}/sessions`, { title: 'One', ...when });
    session = { id: body.id, link: body.registerAt.split('/').at(-1) };
  });

  const register = async (name: string): Promise<{ id: string; link: string }> => {
    const who = { name, email: 'somebody@example.org', kind: 'ngo', country: 'SI' };
    const registered = await nobody.post(`/v1/registration-links/${session.link}/registrations`, who);
    expect(registered.status).toBe(201);
    const { items } = (await organiser.get(`/v1/sessions/${session.id}/registrations`)).body;
    return { id: items[0].id, link: await stack.linkOf(items[0]) };
  };
  const attend = async ({ id }: { id: string }) => {
    stack.clock.set('2026-05-05T12:00:00Z');
    const path = `/v1/sessions/${session.id}/attendance`;
    return (await organiser.post(path, { present: [{ registration: id }] })).body.items[0];
  };
  const pdfAt = async (path: string): Promise<string> => {
    const answer = await fetch(`${stack.service.url}${path}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/pdf']);
    return textOf(new Uint8Array(await answer.arrayBuffer()));
  };
  const codeIn = (text: string): string => /([A-Z0-9]{4}-){4}[A-Z0-9]{4}/.exec(text)![0];
  const isValid = async (code: string) => (await nobody.get(`/v1/certificates/${code}`)).body;
  const facts = () =>
    stack.rows<{ type: string; data: object }>(
      `select type, data from ledger where journal = $1 and type like '%certificate%' order by sequence`,
      [scheme],
    );

  it('are had by whoever has completed a training, in two languages, with a code that anybody can check', async () => {
    const ana = await register('Ana Žagar');
    const mine = `/v1/my-registrations/${ana.link}/certificate`;
    expect((await nobody.get(mine)).body).toEqual({ state: 'not_completed' });
    expect((await nobody.post(mine)).status).toBe(409);
    await attend(ana);
    expect((await nobody.get(mine)).body).toEqual({ state: 'available' });
    expect((await nobody.get(`${mine}/document`)).status).toBe(404);
    expect((await nobody.post(mine)).body).toEqual({ state: 'issued' });
    await nobody.post(mine);
    const text = await pdfAt(`${mine}/document`);
    expect(text).toContain('Certificate of participation');
    for (const part of [
      'Ana Žagar',
      'Shared flats in Vienna',
      '4 May 2026',
      '7.5',
      'ASP Città di Bologna',
      '5 May 2026',
    ])
      expect(text).toContain(part);
    expect(await pdfAt(`${mine}/document?language=de`)).toContain('Teilnahmebestätigung');
    const code = codeIn(text);
    expect(await isValid(code)).toEqual({ valid: true });
    expect(await isValid(code.replaceAll('-', '').toLowerCase())).toEqual({ valid: true });
    expect(await isValid(`${code.slice(0, -1)}${code.endsWith('2') ? '3' : '2'}`)).toEqual({ valid: false });
    expect((await facts()).map(({ type }) => type.split('.').at(-2))).toEqual(['issued']);
    expect(JSON.stringify(await facts())).not.toMatch(new RegExp(`Ana|${code}`, 'i'));
  });

  it('wait for the end of the session that completes the training, whenever somebody was noted as there', async () => {
    const fay = await register('Fay');
    const mine = `/v1/my-registrations/${fay.link}/certificate`;
    const path = `/v1/schemes/${scheme}/certificates`;
    stack.clock.set('2026-05-04T07:05:00Z');
    const present = { present: [{ registration: fay.id }] };
    await organiser.post(`/v1/sessions/${session.id}/attendance`, present);
    expect((await nobody.get(mine)).body).toEqual({ state: 'after_session' });
    for (const early of [await nobody.post(mine), await organiser.post(path, { registration: fay.id })])
      expect([early.status, early.body.type.split(':').at(-1)]).toEqual([409, 'session-goes-on']);
    const came = async () => (await organiser.get(`/v1/schemes/${scheme}/participations`)).body;
    expect(await came()).toMatchObject({
      participations: 1,
      completed: 0,
      hours: '0',
      items: [{ completesAtEnd: true }],
    });

    stack.clock.set('2026-05-04T14:30:00Z');
    const ended = await until(came, ({ completed }) => completed === 1);
    expect(ended).toMatchObject({ hours: '7.5', items: [{ completesAtEnd: false, completedOn: '2026-05-04' }] });
    await organiser.post(`/v1/sessions/${session.id}/attendance`, present);
    expect((await nobody.post(mine)).body).toEqual({ state: 'issued' });
  });

  it('are told of by a letter when the training is completed: once, whatever is put right later', async () => {
    const gus = await register('Gus');
    stack.clock.set('2026-05-04T07:05:00Z');
    const present = { present: [{ registration: gus.id }] };
    const note = async () => (await organiser.post(`/v1/sessions/${session.id}/attendance`, present)).body.items[0];
    const attendance = await note();
    const letters = () =>
      stack.rows<{ state: string }>(`select state from letter where session = $1 and kind = 'certificate'`, [
        session.id,
      ]);
    const state = (wanted: string) => until(letters, ([letter]) => letter?.state === wanted);
    const mails = async () =>
      (await stack.smtp.mails()).filter(
        ({ subject, text }) => subject === 'Your certificate: Shared flats in Vienna' && text.includes(gus.link),
      );
    const change = async (act: string, body: object) => {
      const { version } = (await organiser.get(`/v1/sessions/${session.id}/attendance`)).body.items[0];
      const match = { 'if-match': `"${version}"` };
      expect((await organiser.post(`/v1/attendance/${attendance.id}/${act}`, body, match)).status).toBe(200);
    };
    expect(await letters()).toEqual([]);
    stack.clock.set('2026-05-04T14:30:00Z');
    await state('sent');
    expect(await mails()).toHaveLength(1);

    await change('correction', { hours: '7', reason: 'Left early.' });
    await change('void', { reason: 'Not there.' });
    await note();
    expect(await letters()).toEqual([{ state: 'sent' }]);

    // As when the mail server was away while the attendance was taken back.
    await change('void', { reason: 'Not there.' });
    await stack.rows(
      `update letter set state = 'due', next_at = '2026-05-04' where session = $1 and kind = 'certificate'`,
      [session.id],
    );
    await state('overtaken');
    expect(await mails()).toHaveLength(1);
    await note();
    await state('sent');
    expect(await mails()).toHaveLength(2);
  });

  it('are news to nobody who is known from a file alone, and to whoever registered for a session noted by one', async () => {
    const hal = await register('Hal');
    stack.clock.set('2026-05-04T15:00:00Z');
    // Known to the project from elsewhere, but never written to about this training.
    const other = await organiser.post('/v1/schemes', {
      project: at.project,
      code: 'TR-OTHER',
      title: 'Another',
      kind: 'salon',
      territory: at.territory,
      organisers: [at.caritas],
    });
    const when = { startsAt: '2026-06-04T09:00', endsAt: '2026-06-04T16:30', place: 'x', capacity: 50 };
    const { body: later } = await organiser.post(`/v1/schemes/${other.body.id}/sessions`, { title: 'One', ...when });
    const who = { name: 'Ida', email: 'ida@example.org', kind: 'ngo', country: 'SI', language: 'de' };
    expect((await organiser.post(`/v1/sessions/${later.id}/registrations`, who)).status).toBe(201);
    const file = 'reference,kind,country,attended\nsomebody@example.org,ngo,SI,yes\nida@example.org,ngo,SI,yes\n';
    expect((await organiser.send(`/v1/sessions/${session.id}/attendance/imports`, file)).body.attended).toBe(2);
    const letters = await until(
      () =>
        stack.rows<{ registration: string; state: string }>(
          `select registration, state from letter where session = $1 and kind = 'certificate'`,
          [session.id],
        ),
      (rows) => rows.length > 0 && rows.every(({ state }) => state !== 'due'),
    );
    const stateOf = new Map(letters.map(({ registration, state }) => [registration, state]));
    expect([...stateOf.values()].toSorted()).toEqual(['nobody', 'sent']);
    expect(stateOf.get(hal.id)).toBe('sent');
  });

  it('bear the name that was put right by coming again before what they certify began', async () => {
    const wrong = await register('Eav');
    const [{ attendee }] = (await organiser.get(`/v1/sessions/${session.id}/registrations`)).body.items;
    await organiser.post(`/v1/sessions/${session.id}/registrations/${wrong.id}/cancellation`);
    await organiser.post(`/v1/sessions/${session.id}/attendees/${attendee}/erasure`);
    const eva = await register('Eva');
    await attend(eva);
    await nobody.post(`/v1/my-registrations/${eva.link}/certificate`);
    expect(await pdfAt(`/v1/my-registrations/${eva.link}/certificate/document`)).toContain('Eva');
  });

  it('fall with the completion, and their code with them; a new one has a code of its own', async () => {
    const bo = await register('Bo');
    const attendance = await attend(bo);
    const mine = `/v1/my-registrations/${bo.link}/certificate`;
    await nobody.post(mine);
    const code = codeIn(await pdfAt(`${mine}/document`));
    await organiser.post(`/v1/attendance/${attendance.id}/void`, { reason: 'Not there.' }, { 'if-match': '"1"' });
    expect(await isValid(code)).toEqual({ valid: false });
    expect((await nobody.get(`${mine}/document`)).status).toBe(409);
    expect((await nobody.get(mine)).body).toEqual({ state: 'not_completed' });
    expect((await facts()).at(-1)).toMatchObject({ data: { cause: 'completion_voided' } });

    await attend(bo);
    await nobody.post(mine);
    const another = codeIn(await pdfAt(`${mine}/document`));
    expect([await isValid(code), await isValid(another)]).toEqual([{ valid: false }, { valid: true }]);
  });

  it('are issued and withdrawn by organisers; what was withdrawn, its holder cannot bring back', async () => {
    const cara = await register('Cara');
    await attend(cara);
    const path = `/v1/schemes/${scheme}/certificates`;
    const issued = await organiser.post(path, { registration: cara.id });
    expect(issued).toMatchObject({ status: 200, body: { issuedOn: '2026-05-05', revoked: null } });
    expect((await organiser.get(`/v1/certificates/${issued.body.id}/document`)).status).toBe(200);
    const lead = await stack.person({ role: 'lead_partner', scope: 'project', scopeId: at.project });
    expect((await lead.get(path)).body.items).toHaveLength(1);
    expect((await lead.get(`/v1/certificates/${issued.body.id}/document`)).status).toBe(403);
    expect((await at.evaluator.post(path, { registration: cara.id })).status).toBe(403);
    expect((await (await stack.person()).get(path)).status).toBe(404);

    expect((await organiser.post(`/v1/certificates/${issued.body.id}/withdrawal`)).body.revoked).toBe('withdrawn');
    await organiser.post(`/v1/certificates/${issued.body.id}/withdrawal`);
    const mine = `/v1/my-registrations/${cara.link}/certificate`;
    expect((await nobody.get(mine)).body).toEqual({ state: 'withdrawn' });
    expect((await nobody.post(mine)).status).toBe(409);
    expect((await organiser.post(path, { registration: cara.id })).body.revoked).toBeNull();
    expect((await facts()).map(({ type }) => type.split('.').at(-2))).toEqual(['issued', 'revoked', 'issued']);
  });

  it('stay valid when the name is erased, and are printed no more, whatever name the address comes with later', async () => {
    const dora = await register('Dora');
    await attend(dora);
    const { body } = await organiser.post(`/v1/schemes/${scheme}/certificates`, { registration: dora.id });
    const code = codeIn(await pdfAt(`/v1/my-registrations/${dora.link}/certificate/document`));
    await organiser.post(`/v1/sessions/${session.id}/attendees/${body.attendee}/erasure`);
    expect(await isValid(code)).toEqual({ valid: true });
    expect((await organiser.get(`/v1/certificates/${body.id}/document`)).status).toBe(409);

    const { body: later } = await organiser.post(`/v1/schemes/${scheme}/sessions`, {
      title: 'Later',
      startsAt: '2026-06-04T09:00',
      endsAt: '2026-06-04T16:30',
      place: 'x',
      capacity: 50,
    });
    const mallory = { name: 'Mallory Other', email: 'somebody@example.org', kind: 'ngo', country: 'SI' };
    const link = later.registerAt.split('/').at(-1);
    expect((await nobody.post(`/v1/registration-links/${link}/registrations`, mallory)).status).toBe(201);
    const namesAt = async (of: string) =>
      (await organiser.get(`/v1/sessions/${of}/registrations`)).body.items.map(({ name }: { name?: string }) => name);
    expect([await namesAt(later.id), await namesAt(session.id)]).toEqual([['Mallory Other'], [undefined]]);
    for (const document of [
      `/v1/certificates/${body.id}/document`,
      `/v1/my-registrations/${dora.link}/certificate/document`,
    ])
      expect((await organiser.get(document)).body).toMatchObject({
        status: 409,
        type: expect.stringContaining('name-unknown'),
      });
    expect(await isValid(code)).toEqual({ valid: true });
    const rows = await stack.rows<{ text: string }>('select to_jsonb(certificate)::text as text from certificate');
    expect(rows.filter(({ text }) => /dora/i.test(text))).toEqual([]);
  });
});
