import { createRootRoute, createRoute, Outlet } from '@tanstack/react-router';
import { Gate } from '../../sign-in/gate.js';
import { VisitorFrame } from '../../visitors/visitor-frame.js';
import { Frame } from '../frame.js';
import { NotFoundPage } from '../not-found-page.js';

export const root = createRootRoute({
  component: Outlet,
  notFoundComponent: () => (
    <main>
      <NotFoundPage />
    </main>
  ),
});

export const app = createRoute({
  getParentRoute: () => root,
  path: '/app',
  component: () => (
    <Gate>
      <Frame />
    </Gate>
  ),
  notFoundComponent: NotFoundPage,
});

/** Around what needs no account. */
export const visitors = createRoute({ getParentRoute: () => root, id: 'visitors', component: VisitorFrame });
