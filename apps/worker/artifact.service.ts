import { DATA_SOURCE, SETTINGS } from '../../libs/platform/tokens.js';
import { Inject, Injectable } from '@nestjs/common';
import { inScope } from '../../libs/persistence/scope.js';
import { loadBuild } from './build.js';
import { nationalPolicy, swiftPolicy } from '../../libs/domain/policy/seed-policies.js';
import { storeArtifact, storePolicy } from '../../libs/record/artifacts.js';
import type { DataSource } from 'typeorm';
import type { WorkerSettings } from './worker-settings.js';

/** Stores law, policies and bundle before the worker polls: what an event names must be there to be found. */
@Injectable()
export class ArtifactService {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: WorkerSettings,
  ) {}

  async store(): Promise<void> {
    const { bundle, lawArtefact, versions } = loadBuild(this.settings.buildFolder);
    await inScope(this.dataSource, { person: null, governments: [] }, async (sql) => {
      await storeArtifact(sql, 'law', lawArtefact, versions);
      await storeArtifact(sql, 'bundle', bundle, versions);
      for (const policy of [nationalPolicy, swiftPolicy]) await storePolicy(sql, policy, versions);
    });
  }
}
