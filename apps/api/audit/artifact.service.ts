import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { ArtifactRoute } from '../../../libs/contracts/wire/route.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { DATA_SOURCE } from '../../../libs/platform/tokens.js';
import { findArtifact } from '../../../libs/record/artifacts.js';
import { DoorProblem } from '../door/door-problem.js';
import type { ApiResponse } from '../door/visit.js';

const TYPES = { law: 'text/javascript; charset=utf-8', policy: 'application/json; charset=utf-8' };

/** Serves artefacts: never changed under their name, and the same for everybody who may ask. */
@Injectable()
export class Artifacts {
  constructor(@Inject(DATA_SOURCE) private readonly dataSource: DataSource) {}

  /**
   * The bytes are sent as stored, also where they no longer hash to their name: whoever checks shall see that.
   * @throws DoorProblem 404
   */
  async send({ artifact }: ArtifactRoute, hash: string, response: ApiResponse): Promise<void> {
    const scope = { person: null, governments: [] };
    const bytes = await inScope(this.dataSource, scope, (sql) => findArtifact(sql, artifact, hash));
    if (!bytes) throw new DoorProblem('NotYours');
    response.setHeader('Content-Type', TYPES[artifact]);
    response.setHeader('Cache-Control', 'private, max-age=31536000, immutable');
    response.statusCode = 200;
    response.end(bytes);
  }
}
