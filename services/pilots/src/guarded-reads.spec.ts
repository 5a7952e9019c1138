import { type Grant, Reading } from '@integras/service-kit';
import { csv, imported, importInto } from './testing/importing.js';
import { done, type Partnership, partnership } from './testing/partnership.js';
import { type Person, type PilotsUnderTest, pilotsUnderTest } from './testing/pilots-under-test.js';

const entry = { gender: 'female', ageBand: '18_29', employment: 'unemployed' };

/** Reports something of every kind about a pilot. */
async function report(manager: Person, pilot: string) {
  const of = (what: string, body: object) => done(manager.post(`/v1/pilots/${pilot}/${what}`, body));
  const { participant } = await of('participants', { reference: pilot, enrolledOn: '2025-03-03', entry });
  await of(`participants/${participant.id}/restriction`, { reason: 'objection_pending' });
  await of(`participants/${participant.id}/erasure`, { reason: 'consent_withdrawn' });
  await of('milestones', { title: 'Staff trained', dueOn: '2025-05-14' });
  await of('expenditure', { category: 'staff', money: { amount: 100, currency: 'EUR' }, on: '2025-03-03' });
}

describe('a query that forgets whose pilots it may show', () => {
  let stack: PilotsUnderTest;
  let siforref: Partnership;
  let elsewhere: Partnership;
  let bologna: string;
  let reading: Reading;

  beforeAll(async () => {
    stack = await pilotsUnderTest();
    reading = stack.service.app.get(Reading);
    [siforref, elsewhere] = [await partnership(stack), await partnership(stack)];
    bologna = await siforref.pilot();
    const parma = await siforref.pilot();
    const ljubljana = await elsewhere.pilot();
    for (const pilot of [bologna, parma, ljubljana]) await report(await elsewhere.manager(pilot), pilot);
  });
  afterAll(() => stack.close());

  const grant = (role: Grant['role'], scope: Grant['scope'], scopeId: string) => ({
    id: scopeId,
    role,
    scope,
    scopeId,
  });
  const managerOf = (pilot: string) => [grant('pilot_manager', 'pilot', pilot)];

  /** How many rows of a table there are for somebody. */
  const seen = async (table: string, grants: Grant[]) => {
    const rows = await reading.as({ grants }, (manager) => manager.query(`select count(*)::int as n from ${table}`));
    return rows[0].n as number;
  };

  const ofPilots = ['pilot', 'milestone', 'participant', 'expenditure', 'restriction', 'erasure', 'pilot_spent'];

  it.each(ofPilots)('shows a manager of one pilot one %s', async (table) => {
    expect(await seen(table, managerOf(bologna))).toBe(1);
  });

  it.each(ofPilots)('shows whoever was granted nothing no %s', async (table) => {
    expect(await seen(table, [])).toBe(0);
  });

  it('shows an evaluator the milestones of their project, and neither persons nor single expenses', async () => {
    const evaluator = [grant('evaluator', 'project', siforref.project)];
    expect(await seen('milestone', evaluator)).toBe(2);
    expect(await seen('pilot_spent', evaluator)).toBe(2);
    expect(await seen('participant', evaluator)).toBe(0);
    expect(await seen('restriction', evaluator)).toBe(0);
    expect(await seen('expenditure', evaluator)).toBe(0);
    expect(await seen('ledger where person is not null', evaluator)).toBe(0);
    expect(await seen(`ledger where type like '%.milestone.%'`, evaluator)).toBe(2);
  });

  it('shows a coordinator what is in their country', async () => {
    const coordinator = (country: string): Grant[] => [
      { id: bologna, role: 'country_coordinator', scope: 'country', country },
    ];
    expect(await seen('expenditure', coordinator('IT'))).toBe(3);
    expect(await seen('expenditure', coordinator('SI'))).toBe(0);
  });

  it('shows a partner system what its projects owe their funders, and of no others', async () => {
    for (const { lead, project, partner: owner } of [siforref, elsewhere])
      await done(lead.post(`/v1/projects/${project}/risks`, { title: 'Delay', likelihood: 1, impact: 2, owner }));
    expect(await seen('risk', [grant('partner_system', 'project', siforref.project)])).toBe(1);
    expect(await seen('risk', [grant('evaluator', 'project', siforref.project)])).toBe(2);
  });

  it('shows the refused rows of imports to whoever may import into the project', async () => {
    const { pilots, manager, mapping } = await importInto(elsewhere);
    await imported(manager, csv('P0,no group,2025-03-01,f,20,3,,'), {
      project: elsewhere.project,
      mapping: mapping.name,
    });
    expect(await seen('import_row', managerOf(pilots[0]!))).toBe(1);
    expect(await seen('import_row', managerOf(bologna))).toBe(0);
    expect(await seen('import_row', [grant('evaluator', 'project', elsewhere.project)])).toBe(0);
  });

  it('shows nothing where nobody is named, and writes nothing', async () => {
    const { dataSource } = stack;
    const asReader = (sql: string) =>
      dataSource.transaction(async (manager) => {
        await manager.query(`select set_config('role', current_user || '_reader', true)`);
        return manager.query(sql);
      });
    expect(await asReader('select * from pilot')).toEqual([]);
    expect(await asReader('select * from ledger')).toEqual([]);
    await expect(asReader('delete from pilot')).rejects.toThrow(/permission denied/);
    await expect(asReader('select * from import_chunk')).rejects.toThrow(/permission denied/);
    expect(await asReader('select * from import_row')).toEqual([]);
    await expect(asReader('select * from known_account')).rejects.toThrow(/permission denied/);
  });

  it('leaves a connection as it was for whoever has it next, also when it fails', async () => {
    await expect(reading.as({ grants: [] }, (manager) => manager.query('select 1 / 0'))).rejects.toThrow(/zero/);
    await expect(reading.as({ grants: [] }, () => Promise.reject(new Error('refused')))).rejects.toThrow('refused');
    const roles = await Promise.all(
      Array.from({ length: 20 }, () => stack.dataSource.query('select current_user as role')),
    );
    expect(new Set(roles.map(([{ role }]) => role))).toEqual(new Set(['integras_pilots']));
  });
});
