import { WorkflowNotFoundError, type Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { streamResumption } from '../contracts/messages/stream-start.js';
import { CATCH_UP } from '../contracts/messages/stream.contract.js';
import { inLanes } from '../platform/lanes.js';
import { begin } from '../platform/temporal/begin.js';
import type { OpenRun } from '../platform/temporal/open-runs.js';
import { recordSides, type RecordSide } from './record-side.js';

/** Streams of a batch, and how many of them are begun anew side by side: what people do meanwhile goes first. */
const BATCH = 200;
const LANES = 4;

const REASON = 'upgrade: it has sealed nothing, and is opened again under the current build';

/** A stream that goes on under the build that has its run, and why. */
export interface Unmoved {
  readonly stream: string;
  readonly reason: string;
}

/** What a move of streams is told of, and asks. */
export interface Moving {
  /** So many of so many are behind us. */
  progress(done: number, total: number): void;
  /** When it aborts, what is under way is ended and nothing more is begun. */
  readonly stopping: AbortSignal;
}

export interface Moved {
  readonly moved: number;
  readonly unmoved: readonly Unmoved[];
}

/** What came of the runs that were listed; `outlived` are those in whose place there was another, or none, by then. */
export interface Pass extends Moved {
  readonly outlived: number;
}

/**
 * Begins the streams of these runs anew where the record stands, each in the instant in which its old run ends. Doing it again does no
 * harm, so whoever was stopped asks which streams are left and goes on with them.
 */
export async function moveStreams(
  dataSource: DataSource,
  client: Client,
  runs: readonly OpenRun[],
  { progress, stopping }: Moving,
): Promise<Pass> {
  const unmoved: Unmoved[] = [];
  let [moved, outlived] = [0, 0];
  for (let from = 0; from < runs.length && !stopping.aborted; from += BATCH) {
    const batch = await presentAmong(client, runs.slice(from, from + BATCH));
    const begun = await beginBatch(dataSource, client, batch, stopping, unmoved);
    await catchUp(dataSource, client, begun);
    const listed = Math.min(BATCH, runs.length - from);
    moved += begun.length;
    outlived += listed - batch.length;
    progress(from + listed, runs.length);
  }
  return { moved, unmoved, outlived };
}

/**
 * The streams whose run is still the one that was listed. The server lists runs a moment late: one that was moved a
 * moment ago is listed once more, and would be begun anew once more.
 */
async function presentAmong(client: Client, runs: readonly OpenRun[]): Promise<readonly string[]> {
  const present = new Set<string>();
  await inLanes(runs, LANES, async ({ workflowId, runId }) => {
    const now = await client.workflow.getHandle(workflowId).describe().catch(unlessGone);
    if (now?.runId === runId && now.status.name === 'RUNNING') present.add(workflowId);
  });
  return runs.map(({ workflowId }) => workflowId).filter((stream) => present.has(stream));
}

async function beginBatch(
  dataSource: DataSource,
  client: Client,
  batch: readonly string[],
  stopping: AbortSignal,
  unmoved: Unmoved[],
): Promise<RecordSide[]> {
  const records = await recordSides(dataSource, batch);
  const begun: RecordSide[] = [];
  await inLanes(batch, LANES, async (stream) => {
    if (stopping.aborted) return;
    try {
      const record = records.get(stream) ?? (await endUnopened(dataSource, client, stream));
      if (!record) return;
      await begin(client, streamResumption(record), 'TERMINATE_EXISTING');
      begun.push(record);
    } catch (error) {
      unmoved.push({ stream, reason: (error as Error).message });
    }
  });
  return begun;
}

/**
 * Ends the run of a stream that has sealed nothing: there is nothing to go on from, and whoever opens the stream asks
 * again under the same key and gets a run of the current build.
 * @returns what was sealed in the last moment
 */
async function endUnopened(
  dataSource: DataSource,
  client: Client,
  stream: string,
): Promise<RecordSide | undefined> {
  await client.workflow.getHandle(stream).terminate(REASON).catch(unlessGone);
  return (await recordSides(dataSource, [stream])).get(stream);
}

/**
 * An act that the old run had in the hands of the record step may be sealed after the new run has folded the record:
 * it is told to look again. It would find out with the next act, and the waker would wake it for what it owes; neither need
 * be waited for.
 */
async function catchUp(dataSource: DataSource, client: Client, begun: readonly RecordSide[]): Promise<void> {
  const now = await recordSides(
    dataSource,
    begun.map(({ stream }) => stream),
  );
  for (const { stream, seq } of begun) {
    if ((now.get(stream)?.seq ?? seq) === seq) continue;
    await client.workflow.getHandle(stream).signal(CATCH_UP).catch(unlessGone);
  }
}

function unlessGone(error: unknown): void {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
}
