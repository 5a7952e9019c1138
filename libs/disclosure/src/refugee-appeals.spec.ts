import { readFileSync } from 'node:fs';
import { realData } from '@integras/testing';
import { protect } from './protect.js';
import { saidBy } from './publication.js';
import { partnershipRules } from './rules.js';
import { IndependentAttacker } from './testing/attacker.js';
import { crossed } from './testing/tables.js';

const file = realData('participants/refugee-appeals.csv');

/** Appeals to the Canadian Federal Court (Greene and Shaffer 1992), as in the data set Greene of the R package carData. */
(file ? describe : describe.skip)(
  '384 appeals of refugees by nationality and decision (skipped without REAL_DATA_DIR)',
  () => {
    const [header = '', ...lines] = file ? readFileSync(file, 'utf8').trim().split(/\r?\n/) : [];
    const columns = header.split(',');
    const appeals = lines.map((line) => {
      const values = line.split(',');
      return { nation: values[columns.indexOf('nation')]!, decision: values[columns.indexOf('decision')]! };
    });
    const nations = [...new Set(appeals.map(({ nation }) => nation))].sort();
    const decisions = ['yes', 'no'];
    const count = (of: string, as: string) =>
      appeals.filter(({ nation, decision }) => nation === of && decision === as).length;
    const table = crossed(
      nations,
      decisions,
      nations.map((nation) => decisions.map((decision) => count(nation, decision))),
    );

    it('count 114 granted and 270 not, of 17 nationalities', () => {
      const counts = new Map(table.cells.map(({ key, count }) => [key, count]));
      expect([nations.length, counts.get('all/yes'), counts.get('all/no')]).toEqual([17, 114, 270]);
    });

    it('tell no count of fewer than five to anybody who has the rest and all totals', () => {
      const published = protect(table);
      expect(Object.values(published.shown).filter((shown) => shown > 0 && shown < 5)).toEqual([]);
      expect(published.exposed).toEqual([]);
      const attacker = new IndependentAttacker([{ sums: table.sums, said: saidBy(published) }]);
      const widths = published.hidden.map((key) => attacker.width(key));
      expect(widths.length).toBeGreaterThan(0);
      expect(Math.min(...widths)).toBeGreaterThanOrEqual(partnershipRules.width);
    });
  },
);
