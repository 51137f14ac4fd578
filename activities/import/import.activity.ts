import { Inject, Injectable } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Errands } from '../../libs/contracts/messages/stream.contract.js';
import { governmentOf } from '../../libs/domain/kernel/id.js';
import type { Bytes } from '../../libs/files/bytes.js';
import type { EncryptedFiles } from '../../libs/files/encrypted-files.js';
import {
  applyRun,
  previewRun,
  submittedRun,
  undoRun,
  type SubmittedRun,
} from '../../libs/import/import-errands.js';
import { deletePeopleFound, dropWordsFound } from '../../libs/persistence/import/finding.store.js';
import { forgetBefore } from '../../libs/persistence/import/undo.store.js';
import { deleteUpload } from '../../libs/persistence/intake/upload.store.js';
import { inScope, type Sql } from '../../libs/persistence/sql/scope.js';
import { DATA_SOURCE, FILES, IMPORT_DATA_SOURCE } from '../../libs/platform/tokens.js';
import { beating } from '../support/beating.js';

type Request = { readonly stream: string };

/** The errands of import runs. Each may be run again at any time: after a kill it does what is left, or nothing. */
@Injectable()
export class ImportActivities {
  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(IMPORT_DATA_SOURCE) private readonly importSource: DataSource,
    @Inject(FILES) private readonly files: EncryptedFiles,
  ) {}

  /** By the names in the procedure's table. */
  readonly errands = {
    previewImport: ({ stream }) =>
      this.onFile(stream, (one, file) => previewRun((work) => this.importing(stream, work), one, file)),
    applyImport: ({ stream }) =>
      this.onFile(stream, (one, file) => this.importing(stream, (sql) => applyRun(sql, one, file))),
    undoImport: async ({ stream }) => {
      const one = await this.submitted(stream);
      return beating(() => this.importing(stream, (sql) => undoRun(sql, one)));
    },
    destroyUpload: async ({ stream }) => {
      await this.destroy(stream);
      return null;
    },
  } satisfies Errands;

  private async onFile<T>(
    stream: string,
    work: (one: SubmittedRun, file: Bytes | null) => Promise<T>,
  ): Promise<T> {
    const one = await this.submitted(stream);
    return beating(async () => work(one, await this.files.open(one.upload)));
  }

  /** The bytes first: what is forgotten here can no longer be found there. */
  private async destroy(stream: string): Promise<void> {
    const { upload, isOver } = await this.submitted(stream);
    await this.files.destroy(upload);
    await inScope(this.dataSource, scopeOf({ stream }), async (sql) => {
      await deleteUpload(sql, upload);
      await deletePeopleFound(sql, stream);
    });
    if (isOver) await this.importing(stream, (sql) => forgetRun(sql, stream));
  }

  private submitted(stream: string): Promise<SubmittedRun> {
    return inScope(this.dataSource, scopeOf({ stream }), (sql) => submittedRun(sql, stream));
  }

  private importing<T>(stream: string, work: (sql: Sql) => Promise<T>): Promise<T> {
    return inScope(this.importSource, scopeOf({ stream }), work);
  }
}

/** Nothing is undone or looked at any more: what stood there before and what the file said go. */
async function forgetRun(sql: Sql, stream: string): Promise<void> {
  await forgetBefore(sql, stream);
  await dropWordsFound(sql, stream);
}

const scopeOf = ({ stream }: Request) => ({ person: null, governments: [governmentOf(stream)] });
