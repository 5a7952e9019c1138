import { randomUUID } from 'node:crypto';
import { type Figure, ParticipantCorrected, ParticipantVoided } from '@integras/contracts';
import type { RunningService } from '@integras/service-kit';
import { until } from '@integras/testing';
import { type IndicatorsUnderTest, indicatorsUnderTest } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';
import { LiveFiguresSender } from './live-figures.sender.js';

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
  const valueOf = (latest: Map<string, Figure>, indicator: string, scope: string, month = 'all') =>
    [...latest.values()].find(
      ({ indicator: of, scope: within, period }) => of === indicator && within === scope && period === month,
    )?.value;
  const everyScope = ['country', 'pilot', 'project', 'territory'];
  /** Figures that rest come later than others of the same fact: a test that begins anew waits for all of them. */
  const isEnrolledEverywhere = (latest: Map<string, Figure>, value: string) =>
    everyScope.every((scope) =>
      ['2025-03', 'all'].every((period) => valueOf(latest, 'INT-P01', scope, period) === value),
    );

  it('come for every place a fact counts in, exact, with the position they are true at', async () => {
    await stack.say(bologna.enrolled(person(0)));
    const latest = await hear((figures) => isEnrolledEverywhere(figures, '1'));
    const about = [...latest.values()].filter(
      ({ indicator, scopeId }) => indicator === 'INT-P01' && scopeId !== parma.id,
    );
    const told = new Set(about.map(({ scope, period, value }) => `${scope} ${period} ${value}`));
    expect(told).toEqual(new Set(everyScope.flatMap((scope) => [`${scope} 2025-03 1`, `${scope} all 1`])));
    const [pilot] = about.filter(({ scope }) => scope === 'pilot');
    expect(pilot).toMatchObject({ scopeId: bologna.id, project: partnership.project, country: 'IT', personal: true });
    expect(pilot!.trueAt!['integras-pilots']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/);
  });

  it('do not come when nothing but a breakdown has changed', async () => {
    const joined = bologna.enrolled(person(1));
    await stack.say(joined);
    await hear((figures) => isEnrolledEverywhere(figures, '2'));
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

  it('of another place come too when they come to be withheld, and when no longer', async () => {
    const ofParma = ({ scopeId, indicator, period }: Figure) =>
      scopeId === parma.id && indicator === 'INT-P01' && period === 'all';
    const isWithheld = (latest: Map<string, Figure>) => [...latest.values()].find(ofParma)?.withheld === true;
    // Two in Bologna would follow from those of Parma; five are told themselves.
    const three = [50, 51, 52].map((number) => bologna.enrolled(person(number)));
    await stack.say(...three);
    await hear((latest) => [...latest.values()].some(ofParma) && !isWithheld(latest));
    heard.splice(0);
    const { entity: participant, snapshot: before } = three[0]!;
    const reason = 'Entered twice.';
    await stack.say(bologna.fact(ParticipantVoided, participant, { participant, voids: randomUUID(), before, reason }));
    expect(isWithheld(await hear(isWithheld))).toBe(true);
  });

  it('that are withheld are told by whichever process counts, whatever another has told of them since', async () => {
    const ofParma = (latest: Map<string, Figure>) =>
      [...latest.values()].find(
        ({ scopeId, indicator, period }) => scopeId === parma.id && indicator === 'INT-P01' && period === 'all',
      );
    const inBologna = [{ indicator: 'INT-P01', scope: 'pilot', place: bologna.id, period: 'all' } as const];
    const told = async (by: RunningService, isTold: (figure: Figure) => boolean) => {
      stack.live();
      heard.splice(0);
      by.app.get(LiveFiguresSender).changed(inBologna, { catchingUp: false });
      return hear((latest) => latest.size > 0 && [ofParma(latest)].every((figure) => figure && isTold(figure)));
    };
    const other = await stack.replica();
    try {
      // Four are in Bologna: Parma is withheld, as both have told.
      await told(stack.service(), ({ withheld }) => withheld === true);
      await told(other, ({ withheld }) => withheld === true);
      // One of them tells the value of Parma meanwhile, and one that it is withheld again.
      const fifth = bologna.enrolled(person(60));
      await stack.say(fifth);
      await hear((latest) => ofParma(latest)?.withheld === undefined);
      const { entity: participant, snapshot: before } = fifth;
      const data = { participant, voids: randomUUID(), before, reason: 'Entered twice.' };
      await stack.say(bologna.fact(ParticipantVoided, participant, data));
      await hear((latest) => ofParma(latest)?.withheld === true);
      for (const by of [other, stack.service()])
        expect(ofParma(await told(by, ({ withheld }) => withheld === true))).toMatchObject({ withheld: true });
    } finally {
      await other.stop();
    }
  });

  it('of all other places come at first, however many there are', async () => {
    const partners = new Partnership();
    const budget = { amount: 1_000, currency: 'EUR' } as const;
    const pilots = Array.from(
      { length: 400 },
      (_, number) => new Pilot(partners.project, { title: `Pilot ${number}`, country: 'IT', budget }),
    );
    await stack.say(partners.opened(), ...pilots.map((pilot) => pilot.planned()));
    await stack.say(pilots[0]!.enrolled(person(0)));
    const ids = new Set<string>(pilots.map(({ id }) => id));
    const told = (latest: Map<string, Figure>) =>
      [...latest.values()].filter(
        ({ scopeId, indicator, period }) => ids.has(scopeId) && indicator === 'INT-P01' && period === 'all',
      ).length;
    expect(told(await hear((latest) => told(latest) === 400))).toBe(400);
  });

  it('of every month come when a budget changes what they are measured against', async () => {
    await stack.say(bologna.spent(1_000, { on: '2025-02-01' }));
    const share = (latest: Map<string, Figure>, month: string) => valueOf(latest, 'INT-B01', 'project', month);
    await hear((figures) => share(figures, '2025-02') !== undefined);
    heard.splice(0);
    await stack.say(bologna.described({ budget: { amount: 300_000, currency: 'EUR' } }));
    const measuredAnew = { '2025-02': '0.0025', '2025-05': '0.0025', all: '0.005' };
    const latest = await hear((figures) =>
      Object.entries(measuredAnew).every(([month, value]) => share(figures, month) === value),
    );
    const months = [...latest.values()].filter(
      ({ indicator, scope }) => indicator === 'INT-B01' && scope === 'project',
    );
    expect(Object.fromEntries(months.map(({ period, value }) => [period, value]))).toEqual(measuredAnew);
  });
});
