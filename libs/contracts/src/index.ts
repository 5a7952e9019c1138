export { type AsyncApiDocument, asyncApiDocument } from './async-api.js';
export { disclosed, participantIn, tellsOfParticipant } from './disclosed.js';
export { PartnerDisclosureAgreed, PartnerDisclosureEnded } from './access/partner-disclosure.events.js';
export { AccountClosed, AccountRegistered, GrantGiven, GrantRevoked } from './access/account.events.js';
export { InvitationAccepted, InvitationMade, InvitationWithdrawn, OfferedGrant } from './access/invitation.events.js';
export { descriptorOf, eventClasses, eventClassOf, owningServices } from './catalogue.js';
export { fromHeaders, type StructuredCloudEvent, toHeaders, toStructured } from './cloud-event.js';
export {
  type EvidenceKind,
  evidenceKinds,
  type KnowledgeItemKind,
  knowledgeItemKinds,
  type PolicyLevel,
  policyLevels,
  type InitiativeState,
  initiativeStates,
  type PracticeState,
  practiceStates,
  type RecommendationKind,
  recommendationKinds,
  type RecommendationState,
  recommendationStates,
  type SolutionKind,
  solutionKinds,
  type StaleReason,
  staleReasons,
  type SwotQuadrant,
  swotQuadrants,
  type SwotTopic,
  swotTopics,
  type TakenUpKind,
  takenUpKinds,
  type UptakeKind,
  uptakeKinds,
} from './code-lists/knowledge.js';
export {
  type DisclosureLevel,
  disclosureLevels,
  type ErasureReason,
  erasureReasons,
  type ErasureRefusalReason,
  erasureRefusalReasons,
  type ReleaseReason,
  releaseReasons,
  type RestrictionReason,
  restrictionReasons,
} from './code-lists/data-subjects.js';
export {
  expenditureCategories,
  type ExpenditureCategory,
  type MilestoneState,
  milestoneStates,
  type PartnerKind,
  partnerKinds,
  type PilotState,
  pilotStates,
  type Role,
  roles,
  type ScopeKind,
  scopeKinds,
  type Theme,
  themes,
} from './code-lists/partnership.js';
export {
  type AgeBand,
  ageBands,
  type CefrLevel,
  cefrLevels,
  type EmploymentStatus,
  employmentStatuses,
  type ExitReason,
  exitReasons,
  type FollowUpPoint,
  followUpPoints,
  type FollowUpResult,
  followUpResults,
  type Gender,
  genders,
  type OutcomeKind,
  outcomeKinds,
  type ProtectionStatus,
  protectionStatuses,
  type Track,
  tracks,
} from './code-lists/people.js';
export { type OutcomeRule, outcomeRules } from './code-lists/outcome-rules.js';
export {
  type FeedbackQuestion,
  feedbackQuestions,
  type WorkshopKind,
  workshopKinds,
  type WorkshopStakeholder,
  workshopStakeholders,
} from './code-lists/participation.js';
export {
  type AgreementKind,
  agreementKinds,
  type AgreementState,
  agreementStates,
  type ObstacleKind,
  obstacleKinds,
  type ObstacleOutcome,
  obstacleOutcomes,
  type ObstacleState,
  obstacleStates,
  type ReportingDutyState,
  reportingDutyStates,
  type RiskState,
  riskStates,
  type WorkItemKind,
  workItemKinds,
  type WorkItemState,
  workItemStates,
} from './code-lists/work-plan.js';
export {
  describe,
  event,
  type EventClass,
  type EventDeclaration,
  type EventDescriptor,
  type JournalKind,
  type OwningService,
  type Readers,
  typeOf,
} from './event.js';
export { type Fact, type FactAttributes } from './fact.js';
export {
  AreIds,
  decimalPattern,
  IsCode,
  IsCountry,
  IsCurrency,
  isDay,
  IsDay,
  IsDecimal,
  IsFileName,
  IsId,
  isInstant,
  IsInstant,
  IsLine,
  IsMinorUnits,
  IsMonth,
  IsProse,
  IsPseudonym,
  monthPattern,
  uuidPattern,
} from './formats.js';
export { pseudonymousIn, withPseudonyms } from './pseudonymous.js';
export { DisclosureSet, lowestThreshold } from './indicators/disclosure.events.js';
export { EvidenceMoved } from './indicators/evidence.events.js';
export {
  DefinitionDefined,
  DefinitionResumed,
  DefinitionRetired,
  IndicatorName,
  indicatorCodePattern,
} from './indicators/definition.events.js';
export {
  type Beside,
  besides,
  type Figure,
  type FigureCategory,
  type FigureComparability,
  type FigureInterval,
  type FigureInUnit,
  figureKey,
  type FigureScope,
  type FigureDisplay,
  figureDisplays,
  figureScopes,
  type FigureSpread,
  type FigureStatus,
  figureStatuses,
  type FigureSurvivalStep,
  type LiveFigures,
  liveFigureSubject,
  type CountedUntil,
  resourceOf,
} from './indicators/figure.js';
export {
  PeriodLocked,
  PeriodOpened,
  PeriodVerified,
  ReleaseOvertaken,
  ReleasePublished,
} from './indicators/period.events.js';
export { type InboxChange, liveInboxSubject } from './notifications/inbox.js';
export { TargetAtRisk, TargetNamed, TargetReached, TargetSet } from './indicators/target.events.js';
export {
  disclosureThreshold,
  figureFor,
  hiddenFigure,
  keptBeside,
  looksLike,
  notYet,
  type Sees,
} from './indicators/view.js';
export {
  AnalysisText,
  EditionBegun,
  EditionDescribed,
  EditionPublished,
  SwotItem,
  SwotItemAdded,
  SwotItemChanged,
  SwotItemMoved,
  SwotItemRemoved,
} from './knowledge/analysis.events.js';
export { AttachmentAdded, AttachmentRemoved } from './knowledge/attachment.events.js';
export {
  CommentChanged,
  CommentMade,
  CommentReopened,
  CommentResolved,
  CommentWithdrawn,
} from './knowledge/comment.events.js';
export { EvidencePinned, EvidenceReleased, FigureStand } from './knowledge/evidence.events.js';
export {
  PracticeDrafted,
  PracticePublished,
  PracticeRevised,
  PracticeText,
  PracticeWithdrawn,
} from './knowledge/practice.events.js';
export {
  InitiativeDescribed,
  InitiativeEnded,
  InitiativeRegistered,
  InitiativeText,
  InitiativeWithdrawn,
} from './knowledge/initiative.events.js';
export { UptakeCorrected, UptakeRecord, UptakeRecorded, UptakeVoided } from './knowledge/uptake.events.js';
export {
  RecommendationDrafted,
  RecommendationPublished,
  RecommendationReaffirmed,
  RecommendationReviewed,
  RecommendationReviewRequested,
  RecommendationRevised,
  RecommendationText,
  RecommendationTurnedStale,
  RecommendationWithdrawn,
} from './knowledge/recommendation.events.js';
export { isCurrency, isPlausible } from './plausible.js';
export { isReadable, staysInLine } from './readable.js';
export { AreLanguages, HoldsNoPassword, IsPlausible, IsWithinDay, rulesForNewOnly } from './rules-for-new-only.js';
export { IsZoneName } from './time-zone.js';
export { AreLines, AreProse, areTexts, languagePattern, mostLanguages, type Texts } from './texts.js';
export { ErasureDecided, type ErasureOutcome, erasureOutcomes, ErasureRequested } from './pilots/erasure.events.js';
export {
  ExpenditureCorrected,
  ExpenditureRecord,
  ExpenditureRecorded,
  ExpenditureVoided,
} from './pilots/expenditure.events.js';
export { FollowUpCorrected, FollowUpRecord, FollowUpRecorded, FollowUpVoided } from './pilots/follow-up.events.js';
export { ImportFinished, type ImportOutcome, importOutcomes } from './pilots/import.events.js';
export {
  EvidenceLink,
  MilestoneCorrected,
  MilestoneMissed,
  MilestonePlanned,
  MilestoneReached,
  MilestoneRebaselined,
  MilestoneSnapshot,
  MilestoneVoided,
} from './pilots/milestone.events.js';
export { OutcomeCorrected, OutcomeRecord, OutcomeRecorded, OutcomeVoided } from './pilots/outcome.events.js';
export {
  EntryCharacteristics,
  Exit,
  ParticipantCorrected,
  ParticipantEnrolled,
  ParticipantErased,
  ParticipantExited,
  ParticipantReEntered,
  ParticipantReleased,
  ParticipantRestricted,
  ParticipantSnapshot,
  ParticipantVoided,
} from './pilots/participant.events.js';
export {
  Money,
  PilotClosed,
  PilotCompleted,
  PilotDescribed,
  PilotDescription,
  PilotPaused,
  PilotPlanned,
  PilotResumed,
  PilotStarted,
  PilotTransition,
} from './pilots/pilot.events.js';
export { PartnerJoined, ProjectOpened, TerritoryAdded } from './pilots/project.events.js';
export {
  SupportCorrected,
  SupportErased,
  SupportGiven,
  SupportRecord,
  SupportVoided,
} from './pilots/support.events.js';
export {
  CodeMappingCorrected,
  CodeMappingMade,
  CodeMappingSnapshot,
  CodeMappingVoided,
  MappedCategory,
} from './pilots/code-mapping.events.js';
export {
  type ComparabilityGrade,
  comparabilityGrades,
  commonCodes,
  leastGrade,
  type MappedAttribute,
  mappedAttributes,
} from './code-lists/harmonisation.js';
export {
  AgreementCorrected,
  AgreementDrafted,
  AgreementEnded,
  AgreementSigned,
  AgreementSnapshot,
  AgreementVoided,
} from './pilots/agreement.events.js';
export {
  ObstacleAddressed,
  ObstacleCorrected,
  ObstacleReported,
  ObstacleSnapshot,
  ObstacleSolved,
  ObstacleVoided,
} from './pilots/obstacle.events.js';
export {
  ReportingDutyCorrected,
  ReportingDutyHandedIn,
  ReportingDutySet,
  ReportingDutySnapshot,
  ReportingDutyVoided,
} from './pilots/reporting-duty.events.js';
export { RiskAssessed, RiskIdentified, RiskSnapshot, RiskVoided } from './pilots/risk.events.js';
export {
  TakingPart,
  WorkshopCorrected,
  WorkshopHeld,
  WorkshopRecord,
  WorkshopVoided,
} from './pilots/workshop.events.js';
export {
  FeedbackGiven,
  FeedbackRecord,
  FeedbackRoundClosed,
  FeedbackRoundOpened,
  FeedbackVoided,
} from './pilots/feedback.events.js';
export {
  WorkItemAccepted,
  WorkItemCorrected,
  WorkItemDelivered,
  WorkItemPlanned,
  WorkItemRebaselined,
  WorkItemSnapshot,
  WorkItemVoided,
  WorkPackageCorrected,
  WorkPackagePlanned,
  WorkPackageSnapshot,
  WorkPackageVoided,
} from './pilots/work-plan.events.js';
export { streamOf, subjectOf, subjectsOfJournal, subjectToken } from './subject.js';
export { type JsonSchema, schemaOf } from './json-schema.js';
export {
  type DisableReason,
  disableReasons,
  SubscriptionClosed,
  SubscriptionConfirmed,
  SubscriptionDisabled,
  SubscriptionRegistered,
} from './notifications/subscription.events.js';
export {
  type AssessmentMoment,
  assessmentMoments,
  type AttendanceMethod,
  attendanceMethods,
  type QuestionKind,
  questionKinds,
  type RevocationCause,
  revocationCauses,
  type TrainingKind,
  trainingKinds,
} from './code-lists/trainings.js';
export {
  CompletionRule,
  Organiser,
  SchemeCancelled,
  SchemeClosed,
  SchemeDescribed,
  SchemeDescription,
  SchemeFollowUpOpened,
  SchemePlanned,
} from './trainings/scheme.events.js';
export { SessionCancelled, SessionPlan, SessionRescheduled, SessionScheduled } from './trainings/session.events.js';
export {
  RegistrationCancelled,
  RegistrationMade,
  RegistrationPromoted,
  Stakeholder,
} from './trainings/registration.events.js';
export {
  AttendanceCorrected,
  AttendanceRecorded,
  AttendanceSnapshot,
  AttendanceVoided,
  ParticipationBegun,
  ParticipationChanged,
  ParticipationSnapshot,
  ParticipationVoided,
} from './trainings/attendance.events.js';
export {
  AssessmentAnswered,
  AssessmentCorrected,
  AssessmentSnapshot,
  AssessmentVoided,
  QuestionAnswer,
} from './trainings/assessment.events.js';
export { CertificateIssued, CertificateRevoked } from './trainings/certificate.events.js';
export {
  AnswerOption,
  AnswerRange,
  AnswerScale,
  Question,
  QuestionSetContent,
  QuestionSetPublished,
  RightNumber,
} from './trainings/question-set.events.js';
