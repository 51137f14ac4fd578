import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { governmentOf } from '../domain/kernel/id.js';
import { isDatabaseOutage } from '../persistence/sql/outage.js';
import { inScope, type Sql } from '../persistence/sql/scope.js';
import { beginWith, keyInUse, requireKeyInUse, unheldInUse, WrongKey } from './key-in-use.js';
import { localKeys, type KeyWrapper } from './key-wrapper.js';

/** Streams whose keys are kept in memory at once; the oldest leave first. */
const KEYS_MAX = 50_000;

/** Nobody has made a key for this stream. */
export class NoKey extends Error {
  override readonly name = 'NoKey';
}

interface Wrapped {
  readonly wrapped: Buffer;
  readonly kek: string;
}

/**
 * The data keys of streams: 256 random bits each, wrapped by the key-encryption key that the record names as the one in
 * use, and kept in `record.stream_key`. Whoever needs a key first makes it.
 */
export class KeyRing {
  private readonly keys = new Map<string, Promise<KeyObject>>();
  private readonly held: readonly KeyWrapper[];

  /**
   * @param held what wraps: the keys of RECORD_KEK, or anything else that can
   * @param waitOut tells of an outage of the database and rests before a key is asked for again; without it the outage
   * is an error at once
   */
  constructor(
    private readonly dataSource: DataSource,
    held: string | readonly KeyWrapper[],
    private readonly waitOut?: (outage: unknown) => Promise<void>,
  ) {
    this.held = typeof held === 'string' ? localKeys(held) : held;
  }

  /**
   * Holds the keys against the record; done by every process before anything else.
   * @param isFirst whether the process may name the key of a record that has none
   * @throws WrongKey
   */
  async requireInUse(isFirst: boolean): Promise<void> {
    await inScope(this.dataSource, { person: null, governments: [] }, (sql) =>
      requireKeyInUse(sql, this.held, isFirst),
    );
  }

  /** Whether the key that wraps is among those held, or none was ever used; keys are exchanged while all runs. */
  async holdsKeyInUse(sql: Sql): Promise<boolean> {
    return (await unheldInUse(sql, this.held)) === null;
  }

  /** The key of a stream; made when there is none and `create` allows it. @throws NoKey */
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
    const scope = { person: null, governments: [governmentOf(stream)] };
    const row = await inScope(this.dataSource, scope, async (sql) => {
      const found = await findWrapped(sql, stream);
      return found ?? (create ? this.made(sql, stream) : undefined);
    });
    if (!row) throw new NoKey(`there is no key for ${stream}`);
    return createSecretKey(await this.wrapperOf(row.kek).unwrap(row.wrapped, stream));
  }

  /**
   * A row is written only while the key that wraps it is the one in use, so that an exchange of keys that goes on
   * beside this leaves none behind.
   */
  private async made(sql: Sql, stream: string): Promise<Wrapped | undefined> {
    const wrapper = this.wrapperOf(await this.inUse(sql));
    const wrapped = await wrapper.wrap(randomBytes(32), stream);
    await sql(
      `insert into record.stream_key (stream, wrapped, kek, government) select $1, $2, $3, $4
       where $3 = (select kek from record.key_in_use order by id desc limit 1) on conflict do nothing`,
      [stream, wrapped, wrapper.id, governmentOf(stream)],
    );
    return (await findWrapped(sql, stream)) ?? this.made(sql, stream);
  }

  private async inUse(sql: Sql): Promise<string> {
    const inUse = await keyInUse(sql);
    if (inUse !== null) return inUse;
    await beginWith(sql, this.held[0]!.id);
    return (await keyInUse(sql))!;
  }

  private wrapperOf(kek: string): KeyWrapper {
    const wrapper = this.held.find(({ id }) => id === kek);
    if (!wrapper) throw new WrongKey(kek, this.held);
    return wrapper;
  }
}

async function findWrapped(sql: Sql, stream: string): Promise<Wrapped | undefined> {
  const [row] = await sql<Wrapped>('select wrapped, kek from record.stream_key where stream = $1', [stream]);
  return row;
}
