import type { Readable } from 'node:stream';
import { DataStore, ERRORS, Upload } from '@tus/server';
import type { EncryptedFiles } from '../../../libs/files/encrypted-files.js';

/** A no in the protocol's own words: its server answers with this status and text. */
export class TusRefusal extends Error {
  readonly status_code: number;
  readonly body: string;

  constructor({ status_code, body }: { readonly status_code: number; readonly body: string }) {
    super('refused');
    this.status_code = status_code;
    this.body = body;
  }
}

/** Files of the tus protocol as encrypted files: of what a browser says of one, only its length is kept. */
export class TusStore extends DataStore {
  constructor(private readonly files: EncryptedFiles) {
    super();
    this.extensions = ['creation', 'termination'];
  }

  override async create(upload: Upload): Promise<Upload> {
    const { person = '', government = '' } = upload.metadata ?? {};
    await this.files.create(upload.id, {
      bytes: String(upload.size ?? 0),
      person: person ?? '',
      government: government ?? '',
    });
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
