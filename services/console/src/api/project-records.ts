import type {
  AgreementKind,
  AgreementState,
  CodeMappingSnapshot,
  ComparabilityGrade,
  EvidenceLink,
  MappedAttribute,
  MappedCategory,
  ObstacleKind,
  ObstacleOutcome,
  ObstacleState,
  ReportingDutyState,
  RiskState,
} from '@integras/contracts';

export const obstacleKinds = ['organisation', 'law', 'budget'] as const satisfies readonly ObstacleKind[];
export const obstacleOutcomes = ['alleviated', 'resolved'] as const satisfies readonly ObstacleOutcome[];
export const agreementKinds = ['administrative', 'legal'] as const satisfies readonly AgreementKind[];
export const riskStates = ['open', 'occurred', 'closed'] as const satisfies readonly RiskState[];

export const mappedAttributes = ['isced', 'protection', 'employment'] as const satisfies readonly MappedAttribute[];
export const comparabilityGrades = ['exact', 'close', 'broad', 'none'] as const satisfies readonly ComparabilityGrade[];

interface ProjectRecord {
  id: string;
  project: string;
  version: number;
}

export interface Obstacle extends ProjectRecord {
  kind: ObstacleKind;
  title: string;
  description?: string;
  owner: string;
  country?: string;
  crossBorder: boolean;
  reportedOn: string;
  state: ObstacleState;
  addressedOn?: string;
  solution?: string;
  solutionOn?: string;
  solvedOn?: string;
  outcome?: ObstacleOutcome;
  evidence?: EvidenceLink[];
}

export interface Agreement extends ProjectRecord {
  kind: AgreementKind;
  title: string;
  about: string;
  responsible: string;
  parties: string[];
  continues: boolean;
  joint: boolean;
  lasting: boolean;
  state: AgreementState;
  signedOn?: string;
  validUntil?: string;
  endedOn?: string;
  evidence?: EvidenceLink[];
}

export type { MappedCategory };

/** How a national list becomes the common codes. */
export type CodeMapping = ProjectRecord & CodeMappingSnapshot;

export interface Risk extends ProjectRecord {
  title: string;
  likelihood: number;
  impact: number;
  gravity: number;
  mitigation?: string;
  owner: string;
  state: RiskState;
}

export interface ReportingDuty extends ProjectRecord {
  title: string;
  from: string;
  to: string;
  partner: string;
  pilot?: string;
  dueOn: string;
  state: ReportingDutyState;
  handedInOn?: string;
  report?: EvidenceLink;
  overdueDays: number;
}
