import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { AppShell } from './shell/app-shell.js';
import { refusalSearch, replaySearch, streamSearch } from './audit/pages/search.js';
import { inboxSearch } from './inbox/search.js';
import { listSearch } from './list/list-search.js';
import { Loading } from './kit/loading.js';
import { moveSearch } from './stream/move-search.js';
import { NotForYou } from './kit/not-for-you.js';

const root = createRootRoute({ component: AppShell, notFoundComponent: NotForYou });
const under = () => root;

const inbox = createRoute({
  getParentRoute: under,
  path: '/',
  validateSearch: inboxSearch,
  component: lazyRouteComponent(() => import('./inbox/inbox-page.js'), 'InboxPage'),
});
const cycles = createRoute({
  getParentRoute: under,
  path: '/cycles',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./cycle/cycles-page.js'), 'CyclesPage'),
});
const cycle = createRoute({
  getParentRoute: under,
  path: '/cycles/$id',
  validateSearch: moveSearch,
  component: lazyRouteComponent(() => import('./cycle/cycle-page.js'), 'CyclePage'),
});
const cases = createRoute({
  getParentRoute: under,
  path: '/cases',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./case/cases-page.js'), 'CasesPage'),
});
const talentCase = createRoute({
  getParentRoute: under,
  path: '/cases/$id',
  validateSearch: moveSearch,
  component: lazyRouteComponent(() => import('./case/case-page.js'), 'CasePage'),
});
const sessions = createRoute({
  getParentRoute: under,
  path: '/sessions',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./calibration/sessions-page.js'), 'SessionsPage'),
});
const session = createRoute({
  getParentRoute: under,
  path: '/sessions/$id',
  validateSearch: moveSearch,
  component: lazyRouteComponent(() => import('./calibration/session-page.js'), 'SessionPage'),
});
const successions = createRoute({
  getParentRoute: under,
  path: '/successions',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./placement/successions-page.js'), 'SuccessionsPage'),
});
const succession = createRoute({
  getParentRoute: under,
  path: '/successions/$id',
  validateSearch: moveSearch,
  component: lazyRouteComponent(() => import('./placement/succession-page.js'), 'SuccessionPage'),
});
const rounds = createRoute({
  getParentRoute: under,
  path: '/signing-rounds',
  validateSearch: listSearch,
  component: lazyRouteComponent(() => import('./commitment/rounds-page.js'), 'RoundsPage'),
});
const round = createRoute({
  getParentRoute: under,
  path: '/signing-rounds/$id',
  validateSearch: moveSearch,
  component: lazyRouteComponent(() => import('./commitment/round-page.js'), 'RoundPage'),
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

export const router = createRouter({
  routeTree: root.addChildren([
    inbox,
    cycles,
    cycle,
    cases,
    talentCase,
    sessions,
    session,
    successions,
    succession,
    rounds,
    round,
    audit,
    refusals,
    replay,
  ]),
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
