import { assessmentMoves } from '../../libs/contracts/case/assessment.routes.js';
import { artifactRoutes, auditInquiries, auditViews } from '../../libs/contracts/record/audit.routes.js';
import { calibrationMoves, calibrationViews } from '../../libs/contracts/calibration/session.routes.js';
import { commitmentMoves, commitmentViews } from '../../libs/contracts/commitment/signing.routes.js';
import { cycleMoves } from '../../libs/contracts/cycle/cycle.routes.js';
import { cycleViews } from '../../libs/contracts/cycle/cycle.views.js';
import { directoryViews } from '../../libs/contracts/reference/directory.views.js';
import { liveRoutes } from '../../libs/contracts/record/live.routes.js';
import { nominationMoves } from '../../libs/contracts/case/nomination.routes.js';
import { nominationViews } from '../../libs/contracts/case/nomination.views.js';
import { offerViews } from '../../libs/contracts/offer/offer.views.js';
import { placementMoves, placementViews } from '../../libs/contracts/placement/succession.routes.js';
import { recordViews } from '../../libs/contracts/record/record.routes.js';
import { referenceViews } from '../../libs/contracts/reference/reference.routes.js';
import { signInRoutes, type SignInRoute } from './sign-in/sign-in.routes.js';
import { streamMoves } from '../../libs/contracts/record/stream.routes.js';
import { taskViews } from '../../libs/contracts/task/task.views.js';
import type {
  ArtifactRoute,
  InquiryRoute,
  LiveRoute,
  MoveRoute,
  ViewRoute,
} from '../../libs/contracts/wire/route.js';

/** A route that says nothing about anybody. */
interface PublicRoute {
  readonly method: 'GET';
  readonly path: string;
  readonly open: 'live' | 'ready' | 'openapi';
  readonly summary: string;
}

/** A route that anybody may ask, signed in or not. */
export type OpenRoute = PublicRoute | SignInRoute;

export type DeclaredRoute = MoveRoute | ViewRoute | InquiryRoute | ArtifactRoute | LiveRoute;
export type AnyRoute = DeclaredRoute | OpenRoute;

export const isMove = (route: AnyRoute): route is MoveRoute => 'move' in route;
export const isView = (route: AnyRoute): route is ViewRoute => 'view' in route;
export const isInquiry = (route: AnyRoute): route is InquiryRoute => 'inquiry' in route;
export const isLive = (route: AnyRoute): route is LiveRoute => 'live' in route;
export const isOpen = (route: AnyRoute): route is OpenRoute => 'open' in route;

export const isSignIn = (route: AnyRoute): route is SignInRoute => isOpen(route) && 'answer' in route;

/** Every move, every view and whatever else is asked, each declared with its permission, audit name and schema in its contract. */
export const declaredRoutes: readonly DeclaredRoute[] = [
  ...cycleMoves,
  ...nominationMoves,
  ...assessmentMoves,
  ...calibrationMoves,
  ...placementMoves,
  ...commitmentMoves,
  ...streamMoves,
  ...cycleViews,
  ...nominationViews,
  ...calibrationViews,
  ...placementViews,
  ...commitmentViews,
  ...recordViews,
  ...referenceViews,
  ...directoryViews,
  ...taskViews,
  ...offerViews,
  ...auditViews,
  ...auditInquiries,
  ...artifactRoutes,
  ...liveRoutes,
];

export const openRoutes: readonly OpenRoute[] = [
  { method: 'GET', path: '/health/live', open: 'live', summary: 'Says that the process answers.' },
  {
    method: 'GET',
    path: '/health/ready',
    open: 'ready',
    summary: 'Says whether the parts behind it answer too.',
  },
  { method: 'GET', path: '/openapi.json', open: 'openapi', summary: 'This document.' },
  ...signInRoutes,
];

export const allRoutes: readonly AnyRoute[] = [...declaredRoutes, ...openRoutes];
