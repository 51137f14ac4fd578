import type { Sql } from '../persistence/sql/scope.js';
import type { KeyWrapper } from './key-wrapper.js';

/** A process has another key than the record. Its message may be shown: fingerprints say nothing of a key. */
export class WrongKey extends Error {
  override readonly name = 'WrongKey';

  constructor(inUse: string, held: readonly KeyWrapper[]) {
    const ids = held.map(({ id }) => id).join(', ');
    super(
      `RECORD_KEK is not the key of this record, which is ${inUse}, but ${ids}: put the right one back. Nothing was changed.`,
    );
  }
}

/** Fingerprint of the key that wraps; null where none was ever used. */
export async function keyInUse(sql: Sql): Promise<string | null> {
  const [row] = await sql<{ kek: string }>('select kek from record.key_in_use order by id desc limit 1');
  return row?.kek ?? null;
}

/** Makes a key the one that wraps, where none is yet; of several processes that begin at once one is the first. */
export async function beginWith(sql: Sql, kek: string): Promise<void> {
  await sql(`select pg_advisory_xact_lock(hashtext('record.key_in_use'))`);
  await sql(
    `insert into record.key_in_use (kek) select $1 where not exists (select from record.key_in_use)`,
    [kek],
  );
}

/**
 * Holds a process's keys against the record, before it opens or reads anything.
 * @param isFirst whether its first key may become the record's, where there is none yet
 * @throws WrongKey when the one in use is not among them
 */
export async function requireKeyInUse(
  sql: Sql,
  held: readonly KeyWrapper[],
  isFirst: boolean,
): Promise<void> {
  const [first] = held;
  if (isFirst && first && (await keyInUse(sql)) === null) await beginWith(sql, first.id);
  const unheld = await unheldInUse(sql, held);
  if (unheld !== null) throw new WrongKey(unheld, held);
}

/** Fingerprint of the key in use where it is not among these; null where it is, or where none was ever used. */
export async function unheldInUse(sql: Sql, held: readonly KeyWrapper[]): Promise<string | null> {
  const inUse = await keyInUse(sql);
  return held.some(({ id }) => id === inUse) ? null : inUse;
}
