import type { ActStory } from '../../domain/kernel/sealed.js';
import type { Sql } from '../../persistence/sql/scope.js';
import { valueIn } from '../checks/value.js';

/**
 * Digests of disclosures that were destroyed on purpose. An erasure is a stream of its own,
 * `erasure/<government>/<id>`, whose accepted story lists them (record-format 2): what it lists counts as
 * erased, anything else that is missing is a difference.
 */
export async function erasedDigests(sql: Sql): Promise<ReadonlySet<string>> {
  const rows = await sql<{ text: string }>(
    `select d.text from record.event e join record.disclosure d using (stream, seq)
     where e.stream >= 'erasure/' and e.stream < 'erasure0' and e.outcome = 'accepted' and d.class = 'story'`,
  );
  const events = rows.flatMap(({ text }) => valueIn<ActStory>(text)?.events ?? []);
  const erasures = events.filter(({ type }) => type === 'EvidenceErased');
  return new Set(erasures.flatMap((event) => event['digests'] as readonly string[]));
}
