import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { ImportFinished, isReadable, typeOf } from '@integras/contracts';
import { Principals } from '@integras/service-kit';
import { realData } from '@integras/testing';
import { PilotDirectory } from '../pilots/pilot-directory.service.js';
import { csv, ending, imported, importInto, people, peopleHeading, send } from '../testing/importing.js';
import { done, type Partnership, partnership } from '../testing/partnership.js';
import { type Person, type PilotsUnderTest, pilotsUnderTest } from '../testing/pilots-under-test.js';
import { forgetOld } from './retention.js';

describe('an import', () => {
  let stack: PilotsUnderTest;
  let siforref: Partnership;

  beforeAll(async () => {
    stack = await pilotsUnderTest({ IMPORT_BATCH_ROWS: '10', IMPORT_MAX_BYTES: '1000000' });
    siforref = await partnership(stack);
  });
  afterAll(() => stack.close());

  const into = async () => {
    const { pilots, manager, mapping } = await importInto(siforref);
    return { pilots, manager, to: { project: siforref.project, mapping: mapping.name } };
  };
  const factsOf = async (pilots: string[]): Promise<number> => {
    const [{ count }] = await stack.dataSource.query(
      `select count(*)::int from ledger where journal = any($1) and type like 'eu.integras.pilots.participant.%'`,
      [pilots],
    );
    return count;
  };
  const shuffled = (rows: string[]): string[] =>
    rows
      .map((row, at) => [(at * 7919) % rows.length, row] as const)
      .sort(([a], [b]) => a - b)
      .map(([, row]) => row);

  it('makes facts of rows, all events of a row together, and tells how far it has got', async () => {
    const { pilots, manager, to } = await into();
    const end = await imported(manager, csv(...people(33)), to);
    expect(end).toMatchObject({
      state: 'done',
      format: 'csv',
      rows: 33,
      accepted: 33,
      repeated: 0,
      refused: 0,
      dryRun: false,
    });
    expect(await factsOf(pilots)).toBe(33 + 11);
    const { items } = (await manager.get(`/v1/pilots/${pilots[0]}/participants?limit=500`)).body;
    expect(items).toHaveLength(16);
    expect(items).toContainEqual(
      expect.objectContaining({
        enrolledOn: '2025-03-02',
        entry: { gender: 'female', ageBand: 'under_18', employment: 'unemployed', isced: 3 },
      }),
    );
  });

  it('of the same rows again makes no facts, in whatever order and file they come', async () => {
    const { pilots, manager, to } = await into();
    const rows = people(40);
    await imported(manager, csv(...rows), to);
    const before = await factsOf(pilots);
    expect(await imported(manager, csv(...shuffled(rows)), to)).toMatchObject({
      accepted: 0,
      repeated: 40,
      refused: 0,
    });
    expect(
      await imported(manager, csv(...rows.slice(30), ...people(50).slice(40), ...rows.slice(0, 5)), to),
    ).toMatchObject({ accepted: 10, repeated: 15 });
    expect(await factsOf(pilots)).toBe(before + 10 + 3);
  });

  it('takes what a row says more than before, and refuses what it says otherwise', async () => {
    const { pilots, manager, to } = await into();
    await imported(manager, csv('A,1,2025-03-01,f,20,,,', 'B,1,2025-03-01,f,20,,,'), to);
    const end = await imported(manager, csv('A,1,2025-03-01,f,20,,2025-05-01,y', 'B,1,2025-03-02,f,20,,,'), to);
    expect(end).toMatchObject({ accepted: 1, refused: 1 });
    expect(await factsOf(pilots)).toBe(3);
    const { items } = (await manager.get(`/v1/imports/${end.id}/rows?state=refused`)).body;
    expect(items).toEqual([
      {
        row: 2,
        state: 'refused',
        errors: [
          { field: 'participant.enrolled', reason: 'was already imported with other values; correct it instead' },
        ],
        cells: ['B', '1', '2025-03-02', 'f', '20', '', '', ''],
      },
    ]);
  });

  it('takes a row once that a file has twice', async () => {
    const { pilots, manager, to } = await into();
    const end = await imported(
      manager,
      csv('A,1,2025-03-01,f,20,,,', 'A,1,2025-03-01,f,20,,,', 'A,1,2025-03-01,f,21,,,', 'A,1,2025-03-01,m,20,,,'),
      to,
    );
    expect(end).toMatchObject({ accepted: 1, repeated: 2, refused: 1 });
    expect(await factsOf(pilots)).toBe(1);
  });

  it('leaves corrected and voided facts as they are when the file comes again', async () => {
    const { pilots, manager, to } = await into();
    const rows = people(2);
    await imported(manager, csv(...rows), to);
    const facts: { id: string; journal: string }[] = await stack.dataSource.query(
      `select id, journal from ledger where journal = any($1) and type like '%participant.enrolled%' order by journal = $2 desc`,
      [pilots, pilots[0]],
    );
    await done(manager.post(`/v1/pilots/${facts[0]!.journal}/facts/${facts[0]!.id}/void`, { reason: 'Never came.' }));
    expect(await imported(manager, csv(...rows), to)).toMatchObject({ accepted: 0, repeated: 2 });
    expect((await manager.get(`/v1/pilots/${pilots[0]}/participants`)).body.items).toEqual([]);
  });

  const badRows = [
    ['A,1,2025-03-01,f,20,3,,', undefined],
    ['B,1,2025-06-16,f,20,3,,', 'participant.enrolled.enrolledOn'],
    ['C,1,2025-02-30,f,20,3,,', 'participant.enrolled.enrolledOn'],
    ['D,1,2025-03-01,x,20,3,,', 'participant.enrolled.entry.gender'],
    ['E,1,2025-03-01,f,old,3,,', 'participant.enrolled.entry.ageBand'],
    ['F,1,2025-03-01,f,20,9,,', 'participant.enrolled.entry.isced'],
    ['G,1,2025-03-01,f,20,2.5,,', 'participant.enrolled.entry.isced'],
    ['H,2,2025-03-01,f,20,3,,', 'pilot'],
    [',1,2025-03-01,f,20,3,,', 'identity'],
    ['I,1,2025-03-01,f,20,3,2025-02-28,y', 'participant.exited.on'],
    ['J,1,2025-03-01,f,20,3,2025-05-01,', 'participant.exited.employment'],
    ['K,1,2025-03-01,f', ''],
    ['L,1,,f,20,3,,', 'participant.enrolled.enrolledOn'],
    ['M,1,2025-03-01,,20,,,', undefined],
  ] as const;

  it('that skips bad rows takes the good ones and tells every other its reason', async () => {
    const { pilots, manager, to } = await into();
    const end = await imported(manager, csv(...badRows.map(([row]) => row)), to);
    expect(end).toMatchObject({ state: 'done', rows: 14, accepted: 2, refused: 12 });
    expect(await factsOf(pilots)).toBe(2);
    const { items } = (await manager.get(`/v1/imports/${end.id}/rows`)).body;
    expect(items.map(({ errors }: { errors?: { field: string }[] }) => errors?.[0]?.field)).toEqual(
      badRows.map(([, field]) => field),
    );
    const [first] = (await manager.get(`/v1/imports/${end.id}/rows?limit=1`)).body.items;
    expect(first).toEqual({ row: 1, state: 'accepted' });
  });

  it('that is all or nothing takes nothing when one row is bad, tells all reasons, and takes all when none is', async () => {
    const { pilots, manager, to } = await into();
    const whole = { ...to, mode: 'all-or-nothing' } as const;
    const good = people(35);
    const refused = await imported(manager, csv(...good, badRows[1][0], badRows[3][0]), whole);
    expect(refused).toMatchObject({ state: 'refused', rows: 37, accepted: 35, refused: 2 });
    expect(await factsOf(pilots)).toBe(0);
    expect((await manager.get(`/v1/imports/${refused.id}/rows?state=refused`)).body.items).toHaveLength(2);
    expect(await imported(manager, csv(...good), whole)).toMatchObject({ state: 'done', accepted: 35 });
    expect(await factsOf(pilots)).toBe(35 + 12);
  });

  it('can be tried first: a dry run tells what would become of each row and changes nothing, and is applied then', async () => {
    const { pilots, manager, to } = await into();
    const tried = await imported(manager, csv(...people(12), badRows[1][0]), { ...to, dryRun: true });
    expect(tried).toMatchObject({ state: 'done', dryRun: true, rows: 13, accepted: 12, refused: 1 });
    expect(await factsOf(pilots)).toBe(0);
    const { items } = (await manager.get(`/v1/imports/${tried.id}/rows`)).body;
    expect(items.map(({ state }: { state: string }) => state)).toEqual([
      ...Array.from({ length: 12 }, () => 'accepted'),
      'refused',
    ]);
    expect((await manager.post(`/v1/imports/${tried.id}/apply`)).body).toMatchObject({
      state: 'importing',
      dryRun: false,
    });
    expect(await ending(manager, tried.id)).toMatchObject({ state: 'done', accepted: 12, refused: 1 });
    expect(await factsOf(pilots)).toBe(12 + 4);
    await manager.post(`/v1/imports/${tried.id}/apply`);
    expect(await factsOf(pilots)).toBe(12 + 4);
  });

  it('that has ended is told once, with how, as done by whoever imported; one that was only tried is not', async () => {
    const { manager, to } = await into();
    const told = async (id: string) =>
      stack.dataSource.query(
        `select actor, data->>'outcome' as outcome from ledger where type = $1 and data->>'import' = $2`,
        [typeOf(ImportFinished), id],
      );
    const tried = await imported(manager, csv(...people(3)), { ...to, dryRun: true });
    expect(await told(tried.id)).toEqual([]);
    const taken = await imported(manager, csv(...people(3)), to);
    expect(await told(taken.id)).toEqual([{ actor: manager.account, outcome: 'done' }]);
    const refused = await imported(manager, csv(badRows[1][0]), { ...to, mode: 'all-or-nothing' });
    expect(await told(refused.id)).toEqual([{ actor: manager.account, outcome: 'refused' }]);
  });

  it('can rest on rows before it, also when it is only tried', async () => {
    const { pilots, manager, to } = await into();
    const outcomes = {
      name: `outcomes-${randomUUID().slice(0, 8)}`,
      identity: ['person', 'day'],
      pilot: { constant: (await manager.get(`/v1/pilots/${pilots[0]}`)).body.code },
      events: [
        {
          event: 'outcome.recorded',
          fields: {
            reference: { column: 'person' },
            track: { column: 'track' },
            kind: { constant: 'job_started' },
            on: { column: 'day', days: 'D.M.Y' },
          },
        },
      ],
    };
    await done(manager.post(`/v1/projects/${siforref.project}/mappings`, outcomes));
    await imported(manager, csv('A,1,2025-03-01,f,20,,,'), to);
    const end = await imported(
      manager,
      'person;day;track\nA;1.5.2025;employment\nA;02.05.2025;employment\nZ;1.5.2025;employment\nA;03.05.2025;housing',
      {
        ...to,
        mapping: outcomes.name,
      },
    );
    expect(end).toMatchObject({ accepted: 2, refused: 2 });
    const { items } = (await manager.get(`/v1/imports/${end.id}/rows?state=refused`)).body;
    expect(items[0].errors[0]).toMatchObject({
      field: 'outcome.recorded',
      reason: expect.stringContaining('not there'),
    });
    expect(items[1].errors).toEqual([
      { field: 'outcome.recorded.track', reason: 'must be employment for job_started' },
    ]);
  });

  it('of milestones and expenditure counts money in minor units, with a decimal comma', async () => {
    const { pilots, manager } = await into();
    const { code } = (await manager.get(`/v1/pilots/${pilots[0]}`)).body;
    const plan = {
      name: `plan-${randomUUID().slice(0, 8)}`,
      identity: ['no'],
      pilot: { constant: code },
      events: [
        {
          event: 'milestone.planned',
          when: { column: 'what', equals: 'M' },
          fields: { title: { column: 'text' }, dueOn: { column: 'due' } },
        },
        { event: 'milestone.reached', when: { column: 'done', notEmpty: true }, fields: { on: { column: 'done' } } },
        {
          event: 'expenditure.recorded',
          when: { column: 'what', equals: 'E' },
          fields: {
            on: { column: 'due' },
            'money.amount': { column: 'cost', scale: '100', decimalComma: true },
            'money.currency': { constant: 'EUR' },
            category: { constant: 'travel' },
            description: { column: 'text' },
          },
        },
      ],
    };
    await done(manager.post(`/v1/projects/${siforref.project}/mappings`, plan));
    const file =
      'no;what;text;due;done;cost\n1;M;Staff trained;2025-05-14;2025-05-12;\n2;M;Mid-term review;2025-12-01;;\n3;E;Trains;2025-05-02;;1.234,50\n4;E;Buses;2025-05-02;;0,005\n5;X;;;;\n';
    const end = await imported(manager, file, { project: siforref.project, mapping: plan.name });
    expect(end).toMatchObject({ accepted: 3, skipped: 1, refused: 1 });
    const card = (await manager.get(`/v1/pilots/${pilots[0]}`)).body;
    expect(card).toMatchObject({
      spent: { amount: 123_450, currency: 'EUR' },
      milestones: { planned: 1, reached: 1, next: { title: 'Mid-term review' } },
    });
  });

  it('of NDJSON names properties where CSV names columns', async () => {
    const { pilots, manager, to } = await into();
    const rows = [
      { id: 'A', group: 1, entered: '2025-03-01', sex: 'f', age: 20 },
      { id: 'B', group: 0, entered: '2025-03-01', sex: null, age: 60, isced: 5 },
      { id: 'C', group: {} },
    ];
    const ndjson = rows.map((row) => JSON.stringify(row)).join('\n');
    const end = await imported(manager, ndjson, { ...to, headers: { 'content-type': 'application/x-ndjson' } });
    expect(end).toMatchObject({ format: 'ndjson', accepted: 2, refused: 1 });
    expect((await manager.get(`/v1/pilots/${pilots[1]}/participants`)).body.items[0].entry).toMatchObject({
      gender: 'unknown',
      ageBand: '55_and_over',
      isced: 5,
    });
  });

  it('gives refused rows back as a file that no spreadsheet takes for formulas', async () => {
    const { manager, to } = await into();
    const end = await imported(manager, csv('"=cmd|\' /C calc\'!A0",1,@x,-1,"+2","a ""b"", c",,'), to);
    const { headers, text } = await manager.get(`/v1/imports/${end.id}/errors.csv`);
    expect(headers).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="errors.csv"',
    });
    const [heading, ...lines] = text.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(heading).toBe(`row,field,reason,${peopleHeading}`);
    expect(lines.length).toBeGreaterThan(1);
    for (const line of lines) expect(line.endsWith(`,'=cmd|' /C calc'!A0,1,'@x,'-1,'+2,"a ""b"", c",,`)).toBe(true);
  });

  it('knows a person again in the file of refused rows, whatever the reference begins with', async () => {
    const { pilots, manager, to } = await into();
    const row = (reference: string, age: string) => `${reference},1,2025-03-01,f,${age},,,`;
    await imported(manager, csv(row('-77', '20'), row("'80s-club", '20')), to);
    const refused = await imported(manager, csv(row('-77', 'young')), to);
    const { text } = await manager.get(`/v1/imports/${refused.id}/errors.csv`);
    expect(text).toContain("'-77");
    expect(await imported(manager, text.replace(',young,', ',20,'), to)).toMatchObject({ accepted: 0, repeated: 1 });
    expect((await manager.get(`/v1/pilots/${pilots[0]}/participants`)).body.items).toHaveLength(2);
  });

  const naughty = realData('hostile/naughty-strings.json');
  (naughty ? it : it.skip)(
    'brings hostile texts in as they are, or tells why not and gives them back as they are',
    async () => {
      const { pilots, manager, to } = await into();
      const notes = {
        name: `notes-${randomUUID().slice(0, 8)}`,
        identity: ['no'],
        pilot: { constant: (await manager.get(`/v1/pilots/${pilots[0]}`)).body.code },
        events: [
          {
            event: 'expenditure.recorded',
            fields: {
              on: { constant: '2025-05-02' },
              'money.amount': { column: 'no' },
              'money.currency': { constant: 'EUR' },
              category: { constant: 'travel' },
              description: { column: 'text' },
            },
          },
        ],
      };
      await done(manager.post(`/v1/projects/${to.project}/mappings`, notes));
      const texts = JSON.parse(readFileSync(naughty!, 'utf8')) as string[];
      const file = ['no,text', ...texts.map((text, no) => `${no},"${text.replaceAll('"', '""')}"`)].join('\n');
      const end = await imported(manager, file, { ...to, mapping: notes.name });
      expect(end).toMatchObject({ state: 'done', rows: texts.length });

      const kept = new Map<number, string | undefined>();
      for (let cursor = ''; ;) {
        const { body } = await manager.get(`/v1/pilots/${pilots[0]}/expenditure?limit=500${cursor}`);
        for (const { money, description } of body.items) kept.set(money.amount, description);
        if (!body.next) break;
        cursor = `&cursor=${body.next}`;
      }
      const refused: { cells: string[]; errors: { reason: string }[] }[] = (
        await manager.get(`/v1/imports/${end.id}/rows?state=refused&limit=500`)
      ).body.items;
      const givenBack = new Map(refused.map(({ cells }) => [Number(cells[0]), cells[1]]));
      expect([kept.size, givenBack.size]).toEqual([end.accepted, end.refused]);
      expect(kept.size).toBeGreaterThan(450);
      for (const { cells, errors } of refused)
        if (!isReadable(cells[1]!)) expect(errors[0]!.reason).toMatch(/must show something to read|control characters/);
      // What shows nothing is never kept. An empty cell, or one of blanks, is no value.
      expect([...kept.values()].filter((text) => text !== undefined && !isReadable(text))).toEqual([]);
      for (const [no, text] of texts.entries()) {
        expect([no, kept.get(no) ?? givenBack.get(no) ?? '']).toEqual([
          no,
          text.trim() === '' && !givenBack.has(no) ? '' : text,
        ]);
      }
    },
  );

  it('that is tried as a whole lets reports for its pilots wait, and nobody else’s', async () => {
    const { pilots, manager, to } = await into();
    const other = await siforref.pilot();
    const release = stack.service.app.get(PilotDirectory).hold(pilots);
    const here = `/v1/pilots/${pilots[0]}`;
    const round = { title: 'Waits', questions: ['respect'], asksText: false, closesOn: '2025-08-01' };
    const waiting = [
      manager.post(`${here}/milestones`, { title: 'Waits', dueOn: '2025-08-01' }),
      manager.post(`${here}/feedback-rounds`, round),
    ];
    let answered = false;
    void Promise.race(waiting).then(() => (answered = true));
    const others = await siforref.manager(other);
    await done(others.post(`/v1/pilots/${other}/milestones`, { title: 'Goes on', dueOn: '2025-08-01' }));
    expect(answered).toBe(false);
    release();
    expect((await Promise.all(waiting)).map(({ status }) => status)).toEqual([201, 201]);
    await imported(manager, csv(...people(4)), { ...to, mode: 'all-or-nothing' });
    expect(
      (await manager.post(`/v1/pilots/${pilots[0]}/milestones`, { title: 'Afterwards', dueOn: '2025-08-01' })).status,
    ).toBe(201);
  });

  it('is looked into before there is a mapping for it, and nothing of it is kept', async () => {
    const { manager, to } = await into();
    const look = (content: string, type = 'text/csv', person = manager) =>
      person.post(`/v1/imports/survey?project=${to.project}`, content, { 'content-type': type });
    const { status, body } = await look('\ufeffno;sex;wage\n1;ž;1.250,50\n2;m;\n3;ž;"900;00"\n4;m\n5;m;1');
    expect([status, body]).toEqual([
      200,
      {
        rows: 5,
        unreadable: 1,
        columns: [
          { name: 'no', filled: 4, isRepeated: false, texts: ['1', '2', '3', '5'] },
          { name: 'sex', filled: 4, isRepeated: true, texts: ['ž', 'm'] },
          { name: 'wage', filled: 3, isRepeated: false, texts: ['1.250,50', '900;00', '1'] },
        ],
        sample: [
          ['1', 'ž', '1.250,50'],
          ['2', 'm', ''],
          ['3', 'ž', '900;00'],
          ['5', 'm', '1'],
        ],
      },
    ]);
    const objects = await look('{"no":1,"sex":"f"}\n{"no":2,"wage":5}', 'application/x-ndjson');
    expect(objects.body.columns.map(({ name }: { name: string }) => name)).toEqual(['no', 'sex', 'wage']);
    const many = Array.from({ length: 1_500 }, (_, no) => `${no},x`);
    expect((await look(['no,sex', ...many].join('\n'))).body.columns[0]).toEqual({
      name: 'no',
      filled: 1_500,
      isRepeated: false,
    });
    expect((await manager.get('/v1/imports')).body.items).toEqual([]);
    expect((await look('a,a\n1,2')).body.type).toBe('urn:integras:problem:column-twice');
    const stranger = await stack.person({ role: 'pilot_manager', scope: 'pilot', scopeId: randomUUID() });
    expect((await look('a\n1', 'text/csv', stranger)).status).toBe(404);
  });

  it('says what can be imported, with what each field can be', async () => {
    const { manager } = await into();
    const { items } = (await manager.get('/v1/imports/fields')).body;
    const fieldsOf = (event: string) => items.find((each: { event: string }) => each.event === event).fields;
    expect(fieldsOf('participant.exited')).toContainEqual({
      name: 'reason',
      kind: 'text',
      required: true,
      codes: ['completed', 'job_found', 'moved_away', 'dropped_out', 'lost_contact', 'other'],
    });
    expect(fieldsOf('participant.enrolled')).toContainEqual({
      name: 'entry.isced',
      kind: 'integer',
      required: false,
      attribute: 'isced',
    });
  });

  it('that was tried is done in the other mode when that is asked, knowing how many rows to expect', async () => {
    const { pilots, manager, to } = await into();
    const rows = csv(...people(3), 'X,1,2025-03-01,z,20,,,');
    const tried = await imported(manager, rows, { ...to, mode: 'all-or-nothing', dryRun: true });
    expect(tried).toMatchObject({ mode: 'all-or-nothing', rows: 4, refused: 1, heading: peopleHeading.split(',') });
    expect(new Set(tried.pilots)).toEqual(new Set(pilots));
    expect(tried).not.toHaveProperty('expected');
    expect((await manager.post(`/v1/imports/${tried.id}/apply?mode=half`)).status).toBe(422);
    await done(manager.post(`/v1/imports/${tried.id}/apply?mode=skip-bad-rows`));
    expect(await ending(manager, tried.id)).toMatchObject({
      state: 'done',
      mode: 'skip-bad-rows',
      expected: 4,
      accepted: 3,
      refused: 1,
    });
  });

  it('is refused as a whole when its file lacks a column of the mapping, naming it', async () => {
    const { manager, to } = await into();
    const end = await imported(manager, 'id,group,sex\nA,1,f', to);
    expect(end).toMatchObject({
      state: 'refused',
      rows: 0,
      problem: {
        type: 'column-missing',
        errors: [{ field: 'entered' }, { field: 'age' }, { field: 'isced' }, { field: 'left' }, { field: 'job' }],
      },
    });
    expect((await manager.get(`/v1/imports/${end.id}/errors.csv`)).text).toContain(
      'entered,is not a column of the file',
    );
  });

  it.each([
    ['a media type it does not know', { 'content-type': 'application/json' }, '{}', 415],
    ['a compressed file', { 'content-encoding': 'gzip' }, 'x', 415],
    ['nothing', {}, '', 422],
    ['what is not UTF-8', {}, Buffer.from([0x61, 0xff, 0xfe, 0x0a]), 422],
    ['what is too large', {}, Buffer.alloc(1_000_001, 'a'), 413],
  ])('refuses %s, and keeps nothing of it', async (_, headers, content, status) => {
    const { manager, to } = await into();
    expect((await send(manager, content, { ...to, headers })).status).toBe(status);
    expect((await manager.get('/v1/imports')).body.items).toEqual([]);
  });

  it('is started once, however often it is sent with its key', async () => {
    const { manager, to } = await into();
    const headers = { 'idempotency-key': randomUUID() };
    const first = await done(send(manager, csv(...people(3)), { ...to, headers }));
    await ending(manager, first.id);
    const again = await send(manager, csv(...people(3)), { ...to, headers });
    expect([again.status, again.body.id]).toEqual([202, first.id]);
    expect((await send(manager, csv(...people(4)), { ...to, headers })).body.type).toBe(
      'urn:integras:problem:idempotency-key-reused',
    );
    expect((await manager.get('/v1/imports')).body.items).toHaveLength(1);
  });

  it('that was only tried is not taken for the import itself when its key comes again', async () => {
    const { manager, to } = await into();
    const headers = { 'idempotency-key': randomUUID() };
    const tried = { ...to, dryRun: true, headers };
    const { id } = await done(send(manager, csv(...people(3)), tried));
    await ending(manager, id);
    const reused = { status: 422, body: { type: 'urn:integras:problem:idempotency-key-reused' } };
    for (const other of [{ dryRun: false }, { mode: 'all-or-nothing' as const }, { mapping: 'another' }])
      expect(await send(manager, csv(...people(3)), { ...tried, ...other })).toMatchObject(reused);
    await done(manager.post(`/v1/imports/${id}/apply?mode=all-or-nothing`));
    expect(await ending(manager, id)).toMatchObject({ accepted: 3 });
    expect(await send(manager, csv(...people(3)), tried)).toMatchObject({ status: 202, body: { id } });
    expect(await send(manager, csv(...people(3)), { ...tried, dryRun: false })).toMatchObject(reused);
  });

  it('reaches the pilots of its owner only, and is nobody else’s', async () => {
    const { pilots, manager, to } = await into();
    const half = await siforref.manager(pilots[0]!);
    const end = await imported(half, csv(...people(4)), to);
    expect(end).toMatchObject({ accepted: 2, refused: 2 });
    expect(await factsOf([pilots[1]!])).toBe(0);
    for (const path of ['', '/rows', '/errors.csv'])
      expect((await manager.get(`/v1/imports/${end.id}${path}`)).status).toBe(404);
    expect((await manager.post(`/v1/imports/${end.id}/apply`)).status).toBe(404);

    const stranger = await stack.person({ role: 'pilot_manager', scope: 'pilot', scopeId: randomUUID() });
    const lead: Person = siforref.lead;
    for (const person of [stranger, lead]) {
      expect((await send(person, csv(...people(1)), to)).status).toBe(404);
      expect((await person.get(`/v1/projects/${siforref.project}/mappings`)).status).toBe(404);
    }
  });

  it('is done with the rights its owner has at that moment', async () => {
    const { pilots, manager, to } = await into();
    const tried = await imported(manager, csv(...people(4)), { ...to, dryRun: true });
    await stack.dataSource.query('delete from known_grant where account = $1 and scope_id = $2', [
      manager.account,
      pilots[1],
    ]);
    stack.service.app.get(Principals).forget();
    await done(manager.post(`/v1/imports/${tried.id}/apply`));
    expect(await ending(manager, tried.id)).toMatchObject({ accepted: 2, refused: 2 });
    expect(await factsOf([pilots[1]!])).toBe(0);
  });

  it('keeps nothing of what people are called once it is done, and of refused rows only for a while', async () => {
    const { manager, to } = await into();
    const [good, bad] = [`SECRET${randomUUID()}`, `SECRET${randomUUID()}`];
    const rows = [`${good},1,2025-03-01,f,20,,,`, `${bad},1,2025-03-01,x${bad},20,,,`];
    await imported(manager, csv(...rows), to);
    const { id } = await imported(manager, csv(...rows), to);
    const left = async (text: string) => {
      const tables: { table_name: string }[] = await stack.dataSource.query(
        `select table_name from information_schema.tables where table_schema = 'pilots' and table_type = 'BASE TABLE'`,
      );
      const found: string[] = [];
      for (const { table_name: table } of tables) {
        const rows = await stack.dataSource.query(`select from "${table}" t where t::text like $1`, [`%${text}%`]);
        if (rows.length > 0) found.push(table);
      }
      return found;
    };
    expect(await left(good)).toEqual([]);
    expect(
      await stack.dataSource.query(`select from import_chunk c join import i on i.id = c.import where i.account = $1`, [
        manager.account,
      ]),
    ).toEqual([]);
    expect(await left(bad)).toEqual(['import_row']);
    const told = async () => (await manager.get(`/v1/imports/${id}/rows`)).body.items;
    expect(await told()).toMatchObject([{ state: 'repeated' }, { state: 'refused' }]);
    for (let time = 0; time < 2; time += 1) await forgetOld(stack.dataSource, new Date('2025-06-29T10:00:01Z'), 14);
    expect(await left(bad)).toEqual([]);
    const reason = expect.stringMatching(/^column \S+: the mapping has no value for "…"$/);
    expect(await told()).toEqual([{ row: 2, state: 'refused', errors: [{ field: expect.any(String), reason }] }]);
    expect((await manager.get(`/v1/imports/${id}`)).body).toMatchObject({ rows: 2, repeated: 1, refused: 1 });
  });
});
