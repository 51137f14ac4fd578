import type { MigrationInterface, QueryRunner } from 'typeorm';
import { shiftFunction } from '../record/cluster-shift.js';

/**
 * Transaction numbers are of one cluster; rows outlive it. What an event keeps is the number within its cluster and a
 * shift, which is raised when the rows have been loaded into a cluster that counts from further below (ADR 22).
 */
export class ClusterShift1764000000033 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(shiftFunction(0n));
    await runner.query(NUMBERED);
  }

  async down(): Promise<void> {
    throw new Error('migrations go forward only');
  }
}

/** Stable, so that a plan takes the shift in as a constant and is made anew when it is raised. */
const NUMBERED = `
create function record.numbered(own xid8) returns xid8 language sql stable strict
return (own::text::bigint + record.cluster_shift())::text::xid8;
comment on function record.numbered is 'the number that events keep of a transaction of this cluster';
revoke all on function record.cluster_shift, record.numbered from public;
grant execute on function record.cluster_shift, record.numbered
  to isen_app, isen_import, isen_sequencer, isen_replay;
alter table record.event alter column xid set default record.numbered(pg_current_xact_id());
`;
