import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { IsZoneName, zoneName } from './time-zone.js';

class Place {
  @IsZoneName() timeZone!: string;
}

describe('the name of a time zone', () => {
  it.each([
    ['europe/paris', 'Europe/Paris'],
    ['EUROPE/PARIS', 'Europe/Paris'],
    ['Europe/Paris', 'Europe/Paris'],
    ['america/port_of_spain', 'America/Port_of_Spain'],
    ['utc', 'UTC'],
  ])('is put down of %s as %s', (typed, written) => {
    const place = plainToInstance(Place, { timeZone: typed });
    expect(validateSync(place)).toEqual([]);
    expect(place.timeZone).toBe(written);
  });

  it('stays the one that was chosen where a zone has several', () => {
    expect(['Europe/Kyiv', 'Europe/Kiev'].map(zoneName)).toEqual(['Europe/Kyiv', 'Europe/Kiev']);
  });

  it.each(['+02:00', '-0100', 'Europe/Nowhere', '', 'Europe/Paris ', 2, null])('is none of %p', (typed) => {
    const place = plainToInstance(Place, { timeZone: typed });
    expect(validateSync(place)).toHaveLength(1);
    expect(place.timeZone).toBe(typed);
  });
});
