import type {
  ArtifactRoute,
  ExportRoute,
  InquiryRoute,
  LiveRoute,
  MoveRoute,
  UploadRoute,
  ViewRoute,
} from '../../../libs/contracts/wire/route.js';
import type { OwnSessionRoute } from '../sign-in/own-session.routes.js';
import type { SignInRoute } from '../sign-in/sign-in.routes.js';

/** A route that says nothing about anybody. */
interface StatusRoute {
  readonly method: 'GET';
  readonly path: string;
  readonly open: 'live' | 'ready' | 'openapi';
  readonly summary: string;
}

/** A route that anybody may ask, signed in or not. */
export type PublicRoute = StatusRoute | SignInRoute | OwnSessionRoute;

export type DeclaredRoute =
  MoveRoute | ViewRoute | InquiryRoute | ArtifactRoute | LiveRoute | UploadRoute | ExportRoute;
export type AnyRoute = DeclaredRoute | PublicRoute;

export const isMove = (route: AnyRoute): route is MoveRoute => 'move' in route;
export const isView = (route: AnyRoute): route is ViewRoute => 'view' in route;
export const isInquiry = (route: AnyRoute): route is InquiryRoute => 'inquiry' in route;
export const isLive = (route: AnyRoute): route is LiveRoute => 'live' in route;
export const isUpload = (route: AnyRoute): route is UploadRoute => 'upload' in route;
export const isExport = (route: AnyRoute): route is ExportRoute => 'export' in route;
export const isPublic = (route: AnyRoute): route is PublicRoute => 'open' in route;

const OWN_SESSIONS: readonly string[] = ['sessions', 'signOutEverywhere', 'backChannelLogout'];

export const isOwnSession = (route: AnyRoute): route is OwnSessionRoute =>
  isPublic(route) && OWN_SESSIONS.includes(route.open);
export const isSignIn = (route: AnyRoute): route is SignInRoute =>
  isPublic(route) && 'answer' in route && !isOwnSession(route);
