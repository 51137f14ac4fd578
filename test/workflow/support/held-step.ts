import pg from 'pg';
import { until } from '../../../apps/story/waiting.js';
import type { TestStack } from '../../../infra/stack/test-stack.js';
import { superuserOf } from '../../integration/support/superuser.js';

/** Where a transaction is held: before a row of a table is written, or at the COMMIT after it was. */
export interface HeldPlace {
  readonly table: string;
  readonly on: 'insert' | 'update' | 'delete';
  readonly atCommit?: true;
  /** Which row, as SQL over `new` or `old`. */
  readonly row: string;
}

const LOCK = 4_711;

/** Holds a transaction at a place of a real Postgres, so that a process can be killed just there. */
export class HeldStep {
  private constructor(private readonly superuser: pg.Client) {}

  /** The next transaction that comes to the place waits there. */
  static async at(stack: TestStack, place: HeldPlace): Promise<HeldStep> {
    const superuser = await superuserOf(stack);
    await superuser.query(`select pg_advisory_lock(${LOCK})`);
    await superuser.query(triggerAt(place));
    return new HeldStep(superuser);
  }

  /** Waits until a transaction is held. */
  async reached(): Promise<void> {
    await until('a transaction at the place', async () => {
      const { rows } = await this.superuser.query<{ held: boolean }>(
        `select exists (select from pg_locks where locktype = 'advisory' and objid = ${LOCK} and not granted) as held`,
      );
      return rows[0]?.held;
    });
  }

  /** Lets everything pass from now on: what was held goes on if its process lives, or else as far as it can alone. */
  async letGo(): Promise<void> {
    await this.superuser.query(`select pg_advisory_unlock(${LOCK})`);
    await this.superuser.query('drop schema held cascade');
    await this.superuser.end();
  }
}

function triggerAt({ table, on, atCommit, row }: HeldPlace): string {
  const when = atCommit
    ? `create constraint trigger held after ${on} on ${table} deferrable initially deferred`
    : `create trigger held before ${on} on ${table}`;
  return `create schema held;
    create function held.wait() returns trigger language plpgsql as $$ begin
      perform pg_advisory_xact_lock_shared(${LOCK});
      return ${on === 'delete' ? 'old' : 'new'};
    end $$;
    ${when} for each row when (${row}) execute function held.wait()`;
}
