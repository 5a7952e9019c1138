import { daysOf, decimalsOf, fieldsOf } from './readable.js';

const participant = {
  name: 'participant',
  records: { exit: ['on', 'reason'], entry: ['gender'] },
  lists: { outcomes: ['on', 'value'], followUps: ['on'] },
  decimals: ['latest.value'],
  dimensions: ['gender'],
};

describe('what a counting can read', () => {
  it('is what its cases hold', () => {
    expect(fieldsOf(participant, { latest: '', earliest: '' })).toEqual(['exit.on', 'exit.reason', 'entry.gender']);
  });

  it('is also the record that it takes from a list', () => {
    const fields = fieldsOf(participant, { latest: 'followUps', earliest: 'outcomes' });
    expect(fields.slice(3)).toEqual(['latest.on', 'earliest.on', 'earliest.value']);
  });

  it('decides a month where it is a day', () => {
    expect(daysOf(participant, { latest: 'outcomes', earliest: '' })).toEqual(['exit.on', 'latest.on']);
    const dated = { ...participant, records: { agreement: ['country', 'signedOn', 'validUntil', 'lasting'] } };
    expect(daysOf(dated, { latest: '', earliest: '' })).toEqual(['agreement.signedOn', 'agreement.validUntil']);
  });

  it('can be added up where it is a decimal, whichever of the list is taken', () => {
    expect(decimalsOf(participant, { latest: 'outcomes', earliest: '' })).toEqual(['latest.value']);
    expect(decimalsOf(participant, { latest: '', earliest: 'outcomes' })).toEqual(['earliest.value']);
    expect(decimalsOf(participant, { latest: 'followUps', earliest: '' })).toEqual([]);
  });
});
