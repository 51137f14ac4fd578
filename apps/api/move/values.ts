import type { ActMessage } from '../../../libs/contracts/messages/stream.contract.js';
import { readPolicyVersions } from '../../../libs/persistence/record/policy.reader.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import type { StreamRow } from '../../../libs/persistence/stream/stream.view.js';
import { DoorProblem } from '../door/door-problem.js';
import { refusalOf, rules } from '../law/law.js';
import type { StreamStates } from '../resource/given.js';

/**
 * A slip of the hand, such as a day to come, is nobody's refused attempt: what the law of this build would refuse about
 * a value alone is said at the door and nothing is sealed. The law itself looks again, whatever comes through here.
 * @param row the stream as it stands; moves that open one have no such rules
 * @throws DoorProblem 422, naming the field
 */
export async function requireValues(
  sql: Sql,
  folds: StreamStates,
  row: StreamRow | null,
  { move, actor, arguments: args, facts }: ActMessage,
): Promise<void> {
  if (!row || row.closed !== null) return;
  const about = rules(row.kind, move).filter(({ field }) => field !== undefined);
  if (about.length === 0) return;
  const policy = (await readPolicyVersions(sql, [row.policy])).get(row.policy);
  if (!policy) return;
  const at = new Date().toISOString();
  const known = Object.fromEntries(facts.map(({ name, value }) => [name, value]));
  const act = { stream: row.stream, move, actor, at, arguments: args, facts: known };
  const refusal = refusalOf(row.kind, await folds.stateOf(sql, row), act, policy);
  const broken = refusal && about.find(({ code }) => code === refusal.code);
  if (!broken) return;
  const { field, sentence } = broken;
  throw new DoorProblem('ValueUnfit', {
    errors: [{ path: field!, message: sentence.en, sentence }],
    stream: row.stream,
  });
}
