import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Figure } from '@integras/contracts';
import { realData } from '@integras/testing';
import { parse } from 'csv-parse/sync';
import {
  type IndicatorsUnderTest,
  indicatorsUnderTest,
  type Reader,
  type Said,
} from '../testing/indicators-under-test.js';
import { Partnership, person, Pilot } from '../testing/partnership.js';

const file = realData('participants/refugee-appeals.csv');

/** 384 appeals of persons of 17 nationalities (Greene and Shaffer 1992); a nationality is a pilot here, an outcome a status. */
(file ? describe : describe.skip)('384 refugee appeals (skipped without REAL_DATA_DIR)', () => {
  let stack: IndicatorsUnderTest;
  let evaluator: Reader;
  const partnership = new Partnership();
  const sizes = new Map<string, number>();

  beforeAll(async () => {
    stack = await indicatorsUnderTest();
    const rows = parse(readFileSync(file!), { columns: true }) as { nation: string; decision: string }[];
    const pilots = new Map<string, Pilot>();
    const facts: Said[] = [partnership.opened()];
    for (const [i, { nation, decision }] of rows.entries()) {
      let pilot = pilots.get(nation);
      if (!pilot) {
        pilot = new Pilot(partnership.project, { territory: randomUUID(), country: 'CA', title: nation });
        pilots.set(nation, pilot);
        facts.push(pilot.planned());
      }
      sizes.set(pilot.id, (sizes.get(pilot.id) ?? 0) + 1);
      const joined = pilot.enrolled(person(i), {
        on: '2024-01-10',
        entry: { gender: i % 2 === 0 ? 'female' : 'male' },
      });
      const employment = decision === 'yes' ? 'employed' : 'unemployed';
      facts.push(
        joined,
        pilot.exited(joined.entity, joined.snapshot, { on: '2024-09-01', reason: 'completed', employment }),
      );
    }
    await stack.say(...facts);
    evaluator = await stack.reader({ role: 'evaluator', scope: 'project', scopeId: partnership.project });
  });
  afterAll(() => stack.close());

  const figures = async (query: string): Promise<Figure[]> =>
    (await evaluator(`/v1/figures?project=${partnership.project}&${query}`)).body.items as Figure[];

  it('were granted in 114 cases and refused in 270', async () => {
    const [whole] = await figures('indicator=INT-P05&scope=project');
    expect([whole!.numerator, whole!.n, whole!.unknown]).toEqual(['114', 384, 0]);
  });

  it('show no nationality of fewer than five persons, nor one of which fewer than five were granted or refused', async () => {
    const counts = await figures('indicator=INT-P01&scope=pilot');
    expect(counts).toHaveLength(17);
    const small = counts.filter(({ scopeId }) => sizes.get(scopeId)! < 5);
    expect(small.every(({ hidden }) => hidden)).toBe(true);
    // Whoever adds up the others knows no more than that there are several behind each.
    const hidden = counts.filter((figure) => figure.hidden).map(({ scopeId }) => sizes.get(scopeId)!);
    const together = hidden.reduce((sum, size) => sum + size, 0);
    for (const { scopeId } of small) expect(together - sizes.get(scopeId)!).toBeGreaterThanOrEqual(5);
    expect(hidden.length).toBeLessThan(counts.length / 2);
    for (const { hidden: isHidden, numerator, n } of await figures('indicator=INT-P05&scope=pilot')) {
      if (isHidden) continue;
      for (const part of [Number(numerator), n! - Number(numerator)]) expect(part === 0 || part >= 5).toBe(true);
    }
  });

  it('broken down show nothing that is small', async () => {
    const cells = await figures('indicator=INT-P01&scope=pilot&by=gender');
    expect(cells.some(({ hidden }) => !hidden)).toBe(true);
    for (const { hidden, n, value } of cells) {
      if (hidden) expect([n, value]).toEqual([undefined, null]);
      else expect(n === 0 || n! >= 5).toBe(true);
    }
  });
});
