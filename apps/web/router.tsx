import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  type RouteComponent,
} from '@tanstack/react-router';
import { listOf, type StreamKind } from './api/stream-id.js';
import { refusalSearch, replaySearch, streamSearch } from './audit/pages/search.js';
import { inboxSearch } from './inbox/search.js';
import { Loading } from './kit/loading.js';
import { NotForYou } from './kit/not-for-you.js';
import { listSearch } from './list/list-search.js';
import { AppShell } from './shell/app-shell.js';
import { moveSearch } from './task/move-search.js';

const root = createRootRoute({ component: AppShell, notFoundComponent: NotForYou });
const under = () => root;

const inbox = createRoute({
  getParentRoute: under,
  path: '/',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('./inbox/inbox-page.js'), 'InboxPage'),
});
const audit = createRoute({
  getParentRoute: under,
  path: '/audit',
  validateSearch: streamSearch,
  component: lazyRouteComponent(() => import('./audit/pages/audit-page.js'), 'AuditPage'),
});
const refusals = createRoute({
  getParentRoute: under,
  path: '/audit/refusals',
  validateSearch: refusalSearch,
  component: lazyRouteComponent(() => import('./audit/pages/refusals-page.js'), 'RefusalsPage'),
});
const replay = createRoute({
  getParentRoute: under,
  path: '/audit/$kind/$id',
  validateSearch: replaySearch,
  component: lazyRouteComponent(() => import('./audit/pages/replay-page.js'), 'ReplayPage'),
});

/** The two pages of a kind of stream: all of them, and one. */
const pagesOf = <Kind extends StreamKind>(kind: Kind, list: RouteComponent, one: RouteComponent) =>
  [
    createRoute({ getParentRoute: under, path: listOf(kind), validateSearch: listSearch, component: list }),
    createRoute({
      getParentRoute: under,
      path: `${listOf(kind)}/$id`,
      validateSearch: moveSearch,
      component: one,
    }),
  ] as const;

const streams = [
  ...pagesOf(
    'cycle',
    lazyRouteComponent(() => import('./cycle/cycles-page.js'), 'CyclesPage'),
    lazyRouteComponent(() => import('./cycle/cycle-page.js'), 'CyclePage'),
  ),
  ...pagesOf(
    'case',
    lazyRouteComponent(() => import('./case/cases-page.js'), 'CasesPage'),
    lazyRouteComponent(() => import('./case/case-page.js'), 'CasePage'),
  ),
  ...pagesOf(
    'session',
    lazyRouteComponent(() => import('./calibration/sessions-page.js'), 'SessionsPage'),
    lazyRouteComponent(() => import('./calibration/session-page.js'), 'SessionPage'),
  ),
  ...pagesOf(
    'succession',
    lazyRouteComponent(() => import('./placement/successions-page.js'), 'SuccessionsPage'),
    lazyRouteComponent(() => import('./placement/succession-page.js'), 'SuccessionPage'),
  ),
  ...pagesOf(
    'signing',
    lazyRouteComponent(() => import('./commitment/rounds-page.js'), 'RoundsPage'),
    lazyRouteComponent(() => import('./commitment/round-page.js'), 'RoundPage'),
  ),
  ...pagesOf(
    'importRun',
    lazyRouteComponent(() => import('./import/imports-page.js'), 'ImportsPage'),
    lazyRouteComponent(() => import('./import/import-page.js'), 'ImportPage'),
  ),
] as const;

export const router = createRouter({
  routeTree: root.addChildren([inbox, ...streams, audit, refusals, replay]),
  basepath: '/app',
  defaultPreload: 'intent',
  defaultPendingComponent: Loading,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
