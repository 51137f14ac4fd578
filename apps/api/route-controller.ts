import { Controller, Inject, Req, RequestMapping, RequestMethod, Res, type Type } from '@nestjs/common';
import { isPublic, type AnyRoute, type DeclaredRoute } from './route/route.js';
import { PublicRoutes } from './public-routes.service.js';
import { RequestService } from './request.service.js';
import type { ApiRequest, ApiResponse } from './door/visit.js';

/**
 * The one controller: a method per declared route, made from the declaration, so that a route without
 * permission, audit name and schema cannot be written.
 */
export function controllerOf(routes: readonly AnyRoute[]): Type<unknown> {
  class RoutesController {
    constructor(
      @Inject(RequestService) readonly handler: RequestService,
      @Inject(PublicRoutes) readonly open: PublicRoutes,
    ) {}
  }
  for (const route of routes) register(RoutesController, route);
  Controller()(RoutesController);
  return RoutesController;
}

interface Handlers {
  readonly handler: RequestService;
  readonly open: PublicRoutes;
}

function register(controller: Type<Handlers>, route: AnyRoute): void {
  const name = `${route.method} ${route.path}`;
  const serve = isPublic(route)
    ? function (this: Handlers, request: ApiRequest, response: ApiResponse) {
        return this.open.handle(route, request, response);
      }
    : function (this: Handlers, request: ApiRequest, response: ApiResponse) {
        return this.handler.handle(route as DeclaredRoute, request, response);
      };
  const { prototype } = controller as { prototype: object };
  Object.defineProperty(prototype, name, {
    value: serve,
    writable: true,
    configurable: true,
    enumerable: false,
  });
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name)!;
  RequestMapping({ path: route.path, method: RequestMethod[route.method] })(prototype, name, descriptor);
  Req()(prototype, name, 0);
  Res()(prototype, name, 1);
}
