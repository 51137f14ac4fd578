import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { TASK_QUEUE } from '../contracts/messages/stream.contract.js';
import { archiveState } from '../history/archive-state.js';
import { NAMED_MAX } from '../persistence/record/owed.view.js';
import { inLanes } from '../platform/lanes.js';
import { endedRuns, retentionMsOf } from '../platform/temporal/ended-runs.js';
import { polledBuilds, runStateOf, type OpenRun, type RunState } from '../platform/temporal/open-runs.js';
import { deploymentState } from '../runs/deployment.js';
import type { Finding } from './finding.js';

/** Runs asked about side by side. */
const LANES = 16;
/** A task that has waited so long for a worker waits for one that is not there, in seconds. */
const WAITS_MAX_S = 15;

/** How the open runs fare. */
export async function statesOf(client: Client, runs: readonly OpenRun[], lanes = LANES): Promise<RunState[]> {
  const states: RunState[] = [];
  await inLanes(runs, lanes, async (run) => {
    const state = await runStateOf(client, run);
    if (state) states.push(state);
  });
  return states;
}

/** Streams whose tasks fail, whose steps don't come through, for which nobody works, or that an upgrade left behind. */
export async function lookAtRuns(client: Client, states: readonly RunState[]): Promise<Finding[]> {
  const builds = await polledBuilds(client, TASK_QUEUE);
  const { current } = await deploymentState(client);
  const waiting = states.filter(({ waitsS, pinnedTo }) => waitsS > WAITS_MAX_S && pinnedTo === null);
  const isDeserted = builds.size === 0 || waiting.length > 0;
  const seconds = Math.max(0, ...waiting.map(({ waitsS }) => waitsS));
  return [
    ...(isDeserted ? [{ fault: 'noWorker' as const, about: { seconds }, streams: namesOf(waiting) }] : []),
    ...grouped('taskFailing', states, ({ failing }) => failing?.reason),
    ...grouped(
      'activityFailing',
      states,
      ({ struggling }) => struggling && `${struggling.activity}: ${struggling.error}`,
    ),
    ...grouped('buildNotPolled', states, ({ pinnedTo }) =>
      pinnedTo && !builds.has(pinnedTo) ? pinnedTo : null,
    ),
    ...grouped('notMoved', states, ({ pinnedTo }) =>
      pinnedTo !== current && pinnedTo && builds.has(pinnedTo) ? pinnedTo : null,
    ),
  ];
}

/** One finding for each reason, with the streams that it holds up. */
function grouped(
  fault: 'taskFailing' | 'activityFailing' | 'buildNotPolled' | 'notMoved',
  states: readonly RunState[],
  reasonOf: (state: RunState) => string | null | undefined,
): Finding[] {
  const concerned = states.filter((state) => reasonOf(state));
  return [...Map.groupBy(concerned, (state) => reasonOf(state)!)].map(([reason, of]) => ({
    fault,
    about: { count: of.length, reason },
    streams: namesOf(of),
  }));
}

const namesOf = (runs: readonly OpenRun[]): readonly string[] =>
  runs
    .map(({ workflowId }) => workflowId)
    .toSorted()
    .slice(0, NAMED_MAX);

/**
 * Streams that have acts to come and no run. The server's list follows what happens by a moment, so whoever seems to be
 * missing is asked for by name, and then whether it still has acts to come.
 * @param stillLive reads again which streams have
 */
export async function lookForRuns(
  client: Client,
  live: readonly string[],
  runs: readonly OpenRun[],
  stillLive: () => Promise<readonly string[]>,
): Promise<Finding[]> {
  const running = new Set(runs.map(({ workflowId }) => workflowId));
  const unlisted = live.filter((stream) => !running.has(stream));
  if (unlisted.length === 0) return [];
  const found = await statesOf(
    client,
    unlisted.map((workflowId) => ({ workflowId, runId: '' })),
  );
  for (const { workflowId } of found) running.add(workflowId);
  const still = new Set(await stillLive());
  const missing = unlisted.filter((stream) => !running.has(stream) && still.has(stream));
  if (missing.length === 0) return [];
  return [{ fault: 'withoutRun', about: { count: missing.length }, streams: missing.slice(0, NAMED_MAX) }];
}

/** Whether histories are in danger. */
export async function lookAtArchive(
  client: Client,
  dataSource: DataSource,
  nowMs: number,
): Promise<Finding[]> {
  const state = await archiveState(
    dataSource,
    await endedRuns(client, TASK_QUEUE),
    await retentionMsOf(client),
    nowMs,
  );
  const [oldest] = state.unarchived;
  if (!state.isLate || !oldest) return [];
  const about = { count: state.unarchived.length, seconds: (nowMs - oldest.closedAt.getTime()) / 1000 };
  const streams = state.unarchived.slice(0, NAMED_MAX).map(({ workflowId }) => workflowId);
  return [{ fault: 'archiveLate', about, streams }];
}
