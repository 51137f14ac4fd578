import { isPerson } from '../domain/kernel/actor.js';
import { canonical } from '../domain/kernel/hash.js';
import { HAND_ON } from '../domain/kernel/owner.js';
import type { Fact, RecordInput } from '../domain/kernel/sealed.js';
import { readFacts } from '../persistence/fact-readers.js';
import { asFactName } from '../persistence/sql/fact.js';
import type { Sql } from '../persistence/sql/scope.js';

/** Facts that the law is given by the procedure and that no table holds. */
const GIVEN = new Set(['cited', 'taken']);

/**
 * Reads the act's facts again inside the record transaction and gives all of them anew when one has changed,
 * so that a decision never stands on a fact older than its commit.
 */
export async function staleFacts(sql: Sql, input: RecordInput): Promise<readonly Fact[]> {
  const { act, stream } = input;
  // Of what nobody does, only the handing on of a task looks at tables.
  if (!isPerson(act.actor) && act.move !== HAND_ON) return [];
  const read = act.facts.filter((fact) => !GIVEN.has(fact.name));
  const names = read.map((fact) => asFactName(fact.name));
  const fresh = await readFacts(sql, names, { arguments: act.arguments, stream, subject: act.subject });
  return isSame(fresh, read) ? [] : fresh;
}

/** Both were read by the same statements, so in most cases already their plain texts agree. */
const isSame = (fresh: readonly Fact[], read: readonly Fact[]): boolean =>
  JSON.stringify(fresh) === JSON.stringify(read) || canonical(fresh) === canonical(read);
