import type { Sql } from '../../persistence/sql/scope.js';
import type { Report } from '../checks/difference.js';

/** Wrong rows named of one kind; one is enough to know, a million would say no more. */
const NAMED_MAX = 1000;

interface Wrong {
  readonly stream: string;
  readonly seq: number;
  readonly receiver: string;
  readonly government: string;
}

/**
 * Checks the tables that stand beside the events: deliveries belong to acts and to their government, and an
 * outcome says what the receiver has sealed; stream keys belong to their government.
 * @param stream only this stream's rows
 */
export async function checkDeliveries(sql: Sql, report: Report, stream?: string): Promise<void> {
  const only = stream === undefined ? null : stream;
  for (const [field, query, what] of QUESTIONS) {
    const rows = await sql<Wrong>(`${query} limit ${NAMED_MAX}`, [only]);
    for (const row of rows) report({ stream: row.stream, seq: row.seq, field, what: what(row) });
  }
}

const QUESTIONS: readonly (readonly [string, string, (row: Wrong) => string])[] = [
  [
    'delivery.government',
    `select stream, seq, receiver, government from record.delivery
     where ($1::text is null or stream = $1) and government <> split_part(stream, '/', 2)`,
    ({ receiver, government }) => `the delivery to ${receiver} says ${government}`,
  ],
  [
    'delivery',
    `select d.stream, d.seq, d.receiver, d.government from record.delivery d
     left join record.event e using (stream, seq)
     where ($1::text is null or d.stream = $1) and e.stream is null`,
    ({ receiver }) => `a delivery to ${receiver} belongs to no act`,
  ],
  [
    'delivery.phase',
    `select d.stream, d.seq, d.receiver, d.government from record.delivery d
     left join record.event r on r.stream = d.receiver
       and r.move_id = encode(sha256(convert_to(format('["%s",%s]', d.stream, d.seq), 'UTF8')), 'hex')
     where ($1::text is null or d.stream = $1) and d.phase in ('sealed', 'refused')
       and r.outcome is distinct from case d.phase when 'sealed' then 'accepted' else 'refused' end`,
    ({ receiver }) => `says of ${receiver} what that stream has not sealed`,
  ],
  [
    'stream_key.government',
    `select stream, 0 as seq, '' as receiver, government from record.stream_key
     where ($1::text is null or stream = $1) and government <> split_part(stream, '/', 2)`,
    ({ government }) => `the key says ${government}`,
  ],
];
