import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { reachOf } from '../../../libs/access/access.js';
import type { Principal } from '../../../libs/access/relation.js';
import type { ViewRoute } from '../../../libs/contracts/wire/route.js';
import { isDataError } from '../../../libs/persistence/sql/outage.js';
import { CursorInvalid } from '../../../libs/persistence/sql/page.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { DATA_SOURCE } from '../../../libs/platform/tokens.js';
import { DoorProblem } from '../door/door-problem.js';
import type { Visit } from '../door/visit.js';
import { Folds } from '../law/folds.js';
import type { ReadRequest } from '../resource/read-request.js';
import { readers } from './readers.js';

/** Answers reads from the read tables, within what the person's standings let them see. */
@Injectable()
export class Views {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(Folds) private readonly folds: Folds,
  ) {}

  /**
   * A cursor whose keys Postgres cannot read as what they stand for is no cursor of ours.
   * @throws DoorProblem 404 for what is not there or not theirs; CursorInvalid
   */
  async read(
    route: ViewRoute,
    principal: Principal,
    visit: Visit,
    { params, query }: Pick<ReadRequest, 'params' | 'query'>,
  ): Promise<unknown> {
    const read = readers[route.view];
    if (!read) throw new Error(`no reader for the view ${route.view}`);
    const governments = reachOf(principal, route.permission);
    const scope = { person: principal.person, governments };
    const found = (stream: string): void => void (visit.stream = stream);
    const request = { principal, governments, folds: this.folds, params, query, found };
    const answer = await inScope(this.dataSource, scope, (sql) => read(sql, request)).catch(
      (error: unknown) => {
        throw query['cursor'] !== undefined && isDataError(error) ? new CursorInvalid() : error;
      },
    );
    if (answer === null) throw new DoorProblem('NotYours');
    return answer;
  }
}
