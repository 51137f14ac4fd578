import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Server, type Upload } from '@tus/server';
import type { DataSource } from 'typeorm';
import type { UploadRoute } from '../../../libs/contracts/wire/route.js';
import type { EncryptedFiles } from '../../../libs/files/encrypted-files.js';
import { inspectFile } from '../../../libs/files/file-inspection.js';
import { hashOfBytes } from '../../../libs/files/hash.js';
import { deleteUpload, insertUpload, isUploaded } from '../../../libs/persistence/intake/upload.store.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { DATA_SOURCE, FILES, SETTINGS } from '../../../libs/platform/tokens.js';
import { DoorProblem } from '../door/door-problem.js';
import { standingToOpen } from '../door/standing.js';
import {
  principalOf,
  visitOf,
  type ApiRequest,
  type ApiResponse,
  type AuthenticatedPrincipal,
} from '../door/visit.js';
import type { ApiSettings } from '../settings/api-settings.js';
import { TusRefusal } from './tus-refusal.js';
import { TusStore } from './tus-store.js';

/** A hundred thousand rows of the 67 columns are a third of it. */
const BYTES_MAX = 200 * 1024 * 1024;
const PATH = '/uploads';

/** Who asks, and for which file: none where one is begun. */
interface Asking {
  readonly principal: AuthenticatedPrincipal;
  readonly upload: string | null;
}

/** Takes files in by the tus protocol, for the person who began each and nobody else. */
@Injectable()
export class Uploads {
  private readonly server: Server;
  /** Who asks for what, while the protocol's own server handles the request. */
  private readonly asking = new AsyncLocalStorage<Asking>();

  constructor(
    @Inject(SETTINGS) settings: ApiSettings,
    @Inject(FILES) private readonly files: EncryptedFiles,
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
  ) {
    this.server = new Server({
      path: PATH,
      datastore: new TusStore(files),
      maxSize: BYTES_MAX,
      relativeLocation: true,
      allowedOrigins: [settings.publicUrl],
      // The server would look for a name at the end of the whole address: it gets the one that was found to be theirs.
      getFileIdFromRequest: () => this.asking.getStore()?.upload ?? undefined,
      namingFunction: () => randomBytes(16).toString('hex'),
      onUploadCreate: async () => ({ metadata: this.ownership() }),
      onUploadFinish: async (_, upload) => this.finish(upload),
    });
  }

  /** @throws DoorProblem 404 for a file that somebody else began */
  async handle(route: UploadRoute, request: ApiRequest, response: ApiResponse): Promise<void> {
    const principal = principalOf(response);
    const upload =
      route.upload === 'create' ? null : await this.theirs(request.params['id'] ?? '', principal);
    response.setHeader('Cache-Control', 'no-store');
    await this.asking.run({ principal, upload }, () => this.server.handle(request, response));
    visitOf(response).government ??= this.governmentOf(principal);
  }

  private ownership(): { [name: string]: string } {
    const principal = this.asking.getStore()?.principal;
    if (!principal) throw new Error('nobody asks for this upload');
    return { person: principal.person, government: this.governmentOf(principal) };
  }

  private governmentOf = (principal: AuthenticatedPrincipal): string =>
    standingToOpen(principal, ['hrOfficer']).government;

  /** @throws DoorProblem 404 for a file that somebody else began */
  private async theirs(upload: string, { person }: AuthenticatedPrincipal): Promise<string> {
    const note = /^[0-9a-f]{32}$/.test(upload) ? await this.files.noteOf(upload) : null;
    if (note?.['person'] !== person) throw new DoorProblem('NotYours');
    return upload;
  }

  /** The whole file is here: what it is says its content, not its name. What is none of ours is destroyed at once. */
  private async finish({ id, metadata, size = 0 }: Upload): Promise<object> {
    const { person, government } = metadata as { person: string; government: string };
    const scope = { person, governments: [government] };
    // An empty piece at the end finishes it once more; what it is has been seen.
    if (await inScope(this.dataSource, scope, (sql) => isUploaded(sql, id))) return {};
    const file = await this.files.open(id);
    if (!file) throw new DoorProblem('NotYours');
    const found = await inspectFile(file).catch(() => null);
    if (!found) {
      await this.files.destroy(id);
      await inScope(this.dataSource, scope, (sql) => deleteUpload(sql, id));
      throw new TusRefusal({ status_code: 415, body: JSON.stringify({ code: 'FileUnsupported' }) });
    }
    const upload = { upload: id, government, person, bytes: size, format: found.format };
    const hash = await hashOfBytes(file);
    await inScope(this.dataSource, scope, (sql) => insertUpload(sql, { ...upload, hash }));
    return {};
  }
}
