import { randomUUID } from 'node:crypto';
import {
  CodeMappingCorrected,
  CodeMappingMade,
  CodeMappingVoided,
  describe as describeEvent,
  type Figure,
  FollowUpVoided,
  MilestoneCorrected,
  OutcomeCorrected,
  ParticipantCorrected,
  ParticipantReEntered,
  ParticipantVoided,
  SupportVoided,
} from '@integras/contracts';
import {
  type Answer,
  type IndicatorsUnderTest,
  indicatorsUnderTest,
  type Reader,
} from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot, said } from '../testing/partnership.js';

describe('figures', () => {
  let stack: IndicatorsUnderTest;
  let partnership: Partnership;
  let bologna: Pilot;
  let parma: Pilot;
  let vienna: Pilot;
  let managerOfBologna: Reader;
  let evaluator: Reader;
  const [emilia, wien] = [randomUUID(), randomUUID()];

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
  });
  afterAll(() => stack.close());

  /** A project of its own for every test, so that none sees another's numbers. */
  beforeEach(async () => {
    partnership = new Partnership();
    const { project } = partnership;
    bologna = new Pilot(project, {
      title: 'Bologna',
      territory: emilia,
      country: 'IT',
      budget: { amount: 100_000, currency: 'EUR' },
    });
    parma = new Pilot(project, {
      title: 'Parma',
      territory: emilia,
      country: 'IT',
      budget: { amount: 300_000, currency: 'EUR' },
    });
    vienna = new Pilot(project, {
      title: 'Wien',
      territory: wien,
      country: 'AT',
      budget: { amount: 600_000, currency: 'EUR' },
    });
    await stack.say(
      partnership.opened('Pilots of spring'),
      partnership.territory(emilia, 'IT', 'Emilia-Romagna'),
      partnership.territory(wien, 'AT', 'Wien'),
      bologna.planned(),
      parma.planned(),
      vienna.planned(),
    );
    managerOfBologna = await stack.reader(
      ...[bologna, parma, vienna].map(({ id }) => ({ role: 'pilot_manager', scope: 'pilot', scopeId: id })),
    );
    evaluator = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: project });
  });

  const one = (answer: Answer): Figure => {
    expect(answer.status).toBe(200);
    expect(answer.body.items).toHaveLength(1);
    return answer.body.items[0] as Figure;
  };
  const at = (pilot: Pilot, indicator: string, more = '') =>
    managerOfBologna(`/v1/figures?indicator=${indicator}&scope=pilot&id=${pilot.id}${more}`).then(one);
  const ofProject = (indicator: string, more = '') =>
    evaluator(`/v1/figures?indicator=${indicator}&scope=project&id=${partnership.project}${more}`).then(one);
  const enrolledIn = (pilot: Pilot, from: number, count: number) =>
    Array.from({ length: count }, (_, i) => pilot.enrolled(person(from + i)));

  it('say before the first fact that there is nothing, not that it is unknown', async () => {
    expect(await at(bologna, 'INT-P01')).toMatchObject({
      value: '0',
      n: 0,
      unknown: 0,
      scopeName: 'Bologna',
      country: 'IT',
    });
    expect(await at(bologna, 'INT-P05')).toMatchObject({ value: null, n: 0, numerator: '0', denominator: '0' });
  });

  it('count a person in two pilots once in every place above them', async () => {
    await stack.say(...enrolledIn(bologna, 0, 6), ...enrolledIn(parma, 4, 6), ...enrolledIn(vienna, 9, 6));
    expect((await at(bologna, 'INT-P01')).value).toBe('6');
    expect((await at(parma, 'INT-P01')).value).toBe('6');
    expect((await ofProject('INT-P01')).value).toBe('15');
    const countries = await evaluator(`/v1/figures?indicator=INT-P01&scope=country&project=${partnership.project}`);
    expect(countries.body.items.map(({ scopeId, value }: Figure) => [scopeId, value])).toEqual([
      ['AT', '6'],
      ['IT', '10'],
    ]);
  });

  it('move with a correction and go back with a void', async () => {
    const joined = enrolledIn(bologna, 0, 6);
    await stack.say(...joined);
    const [first] = joined as [(typeof joined)[0]];
    const after = {
      ...first.snapshot,
      enrolledOn: '2025-04-01',
      entry: { ...first.snapshot.entry, gender: 'male' as const },
    };
    const participant = first.entity;
    await stack.say(
      bologna.fact(ParticipantCorrected, participant, {
        participant,
        corrects: randomUUID(),
        before: first.snapshot,
        after,
        reason: 'A typing mistake.',
      }),
    );
    expect((await at(bologna, 'INT-P01', '&period=2025-03')).value).toBe('5');
    expect((await at(bologna, 'INT-P01', '&period=2025-04')).value).toBe('1');
    const byGender = await managerOfBologna(`/v1/figures?indicator=INT-P01&scope=pilot&id=${bologna.id}&by=gender`);
    expect(byGender.body.items.map(({ by, value }: Figure) => [by!.category, value])).toEqual([
      ['female', '5'],
      ['male', '1'],
    ]);

    await stack.say(
      bologna.fact(ParticipantVoided, participant, {
        participant,
        voids: randomUUID(),
        before: after,
        reason: 'Entered twice.',
      }),
    );
    expect((await at(bologna, 'INT-P01')).value).toBe('5');
    expect((await at(bologna, 'INT-P01', '&period=2025-04')).value).toBe('0');
  });

  it('pool shares over pilots and give their interval', async () => {
    const joined = [...enrolledIn(bologna, 0, 12), ...enrolledIn(vienna, 20, 23)];
    await stack.say(...joined);
    const exits = joined.map(({ entity, snapshot }, i) => {
      const employment =
        i < 9 ? 'employed' : i < 12 ? 'unemployed' : i < 22 ? 'self_employed' : i < 30 ? 'inactive' : 'unknown';
      return (i < 12 ? bologna : vienna).exited(entity, snapshot, {
        on: '2025-09-30',
        reason: 'completed',
        employment,
      });
    });
    await stack.say(...exits);
    expect(await at(bologna, 'INT-P05')).toMatchObject({
      value: '0.75',
      numerator: '9',
      denominator: '12',
      n: 12,
      unknown: 0,
      interval: { low: '0.467694665', high: '0.911058332', level: 0.95, method: 'wilson' },
    });
    expect(await ofProject('INT-P05')).toMatchObject({
      value: '0.633333333',
      numerator: '19',
      denominator: '30',
      n: 30,
      unknown: 5,
    });
    const compared = await evaluator(`/v1/comparison?indicator=INT-P05&scope=country&project=${partnership.project}`);
    expect(compared.body.pooled).toMatchObject({ scope: 'project', value: '0.633333333' });
    // Three of twelve without work are hidden, and whom they would follow from with them.
    expect(compared.body.items.map(({ scopeId, value, hidden }: Figure) => [scopeId, value, hidden])).toEqual([
      ['AT', null, true],
      ['IT', null, true],
    ]);
  });

  it('take a result back when the person comes again', async () => {
    const joined = bologna.enrolled(person(0));
    const exit = { on: '2025-09-30', reason: 'job_found' as const, employment: 'employed' as const };
    const { entity: participant, snapshot } = joined;
    await stack.say(joined, bologna.exited(participant, snapshot, exit));
    expect((await at(bologna, 'INT-P05')).numerator).toBe('1');
    await stack.say(
      bologna.fact(ParticipantReEntered, participant, {
        participant,
        on: '2025-11-03',
        before: { ...snapshot, exit },
        after: snapshot,
      }),
    );
    expect(await at(bologna, 'INT-P05')).toMatchObject({ n: 0, value: null });
    expect((await at(bologna, 'INT-P01')).value).toBe('1');
  });

  it('follow the latest follow-up, and the one before when it is voided', async () => {
    const joined = bologna.enrolled(person(0), { on: '2024-03-04' });
    const left = bologna.exited(joined.entity, joined.snapshot, {
      on: '2024-10-01',
      reason: 'completed',
      employment: 'employed',
    });
    const first = bologna.followUp(joined.entity, { on: '2025-05-01', employment: 'employed' });
    const second = bologna.followUp(joined.entity, { on: '2025-06-01', result: 'refused', employment: 'unknown' });
    await stack.say(joined, left, first, second);
    expect(await at(bologna, 'INT-P06')).toMatchObject({ n: 0, unknown: 1, value: null });
    const { followUp, after: before } = second.data as { followUp: string; after: never };
    await stack.say(
      bologna.fact(FollowUpVoided, followUp, { followUp, voids: randomUUID(), before, reason: 'Someone else.' }),
    );
    expect(await at(bologna, 'INT-P06')).toMatchObject({ n: 1, unknown: 0, value: '1' });
  });

  it('have an exact mean with its interval, in the unit recorded', async () => {
    const joined = enrolledIn(bologna, 0, 3);
    const earned = joined.map(({ entity }, i) =>
      bologna.outcome(entity, { value: ['0.1', '0.2', '0.3'][i]!, unit: 'EUR' }),
    );
    await stack.say(...joined, ...earned);
    expect(await at(bologna, 'INT-P13')).toMatchObject({
      value: '0.2',
      numerator: '0.6',
      n: 3,
      unit: 'EUR',
      interval: { low: '-0.048413771', high: '0.448413771', method: 't' },
    });
    const { outcome, after: before } = earned[0]!.data as { outcome: string; after: never };
    await stack.say(
      bologna.fact(OutcomeCorrected, outcome, {
        outcome,
        corrects: randomUUID(),
        before,
        after: { ...(before as object), value: '0.4' } as never,
        reason: 'Misread.',
      }),
    );
    expect((await at(bologna, 'INT-P13')).value).toBe('0.3');
  });

  it('have no mean of amounts in different units', async () => {
    const joined = enrolledIn(bologna, 0, 2);
    await stack.say(
      ...joined,
      bologna.outcome(joined[0]!.entity, { value: '10', unit: 'EUR' }),
      bologna.outcome(joined[1]!.entity, { value: '30', unit: 'HUF' }),
    );
    const perUnit = [
      { unit: 'EUR', value: '10', n: 1 },
      { unit: 'HUF', value: '30', n: 1 },
    ];
    expect(await at(bologna, 'INT-P13')).toMatchObject({ value: null, mixedUnits: true, n: 2, perUnit });
    const more = enrolledIn(bologna, 2, 8);
    await stack.say(...more, ...more.map(({ entity }) => bologna.outcome(entity, { value: '20', unit: 'EUR' })));
    // Who is paid otherwise than all others would be told apart.
    const { body } = await evaluator(`/v1/figures?indicator=INT-P13&scope=pilot&id=${bologna.id}`);
    expect(body.items[0]).toMatchObject({ value: null, mixedUnits: true, n: 10 });
    expect(body.items[0]).not.toHaveProperty('perUnit');
  });

  it('add up hours and count the persons who received them', async () => {
    const [ana, bekim] = enrolledIn(bologna, 0, 2) as [ReturnType<Pilot['enrolled']>, ReturnType<Pilot['enrolled']>];
    const inParma = parma.enrolled(person(0));
    const given = bologna.support(ana.entity, { hours: '1.25' });
    await stack.say(
      ana,
      bekim,
      inParma,
      given,
      bologna.support(ana.entity, { on: '2025-05-01', hours: '0.5' }),
      bologna.support(bekim.entity, { hours: '2' }),
      parma.support(inParma.entity, { hours: '4' }),
    );
    expect(await at(bologna, 'INT-S01')).toMatchObject({ value: '3.75', n: 2 });
    expect(await at(bologna, 'INT-S01', '&period=2025-04')).toMatchObject({ value: '3.25', n: 2 });
    expect(await at(bologna, 'INT-S01', '&period=2025-05')).toMatchObject({ value: '0.5', n: 1 });
    const { support, after: before } = given.data as { support: string; after: never };
    await stack.say(bologna.fact(SupportVoided, support, { support, voids: randomUUID(), before, reason: 'Twice.' }));
    expect(await at(bologna, 'INT-S01', '&period=2025-04')).toMatchObject({ value: '2', n: 1 });
    // Ana was supported in both pilots: two persons in the project, too few to show.
    expect(await ofProject('INT-S01')).toMatchObject({ value: null, hidden: true });
  });

  it('move the hours of a participant whose attributes are corrected', async () => {
    const ana = bologna.enrolled(person(0));
    await stack.say(ana, bologna.support(ana.entity, { hours: '3' }));
    const after = { ...ana.snapshot, entry: { ...ana.snapshot.entry, gender: 'non_binary' as const } };
    const participant = ana.entity;
    await stack.say(
      bologna.fact(ParticipantCorrected, participant, {
        participant,
        corrects: randomUUID(),
        before: ana.snapshot,
        after,
        reason: 'Asked again.',
      }),
    );
    const byGender = await managerOfBologna(`/v1/figures?indicator=INT-S01&scope=pilot&id=${bologna.id}&by=gender`);
    expect(byGender.body.items).toMatchObject([
      { by: { dimension: 'gender', category: 'non_binary' }, value: '3', n: 1 },
    ]);
  });

  it('count milestones on time against the day first planned', async () => {
    const planned = [bologna.milestonePlanned(), bologna.milestonePlanned(), bologna.milestonePlanned()];
    const [early, late] = planned as [(typeof planned)[0], (typeof planned)[0]];
    const reached = bologna.milestoneReached(late.entity, late.snapshot, '2025-06-20');
    await stack.say(...planned, bologna.milestoneReached(early.entity, early.snapshot, '2025-05-14'), reached);
    expect(await ofProject('INT-M01')).toMatchObject({ value: '2', n: 2 });
    expect(await ofProject('INT-M02')).toMatchObject({ value: '0.5', numerator: '1', denominator: '2' });
    const { milestone, after: before } = reached.data as { milestone: string; after: typeof late.snapshot };
    await stack.say(
      bologna.fact(MilestoneCorrected, milestone, {
        milestone,
        corrects: randomUUID(),
        before,
        after: { ...before, reachedOn: '2025-05-02' },
        reason: 'The wrong day.',
      }),
    );
    expect(await ofProject('INT-M02')).toMatchObject({ value: '1', numerator: '2' });
    expect((await ofProject('INT-M01', '&period=2025-06')).value).toBe('0');
  });

  it('compare spending with the budget, a month with the whole of it', async () => {
    await stack.say(bologna.spent(5_000), bologna.spent(20_000, { on: '2025-06-30' }), vienna.spent(75_000));
    expect(await at(bologna, 'INT-B01')).toMatchObject({
      value: '0.25',
      numerator: '25000',
      denominator: '100000',
      unit: 'EUR',
      n: 2,
    });
    expect(await ofProject('INT-B01')).toMatchObject({ value: '0.1', denominator: '1000000' });
    expect(await ofProject('INT-B01', '&period=2025-05')).toMatchObject({
      value: '0.08',
      numerator: '80000',
      denominator: '1000000',
    });
    await stack.say(
      bologna.described({ budget: { amount: 50_000, currency: 'EUR' } }),
      parma.spent(1, { currency: 'HUF' }),
    );
    expect((await at(bologna, 'INT-B01')).value).toBe('0.5');
    expect(await ofProject('INT-B01')).toMatchObject({
      value: null,
      mixedUnits: true,
      perUnit: [{ unit: 'EUR' }, { unit: 'HUF', value: null }],
    });
  });

  it('go with a pilot that moves to another territory and country', async () => {
    await stack.say(...enrolledIn(bologna, 0, 6), ...enrolledIn(vienna, 4, 6), bologna.spent(10_000));
    await stack.say(bologna.described({ territory: wien, country: 'AT' }));
    const countries = await evaluator(
      `/v1/figures?indicator=INT-P01,INT-B01&scope=country&project=${partnership.project}`,
    );
    const shown = countries.body.items.map(({ indicator, scopeId, value, hidden }: Figure) => [
      indicator,
      scopeId,
      value,
      hidden ?? false,
    ]);
    expect(shown).toEqual([
      ['INT-P01', 'AT', '10', false],
      ['INT-P01', 'IT', null, true],
      ['INT-B01', 'AT', '0.014285714', false],
      ['INT-B01', 'IT', '0', false],
    ]);
  });

  it('come as a series of months without gaps', async () => {
    await stack.say(
      bologna.enrolled(person(0), { on: '2025-02-03' }),
      bologna.enrolled(person(1), { on: '2025-05-03' }),
      bologna.spent(1_000),
    );
    const series = await managerOfBologna(`/v1/series?indicator=INT-P01&scope=pilot&id=${bologna.id}`);
    expect(series.body.items.map(({ period, value }: Figure) => [period, value])).toEqual([
      ['2025-02', '1'],
      ['2025-03', '0'],
      ['2025-04', '0'],
      ['2025-05', '1'],
    ]);
    const spent = await managerOfBologna(`/v1/series?indicator=INT-B01&scope=pilot&id=${bologna.id}`);
    expect(spent.body.items).toMatchObject([{ period: '2025-05', value: '0.01' }]);
    const both = await managerOfBologna(`/v1/figures?indicator=INT-P01&scope=pilot&id=${bologna.id}&period=all,months`);
    expect(both.body.items.map(({ period }: Figure) => period)).toEqual([
      'all',
      '2025-02',
      '2025-03',
      '2025-04',
      '2025-05',
    ]);
  });

  it('say until when they are counted, later with every fact, and not how many facts that are', async () => {
    const read = async () =>
      (await evaluator(`/v1/figures?indicator=INT-M01&scope=project&id=${partnership.project}`)).body;
    const [before, [{ recorded }]] = await Promise.all([
      read(),
      stack.dataSource.query(
        "select to_char(max(until) at time zone 'UTC', 'YYYY-MM-DD') as recorded from checkpoint where stream = 'integras-pilots'",
      ),
    ]);
    expect(before.trueAt['integras-pilots']).toMatch(new RegExp(`^${recorded}T\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z$`));
    expect(before.items[0].trueAt).toEqual(before.trueAt);
    await stack.say(bologna.described({}));
    const after = await read();
    expect(after.trueAt['integras-pilots'] > before.trueAt['integras-pilots']).toBe(true);
  });

  it('of persons are hidden from others until there are five, and are never 0', async () => {
    await stack.say(...enrolledIn(bologna, 0, 4));
    expect(await ofProject('INT-P01')).toMatchObject({ value: null, hidden: true });
    expect(await ofProject('INT-P01')).not.toHaveProperty('n');
    expect((await at(bologna, 'INT-P01')).value).toBe('4');
    const other = await stack.reader({ role: 'pilot_manager', scope: 'pilot', scopeId: vienna.id });
    expect(one(await other(`/v1/figures?indicator=INT-P01&scope=pilot&id=${bologna.id}`))).toMatchObject({
      value: null,
      hidden: true,
    });
    await stack.say(bologna.enrolled(person(4)));
    expect((await ofProject('INT-P01')).value).toBe('5');
  });

  it('are not there for someone without a grant', async () => {
    const stranger = await stack.reader();
    expect(await stranger('/v1/figures?indicator=INT-P01&scope=country')).toEqual({
      status: 200,
      body: expect.objectContaining({ items: [] }),
    });
    expect((await stranger(`/v1/figures?indicator=INT-P01&scope=pilot&id=${bologna.id}`)).status).toBe(404);
    expect(
      (await stranger(`/v1/comparison?indicator=INT-P01&scope=country&project=${partnership.project}`)).status,
    ).toBe(404);
  });

  it.each([
    ['an unknown indicator', '?indicator=INT-X99&scope=project', 404, 'unknown-indicator'],
    ['an indicator that no event supports yet', '?indicator=RCO81&scope=project', 422, 'no-figures'],
    ['an indicator that nobody adopted', '?indicator=EECO01&scope=project', 422, 'no-figures'],
    ['an unknown dimension', '?indicator=INT-P01&scope=pilot&by=nationality', 422, 'unknown-dimension'],
    [
      'a breakdown by month of pilots that are not theirs',
      '?indicator=INT-P01&scope=pilot&by=gender&period=2025-03',
      403,
      'breakdown-not-allowed',
    ],
    ...['2025-02-30T00:00:00Z', '2025-02-29T00:00:00+01:00', '2025-06-30T24:00:00Z', '2025-06-30T12:60:00Z'].map(
      (asOf): [string, string, number, string] => [
        `what was known at an instant that does not exist, as ${asOf},`,
        `?indicator=INT-P01&scope=project&asOf=${encodeURIComponent(asOf)}`,
        422,
        'invalid-request',
      ],
    ),
    ['what will be known', '?indicator=INT-P01&scope=project&asOf=2999-01-01T00:00:00Z', 422, 'not-in-the-past'],
    ['a place that does not exist', '?indicator=INT-P01&scope=country&id=XX', 404, 'not-found'],
    ['a scope that does not exist', '?indicator=INT-P01&scope=planet', 422, 'invalid-request'],
    ['a month that does not exist', '?indicator=INT-P01&scope=project&period=2025-13', 422, 'invalid-request'],
    ['a field that does not exist', '?indicator=INT-P01&scope=project&where=1', 422, 'invalid-request'],
    ['no indicator', '?scope=project', 422, 'invalid-request'],
    ['an indicator said twice', '?indicator=INT-P01&indicator=INT-P05&scope=project', 422, 'invalid-request'],
  ])('refuse %s with its reason', async (_, query, status, type) => {
    const answer = await evaluator(`/v1/figures${query}`);
    expect({ status: answer.status, type: answer.body.type }).toEqual({ status, type: `urn:integras:problem:${type}` });
  });

  it('say how comparable they are where they tell persons apart by categories of a country', async () => {
    const { project } = partnership;
    const codeMapping = randomUUID();
    const { after } = describeEvent(CodeMappingMade).example;
    const made = { ...after, attribute: 'employment' as const };
    await stack.say(said(CodeMappingMade, codeMapping, { codeMapping, project, after: made }));
    const italian = [{ attribute: 'employment', country: 'IT', grade: 'broad' }];
    expect((await at(bologna, 'INT-P07')).comparability).toEqual(italian);
    expect((await at(vienna, 'INT-P07')).comparability).toBeUndefined();
    expect((await at(bologna, 'INT-P01')).comparability).toBeUndefined();
    expect((await ofProject('INT-P07')).comparability).toEqual(italian);

    const better = { ...made, grade: 'exact' as const };
    const corrected = { codeMapping, project, before: made, after: better, reason: 'Told apart.' };
    await stack.say(said(CodeMappingCorrected, codeMapping, corrected));
    expect((await ofProject('INT-P07')).comparability).toBeUndefined();
    await stack.say(
      said(CodeMappingCorrected, codeMapping, { ...corrected, before: better, after: made }),
      said(CodeMappingVoided, codeMapping, { codeMapping, project, before: made, reason: 'Not used.' }),
    );
    expect((await ofProject('INT-P07')).comparability).toBeUndefined();
  });

  it('of several projects are not set side by side unless one is named', async () => {
    const answer = await evaluator('/v1/comparison?indicator=INT-M01&scope=country');
    expect({ status: answer.status, type: answer.body.type }).toEqual({
      status: 422,
      type: 'urn:integras:problem:project-needed',
    });
  });

  it('are described by their definitions', async () => {
    const { status, body } = await evaluator('/v1/definitions');
    expect(status).toBe(200);
    const placement = body.items.find(({ code }: { code: string }) => code === 'INT-P05');
    expect(placement).toMatchObject({
      version: 1,
      name: { en: 'Job placement at exit' },
      measure: 'ratio',
      display: { kind: 'percent' },
      dimensions: ['gender', 'ageBand'],
    });
    expect(placement.counts).toEqual([expect.objectContaining({ cases: 'participant', on: 'exit.on' })]);
  });
});
