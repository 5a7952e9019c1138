import { randomUUID } from 'node:crypto';
import { ReleaseOvertaken, typeOf } from '@integras/contracts';
import { until } from '@integras/testing';
import { DataSource } from 'typeorm';
import { participantsEnrolled } from '../definitions/catalogue/integras/participants-enrolled.js';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Reader } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';

describe('released figures, watched by several processes', () => {
  let stack: IndicatorsUnderTest;
  let ledgers: DataSource;
  let partnership: Partnership;
  let bologna: Pilot;
  let vienna: Pilot;
  let next = 0;

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    await stack.dataSource.query(
      `update definition set state = 'offered' where state = 'counted' and code <> 'INT-P01'`,
    );
    await stack.dataSource.query('update counting set revision = revision + 1');
    ledgers = await new DataSource({ type: 'postgres', url: stack.database.urlOf('indicators') }).initialize();
  });
  afterAll(async () => {
    await ledgers.destroy();
    await stack.close();
  });
  beforeEach(async () => {
    partnership = new Partnership();
    bologna = new Pilot(partnership.project, { territory: randomUUID(), country: 'IT' });
    vienna = new Pilot(partnership.project, { territory: randomUUID(), country: 'AT' });
    await stack.say(
      partnership.opened(),
      bologna.planned(),
      vienna.planned(),
      ...enrol(bologna, 30),
      ...enrol(vienna, 30),
    );
  });

  const enrol = (pilot: Pilot, count: number) =>
    Array.from({ length: count }, () => pilot.enrolled(person(next++), { on: '2025-03-03' }));
  const nextSecond = () => new Promise((resolve) => setTimeout(resolve, 1_005 - (Date.now() % 1_000)));

  const released = async (): Promise<string> => {
    const lead: Reader = await stack.reader({ role: 'lead_partner', scope: 'project', scopeId: partnership.project });
    const { project } = partnership;
    const { id } = (await lead('/v1/periods', { project, name: '2025 I', from: '2025-01-01', until: '2025-06-30' }))
      .body;
    await lead(`/v1/periods/${id}/lock`, {});
    for (const country of ['IT', 'AT']) await lead(`/v1/periods/${id}/verifications`, { country });
    const { body } = await lead(`/v1/periods/${id}/release`, {});
    await nextSecond();
    return body.id as string;
  };
  /** Which figures were told to be overtaken, one for each time. */
  const told = async (release: string): Promise<string[]> => {
    const rows: { data: ReleaseOvertaken }[] = await ledgers.query(
      'select data from ledger where type = $1 and entity = $2',
      [typeOf(ReleaseOvertaken), release],
    );
    return rows.map(({ data }) => data.scope + (data.scope === 'country' ? ` ${data.scopeId}` : '')).sort();
  };

  it('are told by a process that another one’s release reached only through the database', async () => {
    const replica = await stack.replica();
    try {
      // It has counted before, and found no release then.
      await stack.stopService();
      const [early] = enrol(vienna, 1);
      await stack.commit(early!);
      const isCounted = () => ledgers.query('select from presence where person = $1', [early!.snapshot.person]);
      await until(isCounted, ({ length }) => length > 0, 20);
      await stack.startService();
      const release = await released();
      await stack.stopService();
      await stack.commit(...enrol(bologna, 1));
      expect(
        await until(
          () => told(release),
          ({ length }) => length >= 2,
          20,
        ),
      ).toEqual(['country IT', 'project']);
    } finally {
      await replica.stop();
      await stack.startService();
    }
  });

  it('are told once, whoever counts and however many look at once', async () => {
    const release = await released();
    // Whoever starts looks at everything, while the others look at what they count.
    const late = [enrol(bologna, 3), enrol(vienna, 2), enrol(bologna, 2)];
    const replicas = await Promise.all([
      stack.replica(),
      stack.replica(),
      ...late.map(async (facts) => {
        await stack.commit(...facts);
        return undefined;
      }),
    ]);
    try {
      await stack.counted();
      const all = ['country AT', 'country IT', 'project'];
      expect(
        await until(
          () => told(release),
          ({ length }) => length >= 3,
          20,
        ),
      ).toEqual(all);
      // What was on its way is finished before a process stops.
      for (const replica of replicas) await replica?.stop();
      await stack.stopService();
      expect(await told(release)).toEqual(all);
    } finally {
      await stack.startService();
    }
  });

  it('are none of an indicator that is defined later, however its months move', async () => {
    const release = await released();
    const evaluator = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: partnership.project });
    const { code: _, version: __, ...enrolled } = participantsEnrolled;
    await evaluator('/v1/definitions', { code: 'LATER', ...enrolled });
    await until(
      async () => (await evaluator('/v1/definitions/LATER')).body.items[0]?.state as string,
      (state) => state === 'counted',
      20,
    );
    // Counted by the new definition too, and looked at while it is counted and by whoever starts.
    await stack.say(...enrol(bologna, 1));
    await until(
      () => told(release),
      ({ length }) => length >= 2,
      20,
    );
    await stack.stopService();
    await stack.startService();
    await stack.stopService();
    const indicators: { code: string }[] = await ledgers.query(
      `select distinct data ->> 'indicator' as code from ledger where type = $1 and entity = $2`,
      [typeOf(ReleaseOvertaken), release],
    );
    await stack.startService();
    expect(indicators).toEqual([{ code: 'INT-P01' }]);
  });
});
