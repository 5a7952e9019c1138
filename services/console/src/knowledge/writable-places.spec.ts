import type { ProjectDetails, Territory } from '../api/pilots.js';
import type { Grant } from '../api/session.js';
import { writablePlaces } from './writable-places.js';

const place = (id: string, country: string): Territory => ({
  id,
  country,
  code: id,
  name: id,
  timeZone: 'Europe/Rome',
});
const project: ProjectDetails = {
  id: 'paths',
  code: 'P',
  name: 'Paths',
  startsOn: '2024-04-01',
  endsOn: '2027-03-31',
  currency: 'EUR',
  territories: [place('bologna', 'IT'), place('vienna', 'AT'), place('parma', 'IT')],
  partners: [],
};
const named = (grant: Omit<Grant, 'id'>) => writablePlaces([{ id: 'granted', ...grant }], project).map(({ id }) => id);

describe('the territories that somebody writes for', () => {
  it('are all of them for an author of the project', () => {
    expect(named({ role: 'policy_author', scope: 'project', scopeId: 'paths' })).toEqual([
      'bologna',
      'vienna',
      'parma',
    ]);
  });

  it('are those of a country for an author of that country', () => {
    expect(named({ role: 'policy_author', scope: 'country', country: 'IT' })).toEqual(['bologna', 'parma']);
  });

  it('are none for authors of another project, and for those who only read', () => {
    expect(named({ role: 'policy_author', scope: 'project', scopeId: 'others' })).toEqual([]);
    expect(named({ role: 'evaluator', scope: 'project', scopeId: 'paths' })).toEqual([]);
  });
});
