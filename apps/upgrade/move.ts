import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import { runsOfOthers, unversionedRuns } from '../../libs/runs/build-runs.js';
import { deploymentState, makeCurrent } from '../../libs/runs/deployment.js';
import { moveStreams, type Moved, type Moving, type Unmoved } from '../../libs/runs/moving.js';

/** Passes over what is left: what begins while a pass goes on is met by the next. */
const PASSES_MAX = 5;

/**
 * Makes a build current and moves every open stream to it. Runs that no build was told of are begun anew before: what
 * they have behind them would be replayed by the current build, whichever that is.
 */
export async function moveTo(
  build: string,
  dataSource: DataSource,
  client: Client,
  moving: Moving,
): Promise<Moved> {
  const { current } = await deploymentState(client);
  const before = current === null ? await unversionedRuns(client) : [];
  const first = await moveStreams(dataSource, client, before, moving);
  if (moving.stopping.aborted) return { moved: first.moved, unmoved: first.unmoved };
  if (current !== build) await makeCurrent(client, build);
  const rest = await moveRest(build, dataSource, client, moving);
  return { moved: first.moved + rest.moved, unmoved: rest.unmoved };
}

async function moveRest(
  build: string,
  dataSource: DataSource,
  client: Client,
  moving: Moving,
): Promise<Moved> {
  let moved = 0;
  let unmoved: readonly Unmoved[] = [];
  for (let pass = 0; pass < PASSES_MAX && !moving.stopping.aborted; pass++) {
    const left = await runsOfOthers(client, build);
    if (left.length === 0) return { moved, unmoved: [] };
    const done = await moveStreams(dataSource, client, left, moving);
    moved += done.moved;
    unmoved = done.unmoved;
    if (done.moved + done.outlived === 0) break;
  }
  return { moved, unmoved };
}
