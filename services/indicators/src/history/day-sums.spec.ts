import { randomUUID } from 'node:crypto';
import { cellId, keysWithin, placeKey, readWithinKey } from '../cells/cell-key.js';
import { addToCells, rememberChanges } from '../cells/cells.store.js';
import { Indicators } from '../definitions/indicators.js';
import { participantsEnrolled } from '../definitions/catalogue/integras/participants-enrolled.js';
import { type FigureRef } from '../counting/touched-figures.js';
import { readFigures } from '../figures/figures.store.js';
import { type IndicatorsUnderTest, indicatorsUnderTest } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';
import { DaySums } from './day-sums.js';

const indicators = new Indicators([participantsEnrolled]);
const dayMillis = 86_400_000;

describe('days that are over', () => {
  let stack: IndicatorsUnderTest;
  let pilot: Pilot;

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    const partnership = new Partnership();
    pilot = new Pilot(partnership.project, { territory: randomUUID(), country: 'SI' });
    await stack.say(partnership.opened(), pilot.planned());
  });
  afterAll(() => stack.close());

  const knownAt = async (asOf: Date): Promise<string | null> => {
    const ref: FigureRef = { indicator: 'INT-P01', scope: 'pilot', place: pilot.id, period: 'all' };
    const { figures } = await readFigures(stack.dataSource, indicators, [ref], { now: new Date(), asOf });
    return figures[0]!.value;
  };
  /** What was recorded today is told as if it had been so many days ago. */
  const backdate = async (days: number) => {
    await stack.dataSource.query(`update cell_change set at = at - make_interval(days => $1)`, [days]);
    await stack.dataSource.query('truncate cell_day');
    await stack.dataSource.query(`update summed_days set until = '-infinity'`);
    await stack.dataSource.query(`update place_pilot set since = since - make_interval(days => $1)`, [days]);
  };
  const daysAgo = (days: number) => new Date(Date.now() - days * dayMillis);

  it('say the same after they were summed, at every instant', async () => {
    await stack.say(...Array.from({ length: 4 }, (_, i) => pilot.enrolled(person(i))));
    await backdate(3);
    await stack.say(...Array.from({ length: 2 }, (_, i) => pilot.enrolled(person(10 + i))));
    await backdate(2);
    const instants = [daysAgo(6), daysAgo(4), daysAgo(3), daysAgo(1), new Date()];
    const known = async () => Promise.all(instants.map(knownAt));
    const before = await known();
    expect(before).toEqual(['0', '4', '4', '6', '6']);
    await stack.service().app.get(DaySums).sum();
    const [{ summed }] = await stack.dataSource.query('select count(*)::int as summed from cell_day');
    expect(summed).toBeGreaterThan(0);
    expect(await known()).toEqual(before);
    // Nothing of them is read change by change any more.
    await stack.dataSource.query(`delete from cell_change where at < now() - interval '1 day'`);
    expect(await known()).toEqual(before);
  });

  it('take up what is counted for them later, as by a new definition', async () => {
    await stack.dataSource.query('truncate cell, cell_change, cell_day, presence');
    const at = { indicator: 'INT-P01', version: 1, scope: 'pilot', place: pilot.id } as const;
    const [within] = keysWithin({ periods: ['all'], dimensions: [], categories: [], unit: '', value: '' });
    const id = cellId(placeKey(at), within!);
    const change = { n: 1, unknown: 0, numerator: 0n, denominator: 0n, squares: 0n };
    const second = Math.floor(daysAgo(5).getTime() / 1_000);
    await stack.dataSource.transaction(async (manager) => {
      await addToCells(manager, [{ id, at, within: readWithinKey(within!), change }]);
      await rememberChanges(manager, [{ id, second, change }], new Date());
    });
    expect(await knownAt(daysAgo(6))).toBe('0');
    expect(await knownAt(daysAgo(4))).toBe('1');
    expect(await knownAt(new Date())).toBe('1');
  });
});
