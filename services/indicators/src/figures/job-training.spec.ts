import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Figure, FollowUpVoided, OutcomeCorrected } from '@integras/contracts';
import { realData } from '@integras/testing';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Said } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';

const file = realData('participants/nsw-job-training.csv');

/** The National Supported Work experiment; figures published with the data set (Dehejia and Wahba, JASA 94, 1999). */
(file ? describe : describe.skip)('445 participants of a job training (skipped without REAL_DATA_DIR)', () => {
  let stack: IndicatorsUnderTest;
  const partnership = new Partnership();
  const place = { territory: randomUUID(), country: 'US' };
  const trained = new Pilot(partnership.project, { ...place, title: 'Trained' });
  const notTrained = new Pilot(partnership.project, { ...place, title: 'Not trained' });
  const outcomes: Said[] = [];
  const followUps: Said[] = [];

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    const [header = '', ...lines] = readFileSync(file!, 'utf8').trim().split(/\r?\n/);
    const columns = header.split(',').map((name) => name.replaceAll('"', ''));
    const enrolments: Said[] = [];
    for (const [i, line] of lines.entries()) {
      const values = line.split(',');
      const of = (name: string) => values[columns.indexOf(name)]!;
      const pilot = of('train') === '1' ? trained : notTrained;
      const joined = pilot.enrolled(person(i), { on: '2024-01-10', entry: { gender: 'male' } });
      const exit = { on: '2024-12-01', reason: 'completed', employment: 'unknown' } as const;
      enrolments.push(joined, pilot.exited(joined.entity, joined.snapshot, exit));
      // Thousands of dollars, to as many digits as an event carries.
      const [whole = '0', fraction = ''] = of('re78').split('.');
      const value = `${BigInt(whole + fraction.slice(0, 3).padEnd(3, '0'))}.${fraction.slice(3, 12) || '0'}`;
      outcomes.push(pilot.outcome(joined.entity, { on: '2025-06-01', value, unit: 'USD' }));
      followUps.push(pilot.followUp(joined.entity, { employment: of('unem78') === '1' ? 'unemployed' : 'employed' }));
    }
    await stack.commit(partnership.opened(), trained.planned(), notTrained.planned(), ...enrolments);
    await stack.say(...outcomes, ...followUps);
  });
  afterAll(() => stack.close());

  const figure = async (pilot: Pilot, indicator: string): Promise<Figure> => {
    const manager = await stack.reader({ role: 'pilot_manager', scope: 'pilot', scopeId: pilot.id });
    return (await manager(`/v1/figures?indicator=${indicator}&scope=pilot&id=${pilot.id}`)).body.items[0];
  };

  it('are 185 trained and 260 not', async () => {
    expect([(await figure(trained, 'INT-P01')).value, (await figure(notTrained, 'INT-P01')).value]).toEqual([
      '185',
      '260',
    ]);
  });

  it('earned 1,794.34 more on average when trained', async () => {
    const [a, b] = [await figure(trained, 'INT-P13'), await figure(notTrained, 'INT-P13')];
    expect((Number(a.value) - Number(b.value)).toFixed(2)).toBe('1794.34');
    expect([a.n, b.n, a.unit, b.unit]).toEqual([185, 260, 'USD', 'USD']);
  });

  it('were unemployed in 45 of 185 and 92 of 260 cases', async () => {
    const unemployed = async (pilot: Pilot) => {
      const { numerator, denominator } = await figure(pilot, 'INT-P06');
      return [Number(denominator) - Number(numerator), Number(denominator)];
    };
    expect(await unemployed(trained)).toEqual([45, 185]);
    expect(await unemployed(notTrained)).toEqual([92, 260]);
  });

  it('change by exactly one correction and one voiding', async () => {
    const before = await figure(trained, 'INT-P13');
    const index = outcomes.findIndex(({ pilot }) => pilot === trained.id);
    const { outcome, after } = outcomes[index]!.data as { outcome: string; after: { value: string } };
    const corrected = {
      ...after,
      value: String(Number.parseInt(after.value) + 185) + after.value.slice(after.value.indexOf('.')),
    };
    const { followUp, after: followedUp } = followUps[index]!.data as { followUp: string; after: object };
    await stack.say(
      trained.fact(OutcomeCorrected, outcome, {
        outcome,
        corrects: randomUUID(),
        before: after as never,
        after: corrected as never,
        reason: 'Misread.',
      }),
      trained.fact(FollowUpVoided, followUp, {
        followUp,
        voids: randomUUID(),
        before: followedUp as never,
        reason: 'Twice.',
      }),
    );
    expect(Number((await figure(trained, 'INT-P13')).value) - Number(before.value)).toBeCloseTo(1, 9);
    expect((await figure(trained, 'INT-P06')).n).toBe(184);
    expect((await figure(notTrained, 'INT-P06')).n).toBe(260);
  });
});
