import { randomBytes } from 'node:crypto';
import { hashOf } from '../../domain/kernel/hash.js';
import type { Sql } from '../sql/scope.js';

/** How a stored row names the file row it came from. */
export interface Stamp {
  readonly row_hash: string;
  /** 128 random bits, hex: without them a row about a person could be guessed from its hash. */
  readonly salt: string;
}

export interface NewStamp extends Stamp {
  /** False when the same content is stored already; hash and salt then stay. */
  readonly changed: boolean;
}

/** Stamps an accepted row. The hash is SHA-256 over the canonical array of salt and row. */
export function stampRow(row: unknown, stored: Stamp | undefined): NewStamp {
  if (stored && hashOf([stored.salt, row]) === stored.row_hash) return { ...pick(stored), changed: false };
  const salt = randomBytes(16).toString('hex');
  return { row_hash: hashOf([salt, row]), salt, changed: true };
}

const pick = ({ row_hash, salt }: Stamp): Stamp => ({ row_hash, salt });

/** Stamps of the rows that exist under these values of a text key column, by key. */
export async function storedStamps(
  sql: Sql,
  table: string,
  key: string,
  values: readonly string[],
): Promise<Map<string, Stamp>> {
  const rows = await sql<Stamp & { key: string }>(
    `select ${key} as key, row_hash, salt from ${table} where ${key} = any($1)`,
    [values],
  );
  return new Map(rows.map((row) => [row.key, row]));
}
