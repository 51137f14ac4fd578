import type pg from 'pg';

/** A connection that seals bare events, step by step, as somebody with a slow hand would. */
export class SealingSession {
  private constructor(readonly client: pg.Client) {}

  static async open(client: pg.Client): Promise<SealingSession> {
    await client.connect();
    await client.query(`select set_config('app.governments', '62.01', false)`);
    return new SealingSession(client);
  }

  /** Begins a transaction that has its number at once, before it has sealed anything. */
  async begin(): Promise<void> {
    await this.client.query('begin');
    await this.client.query('select pg_current_xact_id()');
  }

  /** Seals an event; in a transaction of its own unless one has begun. */
  async seal(stream: string): Promise<void> {
    await this.client.query({ name: 'seal', text: SEAL, values: [stream] });
  }

  async end(how: string): Promise<void> {
    await this.client.query(how);
  }
}

const SEAL = `
insert into record.event (stream, seq, hash, text, prev, at, move, move_id, request, outcome, law, policy, government)
values ($1, 1, $1, '{}', '', now(), 'remind', $1, $1, 'accepted', '', '', '62.01')`;

/** What the log has given positions to, first to last, after a position. */
export async function numbered(client: pg.Client, after = 0): Promise<{ stream: string; xid: string }[]> {
  const { rows } = await client.query<{ stream: string; xid: string }>(
    `select l.stream, e.xid::text as xid from record.log l join record.event e using (stream, seq)
     where l.position > $1 order by l.position`,
    [after],
  );
  return rows;
}
