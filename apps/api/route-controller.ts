import {
  applyDecorators,
  Controller,
  createParamDecorator,
  Inject,
  Req,
  RequestMapping,
  RequestMethod,
  Res,
  type ExecutionContext,
  type PipeTransform,
  type Type,
} from '@nestjs/common';
import { nothing } from '../../libs/contracts/wire/fields.js';
import type { MoveRoute, UploadRoute } from '../../libs/contracts/wire/route.js';
import { MoveBodyPipe, type MoveBody } from './door/move-body.pipe.js';
import { QueryPipe, type CheckedQuery } from './door/query.pipe.js';
import type { ApiRequest, ApiResponse } from './door/visit.js';
import { MoveRequests } from './move-requests.service.js';
import { PublicRoutes } from './public-routes.service.js';
import { Reads } from './read.service.js';
import { RouteOf } from './route/route-of.js';
import {
  isMove,
  isPublic,
  isUpload,
  type AnyRoute,
  type DeclaredRoute,
  type PublicRoute,
} from './route/route.js';
import { Uploads } from './upload/upload.service.js';

/** The whole request, for a pipe to make something of. */
const Sent = createParamDecorator((_: undefined, context: ExecutionContext): unknown =>
  context.switchToHttp().getRequest(),
);

interface Handlers {
  readonly moves: MoveRequests;
  readonly reads: Reads;
  readonly open: PublicRoutes;
  readonly uploads: Uploads;
}
type Handler = (this: Handlers, request: ApiRequest, response: ApiResponse, sent: unknown) => Promise<void>;

/**
 * A controller with a method per declared route, made from the declaration, so that a route without permission, audit
 * name and schema cannot be written.
 */
export function controllerOf(routes: readonly AnyRoute[]): Type<unknown> {
  class RoutesController {
    constructor(
      @Inject(MoveRequests) readonly moves: MoveRequests,
      @Inject(Reads) readonly reads: Reads,
      @Inject(PublicRoutes) readonly open: PublicRoutes,
      @Inject(Uploads) readonly uploads: Uploads,
    ) {}
  }
  for (const route of routes) register(RoutesController, route);
  Controller()(RoutesController);
  return RoutesController;
}

function register(controller: Type<Handlers>, route: AnyRoute): void {
  const name = `${route.method} ${route.path}`;
  const { prototype } = controller as { prototype: object };
  const { serve, pipe } = servingOf(route);
  Object.defineProperty(prototype, name, { value: serve, writable: true, configurable: true });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name)!;
  const method = RequestMethod[route.method];
  applyDecorators(RouteOf(route), RequestMapping({ path: route.path, method }))(prototype, name, descriptor);
  Req()(prototype, name, 0);
  Res()(prototype, name, 1);
  if (pipe) Sent(pipe)(prototype, name, 2);
}

/** What a route's requests come to, and the pipe that what is sent goes through first. */
function servingOf(route: AnyRoute): { readonly serve: Handler; readonly pipe?: PipeTransform } {
  if (isPublic(route)) return { serve: servePublic(route) };
  if (isUpload(route)) return { serve: serveUpload(route), pipe: new QueryPipe(nothing) };
  if (isMove(route)) return { serve: serveMove(route), pipe: new MoveBodyPipe(route) };
  return { serve: serveRead(route), pipe: new QueryPipe('query' in route ? route.query : null) };
}

const servePublic = (route: PublicRoute): Handler =>
  function (request, response) {
    return this.open.handle(route, request, response);
  };

const serveUpload = (route: UploadRoute): Handler =>
  function (request, response) {
    return this.uploads.handle(route, request, response);
  };

const serveMove = (route: MoveRoute): Handler =>
  function (request, response, body) {
    return this.moves.answer(route, body as MoveBody, request, response);
  };

const serveRead = (route: Exclude<DeclaredRoute, MoveRoute | UploadRoute>): Handler =>
  function (request, response, query) {
    return this.reads.answer(route, query as CheckedQuery, request, response);
  };
