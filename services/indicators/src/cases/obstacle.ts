import {
  type Fact,
  ObstacleAddressed,
  ObstacleCorrected,
  obstacleKinds,
  obstacleOutcomes,
  ObstacleReported,
  type ObstacleSnapshot,
  ObstacleSolved,
  obstacleStates,
  ObstacleVoided,
} from '@integras/contracts';
import { type CaseKind, own } from './case-kind.js';
import { record } from './record.js';

const groups = {
  obstacle: record(
    ['project', 'country', 'kind', 'crossBorder', 'state', 'reportedOn', 'solutionOn', 'solvedOn', 'outcome'],
    {
      kind: obstacleKinds,
      crossBorder: ['true', 'false'],
      state: [...obstacleStates, 'voided'],
      outcome: obstacleOutcomes,
    },
  ),
};

/** What is left of one that was taken back: where it was, so that it can be told where nothing is any more. */
const voided = ({ country, kind, crossBorder, reportedOn }: ObstacleSnapshot) => ({
  country,
  kind,
  crossBorder,
  reportedOn,
  state: 'voided',
});

/** An obstacle of a project, at home in itself: it rolls up to the country where it stands in the way. */
export const obstacle: CaseKind = {
  name: 'obstacle',
  aboutPersons: false,
  home: 'obstacle',
  groups,
  lists: {},
  decimals: [],
  dimensions: {},
  sources: [
    {
      events: [ObstacleReported, ObstacleAddressed, ObstacleSolved, ObstacleCorrected, ObstacleVoided],
      changes: ({ data }: Fact) => {
        const { obstacle: id, project, before, after } = data as Partial<ObstacleCorrected> & ObstacleReported;
        const stands = new groups.obstacle({ project, ...(after ?? voided(before!)) });
        return [
          {
            id,
            part: own,
            above: [],
            persons: [],
            moves: [],
            apply: (state) => ({ ...state, groups: { obstacle: stands } }),
          },
        ];
      },
    },
  ],
};
