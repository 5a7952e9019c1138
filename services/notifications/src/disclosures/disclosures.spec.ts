import { randomUUID } from 'node:crypto';
import {
  describe as describeEvent,
  ErasureRequested,
  MilestonePlanned,
  OutcomeCorrected,
  OutcomeRecorded,
  ParticipantEnrolled,
  ParticipantErased,
  PartnerDisclosureEnded,
  typeOf,
} from '@integras/contracts';
import { until } from '@integras/testing';
import {
  type NotificationsUnderTest,
  notificationsUnderTest,
  type Sender,
} from '../testing/notifications-under-test.js';
import { type Received, type Receiver, receiver } from '../testing/receiver.js';

const minute = 60_000;
const entryOfExample = describeEvent(ParticipantEnrolled).example.after.entry;
const knownOfExample = Object.values(entryOfExample).filter((value) => typeof value === 'string');

describe('what a partner system is told of participants', () => {
  let stack: NotificationsUnderTest;
  let project: string;
  let pilot: string;
  let partner: Sender & { account: string };
  let there: Receiver;

  beforeAll(async () => {
    stack = await notificationsUnderTest();
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    stack.clock.set('2026-03-01T08:00:00Z');
    project = randomUUID();
    pilot = await stack.pilot(project);
    partner = await newPartner();
    there = await receiver();
  });
  afterEach(() => there.close());

  const newPartner = () =>
    stack.sender('partner_system', { role: 'partner_system', scope: 'project', scopeId: project });
  const subscribe = async (more: object = {}, who: Sender = partner, to = there) => {
    const { body } = await who<{ id: string; secret: string }>('POST', '/v1/subscriptions', {
      name: 'Archive',
      url: to.url,
      ...more,
    });
    to.secret = body.secret;
    await who('POST', `/v1/subscriptions/${body.id}/confirmation`);
    return body.id;
  };
  const enrol = async (participant: string = randomUUID(), of = pilot) => {
    const { example } = describeEvent(ParticipantEnrolled);
    await stack.tell(of, ParticipantEnrolled, { ...example, participant }, participant);
    return participant;
  };
  const recorded = describeEvent(OutcomeRecorded).example;
  const record = async (participant: string, outcome: string = randomUUID()) => {
    await stack.tell(pilot, OutcomeRecorded, { outcome, after: { ...recorded.after, participant } }, outcome);
    return outcome;
  };
  /** Everything that was told before something that all may know. */
  const toldUntilNow = async (to = there, of = pilot) => {
    const milestone = randomUUID();
    await stack.say(of, MilestonePlanned, { ...describeEvent(MilestonePlanned).example, milestone });
    const isLast = ({ event }: Received) => event.data['milestone'] === milestone;
    await until(
      () => to.received,
      (received) => received.some(isLast),
    );
    return to.received.filter((each) => !isLast(each)).map(({ event }) => event);
  };
  const verbs = (events: { type: string }[]) => events.map(({ type }) => type.split('.').slice(3, 5).join(' '));

  it('is nothing where nothing was agreed', async () => {
    await subscribe();
    await record(await enrol());
    expect(await toldUntilNow()).toEqual([]);
  });

  it('is which steps they took, without anything that is known of them, where that was agreed', async () => {
    await subscribe();
    await stack.agree(partner.account, pilot, 'steps');
    const participant = await enrol();
    const outcome = await record(participant);
    const events = await toldUntilNow();
    expect(verbs(events)).toEqual(['participant enrolled', 'outcome recorded']);
    const [enrolled, reached] = events;
    expect(enrolled).toMatchObject({
      disclosure: 'steps',
      data: { after: { enrolledOn: '2025-03-03', entry: { gender: 'unknown', ageBand: 'unknown' } } },
    });
    expect(reached).toMatchObject({ data: { after: { track: 'language', participant: enrolled!.subject } } });
    expect(enrolled!.data['participant']).toBe(enrolled!.subject);
    expect(JSON.stringify(events)).not.toMatch(new RegExp([participant, outcome, ...knownOfExample].join('|')));
  });

  it('is what is known of them too where that was agreed, and never what somebody wrote', async () => {
    await subscribe();
    await stack.agree(partner.account, pilot, 'characteristics');
    const participant = await enrol();
    const outcome = await record(participant);
    const { example } = describeEvent(OutcomeCorrected);
    const [before, after] = [example.before, example.after].map((each) => ({ ...each, participant }));
    const reason = 'Ada was at the other school.';
    await stack.tell(pilot, OutcomeCorrected, { ...example, outcome, before: before!, after: after!, reason }, outcome);
    const [enrolled, reached, corrected] = await toldUntilNow();
    expect(enrolled).toMatchObject({ disclosure: 'characteristics', data: { after: { entry: entryOfExample } } });
    expect(corrected).toMatchObject({
      subject: reached!.subject,
      data: { outcome: reached!.subject, reason: 'withheld' },
    });
    expect(corrected!.data['corrects']).not.toBe(example.corrects);
  });

  it('are the facts of that pilot only, and for that partner system only', async () => {
    const [other, elsewhere] = [await newPartner(), await receiver()];
    try {
      await subscribe();
      await subscribe({}, other, elsewhere);
      await stack.agree(partner.account, pilot, 'steps');
      const another = await stack.pilot(project);
      await enrol();
      await enrol(randomUUID(), another);
      await stack.tell(pilot, ErasureRequested, describeEvent(ErasureRequested).example, randomUUID());
      expect(verbs(await toldUntilNow())).toEqual(['pilot planned', 'participant enrolled']);
      expect(verbs(await toldUntilNow(elsewhere))).toEqual(['pilot planned', 'milestone planned']);
    } finally {
      elsewhere.close();
    }
  });

  it('begins with what is recorded once it was agreed, also for whoever reads from the start', async () => {
    await enrol();
    stack.clock.advance(minute);
    await stack.agree(partner.account, pilot, 'steps');
    await enrol();
    await subscribe({ from: 'start', pilots: [pilot] });
    expect(verbs(await toldUntilNow())).toEqual(['pilot planned', 'participant enrolled']);
  });

  it('is what was agreed last from then on, while what it takes the place of is not heard to have ended', async () => {
    await stack.agree(partner.account, pilot, 'characteristics');
    await enrol();
    stack.clock.advance(minute);
    await stack.agree(partner.account, pilot, 'steps');
    await enrol();
    await subscribe({ from: 'start', pilots: [pilot], types: [typeOf(ParticipantEnrolled), typeOf(MilestonePlanned)] });
    expect(await toldUntilNow()).toMatchObject([{ disclosure: 'characteristics' }, { disclosure: 'steps' }]);
  });

  it('ends when the agreement does, and begins anew with another one', async () => {
    await subscribe();
    const first = await stack.agree(partner.account, pilot, 'characteristics');
    const participant = await enrol();
    // What still waits when the agreement ends is taken back.
    await until(
      () => there.received,
      ({ length }) => length > 0,
    );
    stack.clock.advance(minute);
    await stack.endAgreement(first, partner.account, pilot);
    await record(participant);
    stack.clock.advance(minute);
    await stack.agree(partner.account, pilot, 'steps');
    await record(participant);
    expect(verbs(await toldUntilNow())).toEqual(['participant enrolled', 'outcome recorded']);
    const again = await receiver();
    try {
      // From the start there is only what the agreement that stands covers.
      await subscribe({ from: 'start', pilots: [pilot] }, partner, again);
      const events = (await toldUntilNow(again)).filter(({ type }) => type !== typeOf(MilestonePlanned));
      expect(verbs(events)).toEqual(['pilot planned', 'outcome recorded']);
    } finally {
      again.close();
    }
  });

  it('is taken back when the agreement ends, from what waits and from what could be sent again', async () => {
    const id = await subscribe();
    const agreement = await stack.agree(partner.account, pilot, 'characteristics');
    const participant = await enrol();
    const [enrolled] = await toldUntilNow();
    there.answer = { status: 503 };
    await record(participant);
    await until(
      () => there.refused,
      ({ length }) => length === 1,
    );
    await stack.endAgreement(agreement, partner.account, pilot);
    await until(
      () => stack.rows('select from subscription_event where disclosure is not null and subscription = $1', [id]),
      ({ length }) => length === 0,
    );
    there.answer = undefined;
    there.received.length = 0;
    await partner('POST', `/v1/subscriptions/${id}/replays`, { from: 1, until: 3 });
    await until(
      () => there.received,
      ({ length }) => length === 3,
    );
    const inOrder = [...there.received].sort((one, other) => one.number - other.number).map(({ event }) => event);
    expect(verbs(inOrder)).toEqual(['partner-disclosure ended', 'milestone planned', 'partner-disclosure ended']);
    expect(inOrder[0]).toMatchObject({
      id: enrolled!.id,
      subject: agreement,
      data: { disclosure: agreement, account: partner.account, pilot },
    });
    expect(JSON.stringify(inOrder)).not.toContain(enrolled!.subject);
  });

  it('can be sent again where a higher level took the place of the one that ended, with what was told then', async () => {
    const id = await subscribe();
    const first = await stack.agree(partner.account, pilot, 'steps');
    await enrol();
    const told = await toldUntilNow();
    await stack.agree(partner.account, pilot, 'characteristics');
    await stack.endAgreement(first, partner.account, pilot);
    there.received.length = 0;
    await partner('POST', `/v1/subscriptions/${id}/replays`, { from: 1, until: 1 });
    await until(
      () => there.received,
      ({ length }) => length === 1,
    );
    expect(there.received.map(({ event }) => event)).toEqual(told);
  });

  it('can be sent and read again where a lower level took its place, as far as that goes and from the moment it is heard', async () => {
    const sent = await subscribe();
    const { body } = await partner<{ id: string }>('POST', '/v1/subscriptions', { name: 'Read', transport: 'sse' });
    const first = await stack.agree(partner.account, pilot, 'characteristics');
    const participant = await enrol();
    const [told] = await toldUntilNow();
    const read = async () =>
      (await partner<{ items: { event: object }[] }>('GET', `/v1/subscriptions/${body.id}/events?wait=20`)).body.items;
    expect((await read())[0]!.event).toEqual(told);
    const second = await stack.agree(partner.account, pilot, 'steps');
    await stack.endAgreement(first, partner.account, pilot);
    there.received.length = 0;
    const [again] = await Promise.all([
      read(),
      partner('POST', `/v1/subscriptions/${sent}/replays`, { from: 1, until: 1 }),
    ]);
    await until(
      () => there.received,
      ({ length }) => length === 1,
    );
    const entry = { gender: 'unknown', ageBand: 'unknown' };
    const narrower = { id: told!.id, disclosure: 'steps', data: { after: { enrolledOn: '2025-03-03', entry } } };
    for (const event of [again[0]!.event, there.received[0]!.event]) {
      expect(event).toMatchObject(narrower);
      expect(JSON.stringify(event)).not.toMatch(new RegExp([participant, ...knownOfExample].join('|')));
    }
    // It goes when what it is held under now ends.
    await stack.endAgreement(second, partner.account, pilot);
    await until(
      read,
      ([oldest]) => (oldest?.event as { type?: string } | undefined)?.type === typeOf(PartnerDisclosureEnded),
    );
  });

  it('is nothing for a partner system that lost the right to the pilot, whatever was agreed', async () => {
    const narrow = await stack.sender('partner_system', { role: 'partner_system', scope: 'pilot', scopeId: pilot });
    const another = await stack.pilot(project);
    await subscribe({}, narrow);
    await stack.agree(narrow.account, another, 'steps');
    await enrol(randomUUID(), another);
    expect(await toldUntilNow()).toEqual([]);
  });

  describe('when one was erased', () => {
    const replayed = async (id: string, until_: number, count: number) => {
      there.received.length = 0;
      await partner('POST', `/v1/subscriptions/${id}/replays`, { from: 1, until: until_ });
      await until(
        () => there.received,
        ({ length }) => length === count,
      );
      return there.received;
    };
    const forgotten = (participant: string) =>
      until(
        () => stack.rows('select from subscription_event where person = $1', [participant]),
        ({ length }) => length === 0,
      );

    it('is a tombstone, and one in the place of everything it was told of them before', async () => {
      const id = await subscribe();
      await stack.agree(partner.account, pilot, 'characteristics');
      const [stays, participant] = [await enrol(), await enrol()];
      await record(participant);
      const before = await toldUntilNow();
      expect(verbs(before)).toEqual(['participant enrolled', 'participant enrolled', 'outcome recorded']);
      await stack.erase(pilot, participant);
      await until(
        () => there.received,
        ({ length }) => length === 5,
      );
      await forgotten(participant);
      const again = await replayed(id, 5, 5);
      const inOrder = [...again].sort((one, other) => one.number - other.number).map(({ event }) => event);
      expect(verbs(inOrder)).toEqual([
        'participant enrolled',
        'participant erased',
        'participant erased',
        'milestone planned',
        'participant erased',
      ]);
      const [kept, first, second, , told] = inOrder;
      expect(kept).toEqual(before[0]);
      for (const tombstone of [first, second, told])
        expect(tombstone).toMatchObject({ subject: before[1]!.subject, data: { participant: before[1]!.subject } });
      // Number, id and times stay, so that whoever kept one of those finds it.
      expect([first!.id, second!.id]).toEqual([before[1]!.id, before[2]!.id]);
      expect(first).not.toHaveProperty('disclosure');
      const rows = await stack.rows<{ text: string }>(
        'select e::text as text from subscription_event e where subscription = $1',
        [id],
      );
      expect(rows.map(({ text }) => text).join()).not.toContain(participant);
      expect(stays).not.toBe(participant);
    });

    it('is what is recorded of them later again, when they come back', async () => {
      const id = await subscribe();
      await stack.agree(partner.account, pilot, 'characteristics');
      const participant = await enrol();
      await toldUntilNow();
      await stack.erase(pilot, participant);
      await forgotten(participant);
      stack.clock.advance(1_000);
      await enrol(participant);
      const ofPersons = (events: { type: string }[]) => verbs(events).filter((verb) => verb.startsWith('participant'));
      const told = ofPersons(await toldUntilNow());
      expect(told).toEqual(['participant enrolled', 'participant erased', 'participant enrolled']);
      const again = await replayed(id, 5, 5);
      const inOrder = [...again].sort((one, other) => one.number - other.number).map(({ event }) => event);
      expect(ofPersons(inOrder)).toEqual(['participant erased', 'participant erased', 'participant enrolled']);
    });

    it('is a tombstone instead of what still waited to be sent', async () => {
      const id = await subscribe();
      await stack.agree(partner.account, pilot, 'characteristics');
      there.answer = { status: 503 };
      const participant = await enrol();
      await until(
        () => there.refused,
        ({ length }) => length === 1,
      );
      await stack.erase(pilot, participant);
      await forgotten(participant);
      there.answer = undefined;
      stack.clock.advance(10_000);
      await until(
        () => there.received,
        ({ length }) => length === 2,
      );
      expect(there.received.map(({ event }) => event.type)).toEqual([
        typeOf(ParticipantErased),
        typeOf(ParticipantErased),
      ]);
      expect(await stack.rows('select from delivery where subscription = $1', [id])).toHaveLength(2);
    });

    it('forgets them for subscriptions that are told nothing now', async () => {
      const id = await subscribe();
      await stack.agree(partner.account, pilot, 'characteristics');
      const participant = await enrol();
      await toldUntilNow();
      await partner('POST', `/v1/subscriptions/${id}/disabling`);
      await stack.erase(pilot, participant);
      await forgotten(participant);
      const [row] = await stack.rows<{ event: string }>(
        'select event from subscription_event where subscription = $1 and number = 1',
        [id],
      );
      expect(JSON.parse(row!.event)).toMatchObject({ type: typeOf(ParticipantErased) });
      expect(row!.event).not.toContain('entry');
    });
  });
});
