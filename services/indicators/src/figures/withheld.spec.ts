import { randomUUID } from 'node:crypto';
import type { Exit, Figure } from '@integras/contracts';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Reader } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';

const inBologna = randomUUID();
const inParma = randomUUID();
const inVienna = randomUUID();

describe('a small headline', () => {
  const partnership = new Partnership();
  const pilot = (territory: string, country: string, title: string) =>
    new Pilot(partnership.project, { territory, country, title });
  const care = pilot(inBologna, 'IT', 'Into care work');
  const flats = pilot(inBologna, 'IT', 'Shared flats');
  const rent = pilot(inParma, 'IT', 'A rental contract');
  const mentors = pilot(inVienna, 'AT', 'Workplace mentors');
  let stack: IndicatorsUnderTest;
  let evaluator: Reader;
  let managerOfRent: Reader;
  let beforeParma: string;

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    const enrolledIn = (where: Pilot, from: number, count: number) =>
      Array.from({ length: count }, (_, i) => where.enrolled(person(from + i)));
    await stack.say(
      partnership.opened(),
      ...[care, flats, rent, mentors].map((one) => one.planned()),
      ...enrolledIn(care, 0, 12),
      ...enrolledIn(flats, 20, 9),
      ...enrolledIn(mentors, 40, 15),
    );
    evaluator = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: partnership.project });
    managerOfRent = await stack.reader({ role: 'pilot_manager', scope: 'pilot', scopeId: rent.id });
    expect(await told('territory')).toEqual({ [inBologna]: '21', [inVienna]: '15', [inParma]: 'c' });
    beforeParma = new Date().toISOString();
    // Facts of the next second are not known at the end of this one.
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    await stack.say(...enrolledIn(rent, 60, 3));
  });
  afterAll(() => stack.close());

  const figures = async (reader: Reader, scope: string, more = '', indicator = 'INT-P01'): Promise<Figure[]> =>
    (await reader(`/v1/figures?project=${partnership.project}&indicator=${indicator}&scope=${scope}${more}`)).body
      .items;
  const told = async (scope: string, more = '', reader = evaluator) =>
    Object.fromEntries(
      (await figures(reader, scope, more)).map(({ scopeId, value, hidden }) => [scopeId, hidden ? 'c' : value]),
    );

  it('follows from nothing that is told of the places beside it, above it and within them', async () => {
    expect(await told('project')).toEqual({ [partnership.project]: '39' });
    expect(await told('country')).toEqual({ AT: '15', IT: '24' });
    expect(await told('territory')).toEqual({ [inBologna]: 'c', [inVienna]: '15', [inParma]: 'c' });
    const ofPilots = await told('pilot');
    expect([ofPilots[rent.id], ofPilots[mentors.id]]).toEqual(['c', '15']);
    expect([ofPilots[care.id], ofPilots[flats.id]].filter((value) => value === 'c')).toHaveLength(1);
  });

  it('follows from no figure of a month, of an earlier moment or of one place alone', async () => {
    expect(await told('territory', '&period=2025-03')).toMatchObject({ [inBologna]: 'c', [inParma]: 'c' });
    expect(await told('territory', `&id=${inBologna}`)).toEqual({ [inBologna]: 'c' });
    expect(await told('territory', `&asOf=${beforeParma}`)).toMatchObject({ [inBologna]: 'c', [inParma]: 'c' });
    const { items } = (await evaluator(`/v1/series?indicator=INT-P01&scope=territory&id=${inBologna}`)).body;
    expect(items.map(({ value, hidden }: Figure) => [value, hidden])).toEqual([[null, true]]);
  });

  it('and what is withheld beside it look the same', async () => {
    const [one, other] = (await figures(evaluator, 'territory')).filter(({ hidden }) => hidden);
    expect(Object.keys(one!).sort()).toEqual(Object.keys(other!).sort());
  });

  it('is exact for whoever runs the pilot', async () => {
    expect(await told('pilot', `&id=${rent.id}`, managerOfRent)).toEqual({ [rent.id]: '3' });
  });

  it('that has grown is told, and with it what was withheld', async () => {
    await stack.say(rent.enrolled(person(70)), rent.enrolled(person(71)));
    expect(await told('territory')).toEqual({ [inBologna]: '21', [inVienna]: '15', [inParma]: '5' });
  });

  it('is protected beside it too: how many are unknown follows from no other place, and from no earlier moment', async () => {
    const exit = (employment: Exit['employment']): Exit => ({ on: '2025-06-02', reason: 'completed', employment });
    const left = (where: Pilot, from: number, count: number, employment: Exit['employment']) =>
      Array.from({ length: count }, (_, i) => {
        const joined = where.enrolled(person(from + i));
        return { joined, exited: where.exited(joined.entity, joined.snapshot, exit(employment)) };
      });
    const notAsked = left(rent, 440, 5, 'unknown');
    const all = [
      ...[care, flats, rent].flatMap((where, i) => left(where, 100 * (i + 2), 6, 'employed')),
      ...[care, flats, rent].flatMap((where, i) => left(where, 100 * (i + 2) + 20, 6, 'unemployed')),
      ...left(care, 240, 8, 'unknown'),
      ...left(flats, 340, 7, 'unknown'),
      ...notAsked,
    ];
    await stack.say(...all.flatMap(({ joined, exited }) => [joined, exited]));
    const unknown = async (scope: string, more = ''): Promise<Record<string, number | undefined>> =>
      Object.fromEntries(
        (await figures(evaluator, scope, more, 'INT-P05')).map((figure) => [figure.scopeId, figure.unknown]),
      );
    expect(await unknown('pilot')).toMatchObject({ [rent.id]: 5, [care.id]: 8, [flats.id]: 7 });
    const before = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 1_100));
    const asked = notAsked.slice(0, 2).map(({ joined: { entity, snapshot } }) => {
      return rent.exited(entity, { ...snapshot, exit: exit('unknown') }, exit('employed'));
    });
    await stack.say(...asked);
    expect(await unknown('country')).toMatchObject({ IT: 18 });
    expect(await unknown('territory')).toMatchObject({ [inBologna]: undefined, [inParma]: undefined });
    const ofPilots = await unknown('pilot');
    expect(ofPilots[rent.id]).toBeUndefined();
    expect([ofPilots[care.id], ofPilots[flats.id]].filter((count) => count === undefined)).toHaveLength(1);
    const ofParma = await figures(evaluator, 'pilot', `&id=${rent.id}&asOf=${before}`, 'INT-P05');
    expect(ofParma).toMatchObject([{ n: 12 }]);
    expect(ofParma[0]).not.toHaveProperty('unknown');
  });
});
