import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { type FeedbackLanguageCode, isFeedbackLanguage } from '../../feedback/languages.js';
import { root, visitors } from './frames.js';

/** It speaks more languages than the console, so it stands outside of the frame for visitors. */
const feedback = createRoute({
  getParentRoute: () => root,
  path: '/feedback/$link',
  validateSearch: ({ lang }): { lang?: FeedbackLanguageCode } => (isFeedbackLanguage(lang) ? { lang } : {}),
  component: lazyRouteComponent(() => import('../../feedback/feedback-page.js'), 'FeedbackPage'),
});

const register = createRoute({
  getParentRoute: () => visitors,
  path: '/register/$link',
  component: lazyRouteComponent(() => import('../../visitors/register-page.js'), 'RegisterPage'),
});

const myRegistration = createRoute({
  getParentRoute: () => visitors,
  path: '/my-registration/$link',
  component: lazyRouteComponent(() => import('../../visitors/my-registration-page.js'), 'MyRegistrationPage'),
});

const myAnswers = createRoute({
  getParentRoute: () => visitors,
  path: '/my-registration/$link/questions/$set/$moment',
  component: lazyRouteComponent(() => import('../../visitors/answer-page.js'), 'AnswerPage'),
});

const certificate = createRoute({
  getParentRoute: () => visitors,
  path: '/certificates/$code',
  component: lazyRouteComponent(() => import('../../visitors/verify-page.js'), 'VerifyPage'),
});

const attend = createRoute({
  getParentRoute: () => visitors,
  path: '/attend/$session/$code',
  component: lazyRouteComponent(() => import('../../visitors/attend-page.js'), 'AttendPage'),
});

const erase = createRoute({
  getParentRoute: () => visitors,
  path: '/my-contact/$link',
  component: lazyRouteComponent(() => import('../../visitors/erase-page.js'), 'ErasePage'),
});

const published = createRoute({
  getParentRoute: () => visitors,
  path: '/published',
  component: lazyRouteComponent(() => import('../../published/releases-page.js'), 'ReleasesPage'),
});

const release = createRoute({
  getParentRoute: () => visitors,
  path: '/published/$release',
  component: lazyRouteComponent(() => import('../../published/release-page.js'), 'ReleasePage'),
});

/** What needs no account. */
export const visitorRoutes = [
  feedback,
  visitors.addChildren([register, myRegistration, myAnswers, certificate, attend, erase, published, release]),
] as const;
