import { createHash } from 'node:crypto';
import { canonical, sha256Hex } from '../domain/kernel/hash.js';
import type { JsonObject } from '../domain/kernel/json.js';
import type { Sql } from '../persistence/sql/scope.js';

export type ArtifactKind = 'law' | 'policy' | 'bundle';

/** Stores an artefact under the SHA-256 of its bytes; storing it again changes nothing. */
export async function storeArtifact(
  sql: Sql,
  kind: ArtifactKind,
  bytes: Buffer,
  versions: JsonObject,
): Promise<string> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  await sql(
    'insert into record.artifact (hash, kind, bytes, versions) values ($1, $2, $3, $4) on conflict (hash) do nothing',
    [hash, kind, bytes, JSON.stringify(versions)],
  );
  return hash;
}

/** Stores a policy version as canonical JSON; its hash names it from then on. */
export async function storePolicy(sql: Sql, policy: unknown, versions: JsonObject): Promise<string> {
  const text = canonical(policy);
  await storeArtifact(sql, 'policy', Buffer.from(text), versions);
  return sha256Hex(text);
}

/** A policy version by hash, or null when it is not stored. */
export async function readArtifact(sql: Sql, kind: 'policy', hash: string): Promise<JsonObject | null> {
  const bytes = await findArtifact(sql, kind, hash);
  return bytes && (JSON.parse(bytes.toString()) as JsonObject);
}

/** The stored bytes of an artefact, or null when there is none of that kind under the hash. */
export async function findArtifact(sql: Sql, kind: ArtifactKind, hash: string): Promise<Buffer | null> {
  const [row] = await sql<{ bytes: Buffer }>(
    'select bytes from record.artifact where kind = $1 and hash = $2',
    [kind, hash],
  );
  return row?.bytes ?? null;
}
