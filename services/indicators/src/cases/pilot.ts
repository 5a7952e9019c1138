import {
  pilotStates,
  type Fact,
  PilotClosed,
  PilotCompleted,
  PilotDescribed,
  type PilotDescription,
  PilotPaused,
  PilotPlanned,
  PilotResumed,
  PilotStarted,
  type PilotTransition,
} from '@integras/contracts';
import { type CaseKind, type Change, own } from './case-kind.js';
import type { Groups } from './case-state.js';
import { record } from './record.js';

const groups = {
  pilot: record(['project', 'state', 'code', 'title', 'territory', 'country', 'partner', 'startsOn', 'endsOn'], {
    state: pilotStates,
  }),
  money: record(['amount', 'currency']),
};

function described(description: PilotDescription, kept: { project: string; state: string }): Groups {
  return {
    pilot: new groups.pilot({ ...description, ...kept }),
    money: new groups.money(description.budget),
  };
}

const stands = (state: { groups?: Groups }): { project: string; state: string } => {
  const { project, state: at } = state.groups?.['pilot'] ?? {};
  if (!project || !at) throw new Error('the pilot was never planned');
  return { project, state: at };
};

function planned({ data }: Fact): Change[] {
  const { pilot: id, project, description } = data as PilotPlanned;
  return [
    {
      id,
      part: own,
      above: [],
      persons: [],
      moves: [],
      apply: (state) => ({ ...state, groups: described(description, { project, state: 'planned' }) }),
    },
  ];
}

function redescribed({ data }: Fact): Change[] {
  const { pilot: id, after } = data as PilotDescribed;
  return [
    {
      id,
      part: own,
      above: [],
      persons: [],
      moves: [],
      apply: (state) => ({ ...state, groups: described(after, stands(state)) }),
    },
  ];
}

function moved({ data }: Fact): Change[] {
  const { pilot: id, after } = data as PilotTransition;
  return [
    {
      id,
      part: own,
      above: [],
      persons: [],
      moves: [],
      apply: (state) => {
        const pilot = new groups.pilot({ ...state.groups?.['pilot'], ...stands(state), state: after });
        return { ...state, groups: { ...state.groups, pilot } };
      },
    },
  ];
}

/** A pilot action with its budget. Where it acts decides which figures it rolls up to. */
export const pilot: CaseKind = {
  name: 'pilot',
  aboutPersons: false,
  home: 'pilot',
  groups,
  lists: {},
  decimals: ['money.amount'],
  dimensions: {},
  sources: [
    { events: [PilotPlanned], changes: planned },
    { events: [PilotDescribed], changes: redescribed },
    { events: [PilotStarted, PilotPaused, PilotResumed, PilotCompleted, PilotClosed], changes: moved },
  ],
};
