import { randomUUID } from 'node:crypto';
import { MilestoneReached, describe as describeEvent } from '@integras/contracts';
import { type NoticesUnderTest, noticesUnderTest } from '../testing/notices-under-test.js';

const settable = { language: 'de', timeZone: 'Europe/Berlin', digestAt: '08:00', rules: [] };

describe('preferences', () => {
  let stack: NoticesUnderTest;

  beforeAll(async () => {
    stack = await noticesUnderTest();
  });
  afterAll(() => stack.close());

  const mailsTo = async (address: string) => (await stack.smtp.mails()).filter(({ to }) => to.includes(address));
  const keyIn = (text: string): string => /confirm=([\w-]{32})/.exec(text)![1]!;

  it('stand before anybody has set them, and are set with the version that was read', async () => {
    const person = await stack.person();
    const before = await person.get('/v1/preferences');
    expect(before.body).toMatchObject({ language: 'en', digestAt: '08:00', emailState: 'none', rules: [], version: 0 });
    expect((await person.put('/v1/preferences', settable)).status).toBe(428);
    const quiet = { from: '21:00', until: '07:00' };
    const rules = [{ kind: 'target-at-risk', channel: 'email', when: 'never', indicator: 'INT-P05' }];
    const set = await person.put(
      '/v1/preferences',
      { ...settable, timeZone: 'europe/berlin', quiet, rules },
      { 'if-match': before.etag! },
    );
    expect(set.body).toMatchObject({ language: 'de', timeZone: 'Europe/Berlin', quiet, rules, version: 1 });
    expect((await person.get('/v1/preferences')).body).toEqual(set.body);
    expect((await person.put('/v1/preferences', settable, { 'if-match': before.etag! })).status).toBe(412);
  });

  it('are each person’s own: somebody else has others, a stranger and a program none', async () => {
    expect((await stack.anonymous('GET', '/v1/preferences')).status).toBe(401);
    const [one, other] = [await stack.person(), await stack.person()];
    await one.put('/v1/preferences', settable, { 'if-match': '"0"' });
    expect((await other.get('/v1/preferences')).body.language).toBe('en');
  });

  it('are forgotten with the account, the address too', async () => {
    const person = await stack.person();
    await person.prefer({ email: 'leaving@example.org' });
    await stack.dataSource.query('update known_account set closed = true where id = $1', [person.account]);
    await stack.pass();
    expect(await stack.dataSource.query('select from preference where account = $1', [person.account])).toEqual([]);
  });

  it.each([
    ['timeZone', { timeZone: 'Mars/Phobos' }],
    ['digestAt', { digestAt: '24:00' }],
    ['email', { email: 'nobody' }],
    ['email', { email: 'a@example.org\r\nBcc: b@example.org' }],
    ['rules.0.channel', { rules: [{ channel: 'pigeon', when: 'daily' }] }],
    ['rules.0.kind', { rules: [{ channel: 'email', when: 'daily', kind: 'gossip' }] }],
    ['quiet.from', { quiet: { from: 'late', until: '07:00' } }],
    ['quiet.until', { quiet: { from: '22:00', until: '22:00' } }],
    [
      'rules.1.when',
      {
        rules: [
          { kind: 'milestone-due', country: 'IT', channel: 'email', when: 'never' },
          { kind: 'milestone-due', country: 'IT', channel: 'email', when: 'daily' },
        ],
      },
    ],
    ['colour', { colour: 'red' }],
  ])('are refused with the field that is wrong: %s', async (field, wrong) => {
    const person = await stack.person();
    const { status, body } = await person.put('/v1/preferences', { ...settable, ...wrong }, { 'if-match': '"0"' });
    expect(status).toBe(422);
    expect(body.errors.map((error: { field: string }) => error.field)).toContain(field);
  });

  it('are of pilots that the person sees: another answers like none, and a rule that stood stays', async () => {
    const [own, foreign] = [await stack.pilot(), await stack.pilot()];
    const person = await stack.person(own.grant);
    const setFor = async (pilots: readonly string[]) => {
      const { etag } = await person.get('/v1/preferences');
      const rules = pilots.map((pilot) => ({ pilot, channel: 'email', when: 'never' }));
      return person.put('/v1/preferences', { ...settable, rules }, { 'if-match': etag! });
    };
    const refused = [await setFor([own.id, foreign.id]), await setFor([own.id, randomUUID()])];
    for (const { status, body } of refused)
      expect([status, body.errors]).toEqual([422, [{ field: 'rules.1.pilot', reason: 'is no pilot that you see' }]]);
    expect(refused[0]!.body.detail).toBe(refused[1]!.body.detail);
    expect((await setFor([own.id])).status).toBe(200);
    await stack.dataSource.query('delete from known_grant where account = $1', [person.account]);
    await stack.pass(600);
    expect([(await setFor([own.id])).status, (await setFor([])).status]).toEqual([200, 200]);
  });

  it('use an address only after the link sent to it was followed by the account it was sent for', async () => {
    const pilot = await stack.pilot();
    const [person, other] = [await stack.person(pilot.grant), await stack.person()];
    const rules = [{ channel: 'email', when: 'immediately' }];
    await person.put('/v1/preferences', { ...settable, email: 'new@example.org', rules }, { 'if-match': '"0"' });
    const reaches = () =>
      stack.say({ event: MilestoneReached, data: describeEvent(MilestoneReached).example, pilot: pilot.id });
    await reaches();
    await stack.pass();
    const [asked, ...more] = await mailsTo('new@example.org');
    expect(more).toEqual([]);
    expect(asked!.subject).toBe('Bitte bestätigen Sie Ihre E-Mail-Adresse');
    const key = keyIn(asked!.text);
    expect((await other.post('/v1/preferences/email/confirm', { key })).status).toBe(422);
    expect((await person.post('/v1/preferences/email/confirm', { key })).body.emailState).toBe('confirmed');
    expect((await person.post('/v1/preferences/email/confirm', { key })).status).toBe(422);
    await reaches();
    await stack.pass();
    expect((await mailsTo('new@example.org')).map(({ subject }) => subject)).toEqual([
      'Bitte bestätigen Sie Ihre E-Mail-Adresse',
      'Der Meilenstein „Staff trained“ der Pilotmaßnahme „Mentoring“ wurde erreicht.',
    ]);
  });

  it('ask an address again, a minute later at the earliest; an old link does not hold', async () => {
    const person = await stack.person();
    await person.put('/v1/preferences', { ...settable, email: 'slow@example.org' }, { 'if-match': '"0"' });
    await stack.pass();
    expect((await person.post('/v1/preferences/email/ask-again')).status).toBe(429);
    stack.clock.advance(60_000);
    expect((await person.post('/v1/preferences/email/ask-again')).status).toBe(200);
    await stack.pass();
    const [first, second] = (await mailsTo('slow@example.org')).map(({ text }) => keyIn(text));
    expect((await person.post('/v1/preferences/email/confirm', { key: first! })).status).toBe(422);
    stack.clock.advance(48 * 3_600_000);
    expect((await person.post('/v1/preferences/email/confirm', { key: second! })).status).toBe(422);
  });

  it('end mails by one click of a mail program, without a session, and by no click of a link checker', async () => {
    const person = await stack.person();
    await person.prefer({ email: 'enough@example.org' });
    const [{ unsubscribe_key: key }] = await stack.dataSource.query(
      `select unsubscribe_key from preference where account = $1`,
      [person.account],
    );
    const path = `/v1/unsubscribe/${key}`;
    const looked = await stack.anonymous('GET', path);
    expect(looked.status).toBe(303);
    expect(looked.body.location).toBe('https://integras.example/app/notifications/settings');
    expect((await person.get('/v1/preferences')).body.emailState).toBe('confirmed');
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await stack.anonymous('POST', path, form, 'List-Unsubscribe=One-Click')).status).toBe(204);
    expect((await stack.anonymous('POST', path, form, 'List-Unsubscribe=One-Click')).status).toBe(204);
    expect((await person.get('/v1/preferences')).body.emailState).toBe('unsubscribed');
    expect((await stack.anonymous('POST', `/v1/unsubscribe/${'a'.repeat(32)}`, form, 'x')).status).toBe(404);
  });
});
