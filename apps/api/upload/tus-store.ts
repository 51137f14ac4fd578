import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import type { EncryptedFiles } from '../../../libs/files/encrypted-files.js';
import { TusRefusal } from './tus-refusal.js';
import { mustFitQuota } from './upload-quota.js';

/** Files of the tus protocol as encrypted files: of what a browser says of one, only its length is kept. */
export class TusStore extends DataStore {
  constructor(private readonly files: EncryptedFiles) {
    super();
    this.extensions = ['creation', 'termination'];
  }

  override async create(upload: Upload): Promise<Upload> {
    const { person = '', government = '' } = upload.metadata ?? {};
    const owner = { person: person ?? '', government: government ?? '' };
    await this.files.create(upload.id, { bytes: String(upload.size ?? 0), ...owner });
    try {
      await mustFitQuota(this.files, owner);
    } catch (error) {
      await this.files.destroy(upload.id);
      throw error;
    }
    return upload;
  }

  override async getUpload(id: string): Promise<Upload> {
    const note = await this.files.noteOf(id);
    if (!note) throw new TusRefusal(ERRORS.FILE_NOT_FOUND);
    const { bytes, ...metadata } = note;
    return new Upload({ id, size: Number(bytes), offset: await this.files.sizeOf(id), metadata });
  }

  override write(source: Readable, id: string, offset: number): Promise<number> {
    return this.files.append(id, offset, source as AsyncIterable<Buffer>);
  }

  override remove(id: string): Promise<void> {
    return this.files.destroy(id);
  }
}
