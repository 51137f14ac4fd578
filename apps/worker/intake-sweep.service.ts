import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { inScope } from '../../libs/persistence/sql/scope.js';
import { traceOf } from '../../libs/platform/logger.js';
import { DATA_SOURCE, LOG } from '../../libs/platform/tokens.js';
import { sweepIntake } from '../../libs/record/intake.js';
import { everyGovernment } from './every-government.js';

const HOUR_MS = 3_600_000;

/** Every hour, destroys free texts whose act never came to be sealed. */
@Injectable()
export class IntakeSweepService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.sweep(), HOUR_MS);
    void this.sweep();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async sweep(): Promise<void> {
    try {
      const swept = await inScope(
        this.dataSource,
        { person: null, governments: await everyGovernment(this.dataSource) },
        sweepIntake,
      );
      if (swept > 0) this.log.info({ swept }, 'texts without an act were destroyed');
    } catch (error) {
      this.log.warn(traceOf(error), 'the intake was not swept');
    }
  }
}
