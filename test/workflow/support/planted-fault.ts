import pg from 'pg';

/** Where a fault strikes: before a row of a table is written or deleted, or at COMMIT. */
export interface Step {
  readonly table: string;
  readonly on: 'insert' | 'update' | 'delete' | 'commit';
}

/** What the fault does: the statement fails, the connection breaks, or the statement takes its time. */
export type Harm = 'error' | 'disconnect' | 'delay';

const HARM: { readonly [harm in Harm]: string } = {
  error: `raise exception 'planted'`,
  disconnect: `perform pg_terminate_backend(pg_backend_pid())`,
  delay: `perform pg_sleep(1.5)`,
};

/** How often a fault strikes before it lets the act pass. */
export const STRIKES = 1;
/** As often as it takes, until `letPass`. */
export const ENDLESS = 1_000_000;

/**
 * Plants faults as triggers in a real Postgres. The count is a sequence, because that alone survives the
 * rollback which each strike brings about.
 */
export class FaultPlanter {
  private constructor(private readonly owner: pg.Client) {}

  /** @param url of the role that owns the tables */
  static async on(url: string): Promise<FaultPlanter> {
    const owner = new pg.Client({ connectionString: url });
    await owner.connect();
    await owner.query(`drop schema if exists fault cascade; create schema fault; create sequence fault.strikes;
      grant usage on schema fault to isen_app; grant usage on sequence fault.strikes to isen_app`);
    return new FaultPlanter(owner);
  }

  /** Plants one fault for one stream, and takes it out when the work is done. @returns how often it struck */
  async during(
    step: Step,
    harm: Harm,
    stream: string,
    work: () => Promise<void>,
    strikes = STRIKES,
  ): Promise<number> {
    await this.owner.query(this.trigger(step, harm, stream, strikes));
    try {
      await work();
      const { rows } = await this.owner.query<{ times: string }>(
        'select case when is_called then last_value else 0 end as times from fault.strikes',
      );
      return Math.min(Number(rows[0]?.times), strikes);
    } finally {
      await this.owner.query(`drop trigger planted on ${step.table}; drop function fault.strike`);
    }
  }

  /** Strikes no more, however often it was to. */
  async letPass(): Promise<void> {
    await this.owner.query(`select setval('fault.strikes', ${ENDLESS})`);
  }

  async close(): Promise<void> {
    await this.owner.query('drop schema fault cascade');
    await this.owner.end();
  }

  private trigger({ table, on }: Step, harm: Harm, stream: string, strikes: number): string {
    const row = on === 'delete' ? 'old' : 'new';
    const when =
      on === 'commit'
        ? `create constraint trigger planted after insert on ${table} deferrable initially deferred`
        : `create trigger planted before ${on} on ${table}`;
    return `select setval('fault.strikes', 1, false);
      create function fault.strike() returns trigger language plpgsql as $$ begin
        if ${row}.stream = '${stream}' and nextval('fault.strikes') <= ${strikes} then ${HARM[harm]}; end if;
        return ${row};
      end $$;
      ${when} for each row execute function fault.strike()`;
  }
}
