import { randomUUID } from 'node:crypto';
import {
  type EvidencePinned,
  MilestoneVoided,
  type MilestoneSnapshot,
  ParticipantCorrected,
  ParticipantVoided,
  typeOf,
} from '@integras/contracts';
import {
  type IndicatorsUnderTest,
  indicatorsUnderTest,
  type Reader,
  type Said,
} from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';
import { pinnedFigure } from '../testing/pinned-figure.js';
import type { Preview } from './previews.service.js';

describe('before a correction is sent, what others rely on is named:', () => {
  let stack: IndicatorsUnderTest;
  let partnership: Partnership;
  let own: Pilot;
  let near: Pilot;
  let members: ReturnType<Pilot['enrolled']>[];
  let milestones: { id: string; reached: MilestoneSnapshot }[];
  let manager: Reader;
  let lead: Reader;
  let period: string;

  const reached = (pilot: Pilot, on: string) => {
    const planned = pilot.milestonePlanned(on);
    const after: MilestoneSnapshot = { ...planned.snapshot, state: 'reached', reachedOn: on };
    const said = [planned, pilot.milestoneReached(planned.entity, planned.snapshot, on)];
    return { id: planned.entity, reached: after, said };
  };

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    partnership = new Partnership();
    const { project } = partnership;
    [own, near] = [0, 1].map(() => new Pilot(project, { territory: randomUUID(), country: 'AT' })) as [Pilot, Pilot];
    members = Array.from({ length: 8 }, (_, i) => own.enrolled(person(i)));
    const made = ['2025-03-03', '2025-08-04'].map((on) => reached(own, on));
    milestones = made;
    await stack.say(partnership.opened(), own.planned(), near.planned(), ...members);
    for (const { said } of made) for (const fact of said) await stack.say(fact);
    manager = await stack.reader({ role: 'pilot_manager', scope: 'pilot', scopeId: own.id });
    lead = await stack.reader({ role: 'lead_partner', scope: 'project', scopeId: project });
    await lead('/v1/periods', { project, name: 'Open', from: '2025-01-01', until: '2025-12-31' });
    period = (await lead('/v1/periods', { project, name: '2025 I', from: '2025-01-01', until: '2025-06-30' })).body.id;
    await lead(`/v1/periods/${period}/lock`, {});
  });
  afterAll(() => stack.close());

  const voidedMilestone = ({ id, reached: before }: (typeof milestones)[number]) => ({
    type: typeOf(MilestoneVoided),
    data: { milestone: id, voids: randomUUID(), before, after: { ...before, state: 'planned' }, reason: '…' },
  });
  const left = ({ entity: participant, snapshot: before }: (typeof members)[number]) => ({
    type: typeOf(ParticipantVoided),
    data: { participant, voids: randomUUID(), before, reason: 'Reported by mistake.' },
  });
  const previewed = async (facts: object | object[], reader = manager): Promise<Preview> => {
    const { status, body } = await reader('/v1/previews', { pilot: own.id, facts: [facts].flat() });
    expect([status, body.detail]).toEqual([200, undefined]);
    return body as Preview;
  };
  const pinned = (given: Partial<EvidencePinned>) =>
    pinnedFigure(partnership.project, { indicator: 'INT-M01', value: '2', n: 2, ...given });

  it('the locked periods that report the months in which something moves, and their release', async () => {
    const [inMarch, inAugust] = milestones as [(typeof milestones)[0], (typeof milestones)[0]];
    const { reported } = await previewed(voidedMilestone(inMarch));
    expect(reported).toEqual([{ period, name: '2025 I', indicators: expect.arrayContaining(['INT-M01']) }]);
    expect((await previewed(voidedMilestone(inAugust))).reported).toEqual([]);
    await lead(`/v1/periods/${period}/verifications`, { country: 'AT' });
    const { id: release } = (await lead(`/v1/periods/${period}/release`, {})).body;
    expect((await previewed(voidedMilestone(inMarch))).reported).toEqual([{ ...reported[0], release }]);
  });

  it('the locked periods whose figures by attribute are concerned, where no other is', async () => {
    const [{ entity: participant, snapshot: before }] = members as [(typeof members)[0]];
    const after = { ...before, entry: { ...before.entry, gender: 'male' } };
    const data = { participant, corrects: randomUUID(), before, after, reason: 'A typing mistake.' };
    const { reported, others } = await previewed({ type: typeOf(ParticipantCorrected), data });
    expect(others).toBe(0);
    expect(reported).toMatchObject([{ period, indicators: expect.arrayContaining(['INT-P01']) }]);
  });

  it('recommendations whose figure would be another, with how; none whose figure stays what it was', async () => {
    const pins = [
      pinned({}),
      pinned({ scope: 'country', scopeId: 'AT', period: '2025-03', value: '1', n: 1 }),
      // Fewer than it rests on now would be more still than it was.
      pinned({ value: '1', n: 1 }),
      pinned({ scope: 'pilot', scopeId: near.id }),
      pinned({ indicator: 'INT-P03', value: '8', n: 8 }),
    ];
    await stack.say(...pins);
    const { evidence } = await previewed(voidedMilestone(milestones[0]!));
    const [whole, march] = pins.map(({ entity: pin, data }) => ({ pin, item: data.item }));
    const { project: scopeId } = partnership;
    const indicator = 'INT-M01';
    expect(new Set(evidence)).toEqual(
      new Set([
        { ...whole, indicator, scope: 'project', scopeId, scopeName: 'A project', period: 'all', reason: 'direction' },
        { ...march, indicator, scope: 'country', scopeId: 'AT', period: '2025-03', reason: 'direction' },
      ]),
    );
  });

  it('recommendations that rest on a figure of persons above the pilot, and not what becomes of them', async () => {
    const above = pinned({ indicator: 'INT-P01', value: '8', n: 8 });
    const here = pinned({ indicator: 'INT-P01', scope: 'pilot', scopeId: own.id, value: '8', n: 8 });
    await stack.say(above, here);
    const becomes = async (pin: Said, ...who: typeof members) => {
      const { evidence } = await previewed(who.map(left));
      const found = evidence.find((one) => one.pin === pin.entity);
      expect(found).toBeDefined();
      return found!.reason ?? 'not told';
    };
    const [first] = members as [(typeof members)[0]];
    expect(await becomes(here, first)).toBe('direction');
    expect(await becomes(above, first)).toBe('not told');
    // Too few would be left to be shown.
    expect(await becomes(here, ...members.slice(0, 6))).toBe('not told');
    // The same person is in another pilot too, so that nothing would change above.
    await stack.say(near.enrolled(first.snapshot.person));
    expect(await becomes(above, first)).toBe('not told');
  });

  it('nothing to a partner system of another project', async () => {
    const stranger = await stack.reader({ role: 'partner_system', scope: 'project', scopeId: randomUUID() });
    const { evidence } = await previewed(voidedMilestone(milestones[0]!), stranger);
    expect(evidence).toEqual([]);
  });
});
