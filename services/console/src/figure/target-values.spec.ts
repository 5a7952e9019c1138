import type { Target } from '../api/targets.js';
import type { Place } from './place.js';
import { isOnTheWay, newTarget, targetValuesOf, wantedOf } from './target-values.js';

const place: Place = { scope: 'pilot', id: 'b', project: 'p', name: 'Bologna' };
const target: Target = {
  id: 't',
  code: 'INT-P05',
  project: 'p',
  scope: 'pilot',
  scopeId: 'b',
  since: '2025-01-01',
  until: '2027-12-31',
  baseline: '0.1',
  value: '0.625',
  interim: [
    { on: '2025-12-31', value: '0.3' },
    { on: '2026-12-31', value: '0.455' },
  ],
};
const share = { code: 'INT-P05', isShare: true };

describe('a target in its form', () => {
  it('is sent as it came, with the values on the way', () => {
    const { indicator, id, ...wanted } = wantedOf(targetValuesOf(target, true), place, share);
    expect([indicator, id]).toEqual([target.code, target.scopeId]);
    expect(target).toMatchObject(wanted);
  });

  it('orders the values on the way by their days', () => {
    const interim = target.interim.toReversed();
    expect(wantedOf(targetValuesOf({ ...target, interim }, true), place, share).interim).toEqual(target.interim);
  });

  it('begins at nothing where no baseline was typed', () => {
    expect(wantedOf({ ...newTarget('2026-01-01'), value: '60' }, place, share)).toMatchObject({
      value: '0.6',
      baseline: '0',
      interim: [],
    });
  });

  it.each([
    ['on the first day', '2025-01-01', false],
    ['after it', '2025-01-02', true],
    ['on the last day', '2027-12-31', false],
    ['on the day of another one', '2025-12-31', false],
  ])('has a value on the way %s: %s', (_, day, isRight) => {
    const values = targetValuesOf(target, true);
    const interim = [...values.interim, { on: day, value: '1' }];
    expect(isOnTheWay(day, { ...values, interim })).toBe(isRight);
  });
});
