import { addresseeOf, whereOf } from './addressee.js';

const territories = [{ id: 'bologna', country: 'IT' }];

describe('the addressee of a recommendation', () => {
  it.each([
    ['a territory and its country', { level: 'local', country: 'IT', territory: 'bologna' }],
    ['a country', { level: 'national', country: 'AT' }],
    ['every country', { level: 'regional' }],
  ] as const)('is chosen as it is kept: %s', (_what, addressee) => {
    expect(addresseeOf(addressee.level, whereOf(addressee), territories)).toEqual(addressee);
  });

  it('is no single country on the European level, whatever was chosen before', () => {
    expect(addresseeOf('european', 'bologna', territories)).toEqual({ level: 'european' });
  });
});
