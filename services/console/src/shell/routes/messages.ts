import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { app } from './frames.js';

const inbox = createRoute({
  getParentRoute: () => app,
  path: 'notifications',
  component: lazyRouteComponent(() => import('../../notifications/inbox-page.js'), 'InboxPage'),
});

const noticeSettings = createRoute({
  getParentRoute: () => app,
  path: 'notifications/settings',
  validateSearch: (search): { confirm?: string } =>
    typeof search['confirm'] === 'string' ? { confirm: search['confirm'] } : {},
  component: lazyRouteComponent(() => import('../../notifications/settings-page.js'), 'SettingsPage'),
});

const subscriptions = createRoute({
  getParentRoute: () => app,
  path: 'subscriptions',
  component: lazyRouteComponent(() => import('../../subscriptions/subscriptions-page.js'), 'SubscriptionsPage'),
});

const newSubscription = createRoute({
  getParentRoute: () => app,
  path: 'subscriptions/new',
  component: lazyRouteComponent(() => import('../../subscriptions/register-page.js'), 'RegisterSubscriptionPage'),
});

const subscription = createRoute({
  getParentRoute: () => app,
  path: 'subscriptions/$id',
  component: lazyRouteComponent(() => import('../../subscriptions/subscription-page.js'), 'SubscriptionPage'),
});

const events = createRoute({
  getParentRoute: () => app,
  path: 'events',
  component: lazyRouteComponent(() => import('../../events/events-page.js'), 'EventsPage'),
});

/** What tells somebody that something has happened: a person or a program. */
export const messageRoutes = [inbox, noticeSettings, subscriptions, newSubscription, subscription, events] as const;
