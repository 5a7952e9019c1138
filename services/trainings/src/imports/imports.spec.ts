import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { isReadable } from '@integras/contracts';
import { realData } from '@integras/testing';
import { type Partnership, type TrainingsUnderTest, trainingsUnderTest } from '../testing/trainings-under-test.js';

describe('files of who attended', () => {
  let stack: TrainingsUnderTest;
  let at: Partnership;

  beforeAll(async () => {
    stack = await trainingsUnderTest();
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    stack.clock.set('2026-04-01T08:00:00Z');
    at = await stack.partnership();
  });

  const training = async (code = 'TR-FILE', completion: object = {}): Promise<string> => {
    const { status, body } = await at.organiser.post('/v1/schemes', {
      project: at.project,
      code,
      title: 'A training of long ago',
      kind: 'workshop',
      territory: at.territory,
      organisers: [at.caritas, at.bologna],
      completion,
    });
    expect(status).toBe(201);
    return body.id;
  };
  const sessionOf = async (scheme: string, more: object = {}): Promise<string> => {
    const plan = {
      title: 'One',
      startsAt: '2026-03-02T09:00',
      endsAt: '2026-03-02T13:00',
      place: 'x',
      capacity: 5_000,
    };
    const { status, body } = await at.organiser.post(`/v1/schemes/${scheme}/sessions`, { ...plan, ...more });
    expect(status).toBe(201);
    return body.id;
  };
  const send = (session: string, file: string, how: Record<string, string> = {}, who = at.organiser) =>
    who.send(`/v1/sessions/${session}/attendance/imports?${new URLSearchParams(how).toString()}`, file);
  const ofProject = async () => (await at.evaluator.get(`/v1/projects/${at.project}/participations`)).body;
  const small = 'reference;kind;country;attended\nA-1;ngo;SI;yes\nA-2;ngo;HR;no\na-1;public_body;SI;yes\n';

  it('are tried without a trace, taken in, and change nothing when they come again', async () => {
    const session = await sessionOf(await training(), { capacity: 2 });
    const how = { separator: 'semicolon' };
    const tried = await send(session, small, { ...how, dryRun: 'true' });
    const outcome = { accepted: 3, repeated: 0, refused: 0, attended: 2, absent: 1, waiting: 1, errors: [] };
    expect(tried).toMatchObject({ status: 200, body: { dryRun: true, ...outcome } });
    expect((await at.organiser.get(`/v1/sessions/${session}`)).body.registered).toBe(0);
    expect((await send(session, small, how)).body).toEqual({ dryRun: false, ...outcome });
    expect(await ofProject()).toEqual({ participations: 2, persons: 2, completed: 2 });
    const facts = () => stack.rows('select from ledger');
    const before = await facts();
    expect((await send(session, small, how)).body).toMatchObject({ accepted: 0, repeated: 3 });
    expect(await facts()).toHaveLength(before.length);
    expect((await at.organiser.get(`/v1/sessions/${session}`)).body).toMatchObject({ registered: 2, waiting: 1 });
  });

  it('name each row that cannot be taken, guess none of them, and take the others', async () => {
    const session = await sessionOf(await training());
    const rows = [
      'reference,kind,country,attended,stayed',
      'B-1,ngo,SI,1,2.5',
      'B-2,ngo,SI,perhaps,',
      'B-3,club,Slovenia,1,',
      'B-1,ngo,SI,0,',
      'B-4,ngo,SI,1,-3',
      'B-5,ngo,SI',
      ',ngo,SI,1,',
      'b@Example.org,ngo,SI,1,',
      'B-6, ngo ,SI ,0,0',
      'B-7,ngo,SI,0,3',
    ];
    const { status, body } = await send(session, rows.join('\r\n'), { hours: 'stayed' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ accepted: 3, refused: 7, attended: 2, absent: 1 });
    expect(body.errors.map(({ row, field }: { row: number; field: string }) => [row, field])).toEqual([
      [2, 'attended'],
      [3, 'kind'],
      [3, 'country'],
      [4, 'reference'],
      [5, 'hours'],
      [6, ''],
      [7, 'reference'],
      [10, 'hours'],
    ]);
    expect(body.errors.at(-1).reason).toBe('are given of somebody who did not come');
    const attended = (await at.organiser.get(`/v1/sessions/${session}/attendance`)).body.items;
    expect(attended.map(({ snapshot }: { snapshot: { hours: string } }) => snapshot.hours).sort()).toEqual([
      '2.5',
      '4',
    ]);
  });

  it('know the same people by a reference that a spreadsheet protected from being taken for a formula', async () => {
    const session = await sessionOf(await training());
    const how = { kind: 'ngo', country: 'SI' };
    expect((await send(session, 'reference,attended\n-77,yes\n', how)).body).toMatchObject({ accepted: 1 });
    const again = await send(session, "reference,attended\n'-77,yes\n", how);
    expect(again.body).toMatchObject({ accepted: 0, repeated: 1 });
  });

  it('know the same people by the address they registered with, and keep none', async () => {
    const session = await sessionOf(await training());
    const ana = { name: 'Ana', email: 'ana@example.org', kind: 'ngo', country: 'SI' };
    await at.organiser.post(`/v1/sessions/${session}/registrations`, ana);
    const file = 'reference,attended\nANA@example.org,yes\nbo@example.org,yes\n';
    await send(session, file, { kind: 'ngo', country: 'SI' });
    expect((await at.organiser.get(`/v1/sessions/${session}`)).body.registered).toBe(2);
    expect(await stack.rows(`select from attendee_contact where project = $1`, [at.project])).toHaveLength(1);
    expect(await stack.rows(`select from ledger where data::text ilike '%bo@example.org%'`)).toEqual([]);
  });

  it('are refused whole when a column is missing, they are no table, or the session has not begun', async () => {
    const scheme = await training();
    const [session, ahead] = [
      await sessionOf(scheme),
      await sessionOf(scheme, { startsAt: '2026-06-01T09:00', endsAt: '2026-06-01T13:00' }),
    ];
    expect(await send(session, 'reference,came\nC-1,1\n', { kind: 'ngo', country: 'SI' })).toMatchObject({
      status: 422,
      body: { errors: [{ field: 'attended' }] },
    });
    expect(await send(session, 'reference,attended,attended\nC-1,1,0\n', { kind: 'ngo', country: 'SI' })).toMatchObject(
      { status: 422, body: { errors: [{ field: 'attended' }] } },
    );
    expect((await send(session, 'reference,attended\n"C-1,1\n', { kind: 'ngo', country: 'SI' })).status).toBe(422);
    const csv = 'reference,attended\nC-1,1\n';
    expect((await send(ahead, csv, { kind: 'ngo', country: 'SI' })).status).toBe(409);
    expect((await send(ahead, csv, { kind: 'ngo', country: 'SI', dryRun: 'true' })).status).toBe(409);
    expect((await send(session, csv, { kind: 'club', country: 'SI' })).status).toBe(422);
    expect((await send(session, csv, { kind: 'ngo', country: 'SI' }, at.evaluator)).status).toBe(403);
    expect((await at.organiser.post(`/v1/sessions/${session}/attendance/imports`, { file: 'x' })).status).toBe(415);
    expect(await ofProject()).toMatchObject({ participations: 0 });
  });

  const score = { code: 'SCORE', text: { en: 'Score' }, kind: 'number', range: { from: '0', to: '100' } };
  const sendAnswers = (set: string, file: string, how: Record<string, string>, who = at.organiser) =>
    who.send(`/v1/question-sets/${set}/assessments/imports?${new URLSearchParams(how).toString()}`, file);
  const asked = async (scheme: string): Promise<string> => {
    const body = { title: { en: 'Marks' }, questions: [score] };
    return (await at.organiser.post(`/v1/schemes/${scheme}/question-sets`, body)).body.id;
  };

  it('tell what people answered, who left a question out, and change nothing when they come again', async () => {
    const scheme = await training();
    await send(await sessionOf(scheme), small, { separator: 'semicolon' });
    const set = await asked(scheme);
    const how = { moment: 'after', on: '2026-03-10', answers: 'SCORE=mark' };
    const file = 'reference,mark\nA-1,72.5\nA-2,\na-1,101\nA-9,50\n';
    const outcome = { accepted: 2, repeated: 0, refused: 2, withoutScore: 1 };
    expect((await sendAnswers(set, file, { ...how, dryRun: 'true' })).body).toMatchObject(outcome);
    const { status, body } = await sendAnswers(set, file, how);
    expect([status, body]).toEqual([
      200,
      {
        dryRun: false,
        ...outcome,
        errors: [
          { row: 3, field: 'answers.0.answer', reason: 'is no answer it has' },
          { row: 4, field: 'reference', reason: 'is not registered for this training' },
        ],
      },
    ]);
    expect((await sendAnswers(set, file, how)).body).toMatchObject({ accepted: 0, repeated: 2 });
    const { items } = (await at.organiser.get(`/v1/question-sets/${set}/assessments`)).body;
    expect(items.map(({ snapshot }: { snapshot: { score?: string } }) => snapshot.score).sort()).toEqual([
      '72.5',
      undefined,
    ]);
    expect((await sendAnswers(set, file, how, at.evaluator)).status).toBe(403);
    expect((await sendAnswers(set, file, { ...how, moment: 'before' })).status).toBe(409);
  });

  const hostile = realData('hostile/naughty-strings.json');
  (hostile ? it : it.skip)('give back every hostile string as it was, or refuse it at its field', async () => {
    const strings: string[] = JSON.parse(readFileSync(hostile!, 'utf8'));
    const scheme = await training();
    const kept = (await at.organiser.get(`/v1/schemes/${scheme}`)).body;
    const { kind, territory, code, completion } = kept;
    let version = '"1"';
    let taken = 0;
    let blanks = 0;
    for (const text of strings) {
      const wanted = { code, kind, territory, completion, organisers: [at.caritas], title: text, aims: text };
      const answer = await at.organiser.put(`/v1/schemes/${scheme}`, wanted, { 'if-match': version });
      if (answer.status === 200) {
        taken += 1;
        version = answer.version;
        const { title, aims } = (await at.organiser.get(`/v1/schemes/${scheme}`)).body;
        expect([title, aims]).toEqual([text, text]);
      } else {
        expect(answer.status).toBe(422);
        for (const { field } of answer.body.errors) expect(['title', 'aims']).toContain(field);
        const blank = expect.stringContaining('aims must show something to read');
        if (text !== '' && !isReadable(text)) {
          expect(answer.body.errors).toContainEqual({ field: 'aims', reason: blank });
          blanks += 1;
        }
      }
    }
    expect(blanks).toBe(strings.filter((text) => text !== '' && !isReadable(text)).length);
    expect(taken).toBeGreaterThan(strings.length * 0.9);

    const quoted = strings.map((text) => `"${text.replaceAll('"', '""')}",yes`);
    const file = ['reference,attended', ...quoted].join('\n');
    const { status, body } = await send(await sessionOf(scheme), file, { kind: 'ngo', country: 'SI' });
    expect([status, body.attended + body.refused]).toEqual([200, strings.length]);
  });

  const jobs = realData('trainings/jobs2.csv');
  (jobs ? it : it.skip)('give the figures of a job-search workshop: 600 invited, 372 attended', async () => {
    const session = await sessionOf(await training());
    const how = { reference: 'rownames', attended: 'comply', only: 'treat=1', kind: 'other', country: 'US' };
    const file = readFileSync(jobs!, 'utf8');
    expect((await send(session, file, how)).body).toMatchObject({
      accepted: 600,
      refused: 0,
      attended: 372,
      absent: 228,
    });
    expect((await at.organiser.get(`/v1/sessions/${session}`)).body.registered).toBe(600);
    expect(await ofProject()).toEqual({ participations: 372, persons: 372, completed: 372 });
  });

  const table = (name: string) => gunzipSync(readFileSync(realData(`trainings/oulad-${name}.csv.gz`)!)).toString();
  /** 46,181 submissions, of which 56 have no score: none of them is one of 0. Those of one course are enough for every day. */
  const takeSubmissions = async (all: ReadonlyMap<string, string>) => {
    const schemeOf = new Map(process.env['FULL'] ? all : [...all].slice(0, 1));
    const [heading = '', ...lines] = table('student_assessment').trimEnd().split('\n');
    const totals = { accepted: 0, refused: 0, withoutScore: 0 };
    const submissions: string[] = [];
    for (const row of table('assessment').trimEnd().split('\n').slice(1)) {
      const [module, term, assessment] = row.split(',') as [string, string, string];
      const scheme = schemeOf.get(`${module} ${term}`);
      const own = lines.filter((line) => line.startsWith(`${assessment},`));
      // Final examinations are named, and nothing was submitted to them.
      if (!scheme || own.length === 0) continue;
      submissions.push(...own);
      const set = await asked(scheme);
      const how = {
        moment: 'after',
        on: '2026-03-10',
        reference: 'id_student',
        answers: 'SCORE=score',
      };
      // It has more rows than a file may: each assessment is one.
      const { status, body } = await sendAnswers(set, [heading, ...own].join('\n'), how);
      expect(status).toBe(200);
      for (const part of ['accepted', 'refused', 'withoutScore'] as const) totals[part] += body[part];
    }
    const withoutScore = submissions.filter((line) => !/,\d+\s*$/.test(line)).length;
    expect(totals).toEqual({ accepted: submissions.length, refused: 0, withoutScore });
    if (process.env['FULL']) expect(totals).toEqual({ accepted: 46_181, refused: 0, withoutScore: 56 });
    const [stands] = await stack.rows(
      `select count(*)::int as all, count(*) filter (where snapshot->>'score' is null)::int as missing,
              count(*) filter (where snapshot->>'score' = '0')::int as zero from assessment
        where scheme = any($1)`,
      [[...schemeOf.values()]],
    );
    const zeros = submissions.filter((line) => line.trimEnd().endsWith(',0')).length;
    expect(stands).toEqual({ all: submissions.length, missing: withoutScore, zero: zeros });
  };

  const students = realData('trainings/oulad-student.csv.gz');
  (students ? it : it.skip)(
    'count 8,657 participations of 8,404 persons in the courses of a university, 4,285 of them completed',
    async () => {
      const file = gunzipSync(readFileSync(students!)).toString();
      const courses = new Set(
        file
          .trimEnd()
          .split('\n')
          .slice(1)
          .map((row) => row.split(',', 2).join(' ')),
      );
      const schemeOf = new Map<string, string>();
      for (const course of courses) {
        const [module, term] = course.split(' ') as [string, string];
        const scheme = await training(`${module}-${term}`, { sessions: 2 });
        schemeOf.set(course, scheme);
        const how = {
          reference: 'id_student',
          attended: 'final_result',
          only: `code_module=${module},code_presentation=${term}`,
          kind: 'other',
          country: 'GB',
        };
        const everybody = { attendedWhen: 'Pass,Distinction,Fail,Withdrawn', absentWhen: '-' };
        expect((await send(await sessionOf(scheme), file, { ...how, ...everybody })).body.refused).toBe(0);
        const passed = { attendedWhen: 'Pass,Distinction', absentWhen: 'Fail,Withdrawn' };
        const exam = await sessionOf(scheme, { startsAt: '2026-03-03T09:00', endsAt: '2026-03-03T13:00' });
        expect((await send(exam, file, { ...how, ...passed })).body.refused).toBe(0);
      }
      expect(await ofProject()).toEqual({ participations: 8_657, persons: 8_404, completed: 3_564 + 721 });
      await takeSubmissions(schemeOf);
    },
  );
});
