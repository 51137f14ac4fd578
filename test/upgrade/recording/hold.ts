import type pg from 'pg';

/**
 * Holds back what must not be finished when a release is recorded: a row that is locked lets no worker seal an act of
 * its stream, and its sender rests between two stages. Nothing of it is left when it is let go.
 */
export class Hold {
  private constructor(private readonly superuser: pg.Client) {}

  /** @param superuser a connection that does nothing else until it is let go */
  static async with(superuser: pg.Client): Promise<Hold> {
    await superuser.query('begin');
    return new Hold(superuser);
  }

  /** No act of these cases can be sealed. */
  async cases(streams: readonly string[]): Promise<void> {
    await this.superuser.query('select from view.talent_case where stream = any($1) for update', [streams]);
  }

  /** No stream can be opened: each needs a key of its own first. */
  async newStreams(): Promise<void> {
    await this.superuser.query('lock table record.stream_key in share row exclusive mode');
  }

  /** What waited is thrown out, so that nobody finishes it after all. */
  async letGo(): Promise<void> {
    await this.superuser.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`,
    );
    await this.superuser.query('rollback');
  }
}
