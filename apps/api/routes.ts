import { artifactRoutes, auditInquiries } from '../../libs/contracts/record/audit.routes.js';
import { liveRoutes } from '../../libs/contracts/record/live.routes.js';
import { uploadRoutes } from '../../libs/contracts/upload/upload.routes.js';
import { moves, resources } from './resources.js';
import type { AnyRoute, DeclaredRoute, PublicRoute } from './route/route.js';
import { sharedResources } from './shared-resources.js';
import { ownSessionRoutes } from './sign-in/own-session.routes.js';
import { signInRoutes } from './sign-in/sign-in.routes.js';

/** Every move, every view and whatever else is asked, each declared with its permission, audit name and schema in its contract. */
export const declaredRoutes: readonly DeclaredRoute[] = [
  ...moves,
  ...[...resources, ...sharedResources].flatMap(({ views }) => views),
  ...resources.flatMap(({ exports = [] }) => exports),
  ...auditInquiries,
  ...artifactRoutes,
  ...liveRoutes,
  ...uploadRoutes,
];

export const publicRoutes: readonly PublicRoute[] = [
  { method: 'GET', path: '/health/live', open: 'live', summary: 'Says that the process answers.' },
  {
    method: 'GET',
    path: '/health/ready',
    open: 'ready',
    summary: 'Says whether everything behind it answers and does its work, and in words what does not.',
  },
  { method: 'GET', path: '/openapi.json', open: 'openapi', summary: 'This document.' },
  ...signInRoutes,
  ...ownSessionRoutes,
];

export const allRoutes: readonly AnyRoute[] = [...declaredRoutes, ...publicRoutes];

/** Routes that are served together: those of one kind of stream, of one shared noun, or of none. */
export interface Feature {
  readonly routes: readonly AnyRoute[];
}

export const features: readonly Feature[] = [
  ...resources.map(({ kind, views, exports = [] }) => ({
    routes: [...moves.filter((move) => move.kind === kind), ...views, ...exports],
  })),
  ...sharedResources.map(({ views }) => ({ routes: views })),
  { routes: [...auditInquiries, ...artifactRoutes, ...liveRoutes] },
  { routes: uploadRoutes },
  { routes: publicRoutes },
];
