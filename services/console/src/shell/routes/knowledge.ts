import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type AnalysisSearch, analysisSearch } from '../search.js';
import { app } from './frames.js';

const knowledge = createRoute({
  getParentRoute: () => app,
  path: 'knowledge',
  validateSearch: (search): { q?: string } => (typeof search['q'] === 'string' ? { q: search['q'] } : {}),
  component: lazyRouteComponent(() => import('../../knowledge/knowledge-page.js'), 'KnowledgePage'),
});

const trace = createRoute({
  getParentRoute: () => app,
  path: 'trace',
  validateSearch: (search): { around?: string } =>
    typeof search['around'] === 'string' ? { around: search['around'] } : {},
  component: lazyRouteComponent(() => import('../../trace/trace-page.js'), 'TracePage'),
});

const analyses = createRoute({
  getParentRoute: () => app,
  path: 'analyses',
  component: lazyRouteComponent(() => import('../../analyses/analyses-page.js'), 'AnalysesPage'),
});

/** An id is a UUID, so that none is ever called `new` or `compared`. */
const newAnalysis = createRoute({
  getParentRoute: () => app,
  path: 'analyses/new',
  component: lazyRouteComponent(() => import('../../analyses/new-analysis-page.js'), 'NewAnalysisPage'),
});

const analysesCompared = createRoute({
  getParentRoute: () => app,
  path: 'analyses/compared',
  validateSearch: (search): { analyses?: string } =>
    typeof search['analyses'] === 'string' ? { analyses: search['analyses'] } : {},
  component: lazyRouteComponent(() => import('../../analyses/comparison-page.js'), 'ComparisonPage'),
});

const analysis = createRoute({
  getParentRoute: () => app,
  path: 'analyses/$id',
  validateSearch: (search): AnalysisSearch => analysisSearch(search),
  component: lazyRouteComponent(() => import('../../analyses/analysis-page.js'), 'AnalysisPage'),
});

const analysisBoard = createRoute({
  getParentRoute: () => app,
  path: 'analyses/$id/board',
  component: lazyRouteComponent(() => import('../../analyses/board-page.js'), 'BoardPage'),
});

const analysisVersions = createRoute({
  getParentRoute: () => app,
  path: 'analyses/$id/versions',
  component: lazyRouteComponent(() => import('../../versions/versions-page.js'), 'AnalysisVersionsPage'),
});

const initiative = createRoute({
  getParentRoute: () => app,
  path: 'initiatives/$id',
  component: lazyRouteComponent(() => import('../../initiatives/initiative-page.js'), 'InitiativePage'),
});

const initiativeVersions = createRoute({
  getParentRoute: () => app,
  path: 'initiatives/$id/versions',
  component: lazyRouteComponent(() => import('../../versions/versions-page.js'), 'InitiativeVersionsPage'),
});

const practices = createRoute({
  getParentRoute: () => app,
  path: 'practices',
  component: lazyRouteComponent(() => import('../../practices/practices-page.js'), 'PracticesPage'),
});

const newPractice = createRoute({
  getParentRoute: () => app,
  path: 'practices/new',
  component: lazyRouteComponent(() => import('../../practices/practice-form-page.js'), 'PracticeFormPage'),
});

const practice = createRoute({
  getParentRoute: () => app,
  path: 'practices/$id',
  component: lazyRouteComponent(() => import('../../practices/practice-page.js'), 'PracticePage'),
});

const changedPractice = createRoute({
  getParentRoute: () => app,
  path: 'practices/$id/change',
  component: lazyRouteComponent(() => import('../../practices/practice-form-page.js'), 'PracticeFormPage'),
});

const practiceVersions = createRoute({
  getParentRoute: () => app,
  path: 'practices/$id/versions',
  component: lazyRouteComponent(() => import('../../versions/versions-page.js'), 'PracticeVersionsPage'),
});

const recommendations = createRoute({
  getParentRoute: () => app,
  path: 'recommendations',
  component: lazyRouteComponent(() => import('../../recommendations/recommendations-page.js'), 'RecommendationsPage'),
});

const newRecommendation = createRoute({
  getParentRoute: () => app,
  path: 'recommendations/new',
  component: lazyRouteComponent(
    () => import('../../recommendations/recommendation-form-page.js'),
    'RecommendationFormPage',
  ),
});

const recommendation = createRoute({
  getParentRoute: () => app,
  path: 'recommendations/$id',
  component: lazyRouteComponent(() => import('../../recommendations/recommendation-page.js'), 'RecommendationPage'),
});

const changedRecommendation = createRoute({
  getParentRoute: () => app,
  path: 'recommendations/$id/change',
  component: lazyRouteComponent(
    () => import('../../recommendations/recommendation-form-page.js'),
    'RecommendationFormPage',
  ),
});

const recommendationVersions = createRoute({
  getParentRoute: () => app,
  path: 'recommendations/$id/versions',
  component: lazyRouteComponent(() => import('../../versions/versions-page.js'), 'RecommendationVersionsPage'),
});

/** What was learnt: analyses, initiatives, practices and recommendations. */
export const knowledgeRoutes = [
  knowledge,
  trace,
  analyses,
  newAnalysis,
  analysesCompared,
  analysis,
  analysisBoard,
  analysisVersions,
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
] as const;
