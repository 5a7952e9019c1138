import { randomUUID } from 'node:crypto';
import { MilestoneReached, ParticipantErased, PartnerJoined, typeOf } from '@integras/contracts';
import { factOf } from '@integras/testing';
import { Entry } from './entry.js';
import { filterOf, matches } from './filter.js';

const pilot = randomUUID();
const reached = typeOf(MilestoneReached);
const milestone = new Entry('e', 1, factOf(MilestoneReached, { pilot, country: 'IT' }), '{}');
const joined = new Entry('e', 2, factOf(PartnerJoined), '{}');

describe('what a reader asks for', () => {
  it('narrows only by what it names', () => {
    expect(matches({}, milestone)).toBe(true);
    expect(matches({ types: [reached], countries: ['IT'], pilots: [pilot] }, milestone)).toBe(true);
    expect(matches({ types: [typeOf(PartnerJoined)] }, milestone)).toBe(false);
    expect(matches({ countries: ['DE'] }, milestone)).toBe(false);
    expect(matches({ pilots: [randomUUID()] }, milestone)).toBe(false);
  });

  it("never keeps an erasure from a partner's system of the place, whatever types it asked for", () => {
    const erased = new Entry('e', 3, factOf(ParticipantErased, { pilot, country: 'IT' }), '{}');
    expect(matches({ types: [reached], pilots: [pilot] }, erased, 'partner_system')).toBe(true);
    expect(matches({ types: [reached], pilots: [pilot] }, erased, 'person')).toBe(false);
    expect(matches({ countries: ['DE'] }, erased, 'partner_system')).toBe(false);
  });

  it('leaves out what happened nowhere in particular when a place is named', () => {
    expect(matches({ countries: ['IT'] }, joined)).toBe(false);
    expect(matches({ pilots: [pilot] }, joined)).toBe(false);
  });

  it('is the same whatever the order it is said in', () => {
    const { filter } = filterOf({ countries: ['SI', 'IT', 'SI'], types: [reached] });
    expect(filter).toEqual({ types: [reached], countries: ['IT', 'SI'] });
    expect(filterOf({ types: [], countries: undefined }).filter).toEqual({});
  });

  it('names the values it cannot mean', () => {
    const { errors } = filterOf({ types: ['eu.integras.nothing'], countries: ['Italy'], pilots: ['IT-BOLOGNA'] });
    expect(errors.map(({ field }) => field)).toEqual(['types', 'countries', 'pilots']);
  });
});
