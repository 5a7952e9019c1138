// Lists instead of words of one's own: a sentence about a person would outlive their erasure.

/** Why what is known of a person is kept and not used: Regulation (EU) 2016/679, article 18 (1). */
export const restrictionReasons = [
  'accuracy_contested',
  'processing_unlawful',
  'needed_for_claims',
  'objection_pending',
] as const;
export type RestrictionReason = (typeof restrictionReasons)[number];

/** Why it may be used again. */
export const releaseReasons = ['accuracy_verified', 'objection_decided', 'claims_settled', 'asked_by_person'] as const;
export type ReleaseReason = (typeof releaseReasons)[number];

/** Why a person is to be erased: article 17 (1). */
export const erasureReasons = [
  'consent_withdrawn',
  'no_longer_needed',
  'objection',
  'processing_unlawful',
  'legal_obligation',
] as const;
export type ErasureReason = (typeof erasureReasons)[number];

/** Why a person is not erased: article 17 (3), article 12 (6), or that it was asked for by mistake. */
export const erasureRefusalReasons = [
  'mistaken',
  'identity_unproven',
  'legal_obligation',
  'public_interest',
  'research_statistics',
  'legal_claims',
] as const;
export type ErasureRefusalReason = (typeof erasureRefusalReasons)[number];

/** How much of a participant a partner system is told: which steps were taken, or what is known of the person too. */
export const disclosureLevels = ['steps', 'characteristics'] as const;
export type DisclosureLevel = (typeof disclosureLevels)[number];
