/** Code lists about what a project has learned. */
import { themes } from './partnership.js';

export const recommendationKinds = ['recommendation', 'guideline'] as const;
export type RecommendationKind = (typeof recommendationKinds)[number];

/** The level of government a recommendation is addressed to. */
export const policyLevels = ['local', 'regional', 'national', 'european'] as const;
export type PolicyLevel = (typeof policyLevels)[number];

export const recommendationStates = ['draft', 'reviewed', 'published', 'withdrawn'] as const;
export type RecommendationState = (typeof recommendationStates)[number];

/** What a recommendation can rest on. */
export const evidenceKinds = ['figure', 'pilot', 'analysis', 'practice'] as const;
export type EvidenceKind = (typeof evidenceKinds)[number];

/** How a figure stopped backing what was concluded from it. */
export const staleReasons = ['left_interval', 'direction', 'source_lost'] as const;
export type StaleReason = (typeof staleReasons)[number];

export const swotQuadrants = ['strength', 'weakness', 'opportunity', 'threat'] as const;
export type SwotQuadrant = (typeof swotQuadrants)[number];

/** What an item of a territorial analysis is about: a theme of the pilots, or what surrounds them all. */
export const swotTopics = [...themes, 'governance', 'law', 'funding', 'public_opinion'] as const;
export type SwotTopic = (typeof swotTopics)[number];

/** What a good practice is; RCR104 does not count legal or administrative solutions. */
export const solutionKinds = ['service', 'method', 'tool', 'cooperation', 'legal_or_administrative'] as const;
export type SolutionKind = (typeof solutionKinds)[number];

export const practiceStates = ['draft', 'published', 'withdrawn'] as const;
export type PracticeState = (typeof practiceStates)[number];

/** Whether an organisation took something over, or carried it to more people or places. */
export const uptakeKinds = ['adopted', 'up_scaled'] as const;
export type UptakeKind = (typeof uptakeKinds)[number];

/** What organisations take up. */
export const takenUpKinds = ['practice', 'recommendation'] as const;
export type TakenUpKind = (typeof takenUpKinds)[number];

/** What files can be attached to, and comments be about; a guideline is a recommendation here. */
export const knowledgeItemKinds = ['analysis', 'practice', 'recommendation', 'initiative'] as const;
export type KnowledgeItemKind = (typeof knowledgeItemKinds)[number];

/** An initiative is followed while it goes on, and known after it has ended. */
export const initiativeStates = ['followed', 'ended', 'withdrawn'] as const;
export type InitiativeState = (typeof initiativeStates)[number];
