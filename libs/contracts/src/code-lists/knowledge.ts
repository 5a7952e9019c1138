/** Code lists about what a project has learned. */

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
