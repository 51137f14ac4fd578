import { accessible } from '../sql/access-filter.js';
import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../sql/page.js';
import type { AccessFilter } from '../../access/filter.js';
import type { Shown } from '../sql/table.js';
import type { Sql } from '../sql/scope.js';
import type { toyTable } from './toy.table.js';

type ToyView = Omit<Shown<typeof toyTable>, 'government' | 'hash'>;

interface ToyFilter extends PageRequest {
  readonly access: AccessFilter;
  readonly cycle?: string | undefined;
}

const COLUMNS = 'stream, policy, cycle, stage, outcome, lent_at as "lentAt", closed_at as "closedAt", seq';

/** The toys that pass, oldest first. */
export async function listToys(sql: Sql, filter: ToyFilter): Promise<Page<ToyView>> {
  const [at, stream] = keysetOf(filter.cursor, 2);
  const limit = limitOf(filter);
  const seen = accessible(filter.access, { government: 'government' }, 5);
  const rows = await sql<ToyView>(
    `select ${COLUMNS} from view.toy
     where ${seen.text} and ($1::text is null or cycle = $1)
       and ($2::timestamptz is null or (lent_at, stream) > ($2, $3))
     order by lent_at, stream limit $4`,
    [filter.cycle ?? null, at, stream, limit + 1, ...seen.values],
  );
  return pageOf(rows, limit, (row) => [row.lentAt, row.stream]);
}

/** One toy in scope, by its stream id. */
export async function findToy(sql: Sql, stream: string): Promise<ToyView | null> {
  const [row] = await sql<ToyView>(`select ${COLUMNS} from view.toy where stream = $1`, [stream]);
  return row ?? null;
}
