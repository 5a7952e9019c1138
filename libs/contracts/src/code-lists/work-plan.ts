/** Code lists about what a project owes its funders. */

export const workItemKinds = ['activity', 'deliverable', 'output'] as const;
export type WorkItemKind = (typeof workItemKinds)[number];

export const workItemStates = ['planned', 'delivered', 'accepted'] as const;
export type WorkItemState = (typeof workItemStates)[number];

export const obstacleKinds = ['organisation', 'law', 'budget'] as const;
export type ObstacleKind = (typeof obstacleKinds)[number];

export const obstacleStates = ['open', 'being_addressed', 'solved'] as const;
export type ObstacleState = (typeof obstacleStates)[number];

export const obstacleOutcomes = ['alleviated', 'resolved'] as const;
export type ObstacleOutcome = (typeof obstacleOutcomes)[number];

export const riskStates = ['open', 'occurred', 'closed'] as const;
export type RiskState = (typeof riskStates)[number];

export const reportingDutyStates = ['owed', 'handed_in'] as const;
export type ReportingDutyState = (typeof reportingDutyStates)[number];

export const agreementKinds = ['administrative', 'legal'] as const;
export type AgreementKind = (typeof agreementKinds)[number];

export const agreementStates = ['drafted', 'signed', 'ended'] as const;
export type AgreementState = (typeof agreementStates)[number];
