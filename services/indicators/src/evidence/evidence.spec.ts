import { randomUUID } from 'node:crypto';
import { EvidenceMoved, EvidencePinned, EvidenceReleased, ParticipantVoided, typeOf } from '@integras/contracts';
import { until } from '@integras/testing';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Said } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';
import { pinnedFigure } from '../testing/pinned-figure.js';
import { EvidenceWatch } from './evidence-watch.js';

describe('a figure that a recommendation rests on', () => {
  let stack: IndicatorsUnderTest;
  let partnership: Partnership;
  let pilot: Pilot;
  let members: ReturnType<Pilot['enrolled']>[];

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    partnership = new Partnership();
    pilot = new Pilot(partnership.project, { territory: randomUUID(), country: 'HR' });
    members = Array.from({ length: 8 }, (_, i) => pilot.enrolled(person(i)));
    await stack.say(partnership.opened(), pilot.planned(), ...members);
  });

  const item = randomUUID();
  const knowledge = <D extends object>(event: Said['event'], data: D & { pin: string }): Said => ({
    event,
    data,
    entity: data.pin,
    time: '2025-06-01T10:00:00.000Z',
    journal: { kind: 'item', id: item },
    project: partnership.project,
  });
  const pinned = (given: Partial<EvidencePinned> = {}) =>
    pinnedFigure(partnership.project, { item, value: '8', n: 8, ...given });
  const told = async ({ entity: pin }: Said): Promise<EvidenceMoved[]> => {
    const rows: { data: EvidenceMoved }[] = await stack.dataSource.query(
      'select data from ledger where type = $1 and entity = $2 order by position',
      [typeOf(EvidenceMoved), pin],
    );
    return rows.map(({ data }) => data);
  };
  const reasons = async (pin: Said, count: number): Promise<string[]> =>
    (
      await until(
        () => told(pin),
        (found) => found.length >= count,
      )
    ).map(({ reason }) => reason);
  const leaves = (i: number) => {
    const { entity: participant, snapshot: before } = members[i]!;
    return pilot.fact(ParticipantVoided, participant, { participant, voids: randomUUID(), before, reason: 'Twice.' });
  };
  /** Everything that waits to be looked at has been. */
  const looked = async () => {
    const watch = stack.service().app.get(EvidenceWatch);
    watch.all();
    await watch.beforeApplicationShutdown();
  };

  it('is told to have moved when a correction moves it, with how it was and is', async () => {
    const pin = pinned();
    await stack.say(pin);
    await stack.say(leaves(0));
    expect(await reasons(pin, 1)).toEqual(['direction']);
    expect(await told(pin)).toEqual([
      {
        pin: pin.entity,
        item,
        reason: 'direction',
        was: { definitionVersion: 1, value: '8', n: 8 },
        now: { definitionVersion: 1, value: '7', n: 7 },
      },
    ]);
  });

  it('is told so once for each cause, also after the service was stopped', async () => {
    const pin = pinned();
    await stack.say(pin);
    await stack.stopService();
    await stack.commit(leaves(0));
    await stack.startService();
    await stack.counted();
    expect(await reasons(pin, 1)).toEqual(['direction']);
    await stack.say(leaves(1));
    await looked();
    await stack.stopService();
    await stack.startService();
    await stack.say(leaves(2), leaves(3));
    expect(await reasons(pin, 2)).toEqual(['direction', 'source_lost']);
  });

  it('of a month is moved by what is corrected in that month alone', async () => {
    const april = Array.from({ length: 6 }, (_, i) => pilot.enrolled(person(100 + i), { on: '2025-04-07' }));
    await stack.say(...april);
    const [march, whole] = [pinned({ period: '2025-03' }), pinned({ value: '14', n: 14 })];
    const inApril = pinned({ period: '2025-04', value: '6', n: 6 });
    await stack.say(march, inApril, whole);
    await stack.say(leaves(0));
    expect(await reasons(march, 1)).toEqual(['direction']);
    expect((await told(march))[0]!.now).toMatchObject({ value: '7' });
    expect(await reasons(whole, 1)).toEqual(['direction']);
    await looked();
    expect(await told(inApril)).toEqual([]);
  });

  it('tells no value once the partnership does not see it', async () => {
    const pin = pinned();
    await stack.say(pin, leaves(0), leaves(1), leaves(2), leaves(3), leaves(4));
    const [last] = (
      await until(
        () => told(pin),
        (found) => found.at(-1)?.reason === 'source_lost',
      )
    ).slice(-1);
    expect(last).not.toHaveProperty('now');
  });

  it('is watched no more once it was released', async () => {
    const [released, kept] = [pinned(), pinned()];
    await stack.say(released, kept, knowledge(EvidenceReleased, { pin: released.entity, item }));
    await stack.say(leaves(0));
    expect(await reasons(kept, 1)).toEqual(['direction']);
    await looked();
    expect(await told(released)).toEqual([]);
  });

  it('is left alone while everything is counted anew, until as much is counted as when it was pinned', async () => {
    const pin = pinned();
    await stack.say(pin);
    // As if two facts more had been counted then.
    await stack.dataSource.query(
      `update pinned_figure set seen = jsonb_set(seen::jsonb, '{integras-pilots,sequence}',
         to_jsonb((seen->'integras-pilots'->>'sequence')::int + 2)) where pin = $1`,
      [pin.entity],
    );
    await stack.say(leaves(0));
    await looked();
    expect(await told(pin)).toEqual([]);
    await stack.say(leaves(1));
    expect(await reasons(pin, 1)).toEqual(['direction']);
    expect((await told(pin))[0]!.now).toMatchObject({ value: '6' });
  });

  it('leaves alone the evidence that is no figure', async () => {
    const pin = knowledge<EvidencePinned>(EvidencePinned, { pin: randomUUID(), item, kind: 'pilot', source: pilot.id });
    await stack.say(pin);
    expect(await stack.dataSource.query('select from pinned_figure where pin = $1', [pin.entity])).toEqual([]);
    expect(await stack.dataSource.query('select from dead_letter')).toEqual([]);
  });
});
