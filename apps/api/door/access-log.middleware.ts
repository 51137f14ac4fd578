import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import { isPublic } from '../route/route.js';
import { AccessLog } from './access-log.js';
import { networkOf } from './network.js';
import { visitOf, type ApiRequest, type ApiResponse, type Visit } from './visit.js';

/**
 * Notes every request of a declared route once it was answered. An interceptor would not do: it runs after the guard,
 * and so would never hear of anybody who was turned away.
 */
@Injectable()
export class AccessLogMiddleware implements NestMiddleware<ApiRequest, ApiResponse> {
  constructor(@Inject(AccessLog) private readonly accessLog: AccessLog) {}

  use({ ip }: ApiRequest, response: ApiResponse, next: () => void): void {
    const visit = visitOf(response);
    const network = networkOf(ip);
    response.once('close', () => this.note(visit, network, response.statusCode));
    next();
  }

  private note(visit: Visit, network: string, status: number): void {
    const { route, person, standing, government, stream, reference } = visit;
    if (route === null || isPublic(route)) return;
    const { audit, method } = route;
    const address = person === null ? network : null;
    this.accessLog.note({ person, standing, government, audit, method, status, stream, reference, address });
  }
}
