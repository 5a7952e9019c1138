import {
  ObstacleAddressed,
  ObstacleCorrected,
  type ObstacleSnapshot,
  ObstacleSolved,
  ObstacleVoided,
} from '@integras/contracts';
import { shelf } from '@integras/messaging';
import { countryOfPartner, notNow, requireOrder, requirePast, unfit } from '../project-records/partnership.js';
import type { ProjectRecordKind } from '../project-records/project-record-kind.js';
import type { RecordStep } from '../project-records/project-records.service.js';
import { ObstacleRow } from './obstacle.entity.js';
import { type AddressObstacle, CorrectedObstacle, type SolveObstacle } from './obstacle.requests.js';

type Step = RecordStep<ObstacleSnapshot>;

/** An obstacle: its days say how far it is. It rolls up to where it stands, so it is told in a history of its own. */
export const obstacleKind: ProjectRecordKind<ObstacleSnapshot> = {
  name: 'obstacle',
  row: ObstacleRow,
  shelf: shelf(ObstacleRow),
  right: 'obstacle.write',
  journal: (id) => ({ kind: 'obstacle', id }),
  corrected: ObstacleCorrected,
  voided: ObstacleVoided,
  shape: CorrectedObstacle,
  fixed: [],
  settle(record, partnership) {
    const { owner, country, reportedOn, addressedOn, solution, solutionOn, solvedOn, outcome, evidence, ...rest } =
      record;
    countryOfPartner(partnership, owner, 'owner');
    if (country !== undefined && !partnership.countries.has(country)) throw unfit('country', 'is none of the project');
    requireOrder(partnership.startsOn, reportedOn, 'reportedOn');
    requirePast(partnership, reportedOn, 'reportedOn');
    for (const [field, day] of Object.entries({ addressedOn, solutionOn, solvedOn })) {
      requireOrder(reportedOn, day, field);
      requirePast(partnership, day, field);
    }
    if ((solution === undefined) !== (solutionOn === undefined))
      throw unfit('solutionOn', 'stands with the solution, and only with it');
    if ((solvedOn === undefined) !== (outcome === undefined))
      throw unfit('outcome', 'stands with the day it was solved, and only with it');
    if (solvedOn !== undefined && addressedOn === undefined)
      throw unfit('addressedOn', 'is the day somebody began to see to it, and needed once it is solved');
    return {
      ...rest,
      owner,
      ...(country !== undefined && { country }),
      reportedOn,
      state: solvedOn !== undefined ? 'solved' : addressedOn !== undefined ? 'being_addressed' : 'open',
      ...(addressedOn !== undefined && { addressedOn }),
      ...(solution !== undefined && { solution }),
      ...(solutionOn !== undefined && { solutionOn }),
      ...(solvedOn !== undefined && { solvedOn }),
      ...(outcome !== undefined && { outcome }),
      ...(evidence && evidence.length > 0 && { evidence }),
    };
  },
  rootsOf: ({ country, owner }) => ({ ...(country !== undefined && { country }), partner: owner }),
};

/** Somebody begins to see to it, or a solution is identified: the first counts for the day, the other beside it. */
export function address(before: ObstacleSnapshot, { on, solution }: AddressObstacle): Step {
  if (before.state === 'solved') throw notNow('This obstacle is solved.');
  if (before.addressedOn !== undefined && solution === undefined)
    throw notNow('Somebody sees to this obstacle already: say the solution once it is identified.');
  if (before.solution !== undefined) throw notNow('The solution was identified already: correct it instead.');
  const found = solution !== undefined && { solution, solutionOn: on };
  return { event: ObstacleAddressed, record: { ...before, addressedOn: before.addressedOn ?? on, ...found }, on };
}

export function solve(before: ObstacleSnapshot, { on, outcome, solution, evidence }: SolveObstacle): Step {
  if (before.state === 'solved') throw notNow('This obstacle is solved already.');
  if (before.solution !== undefined && solution !== undefined)
    throw unfit('solution', 'was identified already: correct it instead');
  const found = solution !== undefined && { solution, solutionOn: on };
  const record = {
    ...before,
    addressedOn: before.addressedOn ?? on,
    ...found,
    solvedOn: on,
    outcome,
    ...(evidence && { evidence }),
  };
  return { event: ObstacleSolved, record, on };
}
