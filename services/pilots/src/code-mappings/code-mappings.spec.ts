import { randomUUID } from 'node:crypto';
import { imported, importInto, peopleHeading, send } from '../testing/importing.js';
import { done, type Partnership, partnership } from '../testing/partnership.js';
import { type Person, type PilotsUnderTest, pilotsUnderTest } from '../testing/pilots-under-test.js';

describe('a mapping of national categories', () => {
  let stack: PilotsUnderTest;
  let siforref: Partnership;
  let coordinator: Person;
  let foreign: Person;
  let evaluator: Person;
  let path: string;

  beforeAll(async () => {
    stack = await pilotsUnderTest();
    siforref = await partnership(stack);
    path = `/v1/projects/${siforref.project}`;
    [coordinator, foreign, evaluator] = await Promise.all([
      stack.person({ role: 'country_coordinator', scope: 'country', country: 'IT' }),
      stack.person({ role: 'country_coordinator', scope: 'country', country: 'AT' }),
      stack.person({ role: 'evaluator', scope: 'project', scopeId: siforref.project }),
    ]);
  });
  afterAll(() => stack.close());

  const middleSchool = { national: 'Licenza media', common: '2', grade: 'exact' };
  const diploma = { national: 'Diploma', common: '3', grade: 'broad', loss: 'Three and five years are one.' };
  const madrasa = { national: 'Madrasa', grade: 'none', loss: 'Years are not told.' };
  const wanted = { country: 'IT', attribute: 'isced', list: 'Titolo di studio', entries: [middleSchool, diploma] };
  const make = async (more: object = {}): Promise<string> =>
    (await done(coordinator.post(`${path}/code-mappings`, { ...wanted, ...more }))).id;

  it('is as comparable as the least of its entries, version by version', async () => {
    const id = await make();
    const here = `${path}/code-mappings/${id}`;
    expect((await evaluator.get(here)).body).toMatchObject({ ...wanted, grade: 'broad', version: 1 });
    const better = { changes: { entries: [middleSchool] }, reason: 'Diplomas are told apart now.' };
    expect((await coordinator.post(`${here}/corrections`, better)).body).toMatchObject({ grade: 'exact', version: 2 });
    const worse = { changes: { entries: [middleSchool, madrasa] }, reason: 'Another one came up.' };
    expect((await coordinator.post(`${here}/corrections`, worse)).body).toMatchObject({ grade: 'none', version: 3 });
    const types = await stack.dataSource.query(
      'select type, country, data from ledger where entity = $1 order by sequence',
      [id],
    );
    expect(types).toMatchObject([
      { type: 'eu.integras.pilots.code-mapping.made.v1', country: 'IT', data: { after: { grade: 'broad' } } },
      { type: 'eu.integras.pilots.code-mapping.corrected.v1', data: { after: { grade: 'exact' } } },
      { data: { before: { grade: 'exact' }, after: { grade: 'none' }, reason: 'Another one came up.' } },
    ]);
    await done(coordinator.post(`${here}/void`, { reason: 'The list is not used.' }));
    expect((await evaluator.get(here)).status).toBe(404);
  });

  it.each([
    ['country', { country: 'PL' }],
    ['attribute', { attribute: 'gender' }],
    ['entries.0.common', { entries: [{ ...middleSchool, common: '9' }] }],
    ['entries.0.common', { attribute: 'protection' }],
    ['entries.0.common', { entries: [{ ...madrasa, common: '1' }] }],
    ['entries.0.common', { entries: [{ ...middleSchool, common: undefined }] }],
    ['entries.1.loss', { entries: [middleSchool, { ...diploma, loss: undefined }] }],
    ['entries', { entries: [middleSchool, middleSchool] }],
    ['entries', { entries: [] }],
    ['grade', { grade: 'exact' }],
  ])('is refused for its %s', async (field, more) => {
    const { status, body } = await siforref.lead.post(`${path}/code-mappings`, { ...wanted, ...more });
    expect([status, body.errors[0].field]).toEqual([422, field]);
  });

  it('is the business of its country and of the lead partner', async () => {
    const id = await make();
    for (const other of [foreign, evaluator])
      expect((await other.post(`${path}/code-mappings/${id}/void`, { reason: 'No.' })).status).toBe(403);
    expect((await foreign.post(`${path}/code-mappings`, wanted)).status).toBe(403);
    expect((await (await stack.person()).get(`${path}/code-mappings/${id}`)).status).toBe(404);
    const moved = { changes: { country: 'AT' }, reason: 'Another one.' };
    expect((await coordinator.post(`${path}/code-mappings/${id}/corrections`, moved)).status).toBe(422);
  });

  describe('that an import names', () => {
    const levelsOf = async (pilots: readonly string[]) => {
      const rows: { level: string | null }[] = await stack.dataSource.query(
        `select data #>> '{after,entry,isced}' as level from ledger
          where journal = any($1) and type like '%participant.enrolled%' order by level`,
        [pilots],
      );
      return rows.map(({ level }) => level);
    };
    const row = (id: string, level: string) => `${id},1,2025-03-03,f,30,${level},,`;
    const file = (...rows: string[]) => [peopleHeading, ...rows].join('\n');

    const naming = async (codeMapping: string, name = 'entry.isced') => {
      const { pilots, manager, mapping } = await importInto(siforref);
      const [enrolled, exited] = mapping.events;
      const fields = { ...enrolled!.fields, [name]: { column: 'isced', codeMapping } };
      const body = { ...mapping, events: [{ ...enrolled, fields }, exited] };
      return { pilots, manager, mapping, saved: await manager.post(`${path}/mappings`, body) };
    };

    it('says what the texts of its column mean; what has no common code is not known', async () => {
      const id = await make({ entries: [middleSchool, diploma, madrasa] });
      const { pilots, manager, mapping, saved } = await naming(id);
      expect(saved.status).toBe(201);
      const to = { project: siforref.project, mapping: mapping.name };
      const rows = [row('A', 'Licenza media'), row('B', 'Diploma'), row('C', 'Madrasa'), row('D', 'Laurea')];
      expect(await imported(manager, file(...rows), to)).toMatchObject({ accepted: 3, refused: 1 });
      expect(await levelsOf(pilots)).toEqual(['2', '3', null]);
    });

    it('is read as it stands when an import begins, and refused once it was taken back', async () => {
      const id = await make({ entries: [{ ...diploma, common: '3' }] });
      const { pilots, manager, mapping } = await naming(id);
      const to = { project: siforref.project, mapping: mapping.name };
      await imported(manager, file(row('A', 'Diploma')), to);
      const changes = { entries: [{ ...diploma, common: '4' }] };
      await done(coordinator.post(`${path}/code-mappings/${id}/corrections`, { changes, reason: 'Five years.' }));
      await imported(manager, file(row('B', 'Diploma')), to);
      expect(await levelsOf(pilots)).toEqual(['3', '4']);
      await done(coordinator.post(`${path}/code-mappings/${id}/void`, { reason: 'Not used.' }));
      const { status, body } = await send(manager, file(row('C', 'Diploma')), to);
      expect([status, body.errors[0].field]).toEqual([422, 'events.0.fields.entry.isced.codeMapping']);
    });

    it('has to be one of the project and about the field', async () => {
      const field = 'events.0.fields.entry.isced.codeMapping';
      expect((await naming(randomUUID())).saved.body.errors[0].field).toBe(field);
      const labour = { national: 'Disoccupato', common: 'unemployed', grade: 'exact' };
      const about = await make({ attribute: 'employment', entries: [labour] });
      expect((await naming(about)).saved.body.errors[0]).toEqual({ field, reason: 'is about employment' });
      expect((await naming(about, 'entry.employment')).saved.status).toBe(201);
    });
  });
});
