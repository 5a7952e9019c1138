import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router';
import { type SheetSearch, sheetSearch } from '../search.js';
import { app } from './frames.js';

const today = createRoute({
  getParentRoute: () => app,
  path: 'today',
  validateSearch: (search): SheetSearch => sheetSearch(search),
  component: lazyRouteComponent(() => import('../../today/today-page.js'), 'TodayPage'),
});

const pilots = createRoute({
  getParentRoute: () => app,
  path: 'pilots',
  component: lazyRouteComponent(() => import('../../pilots/pilots-page.js'), 'PilotsPage'),
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
  component: lazyRouteComponent(() => import('../../pilots/plan-page.js'), 'PlanPage'),
});

const pilotFigures = createRoute({
  getParentRoute: () => app,
  path: 'pilots/$pilot/figures',
  validateSearch: (search): SheetSearch => sheetSearch(search),
  component: lazyRouteComponent(() => import('../../pilots/pilot-figures-page.js'), 'PilotFiguresPage'),
});

const participation = createRoute({
  getParentRoute: () => app,
  path: 'pilots/$pilot/participation',
  component: lazyRouteComponent(() => import('../../participation/participation-page.js'), 'ParticipationPage'),
});

const expenditure = createRoute({
  getParentRoute: () => app,
  path: 'pilots/$pilot/expenditure',
  component: lazyRouteComponent(() => import('../../expenditure/expenditure-page.js'), 'ExpenditurePage'),
});

const participants = createRoute({
  getParentRoute: () => app,
  path: 'pilots/$pilot/participants',
  component: lazyRouteComponent(() => import('../../data-subjects/participants-page.js'), 'ParticipantsPage'),
});

const participant = createRoute({
  getParentRoute: () => app,
  path: 'pilots/$pilot/participants/$participant',
  component: lazyRouteComponent(() => import('../../data-subjects/participant-page.js'), 'ParticipantPage'),
});

const erasures = createRoute({
  getParentRoute: () => app,
  path: 'erasures',
  component: lazyRouteComponent(() => import('../../data-subjects/erasures-page.js'), 'ErasuresPage'),
});

/** What a pilot manager works on. */
export const pilotRoutes = [
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
] as const;
