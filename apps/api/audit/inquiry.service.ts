import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { reachOf } from '../../../libs/access/access.js';
import type { Principal } from '../../../libs/access/relation.js';
import type { InquiryRoute } from '../../../libs/contracts/wire/route.js';
import type { Role } from '../../../libs/domain/kernel/actor.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { DATA_SOURCE } from '../../../libs/platform/tokens.js';
import { DoorProblem } from '../door/door-problem.js';
import type { Visit } from '../door/visit.js';
import { permittedStream, type ReadRequest } from '../resource/read-request.js';
import { Histories } from './histories.js';
import { ReplayRuns } from './replay-runs.js';

/** Answers an auditor's questions about one stream that they may see; no transaction is held meanwhile. */
@Injectable()
export class Inquiries {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(Histories) private readonly histories: Histories,
    @Inject(ReplayRuns) private readonly replays: ReplayRuns,
  ) {}

  /** @throws DoorProblem 404 for a stream out of reach, 429, 503 */
  async answer(
    route: InquiryRoute,
    principal: Principal,
    visit: Visit,
    { params, query }: Pick<ReadRequest, 'params' | 'query'>,
  ): Promise<unknown> {
    const governments = reachOf(principal, route.permission);
    const scope = { person: principal.person, governments };
    const { stream } = await inScope(this.dataSource, scope, (sql) =>
      permittedStream(sql, params['kind'] ?? '', 'audit', { principal, params, governments }),
    );
    visit.stream = stream;
    if (route.inquiry === 'replay') return this.replays.run(stream, roleOf(route, principal));
    return this.histories.read(stream, scope, query['cursor'] as string | undefined);
  }
}

/** The role on which somebody who was let in asks: the first that the route names and they hold. */
function roleOf({ permission }: InquiryRoute, { standings }: Principal): Role {
  const held = permission.find((role) => standings.some((standing) => standing.role === role));
  if (!held) throw new DoorProblem('RoleNotPermitted');
  return held;
}
