// Generated from the event classes: node generate.mjs writes it anew.
import type { CloudEvent } from '../events/cloud-event.js';

export interface AgreementSnapshot {
  kind: 'administrative' | 'legal';
  title: string;
  about: string;
  responsible: string;
  parties: string[];
  continues: boolean;
  joint: boolean;
  lasting: boolean;
  state: 'drafted' | 'signed' | 'ended';
  signedOn?: string;
  validUntil?: string;
  endedOn?: string;
  evidence?: EvidenceLink[];
}

export interface AnalysisText {
  title: Record<string, string>;
  summary: Record<string, string>;
}

export interface AnswerOption {
  code: string;
  text: Record<string, string>;
  points: string;
}

export interface AnswerRange {
  from: string;
  to: string;
  right?: RightNumber;
}

export interface AnswerScale {
  from: number;
  to: number;
  low?: Record<string, string>;
  high?: Record<string, string>;
  reversed?: boolean;
}

export interface AssessmentSnapshot {
  scheme: string;
  questionSet: string;
  version: number;
  comparison: string;
  attendee: string;
  stakeholder: Stakeholder;
  moment: 'before' | 'after' | 'follow_up';
  on: string;
  answers: QuestionAnswer[];
  score?: string;
}

export interface AttendanceSnapshot {
  scheme: string;
  session: string;
  attendee: string;
  hours: string;
  method: 'list' | 'code' | 'correction';
}

export interface CodeMappingSnapshot {
  country: string;
  attribute: 'isced' | 'protection' | 'employment';
  list: string;
  source?: EvidenceLink;
  entries: MappedCategory[];
  grade: 'exact' | 'close' | 'broad' | 'none';
}

export interface CompletionRule {
  sessions?: number;
  hours?: string;
}

export interface EntryCharacteristics {
  gender: 'female' | 'male' | 'non_binary' | 'unknown';
  ageBand: 'under_18' | '18_29' | '30_54' | '55_and_over' | 'unknown';
  employment: 'unemployed' | 'long_term_unemployed' | 'inactive' | 'employed' | 'self_employed' | 'unknown';
  protection?: 'asylum_applicant' | 'refugee' | 'subsidiary_protection' | 'temporary_protection' | 'humanitarian' | 'other' | 'unknown';
  isced?: number;
  thirdCountryNational?: boolean;
}

export interface EvidenceLink {
  title: string;
  url: string;
}

export interface Exit {
  on: string;
  reason: 'completed' | 'job_found' | 'moved_away' | 'dropped_out' | 'lost_contact' | 'other';
  employment: 'unemployed' | 'long_term_unemployed' | 'inactive' | 'employed' | 'self_employed' | 'unknown';
}

export interface ExpenditureRecord {
  on: string;
  money: Money;
  category: 'staff' | 'travel' | 'external_expertise' | 'equipment' | 'infrastructure' | 'office' | 'participants' | 'other';
  description?: string;
}

export interface FeedbackRecord {
  feedbackRound: string;
  on: string;
  respect?: number;
  voice?: number;
  usefulness?: number;
  independence?: number;
}

export interface FigureStand {
  definitionVersion: number;
  value: string;
  low?: string;
  high?: string;
  n: number;
}

export interface FollowUpRecord {
  participant: string;
  point: 'four_weeks' | 'six_months';
  on: string;
  result: 'done' | 'unknown' | 'refused';
  employment: 'unemployed' | 'long_term_unemployed' | 'inactive' | 'employed' | 'self_employed' | 'unknown';
}

export interface IndicatorName {
  en: string;
  de: string;
}

export interface InitiativeText {
  title: Record<string, string>;
  ledBy: string;
  territory: string;
  country: string;
  since: string;
  targetGroup: Record<string, string>;
  themes: ('reception' | 'language' | 'skills' | 'labour_market' | 'self_employment' | 'housing' | 'social_inclusion' | 'empowerment' | 'health')[];
  learnt?: Record<string, string>;
  links?: EvidenceLink[];
}

export interface MappedCategory {
  national: string;
  common?: string;
  grade: 'exact' | 'close' | 'broad' | 'none';
  loss?: string;
}

export interface MilestoneSnapshot {
  title: string;
  baselineOn: string;
  dueOn: string;
  state: 'planned' | 'reached' | 'missed';
  reachedOn?: string;
  evidence?: EvidenceLink[];
}

export interface Money {
  amount: number;
  currency: string;
}

export interface ObstacleSnapshot {
  kind: 'organisation' | 'law' | 'budget';
  title: string;
  description?: string;
  owner: string;
  country?: string;
  crossBorder: boolean;
  reportedOn: string;
  state: 'open' | 'being_addressed' | 'solved';
  addressedOn?: string;
  solution?: string;
  solutionOn?: string;
  solvedOn?: string;
  outcome?: 'alleviated' | 'resolved';
  evidence?: EvidenceLink[];
}

export interface Organiser {
  partner: string;
  country: string;
}

export interface OutcomeRecord {
  participant: string;
  track: 'orientation' | 'language' | 'skills' | 'training' | 'housing' | 'mentoring' | 'employment' | 'self_employment' | 'autonomy';
  kind: 'plan_signed' | 'language_level' | 'skills_profiled' | 'recognition_applied' | 'recognition_decided' | 'course_completed' | 'qualification_gained' | 'moved_to_shared_housing' | 'moved_to_autonomous_housing' | 'mentor_matched' | 'job_started' | 'job_ended' | 'business_registered' | 'earnings' | 'support_ended';
  on: string;
  value?: string;
  unit?: string;
  level?: 'literacy' | 'pre_a1' | 'a1' | 'a2' | 'b1' | 'b2' | 'c1' | 'c2';
}

export interface ParticipantSnapshot {
  person: string;
  enrolledOn: string;
  entry: EntryCharacteristics;
  exit?: Exit;
}

export interface ParticipationSnapshot {
  scheme: string;
  attendee: string;
  stakeholder: Stakeholder;
  kind: 'seminar' | 'study_visit' | 'salon' | 'workshop' | 'webinar';
  joint: boolean;
  sessions: number;
  hours: string;
  on: string;
  completedOn?: string;
}

export interface PilotDescription {
  code: string;
  title: string;
  territory: string;
  country: string;
  partner: string;
  jointlyWith?: string[];
  themes: ('reception' | 'language' | 'skills' | 'labour_market' | 'self_employment' | 'housing' | 'social_inclusion' | 'empowerment' | 'health')[];
  targetGroup: string;
  whyChosen: string;
  startsOn: string;
  endsOn: string;
  budget: Money;
}

export interface PracticeText {
  title: Record<string, string>;
  solution: 'service' | 'method' | 'tool' | 'cooperation' | 'legal_or_administrative';
  theme: 'reception' | 'language' | 'skills' | 'labour_market' | 'self_employment' | 'housing' | 'social_inclusion' | 'empowerment' | 'health';
  territory: string;
  country: string;
  targetGroup: Record<string, string>;
  method: Record<string, string>;
  results: Record<string, string>;
  conditions: Record<string, string>;
  yearlyCosts?: Money;
  pilots?: string[];
}

export interface Question {
  code: string;
  text: Record<string, string>;
  kind: 'choice' | 'scale' | 'number';
  options?: AnswerOption[];
  scale?: AnswerScale;
  range?: AnswerRange;
}

export interface QuestionAnswer {
  question: string;
  answer: string;
  points: string;
}

export interface QuestionSetContent {
  title: Record<string, string>;
  questions: Question[];
}

export interface RecommendationText {
  kind: 'recommendation' | 'guideline';
  level: 'local' | 'regional' | 'national' | 'european';
  country?: string;
  territory?: string;
  theme?: 'reception' | 'language' | 'skills' | 'labour_market' | 'self_employment' | 'housing' | 'social_inclusion' | 'empowerment' | 'health';
  title: Record<string, string>;
  body: Record<string, string>;
}

export interface ReportingDutySnapshot {
  title: string;
  from: string;
  to: string;
  partner: string;
  pilot?: string;
  dueOn: string;
  state: 'owed' | 'handed_in';
  handedInOn?: string;
  report?: EvidenceLink;
}

export interface RightNumber {
  from: string;
  to: string;
  points: string;
}

export interface RiskSnapshot {
  title: string;
  likelihood: number;
  impact: number;
  mitigation?: string;
  owner: string;
  state: 'open' | 'occurred' | 'closed';
}

export interface SchemeDescription {
  code: string;
  title: string;
  kind: 'seminar' | 'study_visit' | 'salon' | 'workshop' | 'webinar';
  aims?: string;
  territory: string;
  country: string;
  organisers: Organiser[];
  completion: CompletionRule;
}

export interface SessionPlan {
  title: string;
  startsAt: string;
  endsAt: string;
  timeZone: string;
  starts: string;
  ends: string;
  place: string;
  capacity: number;
}

export interface Stakeholder {
  kind: 'research' | 'public_body' | 'ngo' | 'enterprise' | 'other';
  country: string;
  partner?: string;
}

export interface SupportRecord {
  participant: string;
  track: 'orientation' | 'language' | 'skills' | 'training' | 'housing' | 'mentoring' | 'employment' | 'self_employment' | 'autonomy';
  on: string;
  hours: string;
}

export interface SwotItem {
  quadrant: 'strength' | 'weakness' | 'opportunity' | 'threat';
  topic: 'reception' | 'language' | 'skills' | 'labour_market' | 'self_employment' | 'housing' | 'social_inclusion' | 'empowerment' | 'health' | 'governance' | 'law' | 'funding' | 'public_opinion';
  weight: number;
  text: Record<string, string>;
  source?: string;
  pilots?: string[];
}

export interface TakingPart {
  stakeholder: 'refugees' | 'civil_society' | 'public_body' | 'research' | 'enterprise' | 'policy_makers' | 'other';
  count: number;
}

export interface UptakeRecord {
  item: string;
  itemKind: 'practice' | 'recommendation';
  kind: 'adopted' | 'up_scaled';
  organisation: string;
  country: string;
  partner?: string;
  on: string;
  document: EvidenceLink;
  inTime: boolean;
}

export interface WorkItemSnapshot {
  workPackage: string;
  kind: 'activity' | 'deliverable' | 'output';
  number: string;
  title: string;
  responsible: string;
  baselineOn: string;
  dueOn: string;
  state: 'planned' | 'delivered' | 'accepted';
  deliveredOn?: string;
  acceptedOn?: string;
  evidence?: EvidenceLink[];
}

export interface WorkPackageSnapshot {
  number: string;
  title: string;
  responsible: string;
  startsOn: string;
  endsOn: string;
}

export interface WorkshopRecord {
  on: string;
  kind: 'co_design' | 'evaluation';
  title: string;
  takingPart: TakingPart[];
  whyChosen?: string;
  whatWorked?: string;
  transferConditions?: string;
}

/** A funded project was opened for monitoring. */
export type ProjectOpened = CloudEvent<'eu.integras.pilots.project.opened.v1', {
  project: string;
  code: string;
  name: string;
  startsOn: string;
  endsOn: string;
  currency: string;
}>;

/** A territory in which pilots act was added to the project. */
export type TerritoryAdded = CloudEvent<'eu.integras.pilots.territory.added.v1', {
  territory: string;
  project: string;
  code: string;
  name: string;
  country: string;
  nuts?: string;
  timeZone: string;
}>;

/** An organisation joined the partnership. */
export type PartnerJoined = CloudEvent<'eu.integras.pilots.partner.joined.v1', {
  partner: string;
  project: string;
  code: string;
  name: string;
  kind: 'research' | 'public_body' | 'ngo' | 'enterprise' | 'other';
  country: string;
  lead?: boolean;
}>;

/** A pilot action was planned. */
export type PilotPlanned = CloudEvent<'eu.integras.pilots.pilot.planned.v1', {
  pilot: string;
  project: string;
  description: PilotDescription;
}>;

/** The description of a pilot action was changed. */
export type PilotDescribed = CloudEvent<'eu.integras.pilots.pilot.described.v1', {
  pilot: string;
  before: PilotDescription;
  after: PilotDescription;
}>;

/** A pilot action began to work with participants. */
export type PilotStarted = CloudEvent<'eu.integras.pilots.pilot.started.v1', {
  pilot: string;
  before: 'planned' | 'running' | 'paused' | 'completed' | 'closed';
  after: 'planned' | 'running' | 'paused' | 'completed' | 'closed';
  on: string;
  reason?: string;
}>;

/** A pilot action was interrupted, with the reason. */
export type PilotPaused = CloudEvent<'eu.integras.pilots.pilot.paused.v1', {
  pilot: string;
  before: 'planned' | 'running' | 'paused' | 'completed' | 'closed';
  after: 'planned' | 'running' | 'paused' | 'completed' | 'closed';
  on: string;
  reason?: string;
}>;

/** An interrupted pilot action went on. */
export type PilotResumed = CloudEvent<'eu.integras.pilots.pilot.resumed.v1', {
  pilot: string;
  before: 'planned' | 'running' | 'paused' | 'completed' | 'closed';
  after: 'planned' | 'running' | 'paused' | 'completed' | 'closed';
  on: string;
  reason?: string;
}>;

/** A pilot action finished its work with participants; follow-ups may still come in. */
export type PilotCompleted = CloudEvent<'eu.integras.pilots.pilot.completed.v1', {
  pilot: string;
  before: 'planned' | 'running' | 'paused' | 'completed' | 'closed';
  after: 'planned' | 'running' | 'paused' | 'completed' | 'closed';
  on: string;
  reason?: string;
}>;

/** A pilot action was closed: nothing more is reported for it. */
export type PilotClosed = CloudEvent<'eu.integras.pilots.pilot.closed.v1', {
  pilot: string;
  before: 'planned' | 'running' | 'paused' | 'completed' | 'closed';
  after: 'planned' | 'running' | 'paused' | 'completed' | 'closed';
  on: string;
  reason?: string;
}>;

/** A milestone was added to the work plan of a pilot. */
export type MilestonePlanned = CloudEvent<'eu.integras.pilots.milestone.planned.v1', {
  milestone: string;
  after: MilestoneSnapshot;
}>;

/** A milestone of a pilot was reached. */
export type MilestoneReached = CloudEvent<'eu.integras.pilots.milestone.reached.v1', {
  milestone: string;
  before: MilestoneSnapshot;
  after: MilestoneSnapshot;
}>;

/** A milestone will not be reached, with the reason. */
export type MilestoneMissed = CloudEvent<'eu.integras.pilots.milestone.missed.v1', {
  milestone: string;
  before: MilestoneSnapshot;
  after: MilestoneSnapshot;
  reason: string;
}>;

/** A milestone was planned for another day, with the reason. */
export type MilestoneRebaselined = CloudEvent<'eu.integras.pilots.milestone.rebaselined.v1', {
  milestone: string;
  before: MilestoneSnapshot;
  after: MilestoneSnapshot;
  reason: string;
}>;

/** A fact about a milestone was corrected; it supersedes the fact named. */
export type MilestoneCorrected = CloudEvent<'eu.integras.pilots.milestone.corrected.v1', {
  milestone: string;
  corrects: string;
  before: MilestoneSnapshot;
  after: MilestoneSnapshot;
  reason: string;
}>;

/** A fact about a milestone was taken back. */
export type MilestoneVoided = CloudEvent<'eu.integras.pilots.milestone.voided.v1', {
  milestone: string;
  voids: string;
  before: MilestoneSnapshot;
  after?: MilestoneSnapshot;
  reason: string;
}>;

/** A person entered a pilot. */
export type ParticipantEnrolled = CloudEvent<'eu.integras.pilots.participant.enrolled.v1', {
  participant: string;
  after: ParticipantSnapshot;
}>;

/** All that was known of a participant was erased. It also stands in the place of every fact that told of them; whoever kept one of those erases it too. */
export type ParticipantErased = CloudEvent<'eu.integras.pilots.participant.erased.v1', {
  participant: string;
}>;

/** A participation ended. */
export type ParticipantExited = CloudEvent<'eu.integras.pilots.participant.exited.v1', {
  participant: string;
  before: ParticipantSnapshot;
  after: ParticipantSnapshot;
}>;

/** A person who had left came back; the earlier result is replaced. */
export type ParticipantReEntered = CloudEvent<'eu.integras.pilots.participant.re-entered.v1', {
  participant: string;
  on: string;
  before: ParticipantSnapshot;
  after: ParticipantSnapshot;
}>;

/** What is known of a participant may be used again. */
export type ParticipantReleased = CloudEvent<'eu.integras.pilots.participant.released.v1', {
  participant: string;
  reason?: 'accuracy_verified' | 'objection_decided' | 'claims_settled' | 'asked_by_person';
}>;

/** The participant asked that what is known of them is kept and not used: it counts in no figure for now. */
export type ParticipantRestricted = CloudEvent<'eu.integras.pilots.participant.restricted.v1', {
  participant: string;
  reason?: 'accuracy_contested' | 'processing_unlawful' | 'needed_for_claims' | 'objection_pending';
}>;

/** A fact about a participation was corrected; it supersedes the fact named. */
export type ParticipantCorrected = CloudEvent<'eu.integras.pilots.participant.corrected.v1', {
  participant: string;
  corrects: string;
  before: ParticipantSnapshot;
  after: ParticipantSnapshot;
  reason: string;
}>;

/** A fact about a participation was taken back. */
export type ParticipantVoided = CloudEvent<'eu.integras.pilots.participant.voided.v1', {
  participant: string;
  voids: string;
  before: ParticipantSnapshot;
  after?: ParticipantSnapshot;
  reason: string;
}>;

/** Somebody asked that a participant be erased; of whom is not said. */
export type ErasureRequested = CloudEvent<'eu.integras.pilots.erasure.requested.v1', {
  erasure: string;
  project: string;
}>;

/** An erasure that was asked for was carried out, refused or withdrawn. */
export type ErasureDecided = CloudEvent<'eu.integras.pilots.erasure.decided.v1', {
  erasure: string;
  project: string;
  outcome: 'done' | 'refused' | 'withdrawn';
}>;

/** Something happened on one of the tracks of a participant. */
export type OutcomeRecorded = CloudEvent<'eu.integras.pilots.outcome.recorded.v1', {
  outcome: string;
  after: OutcomeRecord;
}>;

/** An outcome was corrected; it supersedes the fact named. */
export type OutcomeCorrected = CloudEvent<'eu.integras.pilots.outcome.corrected.v1', {
  outcome: string;
  corrects: string;
  before: OutcomeRecord;
  after: OutcomeRecord;
  reason: string;
}>;

/** An outcome was taken back. */
export type OutcomeVoided = CloudEvent<'eu.integras.pilots.outcome.voided.v1', {
  outcome: string;
  voids: string;
  before: OutcomeRecord;
  reason: string;
}>;

/** A participant was asked again after leaving. */
export type FollowUpRecorded = CloudEvent<'eu.integras.pilots.follow-up.recorded.v1', {
  followUp: string;
  after: FollowUpRecord;
}>;

/** A follow up was corrected; it supersedes the fact named. */
export type FollowUpCorrected = CloudEvent<'eu.integras.pilots.follow-up.corrected.v1', {
  followUp: string;
  corrects: string;
  before: FollowUpRecord;
  after: FollowUpRecord;
  reason: string;
}>;

/** A follow up was taken back. */
export type FollowUpVoided = CloudEvent<'eu.integras.pilots.follow-up.voided.v1', {
  followUp: string;
  voids: string;
  before: FollowUpRecord;
  reason: string;
}>;

/** Hours of support were given to a participant. */
export type SupportGiven = CloudEvent<'eu.integras.pilots.support.given.v1', {
  support: string;
  after: SupportRecord;
}>;

/** A record of support was corrected; it supersedes the fact named. */
export type SupportCorrected = CloudEvent<'eu.integras.pilots.support.corrected.v1', {
  support: string;
  corrects: string;
  before: SupportRecord;
  after: SupportRecord;
  reason: string;
}>;

/** All that was known of a record of support was erased, with the participant it was given to. */
export type SupportErased = CloudEvent<'eu.integras.pilots.support.erased.v1', {
  support: string;
  participant: string;
}>;

/** A record of support was taken back. */
export type SupportVoided = CloudEvent<'eu.integras.pilots.support.voided.v1', {
  support: string;
  voids: string;
  before: SupportRecord;
  reason: string;
}>;

/** A pilot spent money. */
export type ExpenditureRecorded = CloudEvent<'eu.integras.pilots.expenditure.recorded.v1', {
  expenditure: string;
  after: ExpenditureRecord;
}>;

/** An expenditure was corrected; it supersedes the fact named. */
export type ExpenditureCorrected = CloudEvent<'eu.integras.pilots.expenditure.corrected.v1', {
  expenditure: string;
  corrects: string;
  before: ExpenditureRecord;
  after: ExpenditureRecord;
  reason: string;
}>;

/** An expenditure was taken back. */
export type ExpenditureVoided = CloudEvent<'eu.integras.pilots.expenditure.voided.v1', {
  expenditure: string;
  voids: string;
  before: ExpenditureRecord;
  reason: string;
}>;

/** The import of a file has ended. */
export type ImportFinished = CloudEvent<'eu.integras.pilots.import.finished.v1', {
  import: string;
  project: string;
  outcome: 'done' | 'refused' | 'failed';
}>;

/** A work package was added to the work plan of a project. */
export type WorkPackagePlanned = CloudEvent<'eu.integras.pilots.work-package.planned.v1', {
  workPackage: string;
  project: string;
  after: WorkPackageSnapshot;
}>;

/** What the work plan says of a work package was corrected. */
export type WorkPackageCorrected = CloudEvent<'eu.integras.pilots.work-package.corrected.v1', {
  workPackage: string;
  project: string;
  before: WorkPackageSnapshot;
  after: WorkPackageSnapshot;
  reason: string;
}>;

/** A work package was taken out of the work plan. */
export type WorkPackageVoided = CloudEvent<'eu.integras.pilots.work-package.voided.v1', {
  workPackage: string;
  project: string;
  before: WorkPackageSnapshot;
  reason: string;
}>;

/** An activity, deliverable or output was added to a work package. */
export type WorkItemPlanned = CloudEvent<'eu.integras.pilots.work-item.planned.v1', {
  workItem: string;
  project: string;
  after: WorkItemSnapshot;
}>;

/** An activity, deliverable or output was planned for another day, with the reason. */
export type WorkItemRebaselined = CloudEvent<'eu.integras.pilots.work-item.rebaselined.v1', {
  reason: string;
  workItem: string;
  project: string;
  before: WorkItemSnapshot;
  after: WorkItemSnapshot;
}>;

/** An activity was done, or a deliverable or output handed over, with its evidence. */
export type WorkItemDelivered = CloudEvent<'eu.integras.pilots.work-item.delivered.v1', {
  workItem: string;
  project: string;
  before: WorkItemSnapshot;
  after: WorkItemSnapshot;
}>;

/** What was delivered was accepted by the lead partner. */
export type WorkItemAccepted = CloudEvent<'eu.integras.pilots.work-item.accepted.v1', {
  workItem: string;
  project: string;
  before: WorkItemSnapshot;
  after: WorkItemSnapshot;
}>;

/** What is said of an activity, deliverable or output was corrected; a day taken away takes its step back. */
export type WorkItemCorrected = CloudEvent<'eu.integras.pilots.work-item.corrected.v1', {
  reason: string;
  workItem: string;
  project: string;
  before: WorkItemSnapshot;
  after: WorkItemSnapshot;
}>;

/** An activity, deliverable or output was taken out of the work plan. */
export type WorkItemVoided = CloudEvent<'eu.integras.pilots.work-item.voided.v1', {
  workItem: string;
  project: string;
  before: WorkItemSnapshot;
  reason: string;
}>;

/** An obstacle of organisation, law or budget was reported. */
export type ObstacleReported = CloudEvent<'eu.integras.pilots.obstacle.reported.v1', {
  obstacle: string;
  project: string;
  after: ObstacleSnapshot;
}>;

/** Somebody began to see to an obstacle, or a solution for it was identified. */
export type ObstacleAddressed = CloudEvent<'eu.integras.pilots.obstacle.addressed.v1', {
  obstacle: string;
  project: string;
  before: ObstacleSnapshot;
  after: ObstacleSnapshot;
}>;

/** An obstacle was alleviated or resolved. */
export type ObstacleSolved = CloudEvent<'eu.integras.pilots.obstacle.solved.v1', {
  obstacle: string;
  project: string;
  before: ObstacleSnapshot;
  after: ObstacleSnapshot;
}>;

/** What is said of an obstacle was corrected; a day taken away takes its step back. */
export type ObstacleCorrected = CloudEvent<'eu.integras.pilots.obstacle.corrected.v1', {
  reason: string;
  obstacle: string;
  project: string;
  before: ObstacleSnapshot;
  after: ObstacleSnapshot;
}>;

/** An obstacle was taken back. */
export type ObstacleVoided = CloudEvent<'eu.integras.pilots.obstacle.voided.v1', {
  obstacle: string;
  project: string;
  before: ObstacleSnapshot;
  reason: string;
}>;

/** An agreement of partners was drafted. */
export type AgreementDrafted = CloudEvent<'eu.integras.pilots.agreement.drafted.v1', {
  agreement: string;
  project: string;
  after: AgreementSnapshot;
}>;

/** All parties have signed an agreement. */
export type AgreementSigned = CloudEvent<'eu.integras.pilots.agreement.signed.v1', {
  agreement: string;
  project: string;
  before: AgreementSnapshot;
  after: AgreementSnapshot;
}>;

/** An agreement holds no more. */
export type AgreementEnded = CloudEvent<'eu.integras.pilots.agreement.ended.v1', {
  reason: string;
  agreement: string;
  project: string;
  before: AgreementSnapshot;
  after: AgreementSnapshot;
}>;

/** What is said of an agreement was corrected; a day taken away takes its step back. */
export type AgreementCorrected = CloudEvent<'eu.integras.pilots.agreement.corrected.v1', {
  reason: string;
  agreement: string;
  project: string;
  before: AgreementSnapshot;
  after: AgreementSnapshot;
}>;

/** An agreement was taken back: it was entered by mistake. */
export type AgreementVoided = CloudEvent<'eu.integras.pilots.agreement.voided.v1', {
  agreement: string;
  project: string;
  before: AgreementSnapshot;
  reason: string;
}>;

/** It was laid down which common codes stand for the categories of a national list. */
export type CodeMappingMade = CloudEvent<'eu.integras.pilots.code-mapping.made.v1', {
  codeMapping: string;
  project: string;
  after: CodeMappingSnapshot;
}>;

/** A mapping of a national list has a new version, with the reason. */
export type CodeMappingCorrected = CloudEvent<'eu.integras.pilots.code-mapping.corrected.v1', {
  codeMapping: string;
  project: string;
  before: CodeMappingSnapshot;
  after: CodeMappingSnapshot;
  reason: string;
}>;

/** A mapping of a national list was taken back. */
export type CodeMappingVoided = CloudEvent<'eu.integras.pilots.code-mapping.voided.v1', {
  codeMapping: string;
  project: string;
  before: CodeMappingSnapshot;
  reason: string;
}>;

/** A risk of the project was identified. */
export type RiskIdentified = CloudEvent<'eu.integras.pilots.risk.identified.v1', {
  risk: string;
  project: string;
  after: RiskSnapshot;
}>;

/** A risk was assessed anew, occurred, or is over. */
export type RiskAssessed = CloudEvent<'eu.integras.pilots.risk.assessed.v1', {
  risk: string;
  project: string;
  before: RiskSnapshot;
  after: RiskSnapshot;
  reason?: string;
}>;

/** A risk was taken back. */
export type RiskVoided = CloudEvent<'eu.integras.pilots.risk.voided.v1', {
  risk: string;
  project: string;
  before: RiskSnapshot;
  reason: string;
}>;

/** A partner has to report about a period until a day. */
export type ReportingDutySet = CloudEvent<'eu.integras.pilots.reporting-duty.set.v1', {
  reportingDuty: string;
  project: string;
  after: ReportingDutySnapshot;
}>;

/** A report that was owed was handed in. */
export type ReportingDutyHandedIn = CloudEvent<'eu.integras.pilots.reporting-duty.handed-in.v1', {
  reportingDuty: string;
  project: string;
  before: ReportingDutySnapshot;
  after: ReportingDutySnapshot;
}>;

/** What is said of a reporting duty was corrected; a day taken away takes its step back. */
export type ReportingDutyCorrected = CloudEvent<'eu.integras.pilots.reporting-duty.corrected.v1', {
  reason: string;
  reportingDuty: string;
  project: string;
  before: ReportingDutySnapshot;
  after: ReportingDutySnapshot;
}>;

/** A reporting duty was taken back. */
export type ReportingDutyVoided = CloudEvent<'eu.integras.pilots.reporting-duty.voided.v1', {
  reportingDuty: string;
  project: string;
  before: ReportingDutySnapshot;
  reason: string;
}>;

/** A workshop was held in which a pilot was designed or evaluated. */
export type WorkshopHeld = CloudEvent<'eu.integras.pilots.workshop.held.v1', {
  workshop: string;
  after: WorkshopRecord;
}>;

/** What was told of a workshop was corrected; it supersedes the fact named. */
export type WorkshopCorrected = CloudEvent<'eu.integras.pilots.workshop.corrected.v1', {
  workshop: string;
  corrects: string;
  before: WorkshopRecord;
  after: WorkshopRecord;
  reason: string;
}>;

/** A workshop was taken back. */
export type WorkshopVoided = CloudEvent<'eu.integras.pilots.workshop.voided.v1', {
  workshop: string;
  voids: string;
  before: WorkshopRecord;
  reason: string;
}>;

/** People whom a pilot is for are asked what they think of it. */
export type FeedbackRoundOpened = CloudEvent<'eu.integras.pilots.feedback-round.opened.v1', {
  feedbackRound: string;
  title: string;
  questions: ('respect' | 'voice' | 'usefulness' | 'independence')[];
  closesOn: string;
}>;

/** No more answers are taken in a round of feedback. */
export type FeedbackRoundClosed = CloudEvent<'eu.integras.pilots.feedback-round.closed.v1', {
  feedbackRound: string;
  answers: number;
}>;

/** Somebody gave feedback on a pilot; nobody knows who. */
export type FeedbackGiven = CloudEvent<'eu.integras.pilots.feedback.given.v1', {
  feedback: string;
  after: FeedbackRecord;
}>;

/** An answer is not counted, because it was no feedback. */
export type FeedbackVoided = CloudEvent<'eu.integras.pilots.feedback.voided.v1', {
  feedback: string;
  before: FeedbackRecord;
  reason: string;
}>;

/** An indicator was defined, or defined anew: from then on it is counted by this version. */
export type DefinitionDefined = CloudEvent<'eu.integras.indicators.definition.defined.v1', {
  indicator: string;
  code: string;
  version: number;
  name: IndicatorName;
  unit: string;
}>;

/** An indicator was retired: it stands in no list any more, and its figures are told as they were known at that instant. */
export type DefinitionRetired = CloudEvent<'eu.integras.indicators.definition.retired.v1', {
  indicator: string;
  code: string;
  reason: string;
}>;

/** A retired indicator was taken back into use: its figures are told as they are again. */
export type DefinitionResumed = CloudEvent<'eu.integras.indicators.definition.resumed.v1', {
  indicator: string;
  code: string;
  reason: string;
}>;

/** A target was set for an indicator, or set anew. */
export type TargetSet = CloudEvent<'eu.integras.indicators.target.set.v1', {
  target: string;
  code: string;
  project: string;
  scope: 'project' | 'country' | 'territory' | 'pilot';
  scopeId: string;
  value: string;
  until: string;
}>;

/** The figure of an indicator reached its target. */
export type TargetReached = CloudEvent<'eu.integras.indicators.target.reached.v1', {
  target: string;
  code: string;
  project: string;
  scope: 'project' | 'country' | 'territory' | 'pilot';
  scopeId: string;
  value: string;
  until: string;
}>;

/** Going on like this, the target of an indicator may be missed, or will be. */
export type TargetAtRisk = CloudEvent<'eu.integras.indicators.target.at-risk.v1', {
  state: 'at-risk' | 'off-track';
  forecast?: string;
  target: string;
  code: string;
  project: string;
  scope: 'project' | 'country' | 'territory' | 'pilot';
  scopeId: string;
  value: string;
  until: string;
}>;

/** A reporting period was opened. */
export type PeriodOpened = CloudEvent<'eu.integras.indicators.period.opened.v1', {
  period: string;
  project: string;
  name: string;
  from: string;
  until: string;
}>;

/** A reporting period was locked: its figures are those known at that instant, what is recorded later is late. */
export type PeriodLocked = CloudEvent<'eu.integras.indicators.period.locked.v1', {
  period: string;
  project: string;
}>;

/** A country's figures of a reporting period were verified. */
export type PeriodVerified = CloudEvent<'eu.integras.indicators.period.verified.v1', {
  period: string;
  project: string;
  verifiedCountry: string;
}>;

/** The figures of a reporting period were released to the public; a release never changes. */
export type ReleasePublished = CloudEvent<'eu.integras.indicators.release.published.v1', {
  release: string;
  period: string;
  project: string;
}>;

/** A figure that was released is another one by now: a correction or a late fact changed months it reports. Told once of each figure. */
export type ReleaseOvertaken = CloudEvent<'eu.integras.indicators.release.overtaken.v1', {
  release: string;
  period: string;
  project: string;
  name: string;
  indicator: string;
  scope: 'project' | 'country' | 'territory' | 'pilot';
  scopeId: string;
  months: string[];
}>;

/** A project set how few persons are hidden in its figures from those who do not run the pilot. */
export type DisclosureSet = CloudEvent<'eu.integras.indicators.disclosure.set.v1', {
  project: string;
  threshold: number;
}>;

/** A figure that was pinned as evidence left its interval, changed its direction, or lost its source. */
export type EvidenceMoved = CloudEvent<'eu.integras.indicators.evidence.moved.v1', {
  pin: string;
  item: string;
  reason: 'left_interval' | 'direction' | 'source_lost';
  was: FigureStand;
  now?: FigureStand;
}>;

/** A recommendation or guideline was drafted. */
export type RecommendationDrafted = CloudEvent<'eu.integras.knowledge.recommendation.drafted.v1', {
  recommendation: string;
  project: string;
  after: RecommendationText;
}>;

/** The text of a recommendation was changed before it was published; one that was reviewed is a draft again. */
export type RecommendationRevised = CloudEvent<'eu.integras.knowledge.recommendation.revised.v1', {
  recommendation: string;
  project: string;
  after: RecommendationText;
}>;

/** An author asked for a review of the draft of a recommendation by somebody who did not write it. */
export type RecommendationReviewRequested = CloudEvent<'eu.integras.knowledge.recommendation.review-requested.v1', {
  recommendation: string;
  project: string;
}>;

/** The text of a recommendation and its evidence were reviewed by somebody who did not write it. */
export type RecommendationReviewed = CloudEvent<'eu.integras.knowledge.recommendation.reviewed.v1', {
  recommendation: string;
  project: string;
}>;

/** A recommendation was published, as it reads from then on. */
export type RecommendationPublished = CloudEvent<'eu.integras.knowledge.recommendation.published.v1', {
  recommendation: string;
  project: string;
  text: RecommendationText;
  evidence: number;
}>;

/** A figure that backs a published recommendation has moved; it has to be re-affirmed or withdrawn. */
export type RecommendationTurnedStale = CloudEvent<'eu.integras.knowledge.recommendation.turned-stale.v1', {
  recommendation: string;
  project: string;
  pin: string;
  indicator?: string;
  scope?: 'project' | 'country' | 'territory' | 'pilot';
  scopeId?: string;
  period?: string;
  reason: 'left_interval' | 'direction' | 'source_lost';
  now?: FigureStand;
}>;

/** A recommendation that had turned stale holds all the same, with the reason; its evidence is that of now. */
export type RecommendationReaffirmed = CloudEvent<'eu.integras.knowledge.recommendation.reaffirmed.v1', {
  recommendation: string;
  project: string;
  reason: string;
}>;

/** A published recommendation no longer holds, with the reason. */
export type RecommendationWithdrawn = CloudEvent<'eu.integras.knowledge.recommendation.withdrawn.v1', {
  recommendation: string;
  project: string;
  reason: string;
}>;

/** Evidence was pinned to a recommendation or guideline. */
export type EvidencePinned = CloudEvent<'eu.integras.knowledge.evidence.pinned.v1', {
  pin: string;
  item: string;
  kind: 'figure' | 'pilot' | 'analysis' | 'practice';
  source?: string;
  renews?: string;
  indicator?: string;
  name?: Record<string, string>;
  display?: 'number' | 'percent' | 'money' | 'hours' | 'days';
  definitionVersion?: number;
  scope?: 'project' | 'country' | 'territory' | 'pilot';
  scopeId?: string;
  period?: string;
  value?: string;
  low?: string;
  high?: string;
  n?: number;
  at?: string;
}>;

/** Evidence no longer backs a recommendation or guideline: it was taken off, renewed, or its item withdrawn. */
export type EvidenceReleased = CloudEvent<'eu.integras.knowledge.evidence.released.v1', {
  pin: string;
  item: string;
}>;

/** An edition of a territorial analysis was begun; every one after the first with the items of the last. */
export type EditionBegun = CloudEvent<'eu.integras.knowledge.edition.begun.v1', {
  analysis: string;
  project: string;
  territory: string;
  edition: number;
  after: AnalysisText;
}>;

/** Title or summary of an edition that is not published yet was changed. */
export type EditionDescribed = CloudEvent<'eu.integras.knowledge.edition.described.v1', {
  analysis: string;
  project: string;
  edition: number;
  before: AnalysisText;
  after: AnalysisText;
}>;

/** An edition of a territorial analysis was published; it stays as it is. */
export type EditionPublished = CloudEvent<'eu.integras.knowledge.edition.published.v1', {
  analysis: string;
  project: string;
  territory: string;
  edition: number;
  text: AnalysisText;
  items: number;
}>;

/** A strength, weakness, opportunity or threat was added to an edition that is not published yet. */
export type SwotItemAdded = CloudEvent<'eu.integras.knowledge.swot-item.added.v1', {
  analysis: string;
  project: string;
  item: string;
  after: SwotItem;
}>;

/** An item of an edition that is not published yet was changed. */
export type SwotItemChanged = CloudEvent<'eu.integras.knowledge.swot-item.changed.v1', {
  analysis: string;
  project: string;
  item: string;
  before: SwotItem;
  after: SwotItem;
}>;

/** An item was moved within its quadrant or to another one. */
export type SwotItemMoved = CloudEvent<'eu.integras.knowledge.swot-item.moved.v1', {
  analysis: string;
  project: string;
  item: string;
  from: 'strength' | 'weakness' | 'opportunity' | 'threat';
  to: 'strength' | 'weakness' | 'opportunity' | 'threat';
  ahead?: string;
}>;

/** An item was taken out of an edition that is not published yet; earlier editions keep it. */
export type SwotItemRemoved = CloudEvent<'eu.integras.knowledge.swot-item.removed.v1', {
  analysis: string;
  project: string;
  item: string;
  before: SwotItem;
}>;

/** A good practice was drafted. */
export type PracticeDrafted = CloudEvent<'eu.integras.knowledge.practice.drafted.v1', {
  practice: string;
  project: string;
  after: PracticeText;
}>;

/** What a good practice says was changed. */
export type PracticeRevised = CloudEvent<'eu.integras.knowledge.practice.revised.v1', {
  practice: string;
  project: string;
  before: PracticeText;
  after: PracticeText;
}>;

/** A good practice was published; published again, it reads otherwise. */
export type PracticePublished = CloudEvent<'eu.integras.knowledge.practice.published.v1', {
  practice: string;
  project: string;
  text: PracticeText;
}>;

/** A published practice is no longer held to be good, with the reason. */
export type PracticeWithdrawn = CloudEvent<'eu.integras.knowledge.practice.withdrawn.v1', {
  practice: string;
  project: string;
  reason: string;
}>;

/** An initiative that the project does not fund is followed from now on. */
export type InitiativeRegistered = CloudEvent<'eu.integras.knowledge.initiative.registered.v1', {
  initiative: string;
  project: string;
  after: InitiativeText;
}>;

/** What is known of an initiative, or learnt from it, was changed. */
export type InitiativeDescribed = CloudEvent<'eu.integras.knowledge.initiative.described.v1', {
  initiative: string;
  project: string;
  before: InitiativeText;
  after: InitiativeText;
}>;

/** An initiative has ended; said again, on another day. */
export type InitiativeEnded = CloudEvent<'eu.integras.knowledge.initiative.ended.v1', {
  initiative: string;
  project: string;
  on: string;
}>;

/** An initiative is followed no more, with the reason. */
export type InitiativeWithdrawn = CloudEvent<'eu.integras.knowledge.initiative.withdrawn.v1', {
  initiative: string;
  project: string;
  reason: string;
}>;

/** An organisation took a practice or recommendation up, or scaled it up. */
export type UptakeRecorded = CloudEvent<'eu.integras.knowledge.uptake.recorded.v1', {
  uptake: string;
  project: string;
  after: UptakeRecord;
}>;

/** What was recorded of an uptake was wrong, and is corrected. */
export type UptakeCorrected = CloudEvent<'eu.integras.knowledge.uptake.corrected.v1', {
  uptake: string;
  project: string;
  before: UptakeRecord;
  after: UptakeRecord;
  reason: string;
}>;

/** An uptake was recorded that was none. */
export type UptakeVoided = CloudEvent<'eu.integras.knowledge.uptake.voided.v1', {
  uptake: string;
  project: string;
  before: UptakeRecord;
  reason: string;
}>;

/** A file was attached to something that is written; the file itself is read where it is kept. */
export type AttachmentAdded = CloudEvent<'eu.integras.knowledge.attachment.added.v1', {
  attachment: string;
  project: string;
  item: string;
  itemKind: 'analysis' | 'practice' | 'recommendation' | 'initiative';
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
}>;

/** An attached file was removed, with the reason; its content is kept nowhere. */
export type AttachmentRemoved = CloudEvent<'eu.integras.knowledge.attachment.removed.v1', {
  attachment: string;
  project: string;
  item: string;
  itemKind: 'analysis' | 'practice' | 'recommendation' | 'initiative';
  name: string;
  reason: string;
}>;

/** Somebody of the partnership commented on what its authors write. */
export type CommentMade = CloudEvent<'eu.integras.knowledge.comment.made.v1', {
  role: 'pilot_manager' | 'training_organiser' | 'policy_author' | 'country_coordinator' | 'evaluator' | 'lead_partner' | 'partner_system' | 'operator';
  text: string;
  comment: string;
  project: string;
  item: string;
  itemKind: 'analysis' | 'practice' | 'recommendation' | 'initiative';
}>;

/** Whoever made a comment says it otherwise. */
export type CommentChanged = CloudEvent<'eu.integras.knowledge.comment.changed.v1', {
  before: string;
  after: string;
  comment: string;
  project: string;
  item: string;
  itemKind: 'analysis' | 'practice' | 'recommendation' | 'initiative';
}>;

/** Whoever made a comment takes it back. */
export type CommentWithdrawn = CloudEvent<'eu.integras.knowledge.comment.withdrawn.v1', {
  comment: string;
  project: string;
  item: string;
  itemKind: 'analysis' | 'practice' | 'recommendation' | 'initiative';
}>;

/** What a comment asked for is settled. */
export type CommentResolved = CloudEvent<'eu.integras.knowledge.comment.resolved.v1', {
  comment: string;
  project: string;
  item: string;
  itemKind: 'analysis' | 'practice' | 'recommendation' | 'initiative';
}>;

/** What a comment asked for is not settled after all. */
export type CommentReopened = CloudEvent<'eu.integras.knowledge.comment.reopened.v1', {
  comment: string;
  project: string;
  item: string;
  itemKind: 'analysis' | 'practice' | 'recommendation' | 'initiative';
}>;

/** A partner system registered where it wants facts to be sent. */
export type SubscriptionRegistered = CloudEvent<'eu.integras.notifications.subscription.registered.v1', {
  subscription: string;
  account: string;
}>;

/** The receiver of a subscription answered its challenge: facts are sent from now on. */
export type SubscriptionConfirmed = CloudEvent<'eu.integras.notifications.subscription.confirmed.v1', {
  subscription: string;
  account: string;
}>;

/** Nothing is sent to a subscription any more until its partner confirms it again. */
export type SubscriptionDisabled = CloudEvent<'eu.integras.notifications.subscription.disabled.v1', {
  subscription: string;
  account: string;
  reason: 'gone' | 'failing' | 'access_ended' | 'asked';
}>;

/** A partner system ended its subscription. */
export type SubscriptionClosed = CloudEvent<'eu.integras.notifications.subscription.closed.v1', {
  subscription: string;
  account: string;
}>;

/** A transnational training was planned. */
export type SchemePlanned = CloudEvent<'eu.integras.trainings.scheme.planned.v1', {
  scheme: string;
  project: string;
  after: SchemeDescription;
}>;

/** The description of a transnational training was changed. */
export type SchemeDescribed = CloudEvent<'eu.integras.trainings.scheme.described.v1', {
  scheme: string;
  project: string;
  before: SchemeDescription;
  after: SchemeDescription;
}>;

/** A transnational training is over: no more sessions and registrations. */
export type SchemeClosed = CloudEvent<'eu.integras.trainings.scheme.closed.v1', {
  scheme: string;
  project: string;
}>;

/** A transnational training does not take place. Each of its sessions was cancelled before. */
export type SchemeCancelled = CloudEvent<'eu.integras.trainings.scheme.cancelled.v1', {
  scheme: string;
  project: string;
  reason?: string;
}>;

/** The follow-up questions of a training are open: whoever took part is asked what has stayed. */
export type SchemeFollowUpOpened = CloudEvent<'eu.integras.trainings.scheme.follow-up-opened.v1', {
  scheme: string;
  project: string;
  title: string;
  from: string;
  to: string;
}>;

/** A session of a training was scheduled. */
export type SessionScheduled = CloudEvent<'eu.integras.trainings.session.scheduled.v1', {
  session: string;
  scheme: string;
  after: SessionPlan;
}>;

/** A session of a training takes place at another time or place, or for more or fewer people. */
export type SessionRescheduled = CloudEvent<'eu.integras.trainings.session.rescheduled.v1', {
  session: string;
  scheme: string;
  before: SessionPlan;
  after: SessionPlan;
}>;

/** A session of a training does not take place. */
export type SessionCancelled = CloudEvent<'eu.integras.trainings.session.cancelled.v1', {
  session: string;
  scheme: string;
  before: SessionPlan;
  reason?: string;
}>;

/** Somebody registered for a session of a training. */
export type RegistrationMade = CloudEvent<'eu.integras.trainings.registration.made.v1', {
  registration: string;
  scheme: string;
  session: string;
  attendee: string;
  stakeholder: Stakeholder;
  state: 'registered' | 'waiting';
}>;

/** Somebody who was waiting for a session has a place. */
export type RegistrationPromoted = CloudEvent<'eu.integras.trainings.registration.promoted.v1', {
  registration: string;
  scheme: string;
  session: string;
  attendee: string;
}>;

/** Somebody does not come to a session of a training. */
export type RegistrationCancelled = CloudEvent<'eu.integras.trainings.registration.cancelled.v1', {
  registration: string;
  scheme: string;
  session: string;
  attendee: string;
}>;

/** Somebody attended a session of a training. */
export type AttendanceRecorded = CloudEvent<'eu.integras.trainings.attendance.recorded.v1', {
  attendance: string;
  after: AttendanceSnapshot;
}>;

/** It was put right how long somebody attended a session of a training. */
export type AttendanceCorrected = CloudEvent<'eu.integras.trainings.attendance.corrected.v1', {
  attendance: string;
  before: AttendanceSnapshot;
  after: AttendanceSnapshot;
  reason?: string;
}>;

/** An attendance was taken back: it did not happen. */
export type AttendanceVoided = CloudEvent<'eu.integras.trainings.attendance.voided.v1', {
  attendance: string;
  before: AttendanceSnapshot;
  reason?: string;
}>;

/** Somebody takes part in a training: the first session was attended. */
export type ParticipationBegun = CloudEvent<'eu.integras.trainings.participation.begun.v1', {
  participation: string;
  after: ParticipationSnapshot;
}>;

/** A participation in a training comes to something else: another session was attended, has ended, or was put right. */
export type ParticipationChanged = CloudEvent<'eu.integras.trainings.participation.changed.v1', {
  participation: string;
  before: ParticipationSnapshot;
  after: ParticipationSnapshot;
}>;

/** A participation in a training was taken back with the last attendance. */
export type ParticipationVoided = CloudEvent<'eu.integras.trainings.participation.voided.v1', {
  participation: string;
  before: ParticipationSnapshot;
}>;

/** A version of the questions of a training was published. Answers are compared within a version only. */
export type QuestionSetPublished = CloudEvent<'eu.integras.trainings.question-set.published.v1', {
  questionSet: string;
  scheme: string;
  version: number;
  after: QuestionSetContent;
}>;

/** Somebody answered the questions of a training, before it, after it, or some months later. */
export type AssessmentAnswered = CloudEvent<'eu.integras.trainings.assessment.answered.v1', {
  assessment: string;
  after: AssessmentSnapshot;
}>;

/** It was put right what somebody answered to the questions of a training. */
export type AssessmentCorrected = CloudEvent<'eu.integras.trainings.assessment.corrected.v1', {
  assessment: string;
  before: AssessmentSnapshot;
  after: AssessmentSnapshot;
  reason?: string;
}>;

/** Answers to the questions of a training were taken back. */
export type AssessmentVoided = CloudEvent<'eu.integras.trainings.assessment.voided.v1', {
  assessment: string;
  before: AssessmentSnapshot;
  reason?: string;
}>;

/** A completed participation in a training was certified. Neither the name nor the verification code is told. */
export type CertificateIssued = CloudEvent<'eu.integras.trainings.certificate.issued.v1', {
  certificate: string;
  participation: string;
  scheme: string;
  attendee: string;
  on: string;
}>;

/** A certificate is not valid any more: it was withdrawn, or the participation is no longer completed. */
export type CertificateRevoked = CloudEvent<'eu.integras.trainings.certificate.revoked.v1', {
  certificate: string;
  participation: string;
  scheme: string;
  attendee: string;
  cause: 'completion_voided' | 'withdrawn';
}>;

/** Every event there is, told apart by `type`. */
export type IntegrasEvent =
  | ProjectOpened
  | TerritoryAdded
  | PartnerJoined
  | PilotPlanned
  | PilotDescribed
  | PilotStarted
  | PilotPaused
  | PilotResumed
  | PilotCompleted
  | PilotClosed
  | MilestonePlanned
  | MilestoneReached
  | MilestoneMissed
  | MilestoneRebaselined
  | MilestoneCorrected
  | MilestoneVoided
  | ParticipantEnrolled
  | ParticipantErased
  | ParticipantExited
  | ParticipantReEntered
  | ParticipantReleased
  | ParticipantRestricted
  | ParticipantCorrected
  | ParticipantVoided
  | ErasureRequested
  | ErasureDecided
  | OutcomeRecorded
  | OutcomeCorrected
  | OutcomeVoided
  | FollowUpRecorded
  | FollowUpCorrected
  | FollowUpVoided
  | SupportGiven
  | SupportCorrected
  | SupportErased
  | SupportVoided
  | ExpenditureRecorded
  | ExpenditureCorrected
  | ExpenditureVoided
  | ImportFinished
  | WorkPackagePlanned
  | WorkPackageCorrected
  | WorkPackageVoided
  | WorkItemPlanned
  | WorkItemRebaselined
  | WorkItemDelivered
  | WorkItemAccepted
  | WorkItemCorrected
  | WorkItemVoided
  | ObstacleReported
  | ObstacleAddressed
  | ObstacleSolved
  | ObstacleCorrected
  | ObstacleVoided
  | AgreementDrafted
  | AgreementSigned
  | AgreementEnded
  | AgreementCorrected
  | AgreementVoided
  | CodeMappingMade
  | CodeMappingCorrected
  | CodeMappingVoided
  | RiskIdentified
  | RiskAssessed
  | RiskVoided
  | ReportingDutySet
  | ReportingDutyHandedIn
  | ReportingDutyCorrected
  | ReportingDutyVoided
  | WorkshopHeld
  | WorkshopCorrected
  | WorkshopVoided
  | FeedbackRoundOpened
  | FeedbackRoundClosed
  | FeedbackGiven
  | FeedbackVoided
  | DefinitionDefined
  | DefinitionRetired
  | DefinitionResumed
  | TargetSet
  | TargetReached
  | TargetAtRisk
  | PeriodOpened
  | PeriodLocked
  | PeriodVerified
  | ReleasePublished
  | ReleaseOvertaken
  | DisclosureSet
  | EvidenceMoved
  | RecommendationDrafted
  | RecommendationRevised
  | RecommendationReviewRequested
  | RecommendationReviewed
  | RecommendationPublished
  | RecommendationTurnedStale
  | RecommendationReaffirmed
  | RecommendationWithdrawn
  | EvidencePinned
  | EvidenceReleased
  | EditionBegun
  | EditionDescribed
  | EditionPublished
  | SwotItemAdded
  | SwotItemChanged
  | SwotItemMoved
  | SwotItemRemoved
  | PracticeDrafted
  | PracticeRevised
  | PracticePublished
  | PracticeWithdrawn
  | InitiativeRegistered
  | InitiativeDescribed
  | InitiativeEnded
  | InitiativeWithdrawn
  | UptakeRecorded
  | UptakeCorrected
  | UptakeVoided
  | AttachmentAdded
  | AttachmentRemoved
  | CommentMade
  | CommentChanged
  | CommentWithdrawn
  | CommentResolved
  | CommentReopened
  | SubscriptionRegistered
  | SubscriptionConfirmed
  | SubscriptionDisabled
  | SubscriptionClosed
  | SchemePlanned
  | SchemeDescribed
  | SchemeClosed
  | SchemeCancelled
  | SchemeFollowUpOpened
  | SessionScheduled
  | SessionRescheduled
  | SessionCancelled
  | RegistrationMade
  | RegistrationPromoted
  | RegistrationCancelled
  | AttendanceRecorded
  | AttendanceCorrected
  | AttendanceVoided
  | ParticipationBegun
  | ParticipationChanged
  | ParticipationVoided
  | QuestionSetPublished
  | AssessmentAnswered
  | AssessmentCorrected
  | AssessmentVoided
  | CertificateIssued
  | CertificateRevoked;

export type EventType = IntegrasEvent['type'];

/** The events of a type. */
export type EventOf<T extends EventType> = Extract<IntegrasEvent, { type: T }>;
