import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Client } from '@temporalio/client';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import { TASK_QUEUE } from '../../../libs/contracts/messages/stream.contract.js';
import { archiveState, unarchivedAmong } from '../../../libs/history/archive-state.js';
import { LastingWork, rest } from '../../../libs/platform/lasting-work.js';
import { traceOf } from '../../../libs/platform/logger.js';
import { endedRuns, retentionMsOf, type EndedRun } from '../../../libs/platform/temporal/ended-runs.js';
import { ARCHIVE_DATA_SOURCE, LOG, SETTINGS, TEMPORAL_CLIENT } from '../../../libs/platform/tokens.js';
import type { Findings } from '../../../libs/proof/walk/findings.js';
import { KeyRing } from '../../../libs/record/key-ring.js';
import { noteArchived, noteUnarchived } from '../metrics/archive-gauges.js';
import type { WorkerSettings } from '../worker-settings.js';
import { RunArchiver } from './run-archiver.js';

/** How often runs that have just ended are looked for, and how often all of them. */
const LOOK_MS = 5_000;
const SWEEP_MS = 3_600_000;
/** The list of ended runs is not in the order in which they are entered; what ended shortly before is looked at again. */
const OVERLAP_MS = 60_000;
/** Verifying is heavy and never urgent: four parts of rest for one of work, so that acts keep the machine. */
const REST_PER_WORK = 4;
const REST_MAX_MS = 5_000;

/**
 * Keeps the history of every ended run. What has just ended is found within seconds; a sweep at the start and every
 * hour finds what was forgotten, tries again what failed, and warns before Temporal deletes what is not kept yet.
 */
@Injectable()
export class ArchiveService implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly archiving: LastingWork;
  private readonly archiver: RunArchiver;
  private sweepAt = 0;
  private lookedAt = 0;
  /** Runs that did not verify; the next sweep tries them again. */
  private readonly refused = new Set<string>();

  constructor(
    @Inject(SETTINGS) settings: WorkerSettings,
    @Inject(ARCHIVE_DATA_SOURCE) private readonly dataSource: DataSource,
    @Inject(TEMPORAL_CLIENT) private readonly client: Client,
    @Inject(LOG) private readonly log: Logger,
  ) {
    this.archiver = new RunArchiver(dataSource, new KeyRing(dataSource, settings.recordKek), client);
    const failed = (error: unknown) => log.warn(traceOf(error), 'archiving was interrupted');
    this.archiving = new LastingWork((stopping) => this.look(stopping), failed, LOOK_MS);
  }

  onApplicationBootstrap(): void {
    this.archiving.start();
  }

  onApplicationShutdown(): Promise<void> {
    return this.archiving.stop();
  }

  private async look(stopping: AbortSignal): Promise<void> {
    const now = Date.now();
    const isSweep = now >= this.sweepAt;
    const since = isSweep ? undefined : new Date(this.lookedAt - OVERLAP_MS);
    const ended = await endedRuns(this.client, TASK_QUEUE, since);
    if (isSweep) this.refused.clear();
    const missing = await unarchivedAmong(this.dataSource, ended);
    noteUnarchived(missing);
    const isWhole = await this.archiveAll(missing, stopping);
    if (isWhole) this.lookedAt = now;
    if (!isSweep || stopping.aborted) return;
    this.sweepAt = now + SWEEP_MS;
    await this.warnWhenLate(ended);
  }

  /** @returns whether none has to be looked for again */
  private async archiveAll(runs: readonly EndedRun[], stopping: AbortSignal): Promise<boolean> {
    const waiting = runs.filter(({ runId }) => !this.refused.has(runId));
    let isWhole = true;
    for (const run of waiting) {
      if (stopping.aborted) break;
      const began = Date.now();
      await this.archive(run).catch((error: unknown) => (isWhole = this.interrupted(run, error)));
      await rest(Math.min(REST_PER_WORK * (Date.now() - began), REST_MAX_MS), stopping);
    }
    if (waiting.length > 0) await this.archiver.close();
    return isWhole;
  }

  private interrupted({ workflowId: stream, runId: run }: EndedRun, error: unknown): false {
    this.log.warn({ stream, run, ...traceOf(error) }, 'a run could not be archived yet');
    return false;
  }

  private async archive(run: EndedRun): Promise<void> {
    const { workflowId: stream, runId } = run;
    const findings = await this.archiver.archive(run);
    if (findings.count === 0) noteArchived(runId);
    if (findings.count === 0) return this.log.info({ stream, run: runId }, 'a run is archived');
    this.refused.add(runId);
    this.log.error(
      { stream, run: runId, ...told(findings) },
      'a history does not verify and is not archived',
    );
  }

  private async warnWhenLate(ended: readonly EndedRun[]): Promise<void> {
    const retentionMs = await retentionMsOf(this.client);
    const { isLate, unarchived } = await archiveState(this.dataSource, ended, retentionMs, Date.now());
    const [oldest] = unarchived;
    if (!isLate || !oldest) return;
    const { workflowId: stream, runId: run, closedAt } = oldest;
    const about = { stream, run, closedAt, unarchived: unarchived.length, retentionMs };
    this.log.warn(about, 'the archive is late: a third of the retention has passed since this run ended');
  }
}

/** Where a history differs, without what stands there. */
function told({ count, first }: Findings): object {
  const [difference] = first;
  return { differences: count, act: difference?.seq, field: difference?.field };
}
