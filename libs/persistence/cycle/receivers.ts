import { selects } from '../../domain/cycle/population.js';
import { caseStream, governmentOf } from '../../domain/kernel/id.js';
import { OPEN_CASES, POPULATION } from '../../domain/kernel/receivers.js';
import type { PolicyVersion } from '../../domain/policy/policy-version.js';
import type { Servant } from '../../domain/reference/servant.js';
import type { Sql } from '../sql/scope.js';

/** A stream that must adopt a decision, and what it is told beside it. */
export interface Receiver {
  readonly stream: string;
  readonly arguments: { readonly person?: string };
}

/** The deciding act, as far as its receivers depend on it. */
interface Deciding {
  readonly stream: string;
  readonly policy: string;
}

/** Who must adopt a decision at this moment: a stream by its id, or the many that a word stands for. */
export async function expand(sql: Sql, to: string, deciding: Deciding): Promise<readonly Receiver[]> {
  if (to === POPULATION) return population(sql, deciding);
  if (to === OPEN_CASES) return openCases(sql, deciding.stream);
  return [{ stream: to, arguments: {} }];
}

async function population(sql: Sql, { stream, policy }: Deciding): Promise<Receiver[]> {
  const [stored] = await sql<{ bytes: Buffer }>('select bytes from record.artifact where hash = $1', [
    policy,
  ]);
  if (!stored) throw new Error(`policy ${policy} is not stored`);
  const rule = JSON.parse(stored.bytes.toString()) as PolicyVersion;
  const servants = await sql<{ person: string; data: Servant }>(
    'select person, data from reference.servant where government = $1 and active order by person',
    [governmentOf(stream)],
  );
  return servants
    .filter(({ data }) => selects(rule, data))
    .map(({ person }) => ({ stream: caseStream(stream, person), arguments: { person } }));
}

async function openCases(sql: Sql, cycle: string): Promise<Receiver[]> {
  const rows = await sql<{ stream: string }>(
    `select stream from view.stream where kind = 'case' and cycle = $1 and closed is null order by stream`,
    [cycle],
  );
  return rows.map(({ stream }) => ({ stream, arguments: {} }));
}
