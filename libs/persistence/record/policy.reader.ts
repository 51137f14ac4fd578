import type { PolicyVersion } from '../../domain/policy/policy-version.js';
import type { Sql } from '../sql/scope.js';

/** Stored policy versions by hash; one that is not stored is missing. */
export async function readPolicyVersions(
  sql: Sql,
  hashes: readonly string[],
): Promise<ReadonlyMap<string, PolicyVersion>> {
  const rows = await sql<{ hash: string; text: string }>(
    `select hash, convert_from(bytes, 'UTF8') as text from record.artifact where kind = 'policy' and hash = any($1)`,
    [[...new Set(hashes)]],
  );
  return new Map(rows.map(({ hash, text }) => [hash, JSON.parse(text) as PolicyVersion]));
}
