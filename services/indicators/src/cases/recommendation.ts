import {
  type EventClass,
  type Fact,
  policyLevels,
  RecommendationDrafted,
  recommendationKinds,
  RecommendationPublished,
  RecommendationReaffirmed,
  RecommendationReviewed,
  RecommendationRevised,
  recommendationStates,
  type RecommendationText,
  RecommendationTurnedStale,
  RecommendationWithdrawn,
  themes,
} from '@integras/contracts';
import { type CaseKind, own, type Source } from './case-kind.js';
import { record, type Texts } from './record.js';

const flag = ['true', 'false'];
const groups = {
  recommendation: record(
    ['project', 'territory', 'country', 'kind', 'level', 'theme', 'state', 'publishedOn', 'evidence', 'stale'],
    { kind: recommendationKinds, level: policyLevels, theme: themes, state: recommendationStates, stale: flag },
  ),
};

/** What every event of a recommendation names. */
interface Named {
  recommendation: string;
  project: string;
}

/** Events after which some fields of the record are others. */
function changing<D extends Named>(events: readonly EventClass<D>[], fields: (fact: Fact<D>) => object): Source {
  return {
    events,
    changes: (fact: Fact) => {
      const { recommendation: id, project } = fact.data as D;
      const changed = { project, ...fields(fact as Fact<D>) };
      const after = (known: Texts | undefined) => new groups.recommendation({ ...known, ...changed });
      return [
        {
          id,
          part: own,
          above: [],
          persons: [],
          moves: [],
          apply: (state) => ({ ...state, groups: { recommendation: after(state.groups?.['recommendation']) } }),
        },
      ];
    },
  };
}

/** Where a text is addressed to; one to every country of the partnership is in none. */
const addressed = ({ kind, level, theme, territory, country }: RecommendationText) => ({
  kind,
  level,
  theme,
  territory,
  country,
});

/** A recommendation or guideline. It rolls up to where it is addressed to. */
export const recommendation: CaseKind = {
  name: 'recommendation',
  aboutPersons: false,
  home: 'recommendation',
  groups,
  lists: {},
  decimals: [],
  dimensions: {},
  sources: [
    changing([RecommendationDrafted, RecommendationRevised], ({ data }) => ({
      ...addressed(data.after),
      state: 'draft',
    })),
    changing([RecommendationReviewed], () => ({ state: 'reviewed' })),
    changing([RecommendationPublished], ({ data, time }) => ({
      ...addressed(data.text),
      state: 'published',
      publishedOn: time.slice(0, 10),
      evidence: data.evidence,
      stale: false,
    })),
    changing([RecommendationTurnedStale], () => ({ stale: true })),
    changing([RecommendationReaffirmed], () => ({ stale: false })),
    changing([RecommendationWithdrawn], () => ({ state: 'withdrawn' })),
  ],
};
