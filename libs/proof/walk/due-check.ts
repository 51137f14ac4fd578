import type { ActStory } from '../../domain/kernel/sealed.js';
import type { Sql } from '../../persistence/sql/scope.js';
import type { Report } from '../checks/difference.js';
import { valueIn } from '../checks/value.js';
import type { WalkedAct } from '../checks/walked-act.js';

interface Due {
  readonly stream: string;
  readonly seq: number;
  readonly receiver: string;
  readonly move: string;
}

/**
 * Checks that what an act's sealed story delivers to a stream by its id stands in the table of deliveries. A receiver
 * that a story names by a set (`population`, `cases`) was found in the tables of that moment, so a row of one of those
 * that is missing only the settlement that the sender sealed can tell.
 */
export async function checkDue(sql: Sql, acts: readonly WalkedAct[], report: Report): Promise<void> {
  const due = acts.flatMap(dueOf);
  if (due.length === 0) return;
  const missing = await sql<Due>(
    `select e.stream, e.seq, e.receiver, e.move
     from jsonb_to_recordset($1::jsonb) as e (stream text, seq integer, receiver text, move text)
     left join record.delivery d on d.stream = e.stream and d.seq = e.seq and d.receiver = e.receiver
       and d.phase = 'due' and d.move = e.move
     where d.stream is null order by e.stream, e.seq, e.receiver`,
    [JSON.stringify(due)],
  );
  for (const { stream, seq, receiver } of missing)
    report({ stream, seq, field: 'delivery', what: `the act delivers to ${receiver}, and no row says so` });
}

function dueOf({ row: { stream, seq }, disclosures }: WalkedAct): readonly Due[] {
  const text = disclosures.find((one) => one.class === 'story')?.text;
  const story = text?.includes('"deliveries":[{') ? valueIn<ActStory>(text) : undefined;
  const single = (story?.deliveries ?? []).filter(({ to }) => to.includes('/'));
  return single.map(({ to, move }) => ({ stream, seq, receiver: to, move }));
}
