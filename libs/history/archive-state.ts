import type { DataSource } from 'typeorm';
import { governmentOf } from '../domain/kernel/id.js';
import { inScope } from '../persistence/sql/scope.js';
import type { EndedRun } from '../platform/temporal/ended-runs.js';
import { archivedAmong } from './history-archive.js';

/** How far the archive is behind the runs that have ended. */
export interface ArchiveState {
  readonly ended: number;
  /** Ended runs that the archive does not hold, the one that ended first in front. */
  readonly unarchived: readonly EndedRun[];
  /** The first of them ended longer ago than a third of the retention: histories are in danger. */
  readonly isLate: boolean;
}

/** Runs asked for in one statement. */
const PAGE = 1000;

/** The runs among these that are not in the archive, the one that ended first in front. */
export async function unarchivedAmong(
  dataSource: DataSource,
  ended: readonly EndedRun[],
): Promise<EndedRun[]> {
  const missing: EndedRun[] = [];
  for (let from = 0; from < ended.length; from += PAGE) {
    const page = ended.slice(from, from + PAGE);
    const governments = [...new Set(page.map(({ workflowId }) => governmentOf(workflowId)))];
    const held = await inScope(dataSource, { person: null, governments }, (sql) =>
      archivedAmong(
        sql,
        page.map(({ runId }) => runId),
      ),
    );
    missing.push(...page.filter(({ runId }) => !held.has(runId)));
  }
  return missing.sort((one, other) => one.closedAt.getTime() - other.closedAt.getTime());
}

/**
 * Says how far the archive is behind.
 * @param retentionMs how long Temporal keeps the history of an ended run
 * @param nowMs the present instant in epoch milliseconds
 */
export async function archiveState(
  dataSource: DataSource,
  ended: readonly EndedRun[],
  retentionMs: number,
  nowMs: number,
): Promise<ArchiveState> {
  const unarchived = await unarchivedAmong(dataSource, ended);
  const [oldest] = unarchived;
  const isLate = oldest !== undefined && nowMs - oldest.closedAt.getTime() > retentionMs / 3;
  return { ended: ended.length, unarchived, isLate };
}
