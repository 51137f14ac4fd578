import type { Sql } from '../../persistence/sql/scope.js';
import { unlike, type Report } from '../checks/difference.js';
import type { WalkedAct } from '../checks/walked-act.js';

/** Positions read at once. */
const PAGE = 5000;

interface Logged {
  readonly position: string;
  readonly stream: string;
  readonly seq: number;
  /** Transaction that sealed the event; null when the event is gone. */
  readonly xid: string | null;
}

/**
 * Checks the log by position: gapless from 1, in the order in which the acts were committed. What each
 * position names is checked beside its event.
 * @returns how many positions there are
 */
export async function checkPositions(sql: Sql, report: Report): Promise<number> {
  let last = 0n;
  let lastXid = 0n;
  for (;;) {
    const rows = await sql<Logged>(POSITIONS, [last.toString(), PAGE]);
    for (const { position, stream, seq, xid } of rows) {
      const differs = (what: string) => report({ stream, seq, field: 'log.position', what });
      if (BigInt(position) !== last + 1n) differs(unlike(last + 1n, position));
      if (xid && BigInt(xid) < lastXid) differs(`${position} stands after acts that were committed later`);
      last = BigInt(position);
      if (xid) lastXid = BigInt(xid);
    }
    if (rows.length < PAGE) return Number(last);
  }
}

const POSITIONS = `
select l.position::text as position, l.stream, l.seq, e.xid::text as xid
from record.log l left join record.event e using (stream, seq)
where l.position > $1::bigint order by l.position limit $2`;

/**
 * Checks that every event has its place in the log. Acts that the sequencer has not numbered yet are no
 * difference as long as nothing committed after them is numbered: it always takes the oldest first.
 */
export class LogCheck {
  pending = 0;

  private constructor(
    private readonly lastXid: bigint,
    private readonly report: Report,
  ) {}

  static async begin(sql: Sql, report: Report): Promise<LogCheck> {
    const [last] = await sql<{ xid: string }>(
      `select e.xid::text as xid from record.log l join record.event e using (stream, seq)
       order by l.position desc limit 1`,
    );
    return new LogCheck(BigInt(last?.xid ?? 0), report);
  }

  take({ row, log }: WalkedAct): void {
    const { stream, seq, hash } = row;
    if (!log) return this.unnumbered(row);
    if (log.hash !== hash) this.report({ stream, seq, field: 'log.hash', what: unlike(hash, log.hash) });
  }

  private unnumbered({ stream, seq, xid }: WalkedAct['row']): void {
    if (BigInt(xid) >= this.lastXid) this.pending += 1;
    else this.report({ stream, seq, field: 'log', what: 'the act has no position, later ones have' });
  }
}
