import type { FigureScope, KnowledgeItemKind } from '@integras/contracts';
import { queryOptions } from '@tanstack/react-query';
import { readAnalyses, readAnalysesCompared, readAnalysis, readEdition } from './analyses.js';
import { readAttachments, readRoom } from './attachments.js';
import { readComments } from './comments.js';
import { readContextFigures } from './context.js';
import { type Definition, type DefinitionState, readDefinitions, readVersions, readVocabulary } from './definitions.js';
import { readDisclosure } from './disclosure.js';
import { type Judgement, readChanges, readExplanation } from './explanations.js';
import {
  type FigureAddress,
  type FigureQuestion,
  readComparison,
  readFigures,
  readSeries,
  readWarnings,
} from './figures.js';
import { readPeriods, readReported } from './periods.js';
import { readHistory, readMilestones, readPilots, readProject, readProjects } from './pilots.js';
import { readTrace, search } from './knowledge.js';
import { readInitiative, readInitiatives } from './initiatives.js';
import { readPractice, readPractices, readUptakes } from './practices.js';
import { readEvidence, readRecommendation, readRecommendations } from './recommendations.js';
import { readReconciliation } from './reconciliation.js';
import { readRelease, readReleases } from './releases.js';
import { readPerson } from './session.js';
import { type PeriodFigure, readSnapshot } from './snapshots.js';
import { readTargets } from './targets.js';
import {
  readAssessmentAnalysis,
  readAssessments,
  readMyAssessments,
  readQuestionSet,
  readQuestionSets,
} from './assessments.js';
import { readCertificates, readMyCertificate, verifyCertificate } from './certificates.js';
import {
  readAttendance,
  readMyRegistration,
  readParticipations,
  readPublicSession,
  readRegistrations,
  readSchemes,
  readSessions,
  readWallCode,
} from './trainings.js';
import { readResults, readRounds, readWorkshops } from './participation.js';
import { readVersions as readVersionsOf } from './versions.js';
import type { Agreement, CodeMapping, Obstacle, ReportingDuty, Risk } from './project-records.js';
import { readRecords, type WorkPackage } from './work-plan.js';

/** How often to look how far a new version has been counted. */
const fillingMs = 1_000;
const isFilling = (definitions: readonly Definition[] | undefined) =>
  definitions?.some(({ state }) => state === 'filling') ? fillingMs : false;

/** How often to look who has come, while a list of people is open: single attendances are nobody's news. */
const peopleMs = 5_000;

/** What the console reads, each under the name by which it is refreshed. */
export const queries = {
  person: () =>
    queryOptions({ queryKey: ['person'], queryFn: ({ signal }) => readPerson(signal), staleTime: Infinity }),

  projects: () =>
    queryOptions({ queryKey: ['projects'], queryFn: ({ signal }) => readProjects(signal), staleTime: 300_000 }),

  project: (id: string) =>
    queryOptions({ queryKey: ['projects', id], queryFn: ({ signal }) => readProject(id, signal), staleTime: 300_000 }),

  workPackages: (project: string) =>
    queryOptions({
      queryKey: ['projects', project, 'work-packages'],
      queryFn: ({ signal }) => readRecords<WorkPackage>(project, 'work-packages', signal),
    }),

  obstacles: (project: string) =>
    queryOptions({
      queryKey: ['projects', project, 'obstacles'],
      queryFn: ({ signal }) => readRecords<Obstacle>(project, 'obstacles', signal),
    }),

  agreements: (project: string) =>
    queryOptions({
      queryKey: ['projects', project, 'agreements'],
      queryFn: ({ signal }) => readRecords<Agreement>(project, 'agreements', signal),
    }),

  codeMappings: (project: string) =>
    queryOptions({
      queryKey: ['projects', project, 'code-mappings'],
      queryFn: ({ signal }) => readRecords<CodeMapping>(project, 'code-mappings', signal),
    }),

  risks: (project: string) =>
    queryOptions({
      queryKey: ['projects', project, 'risks'],
      queryFn: ({ signal }) => readRecords<Risk>(project, 'risks', signal),
    }),

  duties: (project: string) =>
    queryOptions({
      queryKey: ['projects', project, 'reporting-duties'],
      queryFn: ({ signal }) => readRecords<ReportingDuty>(project, 'reporting-duties', signal),
    }),

  workshops: (pilot: string) =>
    queryOptions({ queryKey: ['workshops', pilot], queryFn: ({ signal }) => readWorkshops(pilot, signal) }),

  feedbackRounds: (pilot: string) =>
    queryOptions({
      queryKey: ['feedback-rounds', pilot],
      queryFn: ({ signal }) => readRounds(pilot, signal),
      // Single answers are nobody's news.
      refetchInterval: peopleMs,
    }),

  /** Read anew with every answer. */
  feedbackResults: (pilot: string, round: string, answers: number) =>
    queryOptions({
      queryKey: ['feedback-rounds', pilot, round, answers],
      queryFn: ({ signal }) => readResults(pilot, round, signal),
    }),

  pilots: () => queryOptions({ queryKey: ['pilots'], queryFn: ({ signal }) => readPilots(signal) }),

  milestones: (pilot: string) =>
    queryOptions({ queryKey: ['milestones', pilot], queryFn: ({ signal }) => readMilestones(pilot, signal) }),

  history: (pilot: string, entity: string | undefined) =>
    queryOptions({
      queryKey: ['history', pilot, entity ?? 'all'],
      queryFn: ({ signal }) => readHistory(pilot, entity, signal),
    }),

  /** Those that have figures, unless others are asked for. */
  definitions: (states: readonly DefinitionState[] = ['counted']) =>
    queryOptions({
      queryKey: ['definitions', states],
      queryFn: ({ signal }) => readDefinitions(states, signal),
      staleTime: states.includes('filling') ? 0 : 300_000,
      refetchInterval: ({ state: { data } }) => isFilling(data),
    }),

  /** Those that have figures, retired ones too: by what they are called where somebody has to do with one. */
  namedDefinitions: () => queries.definitions(['counted', 'retired']),

  versions: (code: string) =>
    queryOptions({
      queryKey: ['definitions', code],
      queryFn: ({ signal }) => readVersions(code, signal),
      refetchInterval: ({ state: { data } }) => isFilling(data?.items),
    }),

  vocabulary: () =>
    queryOptions({ queryKey: ['vocabulary'], queryFn: ({ signal }) => readVocabulary(signal), staleTime: Infinity }),

  disclosure: (project: string) =>
    queryOptions({
      queryKey: ['disclosure', project],
      queryFn: ({ signal }) => readDisclosure(project, signal),
      staleTime: 300_000,
    }),

  figures: (question: FigureQuestion) =>
    queryOptions({ queryKey: ['figures', question], queryFn: ({ signal }) => readFigures(question, signal) }),

  /** Read anew whenever one of the live values has moved. */
  warnings: (question: FigureQuestion, live: readonly (string | null | undefined)[]) =>
    queryOptions({
      queryKey: ['figures', 'warnings', question, live],
      queryFn: ({ signal }) => readWarnings(question, signal),
    }),

  series: (figure: FigureAddress, as: { version?: string | undefined; asOf?: string | undefined } = {}) =>
    queryOptions({
      queryKey: ['figures', 'series', figure, as],
      queryFn: ({ signal }) => readSeries(figure, as, signal),
    }),

  comparison: (indicator: string, scope: FigureScope, project: string, asOf?: string) =>
    queryOptions({
      queryKey: ['figures', 'comparison', indicator, scope, project, asOf],
      queryFn: ({ signal }) => readComparison(indicator, scope, project, asOf, signal),
    }),

  explanation: (figure: FigureAddress, judgement: Judgement | undefined) =>
    queryOptions({
      queryKey: ['figures', 'explanation', figure, judgement],
      queryFn: ({ signal }) => readExplanation(figure, judgement, signal),
    }),

  changes: (figure: FigureAddress, since: string) =>
    queryOptions({
      queryKey: ['figures', 'changes', figure, since],
      queryFn: ({ signal }) => readChanges(figure, since, signal),
    }),

  targets: (indicator: string, project: string) =>
    queryOptions({
      queryKey: ['targets', indicator, project],
      queryFn: ({ signal }) => readTargets(indicator, project, signal),
    }),

  periods: () => queryOptions({ queryKey: ['periods'], queryFn: ({ signal }) => readPeriods(signal), staleTime: 0 }),

  /** What a period reports of an indicator, for the whole and for each country. */
  reported: (period: string, indicator: string, by?: string) =>
    queryOptions({
      queryKey: ['periods', period, indicator, by],
      queryFn: async ({ signal }) => {
        const scopes = ['project', 'country'] as const;
        return (await Promise.all(scopes.map((scope) => readReported(period, indicator, scope, by, signal)))).flat();
      },
      staleTime: 0,
    }),

  releases: () => queryOptions({ queryKey: ['releases'], queryFn: ({ signal }) => readReleases(signal) }),

  /** A release never changes. */
  release: (id: string) =>
    queryOptions({
      queryKey: ['releases', id],
      queryFn: ({ signal }) => readRelease(id, signal),
      staleTime: Infinity,
    }),

  reconciliation: () =>
    queryOptions({
      queryKey: ['reconciliation'],
      queryFn: ({ signal }) => readReconciliation(signal),
      staleTime: 60_000,
      retry: false,
    }),

  schemes: () => queryOptions({ queryKey: ['trainings', 'schemes'], queryFn: ({ signal }) => readSchemes(signal) }),

  sessions: () => queryOptions({ queryKey: ['trainings', 'sessions'], queryFn: ({ signal }) => readSessions(signal) }),

  participations: (scheme: string) =>
    queryOptions({
      queryKey: ['trainings', 'participations', scheme],
      queryFn: ({ signal }) => readParticipations(scheme, signal),
      // Others take attendance while this is looked at: it is asked anew by whoever comes back to it.
      staleTime: 0,
    }),

  registrations: (session: string) =>
    queryOptions({
      queryKey: ['trainings', 'registrations', session],
      queryFn: ({ signal }) => readRegistrations(session, signal),
      refetchInterval: peopleMs,
    }),

  attendance: (session: string) =>
    queryOptions({
      queryKey: ['trainings', 'attendance', session],
      queryFn: ({ signal }) => readAttendance(session, signal),
      refetchInterval: peopleMs,
    }),

  wallCode: (session: string) =>
    queryOptions({
      queryKey: ['trainings', 'code', session],
      queryFn: ({ signal }) => readWallCode(session, signal),
      staleTime: 0,
      refetchInterval: ({ state: { data } }) => (data ? Math.max(1_000, Date.parse(data.until) - Date.now()) : false),
    }),

  publicSession: (link: string) =>
    queryOptions({
      queryKey: ['trainings', 'public', link],
      queryFn: ({ signal }) => readPublicSession(link, signal),
    }),

  myRegistration: (link: string) =>
    queryOptions({
      queryKey: ['trainings', 'mine', link],
      queryFn: ({ signal }) => readMyRegistration(link, signal),
    }),

  questionSets: (scheme: string) =>
    queryOptions({
      queryKey: ['trainings', 'question-sets', scheme],
      queryFn: ({ signal }) => readQuestionSets(scheme, signal),
    }),

  questionSet: (id: string, version?: number) =>
    queryOptions({
      queryKey: ['trainings', 'question-set', id, version],
      queryFn: ({ signal }) => readQuestionSet(id, version, signal),
    }),

  assessments: (questionSet: string) =>
    queryOptions({
      queryKey: ['trainings', 'assessments', questionSet],
      queryFn: ({ signal }) => readAssessments(questionSet, signal),
      retry: false,
    }),

  assessmentAnalysis: (questionSet: string, wanted: Parameters<typeof readAssessmentAnalysis>[1]) =>
    queryOptions({
      queryKey: ['trainings', 'assessments', questionSet, 'analysis', wanted],
      queryFn: ({ signal }) => readAssessmentAnalysis(questionSet, wanted, signal),
      // People answer while this is looked at.
      staleTime: 0,
    }),

  myCertificate: (link: string) =>
    queryOptions({
      queryKey: ['trainings', 'mine', link, 'certificate'],
      queryFn: ({ signal }) => readMyCertificate(link, signal),
    }),

  certificates: (scheme: string) =>
    queryOptions({
      queryKey: ['trainings', 'certificates', scheme],
      queryFn: ({ signal }) => readCertificates(scheme, signal),
      // Whoever has completed the training may have theirs by their own link meanwhile.
      staleTime: 0,
    }),

  certificate: (code: string) =>
    queryOptions({
      queryKey: ['trainings', 'certificate', code],
      queryFn: ({ signal }) => verifyCertificate(code, signal),
      staleTime: 0,
    }),

  myAssessments: (link: string) =>
    queryOptions({
      queryKey: ['trainings', 'mine', link, 'assessments'],
      queryFn: ({ signal }) => readMyAssessments(link, signal),
    }),

  recommendations: (words: string) =>
    queryOptions({
      queryKey: ['recommendations', 'list', words],
      queryFn: ({ signal }) => readRecommendations(words, signal),
      staleTime: 0,
    }),

  recommendation: (id: string) =>
    queryOptions({
      queryKey: ['recommendations', id],
      queryFn: ({ signal }) => readRecommendation(id, signal),
      staleTime: 0,
    }),

  /** What is shown is what is pinned, so it is not read anew beneath who looks at it. */
  snapshot: (figure: PeriodFigure) =>
    queryOptions({
      queryKey: ['snapshot', figure],
      queryFn: ({ signal }) => readSnapshot(figure, signal),
      staleTime: 0,
      gcTime: 0,
    }),

  evidence: (id: string) =>
    queryOptions({
      queryKey: ['recommendations', id, 'evidence'],
      queryFn: ({ signal }) => readEvidence(id, signal),
      staleTime: 0,
    }),

  analyses: () =>
    queryOptions({ queryKey: ['analyses', 'list'], queryFn: ({ signal }) => readAnalyses(signal), staleTime: 0 }),

  analysis: (id: string) =>
    queryOptions({ queryKey: ['analyses', id], queryFn: ({ signal }) => readAnalysis(id, signal), staleTime: 0 }),

  edition: (id: string, number: number) =>
    queryOptions({
      queryKey: ['analyses', id, number],
      queryFn: ({ signal }) => readEdition(id, number, signal),
      staleTime: 0,
    }),

  analysesCompared: (ids: readonly string[]) =>
    queryOptions({
      queryKey: ['analyses', 'compared', ids],
      queryFn: ({ signal }) => readAnalysesCompared(ids, signal),
      staleTime: 0,
    }),

  contextFigures: (country: string, year: string | undefined) =>
    queryOptions({
      queryKey: ['context', country, year],
      queryFn: ({ signal }) => readContextFigures(country, year, signal),
      staleTime: 300_000,
    }),

  initiatives: () =>
    queryOptions({
      queryKey: ['initiatives', 'list'],
      queryFn: ({ signal }) => readInitiatives(signal),
      staleTime: 0,
    }),

  initiative: (id: string) =>
    queryOptions({ queryKey: ['initiatives', id], queryFn: ({ signal }) => readInitiative(id, signal), staleTime: 0 }),

  practices: (words: string) =>
    queryOptions({
      queryKey: ['practices', 'list', words],
      queryFn: ({ signal }) => readPractices(words, signal),
      staleTime: 0,
    }),

  practice: (id: string) =>
    queryOptions({ queryKey: ['practices', id], queryFn: ({ signal }) => readPractice(id, signal), staleTime: 0 }),

  uptakes: (item: string) =>
    queryOptions({
      queryKey: ['practices', item, 'uptakes'],
      queryFn: ({ signal }) => readUptakes(item, signal),
      staleTime: 0,
    }),

  attachments: (item: string, itemKind: KnowledgeItemKind) =>
    queryOptions({
      queryKey: ['attachments', itemKind, item],
      queryFn: ({ signal }) => readAttachments(item, itemKind, signal),
      staleTime: 0,
    }),

  roomForFiles: (project: string) =>
    queryOptions({
      queryKey: ['attachments', 'room', project],
      queryFn: ({ signal }) => readRoom(project, signal),
      staleTime: 0,
    }),

  versionsOf: (kind: KnowledgeItemKind, id: string) =>
    queryOptions({
      queryKey: ['versions', kind, id],
      queryFn: ({ signal }) => readVersionsOf(kind, id, signal),
      staleTime: 0,
    }),

  comments: (item: string, itemKind: KnowledgeItemKind) =>
    queryOptions({
      queryKey: ['comments', itemKind, item],
      queryFn: ({ signal }) => readComments(item, itemKind, signal),
      staleTime: 0,
    }),

  trace: (project: string, around: string | undefined) =>
    queryOptions({
      queryKey: ['trace', project, around],
      queryFn: ({ signal }) => readTrace(project, around, signal),
      staleTime: 0,
    }),

  found: (words: string, language: string) =>
    queryOptions({
      queryKey: ['found', words, language],
      queryFn: ({ signal }) => search(words, language, signal),
      staleTime: 0,
    }),
};
