import {
  ParticipantErased,
  ParticipantReleased,
  ParticipantRestricted,
  SupportErased,
  type EventClass,
} from '@integras/contracts';
import { eraseFacts } from '@integras/messaging';
import { tablesWith } from '@integras/testing';
import { Reconciliation } from '../reconciliation/reconciliation.service.js';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Said } from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';

describe('a participant who is counted', () => {
  let stack: IndicatorsUnderTest;
  let pilot: Pilot;
  let enrolled: Said;
  let supports: Said[];
  const canary = person(77_777);

  const cells = async (): Promise<unknown[]> =>
    stack.dataSource.query(
      `select indicator, scope, place, period, dimension, category, unit, n, unknown, trim_scale(numerator) as numerator, denominator, trim_scale(squares) as squares from cell
        where (n, unknown, numerator, denominator, squares) <> (0, 0, 0, 0, 0)
        order by indicator, scope, place, period, dimension, category, unit`,
    );
  const differences = async () => (await stack.service().app.get(Reconciliation).run()).differences;
  const about = (event: EventClass<{ participant: string }>) =>
    pilot.fact(event, enrolled.entity, { participant: enrolled.entity });
  let without: unknown[];
  let withThem: unknown[];

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    const partnership = new Partnership();
    pilot = new Pilot(partnership.project, { country: 'SI' });
    const neighbour = pilot.enrolled(person(1));
    await stack.say(partnership.opened(), pilot.planned(), neighbour, pilot.support(neighbour.entity, { hours: '4' }));
    without = await cells();
    enrolled = pilot.enrolled(canary);
    supports = [pilot.support(enrolled.entity, { hours: '1.5' }), pilot.support(enrolled.entity, { hours: '2' })];
    await stack.say(enrolled, ...supports);
    withThem = await cells();
  });
  afterAll(() => stack.close());

  it('counts in no figure while what is known of them is restricted, and counts again afterwards', async () => {
    expect(withThem).not.toEqual(without);
    await stack.say(about(ParticipantRestricted));
    expect(await cells()).toEqual(without);
    await stack.say(pilot.support(enrolled.entity, { hours: '9' }));
    expect(await cells()).toEqual(without);
    expect(await differences()).toBe(0);
    await stack.say(about(ParticipantReleased));
    expect(await cells()).not.toEqual(without);
    expect(await differences()).toBe(0);
  });

  it('leaves the figures as if they had never been there, and their pseudonym in no table or index', async () => {
    const known: { id: string }[] = await stack.dataSource.query('select id from counted_case where parent = $1', [
      enrolled.entity,
    ]);
    const erased = known.map(({ id }) => pilot.fact(SupportErased, id, { support: id, participant: enrolled.entity }));
    await stack.say(...erased, about(ParticipantErased));
    expect(await cells()).toEqual(without);
    expect(await differences()).toBe(0);

    // What the pilots service does with its ledger.
    await stack.ledgerSource.query(
      `update ledger set person = $1 where entity = any($2::uuid[]) and type not like '%.erased.%'`,
      [enrolled.entity, [enrolled.entity, ...known.map(({ id }) => id)]],
    );
    await eraseFacts(stack.ledgerSource.manager, [enrolled.entity], {
      tombstone: ParticipantErased,
      field: 'participant',
      kept: [SupportErased],
    });
    expect(await differences()).toBe(0);

    expect(await tablesWith(stack.database.adminUrl, [canary])).toEqual([]);
    expect(await tablesWith(stack.database.adminUrl, [person(1)])).not.toEqual([]);
  });
});
