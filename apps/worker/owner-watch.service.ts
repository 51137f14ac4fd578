import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { LOOK_AT_OWNERS } from '../../libs/contracts/messages/stream.contract.js';
import { isAlone } from '../../libs/persistence/sql/advisory-locks.js';
import { inScope } from '../../libs/persistence/sql/scope.js';
import { streamsWithoutOwner } from '../../libs/persistence/task/ownerless.view.js';
import { inLanes } from '../../libs/platform/lanes.js';
import { LastingWork } from '../../libs/platform/lasting-work.js';
import { traceOf } from '../../libs/platform/logger.js';
import { DATA_SOURCE, LOG, TEMPORAL_CLIENT } from '../../libs/platform/tokens.js';
import { everyGovernment } from './every-government.js';

/** Between two rounds, in milliseconds: a task stands without somebody for less than a minute. */
const REST_MS = 15_000;
/** Streams told in one round, and those of them told at once. */
const STREAMS_MAX = 500;
const LANES = 8;

/**
 * Notices tasks that nobody can act on and tells their streams to look. It decides nothing: the stream reads for itself
 * who holds what, and the law says to whom the task goes on. One worker in the installation looks at a time.
 */
@Injectable()
export class OwnerWatchService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly watching: LastingWork;

  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(TEMPORAL_CLIENT) private readonly client: Client,
    @Inject(LOG) log: Logger,
  ) {
    const failed = (error: unknown) => log.warn(traceOf(error), 'could not look for tasks without an owner');
    this.watching = new LastingWork(() => this.look(), failed, REST_MS);
  }

  onApplicationBootstrap(): void {
    this.watching.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.watching.stop();
  }

  private async look(): Promise<void> {
    const scope = { person: null, governments: await everyGovernment(this.dataSource) };
    await inScope(this.dataSource, scope, async (sql) => {
      if (!(await isAlone(sql, 'ownerWatch'))) return;
      await inLanes(await streamsWithoutOwner(sql, STREAMS_MAX), LANES, (stream) => this.tell(stream));
    });
  }

  /** A stream without a run has nobody to tell; `npm run doctor` names it. */
  private async tell(stream: string): Promise<void> {
    try {
      await this.client.workflow.getHandle(stream).signal(LOOK_AT_OWNERS);
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
  }
}
