import { partnershipRules } from '@integras/disclosure';
import { Protection } from './protection.js';

describe('the protection of tables', () => {
  const protection = new Protection();
  const table = {
    cells: [
      { key: 'women', count: 30 },
      { key: 'men', count: 2 },
      { key: 'others', count: 20 },
      { key: 'all', count: 52, known: true },
    ],
    sums: [{ total: 'all', parts: ['women', 'men', 'others'] }],
  };
  afterEach(() => protection.beforeApplicationShutdown());

  it('does several jobs, each answered with its own result', async () => {
    const [first, second] = await Promise.all([
      protection.republish(undefined, table, 0, partnershipRules),
      protection.republish(undefined, { cells: table.cells.slice(0, 1), sums: [] }, 0, partnershipRules),
    ]);
    expect(first.hidden).toContain('men');
    expect(second).toMatchObject({ shown: { women: 30 }, hidden: [] });
  });

  it('says what is wrong with a table, and does the next one', async () => {
    const wrong = { ...table, sums: [{ total: 'all', parts: ['women', 'men'] }] };
    await expect(protection.republish(undefined, wrong, 0, partnershipRules)).rejects.toThrow(
      'the parts do not make the total',
    );
    expect((await protection.republish(undefined, table, 0, partnershipRules)).hidden).toContain('men');
  });

  it('begins again after its thread has ended', async () => {
    const ended = protection.republish(undefined, table, 0, partnershipRules).catch((error: Error) => error.message);
    await protection.beforeApplicationShutdown();
    expect(await ended).toContain('has ended');
    expect((await protection.republish(undefined, table, 0, partnershipRules)).hidden).toContain('men');
  });
});
