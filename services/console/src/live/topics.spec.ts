import { mergeTopics } from './topics.js';

describe('what the pages of a browser want', () => {
  it('is asked for once, however many ask', () => {
    const dashboard = {
      figures: [{ indicators: ['INT-P01', 'INT-P05'], scope: 'project' as const, ids: ['p'] }],
      events: {},
    };
    expect(mergeTopics([dashboard, dashboard])).toEqual({ ...dashboard, events: {} });
  });

  it('puts indicators of the same places and periods together', () => {
    const merged = mergeTopics([
      { figures: [{ indicators: ['INT-P05'], scope: 'country', periods: ['all'] }] },
      { figures: [{ indicators: ['INT-P01'], scope: 'country', periods: ['all'] }] },
      { figures: [{ indicators: ['INT-P01'], scope: 'territory', periods: ['all'] }] },
    ]);
    expect(merged.figures).toEqual([
      { indicators: ['INT-P01', 'INT-P05'], scope: 'country', periods: ['all'] },
      { indicators: ['INT-P01'], scope: 'territory', periods: ['all'] },
    ]);
  });

  it('is asked for in parts when it is more than the server takes at once', () => {
    const indicators = Array.from({ length: 70 }, (_, i) => `OWN-${100 + i}`);
    const { figures = [] } = mergeTopics([{ figures: [{ indicators, scope: 'project' }] }]);
    expect(figures.map((topic) => topic.indicators.length)).toEqual([50, 20]);
    expect(figures.flatMap((topic) => topic.indicators)).toEqual(indicators);
  });

  it('is the same in whatever order it was asked for, so that it is not asked for again', () => {
    const one = {
      figures: [{ indicators: ['B', 'A'], scope: 'pilot' as const, ids: ['2', '1'] }],
      events: { pilots: ['2', '1'] },
    };
    const two = { figures: [{ indicators: ['A'], scope: 'country' as const }], events: { pilots: ['3'] } };
    expect(JSON.stringify(mergeTopics([one, two]))).toBe(JSON.stringify(mergeTopics([two, one])));
  });

  it('lets through facts that any page wants', () => {
    expect(mergeTopics([{ events: { pilots: ['1'] } }, { events: { pilots: ['2'] } }]).events).toEqual({
      pilots: ['1', '2'],
    });
    expect(mergeTopics([{ events: { pilots: ['1'] } }, { events: {} }]).events).toEqual({});
    expect(mergeTopics([{ events: { pilots: ['1'] } }, { events: { countries: ['IT'] } }]).events).toEqual({});
  });

  it('has no facts when no page wants any', () => {
    expect(mergeTopics([{ events: false }, {}])).toEqual({ figures: [], events: false });
  });

  it('has nothing of a page that names nothing', () => {
    expect(
      mergeTopics([
        {
          figures: [
            { indicators: [], scope: 'project' },
            { indicators: ['A'], scope: 'pilot', ids: [] },
          ],
        },
      ]).figures,
    ).toEqual([]);
  });
});
