import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import { nationalPolicy, swiftPolicy } from '../../libs/domain/policy/seed-policies.js';
import { inScope } from '../../libs/persistence/sql/scope.js';
import { DATA_SOURCE } from '../../libs/platform/tokens.js';
import { storePolicy } from '../../libs/record/artifacts.js';
import { loadBuild, storeBuild } from '../../libs/record/build.js';

/** Stores law, policies and bundle before the worker polls: what an event names must be there to be found. */
@Injectable()
export class ArtifactService {
  constructor(@Inject(DATA_SOURCE) private readonly dataSource: DataSource) {}

  async store(): Promise<void> {
    const build = loadBuild();
    await inScope(this.dataSource, { person: null, governments: [] }, async (sql) => {
      await storeBuild(sql, build);
      for (const policy of [nationalPolicy, swiftPolicy]) await storePolicy(sql, policy, build.versions);
    });
  }
}
