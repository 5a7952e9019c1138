import type { Pilot, ProjectDetails } from '../api/pilots.js';
import { placesOf } from './place.js';

const territory = (id: string, name: string, country: string) => ({ id, code: id, name, country, timeZone: 'UTC' });
const project: ProjectDetails = {
  id: 'p',
  code: 'P',
  name: 'Together',
  startsOn: '2025-01-01',
  endsOn: '2027-12-31',
  currency: 'EUR',
  partners: [],
  territories: [territory('v', 'Vienna', 'AT'), territory('r', 'Parma', 'IT'), territory('b', 'Bologna', 'IT')],
};
const pilot = (id: string, title: string, of: string) => ({ id, title, project: of, country: 'IT' }) as Pilot;

describe('the places of a figure', () => {
  const places = placesOf(project, [pilot('2', 'Work', 'p'), pilot('1', 'Homes', 'p'), pilot('3', 'Else', 'q')], 'de');

  it('are the project, its countries, its cities and regions and its pilots, each level by name', () => {
    expect(places.map(({ name }) => name)).toEqual([
      'Together',
      'Italien',
      'Österreich',
      'Bologna',
      'Parma',
      'Vienna',
      'Homes',
      'Work',
    ]);
  });

  it('are of that project alone, and countries stand once each', () => {
    expect(places.every(({ project: of }) => of === 'p')).toBe(true);
    expect(places.filter(({ scope, id }) => scope === 'country' && id === 'IT')).toHaveLength(1);
  });
});
