import { AccountClosed, AccountRegistered, GrantGiven, GrantRevoked } from './access/account.events.js';
import { PartnerDisclosureAgreed, PartnerDisclosureEnded } from './access/partner-disclosure.events.js';
import { InvitationAccepted, InvitationMade, InvitationWithdrawn } from './access/invitation.events.js';
import { type EventClass, type EventDescriptor, type OwningService, describe } from './event.js';
import {
  SubscriptionClosed,
  SubscriptionConfirmed,
  SubscriptionDisabled,
  SubscriptionRegistered,
} from './notifications/subscription.events.js';
import { ErasureDecided, ErasureRequested } from './pilots/erasure.events.js';
import { ExpenditureCorrected, ExpenditureRecorded, ExpenditureVoided } from './pilots/expenditure.events.js';
import { ImportFinished } from './pilots/import.events.js';
import { FollowUpCorrected, FollowUpRecorded, FollowUpVoided } from './pilots/follow-up.events.js';
import {
  MilestoneCorrected,
  MilestoneMissed,
  MilestonePlanned,
  MilestoneReached,
  MilestoneRebaselined,
  MilestoneVoided,
} from './pilots/milestone.events.js';
import { DisclosureSet } from './indicators/disclosure.events.js';
import { EvidenceMoved } from './indicators/evidence.events.js';
import { DefinitionDefined, DefinitionResumed, DefinitionRetired } from './indicators/definition.events.js';
import {
  PeriodLocked,
  PeriodOpened,
  PeriodVerified,
  ReleaseOvertaken,
  ReleasePublished,
} from './indicators/period.events.js';
import { TargetAtRisk, TargetReached, TargetSet } from './indicators/target.events.js';
import {
  EditionBegun,
  EditionDescribed,
  EditionPublished,
  SwotItemAdded,
  SwotItemChanged,
  SwotItemMoved,
  SwotItemRemoved,
} from './knowledge/analysis.events.js';
import { AttachmentAdded, AttachmentRemoved } from './knowledge/attachment.events.js';
import {
  CommentChanged,
  CommentMade,
  CommentReopened,
  CommentResolved,
  CommentWithdrawn,
} from './knowledge/comment.events.js';
import { EvidencePinned, EvidenceReleased } from './knowledge/evidence.events.js';
import { PracticeDrafted, PracticePublished, PracticeRevised, PracticeWithdrawn } from './knowledge/practice.events.js';
import {
  InitiativeDescribed,
  InitiativeEnded,
  InitiativeRegistered,
  InitiativeWithdrawn,
} from './knowledge/initiative.events.js';
import { UptakeCorrected, UptakeRecorded, UptakeVoided } from './knowledge/uptake.events.js';
import {
  RecommendationDrafted,
  RecommendationPublished,
  RecommendationReaffirmed,
  RecommendationReviewed,
  RecommendationReviewRequested,
  RecommendationRevised,
  RecommendationTurnedStale,
  RecommendationWithdrawn,
} from './knowledge/recommendation.events.js';
import { OutcomeCorrected, OutcomeRecorded, OutcomeVoided } from './pilots/outcome.events.js';
import {
  ParticipantCorrected,
  ParticipantEnrolled,
  ParticipantErased,
  ParticipantExited,
  ParticipantReEntered,
  ParticipantReleased,
  ParticipantRestricted,
  ParticipantVoided,
} from './pilots/participant.events.js';
import {
  PilotClosed,
  PilotCompleted,
  PilotDescribed,
  PilotPaused,
  PilotPlanned,
  PilotResumed,
  PilotStarted,
} from './pilots/pilot.events.js';
import { PartnerJoined, ProjectOpened, TerritoryAdded } from './pilots/project.events.js';
import { SupportCorrected, SupportErased, SupportGiven, SupportVoided } from './pilots/support.events.js';
import {
  ObstacleAddressed,
  ObstacleCorrected,
  ObstacleReported,
  ObstacleSolved,
  ObstacleVoided,
} from './pilots/obstacle.events.js';
import { CodeMappingCorrected, CodeMappingMade, CodeMappingVoided } from './pilots/code-mapping.events.js';
import {
  AgreementCorrected,
  AgreementDrafted,
  AgreementEnded,
  AgreementSigned,
  AgreementVoided,
} from './pilots/agreement.events.js';
import {
  ReportingDutyCorrected,
  ReportingDutyHandedIn,
  ReportingDutySet,
  ReportingDutyVoided,
} from './pilots/reporting-duty.events.js';
import { RiskAssessed, RiskIdentified, RiskVoided } from './pilots/risk.events.js';
import { WorkshopCorrected, WorkshopHeld, WorkshopVoided } from './pilots/workshop.events.js';
import { FeedbackGiven, FeedbackRoundClosed, FeedbackRoundOpened, FeedbackVoided } from './pilots/feedback.events.js';
import {
  WorkItemAccepted,
  WorkItemCorrected,
  WorkItemDelivered,
  WorkItemPlanned,
  WorkItemRebaselined,
  WorkItemVoided,
  WorkPackageCorrected,
  WorkPackagePlanned,
  WorkPackageVoided,
} from './pilots/work-plan.events.js';
import {
  SchemePlanned,
  SchemeDescribed,
  SchemeClosed,
  SchemeCancelled,
  SchemeFollowUpOpened,
} from './trainings/scheme.events.js';
import { SessionScheduled, SessionRescheduled, SessionCancelled } from './trainings/session.events.js';
import { RegistrationMade, RegistrationPromoted, RegistrationCancelled } from './trainings/registration.events.js';
import {
  AttendanceRecorded,
  AttendanceCorrected,
  AttendanceVoided,
  ParticipationBegun,
  ParticipationChanged,
  ParticipationVoided,
} from './trainings/attendance.events.js';
import { AssessmentAnswered, AssessmentCorrected, AssessmentVoided } from './trainings/assessment.events.js';
import { CertificateIssued, CertificateRevoked } from './trainings/certificate.events.js';
import { QuestionSetPublished } from './trainings/question-set.events.js';

/** Every event there is. A new event is its class in its owner's file and its name here. */
export const eventClasses: readonly EventClass[] = [
  AccountRegistered,
  AccountClosed,
  GrantGiven,
  GrantRevoked,
  PartnerDisclosureAgreed,
  PartnerDisclosureEnded,
  InvitationMade,
  InvitationAccepted,
  InvitationWithdrawn,
  ProjectOpened,
  TerritoryAdded,
  PartnerJoined,
  PilotPlanned,
  PilotDescribed,
  PilotStarted,
  PilotPaused,
  PilotResumed,
  PilotCompleted,
  PilotClosed,
  MilestonePlanned,
  MilestoneReached,
  MilestoneMissed,
  MilestoneRebaselined,
  MilestoneCorrected,
  MilestoneVoided,
  ParticipantEnrolled,
  ParticipantErased,
  ParticipantExited,
  ParticipantReEntered,
  ParticipantReleased,
  ParticipantRestricted,
  ParticipantCorrected,
  ParticipantVoided,
  ErasureRequested,
  ErasureDecided,
  OutcomeRecorded,
  OutcomeCorrected,
  OutcomeVoided,
  FollowUpRecorded,
  FollowUpCorrected,
  FollowUpVoided,
  SupportGiven,
  SupportCorrected,
  SupportErased,
  SupportVoided,
  ExpenditureRecorded,
  ExpenditureCorrected,
  ExpenditureVoided,
  ImportFinished,
  WorkPackagePlanned,
  WorkPackageCorrected,
  WorkPackageVoided,
  WorkItemPlanned,
  WorkItemRebaselined,
  WorkItemDelivered,
  WorkItemAccepted,
  WorkItemCorrected,
  WorkItemVoided,
  ObstacleReported,
  ObstacleAddressed,
  ObstacleSolved,
  ObstacleCorrected,
  ObstacleVoided,
  AgreementDrafted,
  AgreementSigned,
  AgreementEnded,
  AgreementCorrected,
  AgreementVoided,
  CodeMappingMade,
  CodeMappingCorrected,
  CodeMappingVoided,
  RiskIdentified,
  RiskAssessed,
  RiskVoided,
  ReportingDutySet,
  ReportingDutyHandedIn,
  ReportingDutyCorrected,
  ReportingDutyVoided,
  WorkshopHeld,
  WorkshopCorrected,
  WorkshopVoided,
  FeedbackRoundOpened,
  FeedbackRoundClosed,
  FeedbackGiven,
  FeedbackVoided,
  DefinitionDefined,
  DefinitionRetired,
  DefinitionResumed,
  TargetSet,
  TargetReached,
  TargetAtRisk,
  PeriodOpened,
  PeriodLocked,
  PeriodVerified,
  ReleasePublished,
  ReleaseOvertaken,
  DisclosureSet,
  EvidenceMoved,
  RecommendationDrafted,
  RecommendationRevised,
  RecommendationReviewRequested,
  RecommendationReviewed,
  RecommendationPublished,
  RecommendationTurnedStale,
  RecommendationReaffirmed,
  RecommendationWithdrawn,
  EvidencePinned,
  EvidenceReleased,
  EditionBegun,
  EditionDescribed,
  EditionPublished,
  SwotItemAdded,
  SwotItemChanged,
  SwotItemMoved,
  SwotItemRemoved,
  PracticeDrafted,
  PracticeRevised,
  PracticePublished,
  PracticeWithdrawn,
  InitiativeRegistered,
  InitiativeDescribed,
  InitiativeEnded,
  InitiativeWithdrawn,
  UptakeRecorded,
  UptakeCorrected,
  UptakeVoided,
  AttachmentAdded,
  AttachmentRemoved,
  CommentMade,
  CommentChanged,
  CommentWithdrawn,
  CommentResolved,
  CommentReopened,
  SubscriptionRegistered,
  SubscriptionConfirmed,
  SubscriptionDisabled,
  SubscriptionClosed,
  SchemePlanned,
  SchemeDescribed,
  SchemeClosed,
  SchemeCancelled,
  SchemeFollowUpOpened,
  SessionScheduled,
  SessionRescheduled,
  SessionCancelled,
  RegistrationMade,
  RegistrationPromoted,
  RegistrationCancelled,
  AttendanceRecorded,
  AttendanceCorrected,
  AttendanceVoided,
  ParticipationBegun,
  ParticipationChanged,
  ParticipationVoided,
  QuestionSetPublished,
  AssessmentAnswered,
  AssessmentCorrected,
  AssessmentVoided,
  CertificateIssued,
  CertificateRevoked,
];

const byType = new Map(eventClasses.map((eventClass) => [describe(eventClass).type, eventClass]));

/** The class of a CloudEvents type; undefined when this version does not know it. */
export function eventClassOf(type: string): EventClass | undefined {
  return byType.get(type);
}

/** The descriptor of a CloudEvents type; undefined when this version does not know it. */
export function descriptorOf(type: string): EventDescriptor | undefined {
  const eventClass = byType.get(type);
  return eventClass && describe(eventClass);
}

/** The services that own at least one event, and so have a stream. */
export const owningServices: readonly OwningService[] = [
  ...new Set(eventClasses.map((eventClass) => describe(eventClass).service)),
];
