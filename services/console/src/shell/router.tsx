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
import { Gate } from '../sign-in/gate.js';
import { Frame } from './frame.js';
import { NotFoundPage } from './not-found-page.js';
import { usePerson } from './person.js';
import { type FiguresSearch, figuresSearch, type SheetSearch, sheetSearch } from './search.js';

const root = createRootRoute({
  component: () => (
    <Gate>
      <Outlet />
    </Gate>
  ),
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
  component: Frame,
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

const figures = createRoute({
  getParentRoute: () => app,
  path: 'figures',
  validateSearch: (search): FiguresSearch => figuresSearch(search),
  component: lazyRouteComponent(() => import('../figures/figures-page.js'), 'FiguresPage'),
});

const routeTree = root.addChildren([
  start,
  app.addChildren([home, today, pilots, pilotStart, plan, pilotFigures, figures]),
]);

export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
