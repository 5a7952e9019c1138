import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type AssessmentSearch, assessmentSearch } from '../search.js';
import { app } from './frames.js';

const trainings = createRoute({
  getParentRoute: () => app,
  path: 'trainings',
  component: lazyRouteComponent(() => import('../../trainings/trainings-page.js'), 'TrainingsPage'),
});

const newTraining = createRoute({
  getParentRoute: () => app,
  path: 'trainings/new',
  component: lazyRouteComponent(() => import('../../trainings/plan-training-page.js'), 'PlanTrainingPage'),
});

const training = createRoute({
  getParentRoute: () => app,
  path: 'trainings/$scheme',
  component: lazyRouteComponent(() => import('../../trainings/training-page.js'), 'TrainingPage'),
});

const session = createRoute({
  getParentRoute: () => app,
  path: 'sessions/$session',
  component: lazyRouteComponent(() => import('../../trainings/session-page.js'), 'SessionPage'),
});

const wallCode = createRoute({
  getParentRoute: () => app,
  path: 'sessions/$session/code',
  component: lazyRouteComponent(() => import('../../trainings/wall-code-page.js'), 'WallCodePage'),
});

const importAttendance = createRoute({
  getParentRoute: () => app,
  path: 'sessions/$session/attendance/import',
  component: lazyRouteComponent(
    () => import('../../attendance-imports/import-attendance-page.js'),
    'ImportAttendancePage',
  ),
});

const newQuestions = createRoute({
  getParentRoute: () => app,
  path: 'trainings/$scheme/questions',
  component: lazyRouteComponent(() => import('../../assessments/new-questions-page.js'), 'NewQuestionsPage'),
});

const assessment = createRoute({
  getParentRoute: () => app,
  path: 'question-sets/$set',
  validateSearch: (search): AssessmentSearch => assessmentSearch(search),
  component: lazyRouteComponent(() => import('../../assessments/assessment-page.js'), 'AssessmentPage'),
});

const changedQuestions = createRoute({
  getParentRoute: () => app,
  path: 'question-sets/$set/questions',
  component: lazyRouteComponent(() => import('../../assessments/change-questions-page.js'), 'ChangeQuestionsPage'),
});

const enteredAnswers = createRoute({
  getParentRoute: () => app,
  path: 'question-sets/$set/answers',
  component: lazyRouteComponent(() => import('../../assessments/enter-answers-page.js'), 'EnterAnswersPage'),
});

/** Trainings, and what is asked about them. */
export const trainingRoutes = [
  trainings,
  newTraining,
  training,
  session,
  wallCode,
  importAttendance,
  newQuestions,
  assessment,
  changedQuestions,
  enteredAnswers,
] as const;
