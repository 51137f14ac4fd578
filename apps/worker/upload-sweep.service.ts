import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { EncryptedFiles } from '../../libs/files/encrypted-files.js';
import { forgetOldUploads, UPLOAD_DAYS } from '../../libs/persistence/intake/upload.store.js';
import { inScope } from '../../libs/persistence/sql/scope.js';
import { traceOf } from '../../libs/platform/logger.js';
import { DATA_SOURCE, FILES, LOG } from '../../libs/platform/tokens.js';
import { everyGovernment } from './every-government.js';

const HOUR_MS = 3_600_000;
const KEPT_MS = UPLOAD_DAYS * 24 * HOUR_MS;

/** Every hour, destroys uploaded files that are older than seven days: those that no run ever came for, too. */
@Injectable()
export class UploadSweepService implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer?: NodeJS.Timeout;

  constructor(
    @Inject(FILES) private readonly files: EncryptedFiles,
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

  /** The bytes first: what is forgotten here can no longer be found there. */
  async sweep(): Promise<void> {
    try {
      const old = await this.files.madeBefore(Date.now() - KEPT_MS);
      for (const id of old) await this.files.destroy(id);
      const governments = await everyGovernment(this.dataSource);
      await inScope(this.dataSource, { person: null, governments }, forgetOldUploads);
      if (old.length > 0) this.log.info({ destroyed: old.length }, 'old uploads were destroyed');
    } catch (error) {
      this.log.warn(traceOf(error), 'old uploads were not destroyed');
    }
  }
}
