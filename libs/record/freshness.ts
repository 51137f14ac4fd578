import { isStream } from '../domain/kernel/actor.js';
import { canonical } from '../domain/kernel/hash.js';
import type { Fact, RecordInput } from '../domain/kernel/sealed.js';
import { readFacts } from '../persistence/fact-readers.js';
import type { Sql } from '../persistence/sql/scope.js';

/** Facts that the law is given by the procedure and that no table holds. */
const GIVEN = new Set(['cited', 'taken']);

/**
 * Reads the act's facts again inside the record transaction and gives all of them anew when one has changed,
 * so that a decision never stands on a fact older than its commit.
 */
export async function staleFacts(sql: Sql, input: RecordInput): Promise<readonly Fact[]> {
  const { act, stream } = input;
  if (isStream(act.actor)) return [];
  const read = act.facts.filter((fact) => !GIVEN.has(fact.name));
  const names = read.map((fact) => fact.name);
  const fresh = await readFacts(sql, names, { arguments: act.arguments, stream, subject: act.subject });
  return isSame(fresh, read) ? [] : fresh;
}

/** Both were read by the same statements, so in most cases already their plain texts agree. */
const isSame = (fresh: readonly Fact[], read: readonly Fact[]): boolean =>
  JSON.stringify(fresh) === JSON.stringify(read) || canonical(fresh) === canonical(read);
