import {
  type EventClass,
  type Fact,
  PracticeDrafted,
  PracticePublished,
  practiceStates,
  type PracticeText,
  PracticeWithdrawn,
  solutionKinds,
  themes,
  UptakeCorrected,
  uptakeKinds,
  type UptakeRecord,
  UptakeRecorded,
  UptakeVoided,
} from '@integras/contracts';
import { type CaseKind, own, type Source } from './case-kind.js';
import { record, type Texts } from './record.js';
import { listed } from './sources.js';

const groups = {
  practice: record(['project', 'territory', 'country', 'solution', 'theme', 'state', 'publishedOn'], {
    solution: solutionKinds,
    theme: themes,
    state: practiceStates,
  }),
};

const lists = {
  uptakes: record(['on', 'kind', 'organisation', 'country', 'inTime'], {
    kind: uptakeKinds,
    inTime: ['true', 'false'],
  }),
};

/** What every event of a practice names. */
interface Named {
  practice: string;
  project: string;
}

/** Events after which some fields of the record are others. */
function changing<D extends Named>(event: EventClass<D>, fields: (fact: Fact<D>) => object): Source {
  return {
    events: [event],
    changes: (fact: Fact) => {
      const { practice: id, project } = fact.data as D;
      const changed = { project, ...fields(fact as Fact<D>) };
      const after = (known: Texts | undefined) => new groups.practice({ ...known, ...changed });
      return [
        {
          id,
          part: own,
          above: [],
          persons: [],
          moves: [],
          apply: (state) => ({ ...state, groups: { practice: after(state.groups?.['practice']) } }),
        },
      ];
    },
  };
}

const practised = ({ solution, theme, territory, country }: PracticeText) => ({ solution, theme, territory, country });

const uptakes = listed<UptakeRecord>(
  'uptakes',
  'uptake',
  [UptakeRecorded, UptakeCorrected, UptakeVoided],
  ({ item }) => item,
  (uptake) => new lists.uptakes(uptake),
);

/** Recommendations are taken up too; those are no practices. */
const ofPractices: Source = {
  events: uptakes.events,
  changes: (fact) => {
    const { before, after } = fact.data as Partial<UptakeCorrected>;
    return (after ?? before)?.itemKind === 'practice' ? uptakes.changes(fact) : [];
  },
};

/** A good practice, as it was published, with the organisations that took it up. It rolls up to where it is practised. */
export const practice: CaseKind = {
  name: 'practice',
  aboutPersons: false,
  home: 'practice',
  groups,
  lists,
  decimals: [],
  dimensions: {},
  sources: [
    changing(PracticeDrafted, ({ data }) => ({ ...practised(data.after), state: 'draft' })),
    changing(PracticePublished, ({ data, time }) => ({
      ...practised(data.text),
      state: 'published',
      publishedOn: time.slice(0, 10),
    })),
    changing(PracticeWithdrawn, () => ({ state: 'withdrawn' })),
    ofPractices,
  ],
};
