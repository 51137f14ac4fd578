import type { DataSource } from 'typeorm';
import { inSnapshot } from '../../libs/persistence/sql/scope.js';
import type { Sql } from '../../libs/persistence/sql/scope.js';
import { Reexecution, type Reexecuted } from '../../libs/proof/checks/reexecution.js';
import { erasedDigests } from '../../libs/proof/walk/erasure.js';
import type { Findings } from '../../libs/proof/walk/findings.js';
import { walkRecord } from '../../libs/proof/walk/record-walk.js';
import { Verification, type Verified } from '../../libs/proof/walk/verification.js';
import { Laws } from '../../libs/proof/world/laws.js';
import { AUDITOR } from './streams.js';

export interface RecordPart {
  readonly verified: Verified;
  readonly reexecuted: Reexecuted;
}

/**
 * Part 2: the record alone, at one moment, Temporal never contacted. Every byte is checked and every act
 * decided again.
 * @param streams only these, or undefined for the whole record
 * @param trust fingerprint of the first key by which the door signs
 */
export function auditRecord(
  dataSource: DataSource,
  streams: readonly string[] | undefined,
  verification: Findings,
  reexecution: Findings,
  trust?: string,
): Promise<RecordPart> {
  return inSnapshot(dataSource, AUDITOR, async (sql) => {
    const checks = await Verification.begin(sql, verification.report, trust);
    const again = new Reexecution(new Laws(sql), reexecution.report, await erasedDigests(sql));
    let verified: Verified | undefined;
    for (const stream of streams ?? [undefined]) {
      await walk(sql, stream, checks, again);
      verified = await checks.finish(stream);
    }
    return { verified: verified as Verified, reexecuted: again.done };
  });
}

async function walk(
  sql: Sql,
  stream: string | undefined,
  checks: Verification,
  again: Reexecution,
): Promise<void> {
  for await (const page of walkRecord(sql, stream)) {
    await checks.take(page);
    for (const act of page.acts) await again.take(act);
  }
}
