import {
  createCipheriv,
  createDecipheriv,
  createHash,
  createSecretKey,
  randomBytes,
  type KeyObject,
} from 'node:crypto';
import type { DataSource } from 'typeorm';
import { governmentOf } from '../domain/kernel/id.js';
import { isDatabaseOutage } from '../persistence/sql/outage.js';
import { inScope } from '../persistence/sql/scope.js';

/** Streams whose keys are kept in memory at once; the oldest leave first. */
const KEYS_MAX = 50_000;

/**
 * The data keys of streams: 256 random bits each, wrapped (AES-256-GCM) by the key-encryption key of the
 * environment and kept in `record.stream_key`. Whoever needs a key first makes it.
 */
export class KeyRing {
  private readonly keys = new Map<string, Promise<KeyObject>>();
  private readonly kek: KeyObject;
  private readonly kekId: string;

  /**
   * @param kekBase64 32 bytes in base64
   * @param waitOut tells of an outage of the database and rests before a key is asked for again; without it the outage
   * is an error at once
   */
  constructor(
    private readonly dataSource: DataSource,
    kekBase64: string,
    private readonly waitOut?: (outage: unknown) => Promise<void>,
  ) {
    const bytes = Buffer.from(kekBase64, 'base64');
    if (bytes.length !== 32) throw new Error('RECORD_KEK must be 32 bytes in base64');
    this.kek = createSecretKey(bytes);
    this.kekId = kekIdOf(kekBase64);
  }

  /** The key of a stream; made when there is none and `create` allows it. */
  async keyOf(stream: string, create: boolean): Promise<KeyObject> {
    const cached = this.keys.get(stream);
    if (cached) return cached;
    const loading = this.load(stream, create);
    this.keys.set(stream, loading);
    loading.catch(() => this.keys.delete(stream));
    if (this.keys.size > KEYS_MAX) this.keys.delete(this.keys.keys().next().value as string);
    return loading;
  }

  private async load(stream: string, create: boolean): Promise<KeyObject> {
    for (;;) {
      try {
        return await this.read(stream, create);
      } catch (error) {
        if (!this.waitOut || !isDatabaseOutage(error)) throw error;
        await this.waitOut(error);
      }
    }
  }

  private async read(stream: string, create: boolean): Promise<KeyObject> {
    const government = governmentOf(stream);
    const wrapped = await inScope(
      this.dataSource,
      { person: null, governments: [government] },
      async (sql) => {
        const found = () =>
          sql<{ wrapped: Buffer }>('select wrapped from record.stream_key where stream = $1', [stream]);
        const [row] = await found();
        if (row || !create) return row?.wrapped;
        await sql(
          'insert into record.stream_key (stream, wrapped, kek, government) values ($1, $2, $3, $4) on conflict do nothing',
          [stream, this.wrap(randomBytes(32), stream), this.kekId, government],
        );
        return (await found())[0]?.wrapped;
      },
    );
    if (!wrapped) throw new Error(`there is no key for ${stream}`);
    return createSecretKey(this.unwrap(wrapped, stream));
  }

  private wrap(key: Buffer, stream: string): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.kek, iv).setAAD(Buffer.from(stream));
    return Buffer.concat([iv, cipher.update(key), cipher.final(), cipher.getAuthTag()]);
  }

  private unwrap(wrapped: Buffer, stream: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', this.kek, wrapped.subarray(0, 12)).setAAD(
      Buffer.from(stream),
    );
    decipher.setAuthTag(wrapped.subarray(-16));
    return Buffer.concat([decipher.update(wrapped.subarray(12, -16)), decipher.final()]);
  }
}

/** How a key-encryption key is named beside what it wraps: enough to tell it from another, and no help in finding it. */
export const kekIdOf = (kekBase64: string): string =>
  createHash('sha256').update(Buffer.from(kekBase64, 'base64')).digest('hex').slice(0, 16);
