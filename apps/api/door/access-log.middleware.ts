import { Inject, Injectable, type NestMiddleware } from '@nestjs/common';
import { isPublic } from '../route/route.js';
import { AccessLog } from './access-log.js';
import { visitOf, type ApiRequest, type ApiResponse, type Visit } from './visit.js';

/**
 * Notes every request of a declared route once it was answered. An interceptor would not do: it runs after the guard,
 * and so would never hear of anybody who was turned away.
 */
@Injectable()
export class AccessLogMiddleware implements NestMiddleware<ApiRequest, ApiResponse> {
  constructor(@Inject(AccessLog) private readonly accessLog: AccessLog) {}

  use(_request: ApiRequest, response: ApiResponse, next: () => void): void {
    const visit = visitOf(response);
    response.once('close', () => this.note(visit, response.statusCode));
    next();
  }

  private note({ route, person, standing, government, stream, reference }: Visit, status: number): void {
    if (route === null || isPublic(route)) return;
    const { audit, method } = route;
    this.accessLog.note({ person, standing, government, audit, method, status, stream, reference });
  }
}
