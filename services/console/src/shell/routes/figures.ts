import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import {
  type FigureSearch,
  figureSearch,
  type FiguresSearch,
  figuresSearch,
  type IndicatorsSearch,
  indicatorsSearch,
} from '../search.js';
import { app } from './frames.js';

const figures = createRoute({
  getParentRoute: () => app,
  path: 'figures',
  validateSearch: (search): FiguresSearch => figuresSearch(search),
  component: lazyRouteComponent(() => import('../../figures/figures-page.js'), 'FiguresPage'),
});

const figure = createRoute({
  getParentRoute: () => app,
  path: 'figures/$code',
  validateSearch: (search): FigureSearch => figureSearch(search),
  component: lazyRouteComponent(() => import('../../figure/figure-page.js'), 'FigurePage'),
});

const indicators = createRoute({
  getParentRoute: () => app,
  path: 'indicators',
  validateSearch: (search): IndicatorsSearch => indicatorsSearch(search),
  component: lazyRouteComponent(() => import('../../indicators/indicators-page.js'), 'IndicatorsPage'),
});

/** A code has capital letters, so that none is ever called `new`. */
const newIndicator = createRoute({
  getParentRoute: () => app,
  path: 'indicators/new',
  component: lazyRouteComponent(() => import('../../indicators/define-page.js'), 'DefinePage'),
});

const indicator = createRoute({
  getParentRoute: () => app,
  path: 'indicators/$code',
  component: lazyRouteComponent(() => import('../../indicators/indicator-page.js'), 'IndicatorPage'),
});

const changedIndicator = createRoute({
  getParentRoute: () => app,
  path: 'indicators/$code/change',
  component: lazyRouteComponent(() => import('../../indicators/change-page.js'), 'ChangePage'),
});

const periods = createRoute({
  getParentRoute: () => app,
  path: 'periods',
  component: lazyRouteComponent(() => import('../../periods/periods-page.js'), 'PeriodsPage'),
});

const period = createRoute({
  getParentRoute: () => app,
  path: 'periods/$period',
  component: lazyRouteComponent(() => import('../../periods/period-page.js'), 'PeriodPage'),
});

/** What evaluators watch, define and report. */
export const figureRoutes = [
  figures,
  figure,
  indicators,
  newIndicator,
  indicator,
  changedIndicator,
  periods,
  period,
] as const;
