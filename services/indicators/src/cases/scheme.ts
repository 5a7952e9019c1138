import { type Fact, SchemeClosed, SchemeDescribed, SchemePlanned, trainingKinds } from '@integras/contracts';
import { type CaseKind, type Change, own } from './case-kind.js';
import type { CaseState } from './case-state.js';
import { record } from './record.js';

const groups = {
  scheme: record(['project', 'territory', 'country', 'kind', 'joint', 'state', 'closedOn'], {
    kind: trainingKinds,
    joint: ['true', 'false'],
    state: ['planned', 'closed'],
  }),
};

const inItself = { part: own, above: [], persons: [] };

function described({ data }: Fact): Change[] {
  const { scheme: id, project, after } = data as SchemePlanned | SchemeDescribed;
  const { territory, country, kind, organisers } = after;
  const joint = new Set(organisers.map((organiser) => organiser.country)).size > 1;
  const apply = (state: CaseState): CaseState => {
    const kept = { state: 'planned', ...state.groups?.['scheme'] };
    return { ...state, groups: { scheme: new groups.scheme({ ...kept, project, territory, country, kind, joint }) } };
  };
  return [{ id, ...inItself, moves: ['scheme'], apply }];
}

function closed({ data, time }: Fact): Change[] {
  const { scheme: id } = data as SchemeClosed;
  const apply = (state: CaseState): CaseState => {
    const scheme = { ...state.groups?.['scheme'], state: 'closed', closedOn: time.slice(0, 10) };
    return { ...state, groups: { scheme: new groups.scheme(scheme) } };
  };
  return [{ id, ...inItself, moves: ['scheme'], apply }];
}

/** A transnational training; joint when partners of at least two countries organise it. It rolls up to where it is hosted. */
export const scheme: CaseKind = {
  name: 'scheme',
  aboutPersons: false,
  home: 'scheme',
  groups,
  lists: {},
  decimals: [],
  dimensions: {},
  sources: [
    { events: [SchemePlanned, SchemeDescribed], changes: described },
    { events: [SchemeClosed], changes: closed },
  ],
};
