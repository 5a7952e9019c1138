import { randomUUID } from 'node:crypto';
import { type Figure, ParticipantCorrected } from '@integras/contracts';
import { until } from '@integras/testing';
import { type IndicatorsUnderTest, indicatorsUnderTest } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';

describe('live figures', () => {
  let stack: IndicatorsUnderTest;
  let partnership: Partnership;
  let bologna: Pilot;
  let parma: Pilot;
  const heard: Figure[] = [];

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    partnership = new Partnership();
    const { project } = partnership;
    const territory = randomUUID();
    bologna = new Pilot(project, {
      title: 'Bologna',
      territory,
      country: 'IT',
      budget: { amount: 100_000, currency: 'EUR' },
    });
    parma = new Pilot(project, {
      title: 'Parma',
      territory,
      country: 'IT',
      budget: { amount: 100_000, currency: 'EUR' },
    });
    await stack.say(
      partnership.opened(),
      partnership.territory(territory, 'IT', 'Emilia-Romagna'),
      bologna.planned(),
      parma.planned(),
    );
  });
  afterAll(() => stack.close());
  beforeEach(() => void heard.splice(0));

  /** Listens until the figures heard hold. */
  const hear = (holds: (latest: Map<string, Figure>) => boolean) =>
    until(() => {
      heard.push(...stack.live());
      return new Map(heard.map((figure) => [figure.key, figure]));
    }, holds);
  const valueOf = (latest: Map<string, Figure>, indicator: string, scope: string) =>
    [...latest.values()].find(
      (figure) => figure.indicator === indicator && figure.scope === scope && figure.period === 'all',
    )?.value;

  it('come for every place a fact counts in, exact, with the position they are true at', async () => {
    await stack.say(bologna.enrolled(person(0)));
    const latest = await hear((figures) => valueOf(figures, 'INT-P01', 'project') === '1');
    const about = [...latest.values()].filter(({ indicator }) => indicator === 'INT-P01');
    const told = new Set(about.map(({ scope, period, value }) => `${scope} ${period} ${value}`));
    const places = ['country', 'pilot', 'project', 'territory'];
    expect(told).toEqual(new Set(places.flatMap((scope) => [`${scope} 2025-03 1`, `${scope} all 1`])));
    const [pilot] = about.filter(({ scope }) => scope === 'pilot');
    expect(pilot).toMatchObject({ scopeId: bologna.id, project: partnership.project, country: 'IT', personal: true });
    expect(pilot!.trueAt!['integras-pilots']!.sequence).toBeGreaterThan(0);
  });

  it('do not come when nothing but a breakdown has changed', async () => {
    const joined = bologna.enrolled(person(1));
    await stack.say(joined);
    await hear((figures) => valueOf(figures, 'INT-P01', 'project') === '2');
    heard.splice(0);
    const { entity: participant, snapshot: before } = joined;
    const after = { ...before, entry: { ...before.entry, gender: 'male' as const } };
    await stack.say(
      bologna.fact(ParticipantCorrected, participant, {
        participant,
        corrects: randomUUID(),
        before,
        after,
        reason: 'Asked again.',
      }),
    );
    await stack.say(bologna.spent(1_000));
    const latest = await hear((figures) => valueOf(figures, 'INT-B01', 'project') === '0.005');
    expect([...latest.values()].map(({ indicator }) => indicator)).not.toContain('INT-P01');
  });

  it('end with the last value of a burst, and have not told of every step', async () => {
    const steps = 200;
    for (let i = 0; i < steps; i++) await stack.commit(parma.enrolled(person(100 + i)));
    await stack.counted();
    await hear((figures) => valueOf(figures, 'INT-P01', 'project') === String(steps + 2));
    expect(
      heard.filter(({ indicator, scope, period }) => indicator === 'INT-P01' && scope === 'project' && period === 'all')
        .length,
    ).toBeLessThan(steps);
  });

  it('of every month come when a budget changes what they are measured against', async () => {
    await stack.say(bologna.spent(1_000, { on: '2025-02-01' }));
    await hear((figures) => figures.size > 0);
    heard.splice(0);
    await stack.say(bologna.described({ budget: { amount: 300_000, currency: 'EUR' } }));
    const latest = await hear((figures) =>
      [...figures.values()].some(({ scope, period }) => scope === 'project' && period === '2025-02'),
    );
    const months = [...latest.values()].filter(({ scope }) => scope === 'project');
    expect(new Set(months.map(({ period, value }) => `${period} ${value}`))).toEqual(
      new Set(['2025-02 0.0025', '2025-05 0.0025', 'all 0.005']),
    );
  });
});
