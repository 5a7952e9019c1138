import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { app } from './frames.js';

const workPlan = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/plan',
  component: lazyRouteComponent(() => import('../../projects/work-plan-page.js'), 'WorkPlanPage'),
});

const obstacles = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/obstacles',
  component: lazyRouteComponent(() => import('../../projects/obstacles-page.js'), 'ObstaclesPage'),
});

const agreements = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/agreements',
  component: lazyRouteComponent(() => import('../../projects/agreements-page.js'), 'AgreementsPage'),
});

const codeLists = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/code-lists',
  component: lazyRouteComponent(() => import('../../projects/code-lists-page.js'), 'CodeListsPage'),
});

const risks = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/risks',
  component: lazyRouteComponent(() => import('../../projects/risks-page.js'), 'RisksPage'),
});

const duties = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/duties',
  component: lazyRouteComponent(() => import('../../projects/duties-page.js'), 'DutiesPage'),
});

const imports = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/imports',
  component: lazyRouteComponent(() => import('../../imports/imports-page.js'), 'ImportsPage'),
});

const newImport = createRoute({
  getParentRoute: () => app,
  path: 'projects/$project/imports/new',
  component: lazyRouteComponent(() => import('../../imports/new-import-page.js'), 'NewImportPage'),
});

/** It stands apart from its project, so that a notice can lead to it. */
const oneImport = createRoute({
  getParentRoute: () => app,
  path: 'imports/$import',
  component: lazyRouteComponent(() => import('../../imports/import-page.js'), 'ImportPage'),
});

/** What belongs to a project as a whole, and what is brought into it. */
export const projectRoutes = [
  workPlan,
  obstacles,
  agreements,
  codeLists,
  risks,
  duties,
  imports,
  newImport,
  oneImport,
] as const;
