import {
  milestoneStates,
  MilestoneCorrected,
  MilestoneMissed,
  MilestonePlanned,
  MilestoneReached,
  MilestoneRebaselined,
  type MilestoneSnapshot,
  MilestoneVoided,
} from '@integras/contracts';
import type { CaseKind } from './case-kind.js';
import { record } from './record.js';
import { snapshots } from './sources.js';

const groups = { milestone: record(['state', 'baselineOn', 'dueOn', 'reachedOn'], { state: milestoneStates }) };
const events = [
  MilestonePlanned,
  MilestoneReached,
  MilestoneMissed,
  MilestoneRebaselined,
  MilestoneCorrected,
  MilestoneVoided,
];

export const milestone: CaseKind = {
  name: 'milestone',
  aboutPersons: false,
  groups,
  lists: {},
  decimals: [],
  dimensions: {},
  sources: [
    snapshots<MilestoneSnapshot>('milestone', events, (after) => ({
      groups: { milestone: new groups.milestone(after) },
    })),
  ],
};
