import { dice } from '../testing/dice.js';
import { History } from '../testing/history.js';
import { type IndicatorsUnderTest, indicatorsUnderTest } from '../testing/indicators-under-test.js';
import { Reconciliation } from './reconciliation.service.js';

describe('a recount from the ledgers', () => {
  let stack: IndicatorsUnderTest;

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    await stack.say(...new History(dice(7), 300).facts);
  });
  afterAll(() => stack.close());

  const run = () => stack.service().app.get(Reconciliation).run();

  it('finds what is shown, after a history of corrections and voids', async () => {
    const found = await run();
    expect(found.differences).toBe(0);
    expect(found.facts).toBeGreaterThan(200);
    expect(found.cells).toBeGreaterThan(500);
  });

  it('counts only what was counted when it began', async () => {
    await Promise.all([stack.commit(...new History(dice(8), 200).facts), run()]);
    await stack.counted();
    expect((await run()).differences).toBe(0);
  });

  it('finds every cell that holds something else, and says so where it is watched', async () => {
    await stack.dataSource.query(
      `update cell set n = n + 1 where id in (select id from cell where n > 0 order by id limit 3)`,
    );
    expect((await run()).differences).toBe(3);
    expect(await stack.metrics()).toMatch(/integras_reconciliation_differences\{?.*\}? 3/);
    const project = new History(dice(9), 1).partnership.project;
    const reader = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: project });
    expect((await reader('/v1/reconciliation')).body).toMatchObject({ differences: 3 });
    expect((await (await stack.reader())('/v1/reconciliation')).status).toBe(404);
  });
});
