import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { app } from './frames.js';

const administration = createRoute({
  getParentRoute: () => app,
  path: 'administration',
  component: lazyRouteComponent(() => import('../../administration/administration-page.js'), 'AdministrationPage'),
});

const invite = createRoute({
  getParentRoute: () => app,
  path: 'administration/invite',
  component: lazyRouteComponent(() => import('../../administration/invite-page.js'), 'InvitePage'),
});

const registerSystem = createRoute({
  getParentRoute: () => app,
  path: 'administration/register',
  component: lazyRouteComponent(() => import('../../administration/register-system-page.js'), 'RegisterSystemPage'),
});

const account = createRoute({
  getParentRoute: () => app,
  path: 'administration/$account',
  component: lazyRouteComponent(() => import('../../administration/account-page.js'), 'AccountPage'),
});

const invitation = createRoute({
  getParentRoute: () => app,
  path: 'invitation/$link',
  component: lazyRouteComponent(() => import('../../administration/invitation-page.js'), 'InvitationPage'),
});

const trail = createRoute({
  getParentRoute: () => app,
  path: 'trail',
  component: lazyRouteComponent(() => import('../../trail/trail-page.js'), 'TrailPage'),
});

const sessionsOfMine = createRoute({
  getParentRoute: () => app,
  path: 'my-sessions',
  component: lazyRouteComponent(() => import('../../sessions-of-mine/sessions-of-mine-page.js'), 'SessionsOfMinePage'),
});

/** Who may do what, and who did it. */
export const administrationRoutes = [
  administration,
  invite,
  registerSystem,
  account,
  invitation,
  trail,
  sessionsOfMine,
] as const;
