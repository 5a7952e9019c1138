import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  Navigate,
  Outlet,
  redirect,
} from '@tanstack/react-router';
import { isReporter } from '../api/rights.js';
import { type FeedbackLanguageCode, isFeedbackLanguage } from '../feedback/languages.js';
import { Gate } from '../sign-in/gate.js';
import { VisitorFrame } from '../visitors/visitor-frame.js';
import { Frame } from './frame.js';
import { NotFoundPage } from './not-found-page.js';
import { usePerson } from './person.js';
import {
  type AnalysisSearch,
  analysisSearch,
  type AssessmentSearch,
  assessmentSearch,
  type FigureSearch,
  figureSearch,
  type FiguresSearch,
  figuresSearch,
  type IndicatorsSearch,
  indicatorsSearch,
  type SheetSearch,
  sheetSearch,
} from './search.js';

const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <main>
      <NotFoundPage />
    </main>
  ),
});

const start = createRoute({ getParentRoute: () => root, path: '/', component: () => <Navigate to="/app" replace /> });

const app = createRoute({
  getParentRoute: () => root,
  path: '/app',
  component: () => (
    <Gate>
      <Frame />
    </Gate>
  ),
  notFoundComponent: NotFoundPage,
});

/** Whoever reports begins with what is due, whoever evaluates with the figures. */
function Home() {
  const { grants } = usePerson();
  return <Navigate to={isReporter(grants) ? '/app/today' : '/app/figures'} replace />;
}

const home = createRoute({ getParentRoute: () => app, path: '/', component: Home });

const today = createRoute({
  getParentRoute: () => app,
  path: 'today',
  validateSearch: (search): SheetSearch => sheetSearch(search),
  component: lazyRouteComponent(() => import('../today/today-page.js'), 'TodayPage'),
});

const pilots = createRoute({
  getParentRoute: () => app,
  path: 'pilots',
  component: lazyRouteComponent(() => import('../pilots/pilots-page.js'), 'PilotsPage'),
});

const pilotStart = createRoute({
  getParentRoute: () => app,
  path: 'pilots/$pilot',
  beforeLoad: ({ params }) => {
    throw redirect({ to: '/app/pilots/$pilot/plan', params, replace: true });
  },
});

const plan = createRoute({
  getParentRoute: () => app,
  path: 'pilots/$pilot/plan',
  validateSearch: (search): SheetSearch => sheetSearch(search),
  component: lazyRouteComponent(() => import('../pilots/plan-page.js'), 'PlanPage'),
});

const pilotFigures = createRoute({
  getParentRoute: () => app,
  path: 'pilots/$pilot/figures',
  validateSearch: (search): SheetSearch => sheetSearch(search),
  component: lazyRouteComponent(() => import('../pilots/pilot-figures-page.js'), 'PilotFiguresPage'),
});

const participation = createRoute({
  getParentRoute: () => app,
  path: 'pilots/$pilot/participation',
  component: lazyRouteComponent(() => import('../participation/participation-page.js'), 'ParticipationPage'),
});

const expenditure = createRoute({
  getParentRoute: () => app,
  path: 'pilots/$pilot/expenditure',
  component: lazyRouteComponent(() => import('../expenditure/expenditure-page.js'), 'ExpenditurePage'),
});

const participants = createRoute({
  getParentRoute: () => app,
  path: 'pilots/$pilot/participants',
  component: lazyRouteComponent(() => import('../data-subjects/participants-page.js'), 'ParticipantsPage'),
});

const participant = createRoute({
  getParentRoute: () => app,
  path: 'pilots/$pilot/participants/$participant',
  component: lazyRouteComponent(() => import('../data-subjects/participant-page.js'), 'ParticipantPage'),
});

const erasures = createRoute({
  getParentRoute: () => app,
  path: 'erasures',
  component: lazyRouteComponent(() => import('../data-subjects/erasures-page.js'), 'ErasuresPage'),
});

const workPlan = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/plan',
  component: lazyRouteComponent(() => import('../projects/work-plan-page.js'), 'WorkPlanPage'),
});

const obstacles = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/obstacles',
  component: lazyRouteComponent(() => import('../projects/obstacles-page.js'), 'ObstaclesPage'),
});

const agreements = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/agreements',
  component: lazyRouteComponent(() => import('../projects/agreements-page.js'), 'AgreementsPage'),
});

const codeLists = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/code-lists',
  component: lazyRouteComponent(() => import('../projects/code-lists-page.js'), 'CodeListsPage'),
});

const risks = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/risks',
  component: lazyRouteComponent(() => import('../projects/risks-page.js'), 'RisksPage'),
});

const duties = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/duties',
  component: lazyRouteComponent(() => import('../projects/duties-page.js'), 'DutiesPage'),
});

const imports = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/imports',
  component: lazyRouteComponent(() => import('../imports/imports-page.js'), 'ImportsPage'),
});

const newImport = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/imports/new',
  component: lazyRouteComponent(() => import('../imports/new-import-page.js'), 'NewImportPage'),
});

/** It stands apart from its project, so that a notice can lead to it. */
const oneImport = createRoute({
  getParentRoute: () => app,
  path: 'imports/$import',
  component: lazyRouteComponent(() => import('../imports/import-page.js'), 'ImportPage'),
});

const figures = createRoute({
  getParentRoute: () => app,
  path: 'figures',
  validateSearch: (search): FiguresSearch => figuresSearch(search),
  component: lazyRouteComponent(() => import('../figures/figures-page.js'), 'FiguresPage'),
});

const figure = createRoute({
  getParentRoute: () => app,
  path: 'figures/$code',
  validateSearch: (search): FigureSearch => figureSearch(search),
  component: lazyRouteComponent(() => import('../figure/figure-page.js'), 'FigurePage'),
});

const indicators = createRoute({
  getParentRoute: () => app,
  path: 'indicators',
  validateSearch: (search): IndicatorsSearch => indicatorsSearch(search),
  component: lazyRouteComponent(() => import('../indicators/indicators-page.js'), 'IndicatorsPage'),
});

/** A code has capital letters, so that none is ever called `new`. */
const newIndicator = createRoute({
  getParentRoute: () => app,
  path: 'indicators/new',
  component: lazyRouteComponent(() => import('../indicators/define-page.js'), 'DefinePage'),
});

const indicator = createRoute({
  getParentRoute: () => app,
  path: 'indicators/$code',
  component: lazyRouteComponent(() => import('../indicators/indicator-page.js'), 'IndicatorPage'),
});

const changedIndicator = createRoute({
  getParentRoute: () => app,
  path: 'indicators/$code/change',
  component: lazyRouteComponent(() => import('../indicators/change-page.js'), 'ChangePage'),
});

const periods = createRoute({
  getParentRoute: () => app,
  path: 'periods',
  component: lazyRouteComponent(() => import('../periods/periods-page.js'), 'PeriodsPage'),
});

const period = createRoute({
  getParentRoute: () => app,
  path: 'periods/$period',
  component: lazyRouteComponent(() => import('../periods/period-page.js'), 'PeriodPage'),
});

const inbox = createRoute({
  getParentRoute: () => app,
  path: 'notifications',
  component: lazyRouteComponent(() => import('../notifications/inbox-page.js'), 'InboxPage'),
});

const noticeSettings = createRoute({
  getParentRoute: () => app,
  path: 'notifications/settings',
  validateSearch: (search): { confirm?: string } =>
    typeof search['confirm'] === 'string' ? { confirm: search['confirm'] } : {},
  component: lazyRouteComponent(() => import('../notifications/settings-page.js'), 'SettingsPage'),
});

const trainings = createRoute({
  getParentRoute: () => app,
  path: 'trainings',
  component: lazyRouteComponent(() => import('../trainings/trainings-page.js'), 'TrainingsPage'),
});

const newTraining = createRoute({
  getParentRoute: () => app,
  path: 'trainings/new',
  component: lazyRouteComponent(() => import('../trainings/plan-training-page.js'), 'PlanTrainingPage'),
});

const training = createRoute({
  getParentRoute: () => app,
  path: 'trainings/$scheme',
  component: lazyRouteComponent(() => import('../trainings/training-page.js'), 'TrainingPage'),
});

const session = createRoute({
  getParentRoute: () => app,
  path: 'sessions/$session',
  component: lazyRouteComponent(() => import('../trainings/session-page.js'), 'SessionPage'),
});

const wallCode = createRoute({
  getParentRoute: () => app,
  path: 'sessions/$session/code',
  component: lazyRouteComponent(() => import('../trainings/wall-code-page.js'), 'WallCodePage'),
});

const newQuestions = createRoute({
  getParentRoute: () => app,
  path: 'trainings/$scheme/questions',
  component: lazyRouteComponent(() => import('../assessments/new-questions-page.js'), 'NewQuestionsPage'),
});

const assessment = createRoute({
  getParentRoute: () => app,
  path: 'question-sets/$set',
  validateSearch: (search): AssessmentSearch => assessmentSearch(search),
  component: lazyRouteComponent(() => import('../assessments/assessment-page.js'), 'AssessmentPage'),
});

const changedQuestions = createRoute({
  getParentRoute: () => app,
  path: 'question-sets/$set/questions',
  component: lazyRouteComponent(() => import('../assessments/change-questions-page.js'), 'ChangeQuestionsPage'),
});

const enteredAnswers = createRoute({
  getParentRoute: () => app,
  path: 'question-sets/$set/answers',
  component: lazyRouteComponent(() => import('../assessments/enter-answers-page.js'), 'EnterAnswersPage'),
});

const analyses = createRoute({
  getParentRoute: () => app,
  path: 'analyses',
  component: lazyRouteComponent(() => import('../analyses/analyses-page.js'), 'AnalysesPage'),
});

/** An id is a UUID, so that none is ever called `new` or `compared`. */
const newAnalysis = createRoute({
  getParentRoute: () => app,
  path: 'analyses/new',
  component: lazyRouteComponent(() => import('../analyses/new-analysis-page.js'), 'NewAnalysisPage'),
});

const analysesCompared = createRoute({
  getParentRoute: () => app,
  path: 'analyses/compared',
  validateSearch: (search): { analyses?: string } =>
    typeof search['analyses'] === 'string' ? { analyses: search['analyses'] } : {},
  component: lazyRouteComponent(() => import('../analyses/comparison-page.js'), 'ComparisonPage'),
});

const analysis = createRoute({
  getParentRoute: () => app,
  path: 'analyses/$id',
  validateSearch: (search): AnalysisSearch => analysisSearch(search),
  component: lazyRouteComponent(() => import('../analyses/analysis-page.js'), 'AnalysisPage'),
});

const analysisBoard = createRoute({
  getParentRoute: () => app,
  path: 'analyses/$id/board',
  component: lazyRouteComponent(() => import('../analyses/board-page.js'), 'BoardPage'),
});

const analysisVersions = createRoute({
  getParentRoute: () => app,
  path: 'analyses/$id/versions',
  component: lazyRouteComponent(() => import('../versions/versions-page.js'), 'AnalysisVersionsPage'),
});

const knowledge = createRoute({
  getParentRoute: () => app,
  path: 'knowledge',
  validateSearch: (search): { q?: string } => (typeof search['q'] === 'string' ? { q: search['q'] } : {}),
  component: lazyRouteComponent(() => import('../knowledge/knowledge-page.js'), 'KnowledgePage'),
});

const trace = createRoute({
  getParentRoute: () => app,
  path: 'trace',
  validateSearch: (search): { around?: string } =>
    typeof search['around'] === 'string' ? { around: search['around'] } : {},
  component: lazyRouteComponent(() => import('../trace/trace-page.js'), 'TracePage'),
});

const initiative = createRoute({
  getParentRoute: () => app,
  path: 'initiatives/$id',
  component: lazyRouteComponent(() => import('../initiatives/initiative-page.js'), 'InitiativePage'),
});

const initiativeVersions = createRoute({
  getParentRoute: () => app,
  path: 'initiatives/$id/versions',
  component: lazyRouteComponent(() => import('../versions/versions-page.js'), 'InitiativeVersionsPage'),
});

const practices = createRoute({
  getParentRoute: () => app,
  path: 'practices',
  component: lazyRouteComponent(() => import('../practices/practices-page.js'), 'PracticesPage'),
});

const newPractice = createRoute({
  getParentRoute: () => app,
  path: 'practices/new',
  component: lazyRouteComponent(() => import('../practices/practice-form-page.js'), 'PracticeFormPage'),
});

const practice = createRoute({
  getParentRoute: () => app,
  path: 'practices/$id',
  component: lazyRouteComponent(() => import('../practices/practice-page.js'), 'PracticePage'),
});

const changedPractice = createRoute({
  getParentRoute: () => app,
  path: 'practices/$id/change',
  component: lazyRouteComponent(() => import('../practices/practice-form-page.js'), 'PracticeFormPage'),
});

const practiceVersions = createRoute({
  getParentRoute: () => app,
  path: 'practices/$id/versions',
  component: lazyRouteComponent(() => import('../versions/versions-page.js'), 'PracticeVersionsPage'),
});

const recommendations = createRoute({
  getParentRoute: () => app,
  path: 'recommendations',
  component: lazyRouteComponent(() => import('../recommendations/recommendations-page.js'), 'RecommendationsPage'),
});

const recommendation = createRoute({
  getParentRoute: () => app,
  path: 'recommendations/$id',
  component: lazyRouteComponent(() => import('../recommendations/recommendation-page.js'), 'RecommendationPage'),
});

const newRecommendation = createRoute({
  getParentRoute: () => app,
  path: 'recommendations/new',
  component: lazyRouteComponent(
    () => import('../recommendations/recommendation-form-page.js'),
    'RecommendationFormPage',
  ),
});

const changedRecommendation = createRoute({
  getParentRoute: () => app,
  path: 'recommendations/$id/change',
  component: lazyRouteComponent(
    () => import('../recommendations/recommendation-form-page.js'),
    'RecommendationFormPage',
  ),
});

const recommendationVersions = createRoute({
  getParentRoute: () => app,
  path: 'recommendations/$id/versions',
  component: lazyRouteComponent(() => import('../versions/versions-page.js'), 'RecommendationVersionsPage'),
});

const administration = createRoute({
  getParentRoute: () => app,
  path: 'administration',
  component: lazyRouteComponent(() => import('../administration/administration-page.js'), 'AdministrationPage'),
});

const invite = createRoute({
  getParentRoute: () => app,
  path: 'administration/invite',
  component: lazyRouteComponent(() => import('../administration/invite-page.js'), 'InvitePage'),
});

const registerSystem = createRoute({
  getParentRoute: () => app,
  path: 'administration/register',
  component: lazyRouteComponent(() => import('../administration/register-system-page.js'), 'RegisterSystemPage'),
});

const account = createRoute({
  getParentRoute: () => app,
  path: 'administration/$account',
  component: lazyRouteComponent(() => import('../administration/account-page.js'), 'AccountPage'),
});

const sessionsOfMine = createRoute({
  getParentRoute: () => app,
  path: 'my-sessions',
  component: lazyRouteComponent(() => import('../sessions-of-mine/sessions-of-mine-page.js'), 'SessionsOfMinePage'),
});

const trail = createRoute({
  getParentRoute: () => app,
  path: 'trail',
  component: lazyRouteComponent(() => import('../trail/trail-page.js'), 'TrailPage'),
});

const invitation = createRoute({
  getParentRoute: () => app,
  path: 'invitation/$link',
  component: lazyRouteComponent(() => import('../administration/invitation-page.js'), 'InvitationPage'),
});

const subscriptions = createRoute({
  getParentRoute: () => app,
  path: 'subscriptions',
  component: lazyRouteComponent(() => import('../subscriptions/subscriptions-page.js'), 'SubscriptionsPage'),
});

const newSubscription = createRoute({
  getParentRoute: () => app,
  path: 'subscriptions/new',
  component: lazyRouteComponent(() => import('../subscriptions/register-page.js'), 'RegisterSubscriptionPage'),
});

const subscription = createRoute({
  getParentRoute: () => app,
  path: 'subscriptions/$id',
  component: lazyRouteComponent(() => import('../subscriptions/subscription-page.js'), 'SubscriptionPage'),
});

const events = createRoute({
  getParentRoute: () => app,
  path: 'events',
  component: lazyRouteComponent(() => import('../events/events-page.js'), 'EventsPage'),
});

/** It speaks more languages than the console, so it stands outside of the frame for visitors. */
const feedback = createRoute({
  getParentRoute: () => root,
  path: '/feedback/$link',
  validateSearch: ({ lang }): { lang?: FeedbackLanguageCode } => (isFeedbackLanguage(lang) ? { lang } : {}),
  component: lazyRouteComponent(() => import('../feedback/feedback-page.js'), 'FeedbackPage'),
});

/** What needs no account. */
const visitors = createRoute({ getParentRoute: () => root, id: 'visitors', component: VisitorFrame });

const register = createRoute({
  getParentRoute: () => visitors,
  path: '/register/$link',
  component: lazyRouteComponent(() => import('../visitors/register-page.js'), 'RegisterPage'),
});

const myRegistration = createRoute({
  getParentRoute: () => visitors,
  path: '/my-registration/$link',
  component: lazyRouteComponent(() => import('../visitors/my-registration-page.js'), 'MyRegistrationPage'),
});

const myAnswers = createRoute({
  getParentRoute: () => visitors,
  path: '/my-registration/$link/questions/$set/$moment',
  component: lazyRouteComponent(() => import('../visitors/answer-page.js'), 'AnswerPage'),
});

const certificate = createRoute({
  getParentRoute: () => visitors,
  path: '/certificates/$code',
  component: lazyRouteComponent(() => import('../visitors/verify-page.js'), 'VerifyPage'),
});

const attend = createRoute({
  getParentRoute: () => visitors,
  path: '/attend/$session/$code',
  component: lazyRouteComponent(() => import('../visitors/attend-page.js'), 'AttendPage'),
});

const erase = createRoute({
  getParentRoute: () => visitors,
  path: '/my-contact/$link',
  component: lazyRouteComponent(() => import('../visitors/erase-page.js'), 'ErasePage'),
});

const published = createRoute({
  getParentRoute: () => visitors,
  path: '/published',
  component: lazyRouteComponent(() => import('../published/releases-page.js'), 'ReleasesPage'),
});

const release = createRoute({
  getParentRoute: () => visitors,
  path: '/published/$release',
  component: lazyRouteComponent(() => import('../published/release-page.js'), 'ReleasePage'),
});

const routeTree = root.addChildren([
  start,
  app.addChildren([
    home,
    today,
    pilots,
    pilotStart,
    plan,
    pilotFigures,
    participation,
    expenditure,
    participants,
    participant,
    erasures,
    workPlan,
    obstacles,
    agreements,
    codeLists,
    risks,
    duties,
    imports,
    newImport,
    oneImport,
    figures,
    figure,
    indicators,
    newIndicator,
    indicator,
    changedIndicator,
    trainings,
    newTraining,
    training,
    session,
    wallCode,
    newQuestions,
    assessment,
    changedQuestions,
    enteredAnswers,
    analyses,
    newAnalysis,
    analysesCompared,
    analysis,
    analysisBoard,
    analysisVersions,
    knowledge,
    trace,
    initiative,
    initiativeVersions,
    practices,
    newPractice,
    practice,
    changedPractice,
    practiceVersions,
    recommendations,
    newRecommendation,
    recommendation,
    changedRecommendation,
    recommendationVersions,
    administration,
    invite,
    registerSystem,
    account,
    invitation,
    trail,
    sessionsOfMine,
    periods,
    period,
    subscriptions,
    newSubscription,
    subscription,
    events,
    inbox,
    noticeSettings,
  ]),
  feedback,
  visitors.addChildren([register, myRegistration, myAnswers, certificate, attend, erase, published, release]),
]);

export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
