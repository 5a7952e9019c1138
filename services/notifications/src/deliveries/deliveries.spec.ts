import { randomUUID } from 'node:crypto';
import {
  CommentMade,
  CommentWithdrawn,
  EditionBegun,
  InitiativeDescribed,
  InitiativeRegistered,
  describe as describeEvent,
  ErasureDecided,
  ErasureRequested,
  eventClasses,
  ImportFinished,
  type ImportOutcome,
  type InboxChange,
  liveInboxSubject,
  MilestoneCorrected,
  MilestonePlanned,
  MilestoneReached,
  MilestoneRebaselined,
  type MilestoneSnapshot,
  MilestoneVoided,
  PracticeDrafted,
  PracticeRevised,
  ProjectOpened,
  RecommendationDrafted,
  RecommendationReaffirmed,
  RecommendationReviewed,
  RecommendationReviewRequested,
  RecommendationTurnedStale,
  ReleaseOvertaken,
  SchemeFollowUpOpened,
  SessionCancelled,
  SessionRescheduled,
  SubscriptionDisabled,
  SwotItemAdded,
  TargetAtRisk,
  TargetReached,
} from '@integras/contracts';
import { NATS } from '@integras/messaging';
import { openService } from '@integras/service-kit';
import { until } from '@integras/testing';
import type { NatsConnection } from '@nats-io/transport-node';
import { notifications } from '../notifications.js';
import { now, type NoticesUnderTest, noticesUnderTest, type Person } from '../testing/notices-under-test.js';
import { Rounds } from './rounds.js';

const staff = (changes: Partial<MilestoneSnapshot> = {}): MilestoneSnapshot => ({
  title: 'Staff trained',
  baselineOn: '2025-06-30',
  dueOn: '2025-06-30',
  state: 'planned',
  ...changes,
});
const reached = staff({ state: 'reached', reachedOn: '2025-06-14' });

describe('notifications', () => {
  let stack: NoticesUnderTest;
  let pilot: Awaited<ReturnType<NoticesUnderTest['pilot']>>;

  beforeAll(async () => {
    stack = await noticesUnderTest();
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    stack.clock.set(now);
    await stack.dataSource.query('truncate cause, notification, dispatch, preference');
    pilot = await stack.pilot();
  });

  const said = (event: typeof MilestoneReached | typeof MilestonePlanned, data: object) => ({
    event,
    data,
    entity: (data as { milestone: string }).milestone,
    pilot: pilot.id,
  });
  const plans = (milestone: string, after = staff()) => said(MilestonePlanned, { milestone, after });
  const reaches = (milestone: string) => said(MilestoneReached, { milestone, before: staff(), after: reached });

  it('tell managers of the pilot and the country’s coordinator that a milestone was reached, and nobody else', async () => {
    const manager = await stack.person(pilot.grant);
    const coordinator = await stack.person({ role: 'country_coordinator', scope: 'country', country: 'IT' });
    const elsewhere = await stack.person({ role: 'country_coordinator', scope: 'country', country: 'DE' });
    const milestone = randomUUID();
    await stack.say(plans(milestone), reaches(milestone));
    await stack.pass();
    const told = ['The milestone “Staff trained” of the pilot “Mentoring” was reached.'];
    expect(await manager.inbox()).toEqual(told);
    expect(await coordinator.inbox()).toEqual(told);
    expect(await elsewhere.inbox()).toEqual([]);
  });

  it('are marked as read for every device, each person’s own only', async () => {
    const [manager, other] = [await stack.person(pilot.grant), await stack.person(pilot.grant)];
    await stack.say(reaches(randomUUID()), reaches(randomUUID()));
    await stack.pass();
    const { body } = await manager.get('/v1/inbox?limit=1');
    expect(body).toMatchObject({ unread: 2, items: [{ read: false, path: `/app/pilots/${pilot.id}/plan` }] });
    const [{ id }] = body.items;
    expect((await other.post('/v1/inbox/read', { ids: [id] })).body).toEqual({ unread: 2 });
    expect((await manager.post('/v1/inbox/read', { ids: [id] })).body).toEqual({ unread: 1 });
    const rest = await manager.get(`/v1/inbox?limit=1&cursor=${body.next}`);
    expect(rest.body.items).toMatchObject([{ read: false }]);
    expect(rest.body.items[0].id).not.toBe(id);
    expect((await manager.get('/v1/inbox/unread')).body).toEqual({ unread: 1 });
  });

  it('stand in the order in which they were heard of, also when all came at once, page by page', async () => {
    const manager = await stack.person(pilot.grant);
    const titles = Array.from({ length: 12 }, (_, i) => `Step ${i + 1}`);
    const steps = titles.map((title) =>
      said(MilestoneReached, { milestone: randomUUID(), before: staff({ title }), after: { ...reached, title } }),
    );
    await stack.say(...steps);
    await stack.pass();
    const shown: string[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined;) {
      const { body } = await manager.get(`/v1/inbox?limit=5${cursor && `&cursor=${cursor}`}`);
      shown.push(...body.items.map(({ text }: { text: { en: string } }) => /Step \d+/.exec(text.en)?.[0]));
      cursor = body.next;
    }
    expect(shown).toEqual(titles.toReversed());
  });

  it('say that a milestone is due and overdue on mornings of its place, once each', async () => {
    const manager = await stack.person(pilot.grant);
    await stack.say(plans(randomUUID()));
    await stack.at('2025-06-23T05:59:59Z');
    expect(await manager.inbox()).toEqual([]);
    await stack.at('2025-06-23T06:00:00Z');
    const due = 'The milestone “Staff trained” of the pilot “Mentoring” is due on 30 June 2025.';
    expect(await manager.inbox()).toEqual([due]);
    await stack.at('2025-07-01T06:00:00Z');
    await stack.pass(86_400);
    const overdue =
      'The milestone “Staff trained” of the pilot “Mentoring” was due on 30 June 2025 and has not been reported.';
    expect(await manager.inbox()).toEqual([overdue, due]);
  });

  it('take reminders back when a milestone is reached, voided or planned for another day', async () => {
    const manager = await stack.person(pilot.grant);
    const [done, voided, moved, atOnce] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
    const later = staff({ dueOn: '2025-08-31' });
    const voids = (milestone: string) => ({
      event: MilestoneVoided,
      data: { milestone, voids: randomUUID(), before: staff(), reason: 'Twice.' },
      entity: milestone,
      pilot: pilot.id,
    });
    await stack.say(plans(done), plans(voided), plans(moved));
    await stack.at('2025-06-23T06:00:00Z');
    expect(await manager.inbox()).toHaveLength(3);
    await stack.say(reaches(done), voids(voided), plans(atOnce), voids(atOnce), {
      event: MilestoneRebaselined,
      data: { milestone: moved, before: staff(), after: later, reason: 'Later.' },
      entity: moved,
      pilot: pilot.id,
    });
    await stack.at('2025-07-02T06:00:00Z');
    expect(await manager.inbox()).toEqual(['The milestone “Staff trained” of the pilot “Mentoring” was reached.']);
    await stack.at('2025-09-01T06:00:00Z');
    expect(await manager.inbox()).toContainEqual(expect.stringContaining('was due on 31 August 2025'));
  });

  it('are signalled to open pages of whoever’s inbox it is: when they come, are read and are taken back', async () => {
    const [manager, reader] = [await stack.person(pilot.grant), await stack.person(pilot.grant)];
    const heard: string[] = [];
    const nats = stack.service.app.get<NatsConnection>(NATS);
    const listening = nats.subscribe(liveInboxSubject, {
      callback: (_error, message) => void heard.push(...message.json<InboxChange>().accounts),
    });
    /** Whose was signalled since the last time, once the server has passed it on. */
    const signals = async () => {
      await stack.pass();
      await nats.flush();
      return heard.splice(0).toSorted();
    };
    const milestone = randomUUID();
    await stack.say(plans(milestone));
    await stack.at('2025-06-23T06:00:00Z');
    expect(await signals()).toEqual([manager.account, reader.account].toSorted());
    const [{ id }] = (await reader.get('/v1/inbox')).body.items;
    await reader.post('/v1/inbox/read', { ids: [id] });
    expect(await signals()).toEqual([reader.account]);
    await reader.post('/v1/inbox/read', { ids: [id] });
    expect(await signals()).toEqual([]);
    await stack.say({
      event: MilestoneVoided,
      data: { milestone, voids: randomUUID(), before: staff(), reason: 'Twice.' },
      entity: milestone,
      pilot: pilot.id,
    });
    expect(await signals()).toEqual([manager.account, reader.account].toSorted());
    listening.unsubscribe();
  });

  it('are not repeated by a correction that moves no day', async () => {
    const manager = await stack.person(pilot.grant);
    const milestone = randomUUID();
    await stack.say(plans(milestone));
    await stack.at('2025-06-23T06:00:00Z');
    await stack.say({
      event: MilestoneCorrected,
      data: {
        milestone,
        corrects: randomUUID(),
        before: staff(),
        after: staff({ title: 'All staff trained' }),
        reason: 'Typo.',
      },
      entity: milestone,
      pilot: pilot.id,
    });
    await stack.at('2025-06-24T06:00:00Z');
    expect(await manager.inbox()).toHaveLength(1);
  });

  it('tell the author of a recommendation once, by e-mail, in German, at eight in the morning', async () => {
    const author = await stack.person({ role: 'policy_author', scope: 'project', scopeId: pilot.project });
    const other = await stack.person({ role: 'policy_author', scope: 'project', scopeId: pilot.project });
    await author.prefer({
      language: 'de',
      timeZone: 'Europe/Berlin',
      email: 'henrike@example.org',
      rules: [{ channel: 'email', when: 'daily' }],
    });
    const recommendation = randomUUID();
    const { example } = describeEvent(RecommendationDrafted);
    const named = { recommendation, project: pilot.project };
    await stack.say(
      { event: RecommendationDrafted, data: { ...example, ...named }, entity: recommendation, actor: author.account },
      {
        event: RecommendationTurnedStale,
        data: { ...named, pin: randomUUID(), reason: 'left_interval' },
        entity: recommendation,
      },
    );
    await stack.pass();
    const mails = async () => (await stack.smtp.mails()).filter(({ to }) => to.includes('henrike@example.org'));
    expect(await mails()).toHaveLength(0);
    await stack.at('2025-06-16T05:59:00Z');
    expect(await mails()).toHaveLength(0);
    await stack.at('2025-06-16T06:00:00Z');
    await stack.pass(86_400);
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail!.subject).toBe(
      'Die Zahlen hinter der Empfehlung „Mentoring über die erste Stelle hinaus fördern“ haben sich bewegt: Sie muss bekräftigt oder zurückgezogen werden.',
    );
    expect(mail!.headers).toMatchObject({
      'content-language': 'de',
      'list-unsubscribe-post': 'List-Unsubscribe=One-Click',
    });
    expect(await author.inbox()).toHaveLength(1);
    expect(await other.inbox()).toEqual([]);
    const figure = { indicator: 'INT-P05', scope: 'country', scopeId: 'IT' };
    await stack.say(
      ...(['left_interval', 'direction'] as const).map((reason) => ({
        event: RecommendationTurnedStale,
        data: { ...named, ...figure, pin: randomUUID(), reason },
        entity: recommendation,
      })),
    );
    await stack.say({
      event: RecommendationTurnedStale,
      data: { ...named, ...figure, period: '2025-05', pin: randomUUID(), reason: 'left_interval' },
      entity: recommendation,
    });
    await stack.pass();
    const told = (await author.inbox()).join('\n');
    expect(told).toContain('have moved (“INT-P05” in Italy for May 2025 has left its interval): it has to be');
    expect(told).toContain('have moved (“INT-P05” in Italy has left its interval): it has to be');
    expect(told).toContain('have moved (“INT-P05” in Italy has changed its direction): it has to be');
    await stack.say({
      event: RecommendationReaffirmed,
      data: { ...named, reason: 'It holds.' },
      entity: recommendation,
    });
    expect(await author.inbox()).toEqual([]);
  });

  it('tell who may review a draft that its author asks for it, until it is reviewed', async () => {
    const inProject = { scope: 'project', scopeId: pilot.project } as const;
    const [author, colleague, evaluator] = await Promise.all([
      stack.person({ role: 'policy_author', ...inProject }),
      stack.person({ role: 'policy_author', ...inProject }),
      stack.person({ role: 'evaluator', ...inProject }),
    ]);
    const recommendation = randomUUID();
    const { example } = describeEvent(RecommendationDrafted);
    const named = { recommendation, project: pilot.project };
    const [entity, actor] = [recommendation, author.account];
    await stack.say(
      { event: RecommendationDrafted, data: { ...example, ...named }, entity, actor },
      { event: RecommendationReviewRequested, data: named, entity, actor },
    );
    await stack.pass();
    const said = '“Fund mentors beyond the first job” waits for a review by somebody who did not write it.';
    expect(await colleague.inbox()).toEqual([said]);
    for (const other of [author, evaluator]) expect(await other.inbox()).toEqual([]);
    await stack.say({ event: RecommendationReviewed, data: named, entity, actor: colleague.account });
    expect(await colleague.inbox()).toEqual([]);
  });

  it('tell everybody who wrote a practice of what others comment on it, until they take it back', async () => {
    const inProject = { scope: 'project', scopeId: pilot.project } as const;
    const author = await stack.person({ role: 'policy_author', ...inProject });
    const evaluator = await stack.person({ role: 'evaluator', ...inProject });
    const practice = randomUUID();
    const { example } = describeEvent(PracticeDrafted);
    const data = { ...example, practice, project: pilot.project };
    const made = (actor: Person) => {
      const comment = randomUUID();
      const of = { ...describeEvent(CommentMade).example, comment, project: pilot.project, item: practice };
      return {
        event: CommentMade,
        data: { ...of, itemKind: 'practice' as const },
        entity: comment,
        actor: actor.account,
      };
    };
    const colleague = await stack.person({ role: 'lead_partner', ...inProject });
    const theirs = made(evaluator);
    const revised = { practice, project: pilot.project, before: example.after, after: example.after };
    await stack.say(
      { event: PracticeDrafted, data, entity: practice, actor: author.account },
      { event: PracticeRevised, data: revised, entity: practice, actor: colleague.account },
      { event: PracticeRevised, data: revised, entity: practice, actor: colleague.account },
      theirs,
      made(author),
    );
    await stack.pass();
    const said = 'There is a new comment on “A guarantee fund for first tenancies”.';
    expect(await author.inbox()).toEqual([said]);
    expect(await colleague.inbox()).toEqual([said, said]);
    const { body } = await author.get('/v1/inbox');
    expect(body.items[0].path).toBe(`/app/practices/${practice}`);
    expect(await evaluator.inbox()).toEqual([]);
    const { comment, project, item, itemKind } = theirs.data;
    await stack.say({ event: CommentWithdrawn, data: { comment, project, item, itemKind }, entity: comment });
    expect(await author.inbox()).toEqual([]);
    expect(await colleague.inbox()).toEqual([said]);
  });

  it('tell who wrote an item of an analysis of comments, beside who began its edition', async () => {
    const inProject = { scope: 'project', scopeId: pilot.project } as const;
    const [first, second, evaluator] = await Promise.all([
      stack.person({ role: 'policy_author', ...inProject }),
      stack.person({ role: 'policy_author', ...inProject }),
      stack.person({ role: 'evaluator', ...inProject }),
    ]);
    const analysis = randomUUID();
    const of = { analysis, project: pilot.project };
    const [begun, added] = [describeEvent(EditionBegun).example, describeEvent(SwotItemAdded).example];
    const comment = randomUUID();
    const commented = { ...describeEvent(CommentMade).example, comment, project: pilot.project, item: analysis };
    await stack.say(
      { event: EditionBegun, data: { ...begun, ...of }, entity: analysis, actor: first.account },
      { event: SwotItemAdded, data: { ...added, ...of }, entity: added.item, actor: second.account },
      {
        event: CommentMade,
        data: { ...commented, itemKind: 'analysis' as const },
        entity: comment,
        actor: evaluator.account,
      },
    );
    await stack.pass();
    expect(await first.inbox()).toHaveLength(1);
    expect(await second.inbox()).toEqual(await first.inbox());
  });

  it('tell who registered or described an initiative of comments, under the name it has now', async () => {
    const inProject = { scope: 'project', scopeId: pilot.project } as const;
    const [first, second, evaluator] = await Promise.all([
      stack.person({ role: 'policy_author', ...inProject }),
      stack.person({ role: 'policy_author', ...inProject }),
      stack.person({ role: 'evaluator', ...inProject }),
    ]);
    const initiative = randomUUID();
    const of = { initiative, project: pilot.project };
    const { after } = describeEvent(InitiativeRegistered).example;
    const renamed = { ...after, title: { en: 'A shared garden' } };
    const comment = randomUUID();
    const commented = { ...describeEvent(CommentMade).example, comment, project: pilot.project, item: initiative };
    await stack.say(
      { event: InitiativeRegistered, data: { ...of, after }, entity: initiative, actor: first.account },
      {
        event: InitiativeDescribed,
        data: { ...of, before: after, after: renamed },
        entity: initiative,
        actor: second.account,
      },
      {
        event: CommentMade,
        data: { ...commented, itemKind: 'initiative' as const },
        entity: comment,
        actor: evaluator.account,
      },
    );
    await stack.pass();
    expect(await first.inbox()).toEqual(['There is a new comment on “A shared garden”.']);
    expect(await second.inbox()).toEqual(await first.inbox());
    expect((await first.get('/v1/inbox')).body.items[0].path).toBe(`/app/initiatives/${initiative}`);
  });

  it('tell of targets where they are set, in digests of one mail', async () => {
    const lead = await stack.person({ role: 'lead_partner', scope: 'project', scopeId: pilot.project });
    await lead.prefer({ email: 'lead@example.org' });
    const { example } = describeEvent(TargetReached);
    const data = { ...example, project: pilot.project };
    await stack.say(
      { event: TargetReached, data, entity: data.target },
      { event: TargetAtRisk, data: { ...data, state: 'off-track' }, entity: data.target },
    );
    await stack.pass();
    expect((await lead.inbox()).toSorted()).toEqual([
      'The target for “INT-P01” in Italy was reached.',
      'The target for “INT-P01” in Italy, to be reached by 31 December 2026, is at risk.',
    ]);
    await stack.at('2025-06-16T06:00:00Z');
    const [mail, ...more] = (await stack.smtp.mails()).filter(({ to }) => to.includes('lead@example.org'));
    expect(more).toEqual([]);
    expect(mail!.subject).toBe('INTEGRAS: 2 news');
    expect(mail!.text).toContain('is at risk');
    expect(mail!.html).toContain('was reached');
  });

  it('tell at once whoever may erase that somebody waits for it, with nothing of whom, and take it back when it is decided', async () => {
    const lead = await stack.person({ role: 'lead_partner', scope: 'project', scopeId: pilot.project });
    const manager = await stack.person(pilot.grant);
    const foreign = await stack.person({ role: 'lead_partner', scope: 'project', scopeId: randomUUID() });
    await lead.prefer({ language: 'de', email: 'marta@example.org' });
    await manager.prefer({ rules: [{ channel: 'inbox', when: 'immediately' }] });
    const asks = () => {
      const [erasure, { project }] = [randomUUID(), pilot];
      const about = { entity: erasure, pilot: pilot.id };
      return {
        asked: { event: ErasureRequested, data: { erasure, project }, ...about },
        decided: { event: ErasureDecided, data: { erasure, project, outcome: 'refused' }, ...about },
      };
    };
    const [first, second] = [asks(), asks()];
    await stack.say(first.asked);
    await stack.pass();
    const waits = 'The erasure of a participant waits for somebody to carry it out or refuse it.';
    expect([await lead.inbox(), await manager.inbox(), await foreign.inbox()]).toEqual([[waits], [], []]);
    const [mail] = (await stack.smtp.mails()).filter(({ to }) => to.includes('marta@example.org'));
    expect(mail?.text).toContain('Die Löschung von Daten einer teilnehmenden Person wartet');
    expect(JSON.stringify(mail)).not.toContain('Mentoring');
    await stack.say(first.decided, second.asked, second.decided);
    await stack.pass();
    expect(await lead.inbox()).toEqual([]);
  });

  it('tell whoever works with a published figure that it is another one by now', async () => {
    const evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: pilot.project });
    const manager = await stack.person(pilot.grant);
    const { project } = pilot;
    const data = { ...describeEvent(ReleaseOvertaken).example, project };
    await stack.say({ event: ReleaseOvertaken, data, entity: data.release, project });
    await stack.pass();
    expect(await evaluator.inbox()).toEqual([
      'A published figure is another one by now: “INT-P01” in Italy, reported for “First half of 2026”.',
    ]);
    expect(await manager.inbox()).toEqual([]);
  });

  it('tell organisers of trainings, once, that the follow-up has begun', async () => {
    const organiser = await stack.person({ role: 'training_organiser', scope: 'project', scopeId: pilot.project });
    const evaluator = await stack.person({ role: 'evaluator', scope: 'project', scopeId: pilot.project });
    const data = { ...describeEvent(SchemeFollowUpOpened).example, project: pilot.project };
    await stack.say({ event: SchemeFollowUpOpened, data, entity: data.scheme, project: pilot.project });
    await stack.pass();
    await stack.pass();
    expect(await organiser.inbox()).toEqual([
      'The follow-up questions of the training “Housing after reception” are open until 6 November 2026; whoever took part was told.',
    ]);
    expect((await organiser.get('/v1/inbox')).body.items[0].path).toBe(`/app/trainings/${data.scheme}`);
    expect(await evaluator.inbox()).toEqual([]);
  });

  it('tell organisers of trainings that a session was moved or cancelled', async () => {
    const organiser = await stack.person({ role: 'training_organiser', scope: 'project', scopeId: pilot.project });
    const { project } = pilot;
    const { example } = describeEvent(SessionRescheduled);
    await stack.say(
      { event: SessionRescheduled, data: example, entity: example.session, project },
      { event: SessionCancelled, data: describeEvent(SessionCancelled).example, entity: example.session, project },
    );
    await stack.pass();
    expect((await organiser.inbox()).toSorted()).toEqual([
      'The training session “First day” does not take place.',
      'The training session “First day” has changed; it begins on 5 May 2026 at 09:00.',
    ]);
  });

  it('tell whoever imported a file that it has ended, and nobody else', async () => {
    const [manager, other] = [await stack.person(pilot.grant), await stack.person(pilot.grant)];
    await other.prefer({ rules: [{ channel: 'inbox', when: 'immediately' }] });
    const { project } = pilot;
    const imported = (outcome: ImportOutcome) => {
      const data = { import: randomUUID(), project, outcome };
      return { event: ImportFinished, data, entity: data.import, project, actor: manager.account };
    };
    const both = [imported('done'), imported('refused')];
    await stack.say(...both);
    await stack.pass();
    const { items } = (await manager.get('/v1/inbox')).body;
    expect(items.map(({ path }: { path: string }) => path).toSorted()).toEqual(
      both.map(({ entity }) => `/app/imports/${entity}`).toSorted(),
    );
    expect((await manager.inbox()).toSorted()).toEqual([
      'Your import has ended without taking the whole file.',
      'Your import has finished.',
    ]);
    expect(await other.inbox()).toEqual([]);
  });

  it('tell the lead partner of the project that a partner system is sent nothing any more', async () => {
    const { project } = pilot;
    const lead = await stack.person({ role: 'lead_partner', scope: 'project', scopeId: project });
    const elsewhere = await stack.person({ role: 'lead_partner', scope: 'project', scopeId: randomUUID() });
    const { account } = await stack.person({ role: 'partner_system', scope: 'project', scopeId: project });
    const data = { subscription: randomUUID(), account, reason: 'failing' as const };
    await stack.say({ event: SubscriptionDisabled, data, entity: data.subscription });
    await stack.pass();
    expect(await lead.inbox()).toEqual([
      'A partner system is sent nothing any more: its receiver has failed for days.',
    ]);
    expect(await elsewhere.inbox()).toEqual([]);
  });

  it('try a busy server later with the same mail, and give up an address that refuses three in a row', async () => {
    const manager = await stack.person(pilot.grant);
    await manager.prefer({ email: 'busy@example.org', rules: [{ channel: 'email', when: 'immediately' }] });
    const mails = async () => (await stack.smtp.mails()).filter(({ to }) => to.includes('busy@example.org'));
    stack.smtp.refuse('busy@example.org', 451);
    await stack.say(reaches(randomUUID()));
    await stack.pass();
    const [dispatch] = await stack.dataSource.query(`select id, state, attempts from dispatch where channel = 'email'`);
    expect(dispatch).toMatchObject({ state: 'open', attempts: 1 });
    stack.smtp.refuse('busy@example.org');
    await stack.pass(60);
    expect((await mails()).map(({ messageId }) => messageId)).toEqual([`<${dispatch.id}@integras.example>`]);

    stack.smtp.refuse('busy@example.org', 550);
    for (let i = 0; i < 3; i += 1) {
      await stack.say(reaches(randomUUID()));
      await stack.pass();
    }
    expect((await manager.get('/v1/preferences')).body.emailState).toBe('paused');
    expect(await manager.inbox()).toContain(
      'Your e-mail address refused 3 mails in a row, so no more are sent to it. You can confirm it anew in your settings.',
    );
    stack.smtp.refuse('busy@example.org');
    await stack.say(reaches(randomUUID()));
    await stack.pass();
    expect(await mails()).toHaveLength(1);
  });

  it('never say anything of participants: no fact that only a pilot’s own people may read leads to one', async () => {
    const manager = await stack.person(pilot.grant);
    await manager.prefer({ rules: [{ channel: 'inbox', when: 'immediately' }] });
    const closed = eventClasses.filter((event) => {
      const { readers, service, entity } = describeEvent(event);
      // That an erasure waits is told, and neither whose nor where.
      if (entity === 'erasure') return false;
      return (readers === 'pilot' || readers === 'tombstone') && (service === 'pilots' || service === 'trainings');
    });
    expect(closed.length).toBeGreaterThan(15);
    // None of them is even heard; the last fact of each stream is, so that it is known when all have passed.
    const opened = describeEvent(ProjectOpened).example;
    const cancelled = describeEvent(SessionCancelled).example;
    await stack.say(
      ...closed.map((event) => ({ event, data: describeEvent(event).example, pilot: pilot.id })),
      { event: ProjectOpened, data: opened, entity: opened.project },
      { event: SessionCancelled, data: cancelled, entity: cancelled.session },
    );
    await stack.pass();
    await stack.pass(86_400 * 40);
    expect(await stack.dataSource.query('select kind from cause')).toEqual([{ kind: 'session-changed' }]);
    expect(await manager.inbox()).toEqual(['The training session “First day” does not take place.']);
  });

  it('are shared by two processes at work, and told by one of them', async () => {
    const manager = await stack.person(pilot.grant);
    await manager.prefer({ email: 'shared@example.org', rules: [{ channel: 'email', when: 'immediately' }] });
    const twin = await openService(notifications, stack.environment, { clock: stack.clock });
    for (let i = 0; i < 5; i += 1) {
      await stack.say(reaches(randomUUID()));
      stack.clock.advance(3_000);
      await Promise.all([stack.service, twin].map(({ app }) => app.get(Rounds).once()));
    }
    await stack.pass();
    await twin.stop();
    const mails = (await stack.smtp.mails()).filter(({ to }) => to.includes('shared@example.org'));
    expect(mails.flatMap(({ text }) => text.match(/was reached/g) ?? [])).toHaveLength(5);
    expect(new Set(mails.map(({ messageId }) => messageId)).size).toBe(mails.length);
    expect(await manager.inbox()).toHaveLength(5);
  });

  it('are one for one cause, person and channel, however often it is noted', async () => {
    const manager = await stack.person(pilot.grant);
    await stack.say(reaches(randomUUID()));
    await stack.pass();
    await stack.dataSource.query('update cause set announced_at = null');
    await stack.pass();
    await until(
      () => stack.dataSource.query('select from cause where announced_at is null'),
      (rows: unknown[]) => rows.length === 0,
    );
    expect(await manager.inbox()).toHaveLength(1);
  });
});
