import { randomUUID } from 'node:crypto';
import {
  type Figure,
  MilestoneCorrected,
  ParticipantCorrected,
  type ParticipantSnapshot,
  ParticipantVoided,
  WorkshopVoided,
  describe as describeEvent,
  type EventClass,
} from '@integras/contracts';
import { until } from '@integras/testing';
import { participantsEnrolled } from '../definitions/catalogue/integras/participants-enrolled.js';
import { dice } from '../testing/dice.js';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Reader } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';
import { pinnedFigure } from '../testing/pinned-figure.js';
import type { Preview } from './previews.service.js';

const { code: _, version: __, ...enrolledPersons } = participantsEnrolled;
/** Participations add up over places, so that figures of places above can be worked out. */
const participations = { ...enrolledPersons, code: 'PARTS', measure: 'count', countingUnit: 'participation' };

type Enrolled = ReturnType<Pilot['enrolled']>;
type Supposed = { type: string; data: object };

const typeOf = (event: EventClass) => describeEvent(event).type;

describe('before a correction is sent', () => {
  let stack: IndicatorsUnderTest;
  let partnership: Partnership;
  let own: Pilot;
  let neighbour: Pilot;
  let enrolled: Enrolled[];
  let manager: Reader;
  let evaluator: Reader;

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    partnership = new Partnership();
    [own, neighbour] = [0, 1].map(() => new Pilot(partnership.project, { territory: randomUUID(), country: 'AT' })) as [
      Pilot,
      Pilot,
    ];
    enrolled = Array.from({ length: 8 }, (_, i) => own.enrolled(person(i)));
    await stack.say(partnership.opened(), own.planned(), neighbour.planned(), ...enrolled);
    manager = await stack.reader({ role: 'pilot_manager', scope: 'pilot', scopeId: own.id });
    evaluator = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: partnership.project });
    await evaluator('/v1/definitions', participations);
    await until(
      async () => (await evaluator('/v1/definitions/PARTS')).body.items[0].state as string,
      (state) => state === 'counted',
      20,
    );
  });
  afterAll(() => stack.close());

  const corrected = (
    { entity, snapshot }: Enrolled,
    change: Partial<ParticipantSnapshot>,
    corrects = randomUUID(),
  ): Supposed => ({
    type: typeOf(ParticipantCorrected),
    data: {
      participant: entity,
      corrects,
      before: snapshot,
      after: { ...snapshot, ...change },
      reason: 'A typing mistake.',
    },
  });
  const voided = ({ entity, snapshot }: Enrolled): Supposed => ({
    type: typeOf(ParticipantVoided),
    data: { participant: entity, voids: randomUUID(), before: snapshot, reason: 'Reported by mistake.' },
  });
  const preview = (facts: Supposed[], reader = manager, pilot = own.id) => reader('/v1/previews', { pilot, facts });
  const previewed = async (...facts: Supposed[]): Promise<Preview> => {
    const { status, body } = await preview(facts);
    expect([status, body.detail]).toEqual([200, undefined]);
    return body as Preview;
  };
  const figure = async (reader: Reader, query: string): Promise<Figure> =>
    (await reader(`/v1/figures?project=${partnership.project}&${query}`)).body.items[0] as Figure;
  const ofPilot = ({ figures }: Preview, indicator: string, period = 'all') =>
    figures.find(
      ({ before }) =>
        before.scope === 'pilot' && before.indicator === indicator && before.period === period && !before.by,
    );

  it('its figures are told from what to what, and are what they are once it was made', async () => {
    const [first] = enrolled;
    const moved = await previewed(corrected(first!, { enrolledOn: '2025-04-07' }));
    expect(ofPilot(moved, 'PARTS', '2025-03')).toMatchObject({ before: { n: 8 }, after: { n: 7 } });
    expect(ofPilot(moved, 'PARTS', '2025-04')).toMatchObject({ before: { n: 0 }, after: { n: 1 } });
    expect(ofPilot(moved, 'PARTS')).toBeUndefined();
    const { cells } = await counts();
    const { data } = corrected(first!, { enrolledOn: '2025-04-07' });
    await stack.say(own.fact(ParticipantCorrected, first!.entity, data));
    expect((await counts()).cells).toBeGreaterThan(cells);
    for (const { before, after } of moved.figures.filter(({ before }) => before.scope === 'pilot' && !before.by)) {
      const is = await figure(
        manager,
        `indicator=${before.indicator}&scope=pilot&id=${own.id}&period=${before.period}`,
      );
      expect({ ...is, trueAt: undefined }).toEqual({ ...after, trueAt: undefined });
    }
    first!.snapshot.enrolledOn = '2025-04-07';
  });

  const counts = async (): Promise<{ cells: number; changes: number; cases: unknown }> => {
    const [row] = await stack.dataSource.query(
      `select (select count(*)::int from cell) as cells, (select count(*)::int from cell_change) as changes,
              (select json_agg(state order by id) from counted_case) as cases`,
    );
    return row;
  };

  it('categories are told too, and nothing of it is kept', async () => {
    const stood = await counts();
    const { figures } = await previewed(
      corrected(enrolled[1]!, { entry: { ...enrolled[1]!.snapshot.entry, gender: 'male' } }),
    );
    const genders = figures.filter(({ before }) => before.indicator === 'PARTS' && before.period === 'all');
    expect(genders.map(({ before, after }) => [before.by?.category, before.n, after.n])).toEqual([
      ['female', 8, 7],
      ['male', 0, 1],
    ]);
    expect(await counts()).toEqual(stood);
  });

  it('a figure of the places above is told where it could be worked out, and is only counted where not', async () => {
    const removed = await previewed(voided(enrolled[2]!));
    const above = removed.figures.filter(({ before }) => before.scope !== 'pilot');
    expect(new Set(above.map(({ before }) => before.indicator))).toEqual(new Set(['INT-P03', 'PARTS']));
    expect(above.find(({ before }) => before.scope === 'project' && before.period === 'all')).toMatchObject({
      before: { n: 8 },
      after: { n: 7 },
    });
    // All time and the month, of persons, in territory, country and project: whether they are elsewhere too is not told.
    const pilot = removed.figures.filter(({ before }) => before.scope === 'pilot' && !before.by);
    expect(removed.others).toBe(3 * pilot.length - above.length);
  });

  it('what would be hidden afterwards is not told beforehand', async () => {
    const { figures } = await previewed(...enrolled.slice(1, 7).map(voided));
    const above = figures.filter(({ before }) => before.scope === 'country' && before.period === 'all');
    expect(above).toEqual([]);
    expect(figures.find(({ before }) => before.indicator === 'PARTS' && !before.by)).toMatchObject({
      before: { n: 8 },
      after: { n: 2 },
    });
  });

  it('a person who is elsewhere too makes no difference to what is told', async () => {
    const others = Array.from({ length: 5 }, (_, i) => neighbour.enrolled(person(40 + i)));
    await stack.say(...others);
    const alone = await previewed(voided(enrolled[2]!));
    await stack.say(neighbour.enrolled(enrolled[2]!.snapshot.person));
    const again = await previewed(voided(enrolled[2]!));
    expect(again.others).toBe(alone.others);
    expect(again.figures.filter(({ before }) => before.indicator === 'INT-P01' && before.scope !== 'pilot')).toEqual(
      [],
    );
  });

  it.each<[string, () => Supposed, string]>([
    ['that is no correction', () => ({ type: 'eu.integras.pilots.participant.enrolled.v1', data: {} }), 'facts.0.type'],
    ['of another service', () => ({ type: 'eu.integras.trainings.session.voided.v1', data: {} }), 'facts.0.type'],
    ['that is not as its event declares it', () => ({ type: typeOf(ParticipantVoided), data: {} }), 'participant'],
  ])('a fact %s is refused', async (_, fact, field) => {
    const { status, body } = await preview([fact()]);
    expect([status, body.errors[0].field]).toEqual([422, field]);
  });

  it.each([
    ['that nothing counts', { on: '2025-05-06', title: '…' }],
    ['that takes back what could be said of an earlier workshop', { on: '1066-10-14', title: ' ' }],
  ])('a fact %s changes nothing', async (_, said) => {
    const before = { ...said, kind: 'evaluation', takingPart: [{ stakeholder: 'refugees', count: 9 }] };
    const data = { workshop: randomUUID(), voids: randomUUID(), before, reason: 'Reported by mistake.' };
    expect(await previewed({ type: typeOf(WorkshopVoided), data })).toEqual({
      figures: [],
      others: 0,
      reported: [],
      evidence: [],
    });
  });

  it('a case of another pilot answers like one that there is not', async () => {
    const theirs = neighbour.enrolled(person(77));
    await stack.say(theirs);
    expect((await preview([voided(theirs)])).status).toBe(404);
    expect((await preview([voided({ ...theirs, entity: randomUUID() })])).status).toBe(404);
    // Nor can a participant be spoken of as if it were a milestone.
    const planned = own.milestonePlanned();
    const { snapshot } = planned;
    const data = {
      milestone: enrolled[3]!.entity,
      corrects: randomUUID(),
      before: snapshot,
      after: snapshot,
      reason: '…',
    };
    expect((await preview([{ type: typeOf(MilestoneCorrected), data }])).status).toBe(404);
    expect((await preview([voided(theirs)], manager, neighbour.id)).status).toBe(404);
    expect((await preview([voided(enrolled[3]!)], evaluator)).status).toBe(403);
  });

  it('two hundred previews tell nothing that is hidden: they read alike whatever stands there', async () => {
    const roll = dice(5);
    const small = new Partnership();
    const [mine, near, far] = ['AT', 'AT', 'SI'].map(
      (country) => new Pilot(small.project, { territory: randomUUID(), country }),
    ) as [Pilot, Pilot, Pilot];
    const few = [1, 2, 3].map((n) => mine.enrolled(person(100 + n)));
    const inBoth = near.enrolled(few[0]!.snapshot.person);
    const distant = [4, 5, 6].map((n) => far.enrolled(person(100 + n)));
    await stack.say(small.opened(), ...[mine, near, far].map((pilot) => pilot.planned()), ...few, inBoth, ...distant);
    const hers = await stack.reader({ role: 'pilot_manager', scope: 'pilot', scopeId: mine.id });
    // Others rely on figures that are shown and on such as are hidden.
    const lead = await stack.reader({ role: 'lead_partner', scope: 'project', scopeId: small.project });
    const days = { from: '2025-01-01', until: '2025-06-30' };
    const period = (await lead('/v1/periods', { project: small.project, name: '2025 I', ...days })).body;
    await lead(`/v1/periods/${period.id}/lock`, {});
    await stack.say(
      pinnedFigure(small.project, { indicator: 'PARTS' }),
      pinnedFigure(small.project, { indicator: 'INT-P01' }),
      pinnedFigure(small.project, { indicator: 'INT-P01', scope: 'country', scopeId: 'AT' }),
      pinnedFigure(small.project, { indicator: 'PARTS', scope: 'country', scopeId: 'AT' }),
    );
    const supposed = Array.from({ length: 200 }, () => {
      const one = few[roll(few.length)]!;
      if (roll(3) === 0) return voided(one);
      const gender = roll(2) === 0 ? 'male' : 'female';
      const enrolledOn = `2025-0${1 + roll(5)}-0${1 + roll(9)}`;
      return corrected(one, { enrolledOn, entry: { ...one.snapshot.entry, gender } });
    });
    const answers = async () => {
      const all: Preview[] = [];
      for (const one of supposed) all.push((await preview([one], hers, mine.id)).body as Preview);
      return all;
    };
    const inAustria = async () =>
      (await hers(`/v1/figures?project=${small.project}&indicator=PARTS&scope=country&id=AT`)).body.items[0] as Figure;
    expect((await inAustria()).hidden).toBe(true);
    const first = await answers();
    const relied = first.flatMap(({ evidence }) =>
      evidence.map(({ indicator, scope, reason }) => [indicator, scope, reason]),
    );
    expect(new Set(relied.map((one) => JSON.stringify(one)))).toEqual(
      new Set(
        [
          ['PARTS', 'project', 'direction'],
          ['INT-P01', 'project', undefined],
          ['INT-P01', 'country', undefined],
          ['PARTS', 'country', undefined],
        ].map((one) => JSON.stringify(one)),
      ),
    );
    expect(new Set(first.flatMap(({ reported }) => reported.map((one) => one.period)))).toEqual(new Set([period.id]));
    const told = first.flatMap(({ figures }) => figures.map(({ before }) => before));
    expect(new Set(told.map(({ scope }) => scope))).toEqual(new Set(['pilot', 'project']));
    // A man comes elsewhere, and who is in both pilots leaves the other one: the project has as many as before, and never fewer.
    await stack.say(far.enrolled(person(107), { entry: { gender: 'male' } }));
    await stack.say(near.fact(ParticipantVoided, inBoth.entity, voided(inBoth).data));
    const plain = (all: Preview[]) =>
      JSON.stringify(all, (key, value: unknown) => (key === 'trueAt' ? undefined : value));
    expect(plain(await answers())).toBe(plain(first));
  });
});
