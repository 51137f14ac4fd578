import type { DataConverter } from '@temporalio/common';
import type { DataSource } from 'typeorm';
import { inScope } from '../../persistence/sql/scope.js';
import { sha256 } from '../../proof/walk/sha256.js';
import { Replayer } from './replayer.js';

/** Artefacts belong to no government. */
const NOBODY = { person: null, governments: [] };

/** The stored workflow bundles, each hosted once when a history first asks for it. */
export class Bundles {
  private readonly hosted = new Map<string, Replayer | null>();

  constructor(
    private readonly dataSource: DataSource,
    private readonly dataConverter: DataConverter,
  ) {}

  /**
   * The replayer of a build: a worker's build id is its bundle's hash.
   * @param law hash of the law that decided, for a history that names no build
   * @returns null when the bundle is missing or has other bytes
   */
  async of(build: string, law: string | undefined): Promise<Replayer | null> {
    const name = build || `law ${law}`;
    const known = this.hosted.get(name);
    if (known !== undefined) return known;
    const code = build
      ? await this.find('hash = $1', build)
      : await this.find(`versions ->> 'law' = $1`, law ?? '');
    const replayer = code === null ? null : new Replayer(code, this.dataConverter);
    this.hosted.set(name, replayer);
    return replayer;
  }

  async close(): Promise<void> {
    const hosted = [...this.hosted.values()];
    this.hosted.clear();
    for (const replayer of hosted) await replayer?.close();
  }

  private async find(where: string, value: string): Promise<string | null> {
    const [row] = await inScope(this.dataSource, NOBODY, (sql) =>
      sql<{ hash: string; bytes: Buffer }>(
        `select hash, bytes from record.artifact where kind = 'bundle' and ${where} order by stored_at limit 1`,
        [value],
      ),
    );
    return row && sha256(row.bytes) === row.hash ? row.bytes.toString() : null;
  }
}
