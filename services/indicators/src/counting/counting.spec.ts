import { randomUUID } from 'node:crypto';
import { ParticipantCorrected, ParticipantEnrolled, SupportGiven } from '@integras/contracts';
import { openService } from '@integras/service-kit';
import { factOf, until } from '@integras/testing';
import { Registry } from '../definitions/registry.js';
import { type IndicatorsUnderTest, indicatorsUnderTest, type Said } from '../testing/indicators-under-test.js';
import { indicatorsService } from '../service.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';
import { CountingBatch } from './counting-batch.js';

describe('counting', () => {
  let stack: IndicatorsUnderTest;
  let pilot: Pilot;
  let project: string;
  let territory: string;

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    const partnership = new Partnership();
    project = partnership.project;
    territory = randomUUID();
    pilot = new Pilot(project, { territory, country: 'SI' });
    await stack.say(partnership.opened(), pilot.planned());
  });

  const enrolments = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => pilot.enrolled(person(from + i)));
  /** The figures that facts would change; nothing is written. */
  const touchedBy = async (...said: Said[]): Promise<Set<string>> => {
    const runner = stack.dataSource.createQueryRunner();
    await runner.startTransaction();
    try {
      const facts = said.map(({ event, data, entity: subject, journal }) =>
        factOf(event, { data, subject, journal: journal.id }),
      );
      const batch = await CountingBatch.open(facts, runner.manager, stack.service().app.get(Registry));
      for (const fact of facts) batch.apply(fact);
      await batch.flush(runner.manager);
      return new Set(
        batch.figures.map(({ indicator, scope, place, period }) => [indicator, scope, place, period].join(' ')),
      );
    } finally {
      await runner.rollbackTransaction();
      await runner.release();
    }
  };
  const persons = async (): Promise<number> => {
    const rows = await stack.dataSource.query(
      `select n::int from cell where indicator = 'INT-P01' and scope = 'pilot' and place = $1 and period = 'all' and dimension = ''`,
      [pilot.id],
    );
    return rows[0]?.n ?? 0;
  };

  it('goes on where it stopped, and counts nothing twice', async () => {
    await stack.say(...enrolments(0, 10));
    await stack.stopService();
    await stack.commit(...enrolments(10, 10));
    await stack.startService();
    await stack.counted();
    expect(await persons()).toBe(20);
  });

  it('counts every fact once with two of the service running', async () => {
    const second = await openService(indicatorsService, stack.environment);
    try {
      for (let portion = 0; portion < 20; portion++) await stack.commit(...enrolments(portion * 10, 10));
      await stack.counted();
      expect(await persons()).toBe(200);
    } finally {
      await second.stop();
    }
  });

  it('sets a fact aside that it cannot count, and goes on with all others', async () => {
    const nowhere = new Pilot(randomUUID(), {});
    const broken = pilot.fact(SupportGiven, randomUUID(), {
      support: randomUUID(),
      after: { participant: randomUUID(), track: 'skills', on: '2025-05-01', hours: '1.5' },
    });
    await stack.say(...enrolments(0, 3), nowhere.enrolled(person(99)), broken, ...enrolments(3, 3));
    expect(await persons()).toBe(6);
    const letters = await stack.dataSource.query('select type, reason from dead_letter');
    expect(letters).toEqual([
      { type: expect.stringContaining('participant.enrolled'), reason: `the pilot ${nowhere.id} is not known` },
    ]);
  });

  it('counts the support of a participation that was known of too late, as soon as it is', async () => {
    const { entity: participant, snapshot } = pilot.enrolled(person(0));
    const hours = async () => {
      const rows = await stack.dataSource.query(
        `select numerator from cell where indicator = 'INT-S01' and scope = 'pilot' and place = $1 and period = 'all' and dimension = ''`,
        [pilot.id],
      );
      return rows[0]?.numerator as string | undefined;
    };
    await stack.say(pilot.support(participant, { hours: '1.5' }));
    expect(await hours()).toBeUndefined();
    await stack.say(pilot.fact(ParticipantEnrolled, participant, { participant, after: snapshot }));
    expect(await hours()).toBe('1.5');
  });

  it('does not read what an unrelated indicator has counted', async () => {
    await stack.say(...enrolments(0, 5));
    const before = await stack.dataSource.query(
      'select xmin::text, indicator from cell order by indicator, scope, place, period, dimension, category',
    );
    await stack.say(pilot.spent(100));
    const after = await stack.dataSource.query(
      `select xmin::text, indicator from cell where indicator <> 'INT-B01' order by indicator, scope, place, period, dimension, category`,
    );
    expect(after).toEqual(before.filter(({ indicator }: { indicator: string }) => indicator !== 'INT-B01'));
  });

  it('touches no place that a person known there does not change', async () => {
    const parma = new Pilot(project, { territory, country: 'SI' });
    await stack.say(parma.planned(), ...enrolments(0, 1));
    const touched = await touchedBy(parma.enrolled(person(0)));
    const ofPersons = [...touched].filter((figure) => figure.startsWith('INT-P01 '));
    expect(new Set(ofPersons)).toEqual(new Set([`INT-P01 pilot ${parma.id} all`, `INT-P01 pilot ${parma.id} 2025-03`]));
  });

  it('touches nothing above a pilot, nor its total, when only a breakdown moves', async () => {
    const joined = pilot.enrolled(person(0));
    await stack.say(joined);
    const { entity: participant, snapshot: before } = joined;
    const after = { ...before, entry: { ...before.entry, gender: 'male' as const } };
    const corrected = { participant, corrects: randomUUID(), before, after, reason: 'Asked again.' };
    expect(await touchedBy(pilot.fact(ParticipantCorrected, participant, corrected))).toEqual(new Set());
  });

  it('touches every place above a pilot with what adds up', async () => {
    expect(await touchedBy(pilot.spent(100))).toEqual(
      new Set(
        ['pilot ' + pilot.id, 'territory ' + territory, `country ${project}/SI`, 'project ' + project].flatMap(
          (place) => [`INT-B01 ${place} all`, `INT-B01 ${place} 2025-05`],
        ),
      ),
    );
  });

  it('tells how many facts it counts together', async () => {
    await stack.say(...enrolments(0, 5));
    const metrics = await until(
      () => stack.metrics(),
      (text) => /integras_live_figures_total [1-9]/.test(text),
    );
    expect(metrics).toContain('integras_counting_batch_facts_count');
    expect(metrics).toMatch(/integras_facts_applied_total\{stream="integras-pilots"\} [1-9]/);
    expect(metrics).toContain('integras_projection_lag{stream="integras-pilots"}');
  });
});
