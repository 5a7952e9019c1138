import { isLeading, shownOf } from './leading.js';

const product = { code: 'INT-P01', own: true };
const official = { code: 'EECO01', own: true };
const another = { code: 'RCO81', own: true };
const ours = { code: 'BOLOGNA-1', own: false };

describe('the indicators that are shown first', () => {
  it('are those of the product and those that were defined here', () => {
    expect([product, official, ours].map(isLeading)).toEqual([true, false, true]);
  });

  it('stand with the chosen one, so that a link to any of them shows it', () => {
    const all = [product, official, another, ours];
    expect(shownOf(all, { all: false })).toEqual([product, ours]);
    expect(shownOf(all, { all: false, chosen: 'RCO81' })).toEqual([product, another, ours]);
    expect(shownOf(all, { all: true })).toEqual(all);
  });

  it('are all there are where none is of the product', () => {
    expect(shownOf([official, another], { all: false })).toEqual([official, another]);
  });
});
