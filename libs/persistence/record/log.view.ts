import type { Sql } from '../sql/scope.js';

/** One place of the log, with what says who may hear of it. */
export interface LogRow {
  readonly position: number;
  readonly stream: string;
  readonly seq: number;
  /** Null for a stream that has no row of its own, such as an import, or that is out of scope. */
  readonly kind: string | null;
  readonly government: string | null;
  readonly subject: string | null;
  /** Unit of the talent of a case. */
  readonly unit: string | null;
  /** Persons whose signature a signing round asks for. */
  readonly parties: readonly string[];
}

/** The log after a position, in order, at most `most` rows of it. */
export async function readLog(sql: Sql, after: number, most: number): Promise<LogRow[]> {
  const rows = await sql<LogRow & { position: string }>(
    `select l.position, l.stream, l.seq, s.kind, s.government, s.subject, c.unit,
       array(select g.person from view.signature g where g.stream = l.stream) as parties
     from (select * from record.log where position > $1 order by position limit $2) as l
       left join view.stream s on s.stream = l.stream left join view.talent_case c on c.stream = l.stream
     order by l.position`,
    [after, most],
  );
  return rows.map((row) => ({ ...row, position: Number(row.position) }));
}

/** The last position of the log, 0 while it is empty. */
export async function lastPosition(sql: Sql): Promise<number> {
  const [row] = await sql<{ last: string }>('select coalesce(max(position), 0) as last from record.log');
  return Number(row?.last ?? 0);
}

/** Codes of every government there is: the scope of whoever reads the log for many. */
export async function allGovernments(sql: Sql): Promise<readonly string[]> {
  const rows = await sql<{ code: string }>('select code from reference.government order by code');
  return rows.map(({ code }) => code);
}
