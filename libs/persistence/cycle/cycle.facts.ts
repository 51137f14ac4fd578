import type { CycleRow } from '../../domain/facts/cycle-row.js';
import type { PolicyVersion } from '../../domain/policy/policy-version.js';
import type { FactReader, FactReaders } from '../sql/fact.js';

/** `cycle`: the cycle named by the argument `cycle`; `{stream, government, policy, stage}` or null. */
const readCycle: FactReader<'cycle'> = async (sql, { name, arguments: { cycle } }) => {
  const [row] = await sql<CycleRow & { seq: number; hash: string }>(
    'select stream, government, policy, stage, seq, hash from view.cycle where stream = $1',
    [String(cycle ?? '')],
  );
  if (!row) return [{ name, value: null, cites: [], subject: null }];
  const { seq, hash, ...value } = row;
  return [{ name, value, cites: [{ stream: row.stream, seq, hash }], subject: null }];
};

/**
 * `policy`: the policy version that the argument `policy` names by its hash; `{hash, policy}` or null. It cites
 * nothing, because its hash is its version.
 */
const readPolicy: FactReader<'policy'> = async (sql, { name, arguments: { policy } }) => {
  const hash = String(policy ?? '');
  const [row] = await sql<{ text: string }>(
    `select convert_from(bytes, 'UTF8') as text from record.artifact where hash = $1 and kind = 'policy'`,
    [hash],
  );
  const value = row ? { hash, policy: JSON.parse(row.text) as PolicyVersion } : null;
  return [{ name, value, cites: [], subject: null }];
};

export const cycleFacts: FactReaders = { cycle: readCycle, policy: readPolicy };
