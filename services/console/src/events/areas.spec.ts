import { areasOf } from './areas.js';

const event = (type: string) => ({
  type,
  service: type.split('.')[2]!,
  summary: '',
  readers: 'pilot',
  schema: {},
  example: {},
});

describe('the catalogue of events', () => {
  it('stands by service, and by what events are about', () => {
    const types = ['pilots.milestone.planned', 'pilots.obstacle.met', 'pilots.milestone.reached', 'access.grant.given'];
    const told = areasOf(types.map((type) => event(`eu.integras.${type}.v1`)));
    expect(
      told.map(({ service, areas }) => [service, areas.map(({ anchor, events }) => [anchor, events.length])]),
    ).toEqual([
      [
        'pilots',
        [
          ['pilots.milestone', 2],
          ['pilots.obstacle', 1],
        ],
      ],
      ['access', [['access.grant', 1]]],
    ]);
  });
});
