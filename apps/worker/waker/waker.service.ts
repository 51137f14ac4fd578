import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { KINDS } from '../../../libs/contracts/kinds.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { isTheWaker, lateStreams, type LateStream } from '../../../libs/persistence/stream/late.view.js';
import { inLanes } from '../../../libs/platform/lanes.js';
import { LastingWork } from '../../../libs/platform/lasting-work.js';
import { traceOf } from '../../../libs/platform/logger.js';
import { LOG, TEMPORAL_CLIENT, WAKER_DATA_SOURCE } from '../../../libs/platform/tokens.js';
import { BackOff } from './back-off.js';
import { wakeLate } from './wake-late.js';

/** How often late streams are looked for, and how many of them are woken then, so many at a time. */
const LOOK_MS = 1_000;
const WOKEN_MAX = 50;
const LANES = 4;
/** An ended stream whose workflow is gone asks for nothing more, for as long as it is looked at. */
const GONE_MS = 2 * 86_400_000;

/** Row-level security lets the waker's role read everything it may read. */
const ALL = { person: null, governments: [] };
const ALL_KINDS = Object.keys(KINDS);

/**
 * Wakes streams that owe something their workflow does not know of: the record is written before Temporal hears of an
 * act, and a run may be missing. One process in the installation does so at a time.
 */
@Injectable()
export class WakerService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly waking: LastingWork;
  private readonly backOff = new BackOff();

  constructor(
    @Inject(WAKER_DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(TEMPORAL_CLIENT) private readonly client: Client,
    @Inject(LOG) private readonly log: Logger,
  ) {
    const failed = (error: unknown) => log.warn(traceOf(error), 'the waker was interrupted');
    this.waking = new LastingWork((stopping) => this.look(stopping), failed, LOOK_MS);
  }

  onApplicationBootstrap(): void {
    this.waking.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.waking.stop();
  }

  private async look(stopping: AbortSignal): Promise<void> {
    const resting = this.backOff.resting(Date.now());
    const late = await inScope(this.dataSource, ALL, async (sql) =>
      (await isTheWaker(sql)) ? lateStreams(sql, ALL_KINDS, resting, WOKEN_MAX) : [],
    );
    await inLanes(late, LANES, async (one) => {
      if (!stopping.aborted) await this.wake(one);
    });
  }

  /** One that cannot be woken holds up no other. */
  private async wake(late: LateStream): Promise<void> {
    const { stream } = late;
    this.backOff.note(stream, Date.now());
    try {
      const woken = await wakeLate(this.client, late);
      if (woken === 'gone') this.backOff.rest(stream, Date.now(), GONE_MS);
      else if (woken !== 'atWork') this.log.info({ stream, act: late.seq, woken }, 'a late stream was woken');
    } catch (error) {
      this.log.warn({ stream, act: late.seq, ...traceOf(error) }, 'a late stream could not be woken');
    }
  }
}
