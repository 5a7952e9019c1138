import { programmeWarnings, type RuledFigure, ruledWith } from './programme-rules.js';

const figure = (indicator: string, value: string | null, changes: Partial<RuledFigure> = {}): RuledFigure => ({
  indicator,
  value,
  scope: 'project',
  scopeId: 'p',
  project: 'p',
  period: 'all',
  ...changes,
});

describe('the rules of Interreg', () => {
  it('allow as many strategies to be taken up as were developed, and no more', () => {
    expect(programmeWarnings([figure('RCO83', '3'), figure('RCR79', '3')])).toEqual([]);
    expect(programmeWarnings([figure('RCO83', '3'), figure('RCR79', '4')])).toEqual([
      {
        rule: 'taken-up-of-developed',
        codes: ['RCR79', 'RCO83'],
        message: 'programme-rule.taken-up-of-developed',
        values: { RCR79: '4', RCO83: '3' },
      },
    ]);
  });

  it('name the other indicator from either side', () => {
    expect([ruledWith('RCR79'), ruledWith('RCO83'), ruledWith('INT-P01')]).toEqual([['RCO83'], ['RCR79'], []]);
  });

  it('compare numbers and not texts', () => {
    expect(programmeWarnings([figure('RCO83', '10'), figure('RCR79', '9')])).toEqual([]);
  });

  it('let nobody complete a training scheme without taking part', () => {
    const [warning, ...others] = programmeWarnings([figure('RCR81', '21'), figure('RCO85', '20')]);
    expect(others).toEqual([]);
    expect(warning).toMatchObject({ rule: 'completed-of-participations', values: { RCR81: '21', RCO85: '20' } });
  });

  it('hold in every place by itself', () => {
    const austria = { scope: 'country', scopeId: 'AT' } as const;
    const italy = { scope: 'country', scopeId: 'IT' } as const;
    const warnings = programmeWarnings([
      figure('RCO83', '5', italy),
      figure('RCR79', '1', italy),
      figure('RCO83', '0', austria),
      figure('RCR79', '1', austria),
    ]);
    expect(warnings.map(({ values }) => values)).toEqual([{ RCR79: '1', RCO83: '0' }]);
    const elsewhere = { project: 'q', ...italy };
    expect(programmeWarnings([figure('RCO83', '0', italy), figure('RCR79', '1', elsewhere)])).toEqual([]);
  });

  it('do not hold month by month: what is taken up was developed earlier', () => {
    const month = { period: '2026-03' };
    expect(programmeWarnings([figure('RCO83', '0', month), figure('RCR79', '1', month)])).toEqual([]);
  });

  it('cannot be broken by what is not reported or not seen', () => {
    expect(programmeWarnings([figure('RCR79', '4')])).toEqual([]);
    expect(programmeWarnings([figure('RCO83', null), figure('RCR79', '4')])).toEqual([]);
    expect(programmeWarnings([figure('RCO83', '3'), figure('RCR79', null)])).toEqual([]);
  });
});
