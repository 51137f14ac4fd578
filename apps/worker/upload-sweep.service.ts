import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import type { EncryptedFiles } from '../../libs/files/encrypted-files.js';
import { traceOf } from '../../libs/platform/logger.js';
import { FILES, LOG } from '../../libs/platform/tokens.js';

const HOUR_MS = 3_600_000;
/** An uploaded file lies about no longer than this, whatever became of it. */
const KEPT_MS = 7 * 24 * HOUR_MS;

/** Every hour, destroys uploaded files that are older than seven days: those that no run ever came for, too. */
@Injectable()
export class UploadSweepService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    @Inject(FILES) private readonly files: EncryptedFiles,
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
      const old = await this.files.madeBefore(Date.now() - KEPT_MS);
      for (const id of old) await this.files.destroy(id);
      if (old.length > 0) this.log.info({ destroyed: old.length }, 'old uploads were destroyed');
    } catch (error) {
      this.log.warn(traceOf(error), 'old uploads were not destroyed');
    }
  }
}
