import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Figure } from '@integras/contracts';
import { realData, until } from '@integras/testing';
import {
  type IndicatorsUnderTest,
  indicatorsUnderTest,
  type Reader,
  type Said,
} from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';

const file = realData('events/loan-applications-2012.csv.gz');
/** All of it with `npm run test:full`, every fortieth case otherwise. */
const share = process.env['FULL'] ? 1 : 40;

interface Logged {
  case: string;
  activity: string;
  /** The local calendar day. */
  day: string;
}

/** BPI Challenge 2012: 262,200 events of 13,087 applications, with offsets across a clock change. */
(file ? describe : describe.skip)('a log of real process events (skipped without REAL_DATA_DIR)', () => {
  let stack: IndicatorsUnderTest;
  let manager: Reader;
  const partnership = new Partnership();
  const pilot = new Pilot(partnership.project, { territory: randomUUID(), country: 'NL' });
  let log: Logged[];
  let activities: string[];

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    const lines = gunzipSync(readFileSync(file!)).toString('utf8').trim().split(/\r?\n/).slice(1);
    const all = lines.map((line): Logged => {
      const [, of = '', , , , activity = '', time = ''] = line.split(',');
      return { case: of, activity, day: time.slice(0, 10) };
    });
    const cases = [...new Set(all.map((one) => one.case))];
    const taken = new Set(cases.filter((_, i) => i % share === 0));
    log = all.filter((one) => taken.has(one.case));
    activities = [...new Set(log.map(({ activity }) => activity))];
    await stack.say(partnership.opened(), pilot.planned());
    manager = await stack.reader(
      { role: 'pilot_manager', scope: 'pilot', scopeId: pilot.id },
      { role: 'lead_partner', scope: 'project', scopeId: partnership.project },
    );
    for (const i of activities.keys()) await manager('/v1/definitions', definition(i));
    await until(
      async () => (await manager('/v1/definitions?state=filling')).body.items.length as number,
      (filling) => filling === 0,
      60,
    );
    const participants = new Map<string, string>();
    const facts: Said[] = [];
    for (const one of log) {
      let participant = participants.get(one.case);
      if (participant === undefined) {
        const joined = pilot.enrolled(person(participants.size), { on: one.day });
        participants.set(one.case, (participant = joined.entity));
        facts.push(joined);
      }
      facts.push(pilot.support(participant, { on: one.day, hours: String(activities.indexOf(one.activity) + 1) }));
    }
    for (let start = 0; start < facts.length; start += 2_000) await stack.commit(...facts.slice(start, start + 2_000));
    await stack.counted();
  });
  afterAll(() => stack.close());

  /** Which activity it was is told by the hours, the one field a support has for a number. */
  const definition = (i: number) => ({
    code: `LOG-${i}`,
    name: { en: `Activity ${i}`, de: `Tätigkeit ${i}` },
    description: { en: 'Events of one activity.', de: 'Ereignisse einer Tätigkeit.' },
    level: 'output',
    countingUnit: 'event',
    unit: 'events',
    measure: 'count',
    display: { kind: 'number' },
    direction: 'none',
    dimensions: [],
    counts: [{ cases: 'support', where: `support.hours == '${i + 1}'`, on: 'support.on' }],
  });
  const figures = async (path: string): Promise<Figure[]> => {
    const { status, body } = await manager(`${path}&scope=pilot&id=${pilot.id}`);
    expect(status).toBe(200);
    return body.items as Figure[];
  };

  it('has as many applications as the file', async () => {
    const [persons] = await figures('/v1/figures?indicator=INT-P01');
    expect(persons!.value).toBe(String(new Set(log.map((one) => one.case)).size));
    if (share === 1) expect(persons!.value).toBe('13087');
  });

  it('has every counter as a recount of the file gives it, month by month', async () => {
    let events = 0;
    for (const [i, activity] of activities.entries()) {
      const months = await figures(`/v1/series?indicator=LOG-${i}`);
      const counted = Object.fromEntries(months.filter(({ n }) => n! > 0).map(({ period, value }) => [period, value]));
      const recounted: Record<string, string> = {};
      for (const one of log.filter((each) => each.activity === activity)) {
        const month = one.day.slice(0, 7);
        recounted[month] = String(Number(recounted[month] ?? 0) + 1);
      }
      expect([activity, counted]).toEqual([activity, recounted]);
      const [all] = await figures(`/v1/figures?indicator=LOG-${i}`);
      events += Number(all!.value);
    }
    expect(events).toBe(log.length);
    if (share === 1) expect(events).toBe(262_200);
  });
});
