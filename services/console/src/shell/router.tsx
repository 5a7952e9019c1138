import { createRoute, createRouter, Navigate } from '@tanstack/react-router';
import { isReporter } from '../api/rights.js';
import { usePerson } from './person.js';
import { administrationRoutes } from './routes/administration.js';
import { figureRoutes } from './routes/figures.js';
import { app, root } from './routes/frames.js';
import { knowledgeRoutes } from './routes/knowledge.js';
import { messageRoutes } from './routes/messages.js';
import { pilotRoutes } from './routes/pilots.js';
import { projectRoutes } from './routes/projects.js';
import { trainingRoutes } from './routes/trainings.js';
import { visitorRoutes } from './routes/visitors.js';

const start = createRoute({ getParentRoute: () => root, path: '/', component: () => <Navigate to="/app" replace /> });

/** Whoever reports begins with what is due, whoever evaluates with the figures. */
function Home() {
  const { grants } = usePerson();
  return <Navigate to={isReporter(grants) ? '/app/today' : '/app/figures'} replace />;
}

const home = createRoute({ getParentRoute: () => app, path: '/', component: Home });

const routeTree = root.addChildren([
  start,
  app.addChildren([
    home,
    ...pilotRoutes,
    ...projectRoutes,
    ...figureRoutes,
    ...trainingRoutes,
    ...knowledgeRoutes,
    ...administrationRoutes,
    ...messageRoutes,
  ]),
  ...visitorRoutes,
]);

export const router = createRouter({ routeTree, defaultPreload: 'intent', scrollRestoration: true });

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
