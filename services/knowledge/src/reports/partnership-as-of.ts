import {
  type EventClass,
  PartnerJoined,
  PilotClosed,
  PilotCompleted,
  PilotDescribed,
  type PilotDescription,
  PilotPaused,
  PilotPlanned,
  PilotResumed,
  PilotStarted,
  type PilotState,
  type PilotTransition,
  ProjectOpened,
  TerritoryAdded,
  typeOf,
} from '@integras/contracts';

/** A fact of the partnership as far as it says what stands. */
export interface PartnershipTold {
  type: string;
  data: object;
}

export interface ReportedPilot extends PilotDescription {
  id: string;
  state: PilotState;
}

/** A project with who and what is in it. */
export interface ReportedPartnership {
  project?: ProjectOpened;
  territories: TerritoryAdded[];
  partners: PartnerJoined[];
  pilots: Map<string, ReportedPilot>;
}

type Step = (standing: ReportedPartnership, data: never) => ReportedPartnership;

const on = <D extends object>(
  event: EventClass<D>,
  step: (standing: ReportedPartnership, data: D) => ReportedPartnership,
): [string, Step] => [typeOf(event), step as Step];

const moved = (event: EventClass<PilotTransition>, state: PilotState) =>
  on(event, (standing, { pilot }) => withPilot(standing, pilot, { state }));

const steps = new Map<string, Step>([
  on(ProjectOpened, (standing, project) => ({ ...standing, project })),
  on(TerritoryAdded, (standing, territory) => ({ ...standing, territories: [...standing.territories, territory] })),
  on(PartnerJoined, (standing, partner) => ({ ...standing, partners: [...standing.partners, partner] })),
  on(PilotPlanned, (standing, { pilot: id, description }) => ({
    ...standing,
    pilots: new Map(standing.pilots).set(id, { id, state: 'planned', ...description }),
  })),
  on(PilotDescribed, (standing, { pilot, after }) => withPilot(standing, pilot, after)),
  moved(PilotStarted, 'running'),
  moved(PilotPaused, 'paused'),
  moved(PilotResumed, 'running'),
  moved(PilotCompleted, 'completed'),
  moved(PilotClosed, 'closed'),
]);

/** What the facts make of one project; facts of other projects are passed over. */
export function partnershipOf(project: string, facts: readonly PartnershipTold[]): ReportedPartnership {
  const nothing: ReportedPartnership = { territories: [], partners: [], pilots: new Map() };
  return facts.reduce((standing, { type, data }) => {
    const of = (data as { project?: string }).project;
    const step = steps.get(type);
    return step && (of === undefined || of === project) ? step(standing, data as never) : standing;
  }, nothing);
}

function withPilot(standing: ReportedPartnership, id: string, changes: Partial<ReportedPilot>): ReportedPartnership {
  const pilot = standing.pilots.get(id);
  return pilot ? { ...standing, pilots: new Map(standing.pilots).set(id, { ...pilot, ...changes }) } : standing;
}
