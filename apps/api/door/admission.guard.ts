import { Inject, Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Principal } from '../../../libs/access/relation.js';
import { RouteOf } from '../route/route-of.js';
import { isMove, isPublic, type AnyRoute, type DeclaredRoute } from '../route/route.js';
import { DoorProblem } from './door-problem.js';
import { Door } from './door.service.js';
import { requireSafeText } from './text-safety.js';
import { visitOf, type ApiRequest, type ApiResponse, type Visit } from './visit.js';

/** Who asks, and may they: nothing behind it runs for anybody whom the declaration of the route does not let in. */
@Injectable()
export class AdmissionGuard implements CanActivate {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(Door) private readonly door: Door,
  ) {}

  /** @throws DoorProblem 400, 401, 403, 429 or 503 */
  async canActivate(context: ExecutionContext): Promise<boolean> {
    const http = context.switchToHttp();
    const request = http.getRequest<ApiRequest>();
    const response = http.getResponse<ApiResponse>();
    const route: AnyRoute | undefined = this.reflector.get(RouteOf, context.getHandler());
    if (!route) throw new DoorProblem('RouteUnknown');
    const visit = visitOf(response);
    visit.route = route;
    if (isPublic(route)) return true;
    requireSafeText(request.params);
    response.locals.principal = await this.door.admit(route, request, visit);
    if (!isMove(route)) {
      noteStanding(visit, route, response.locals.principal);
      requireSafeText(request.query);
    }
    return true;
  }
}

/** Of somebody who reads, the first standing that permits it stands in the access log; a move says on which it stands. */
function noteStanding(visit: Visit, { permission }: DeclaredRoute, { standings }: Principal): void {
  const standing = standings.find(({ role }) => permission.includes(role));
  visit.standing = standing?.id ?? null;
  visit.government = standing?.government ?? null;
}
