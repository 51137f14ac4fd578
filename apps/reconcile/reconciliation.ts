import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { Reader } from '../../libs/history/decoded.js';
import type { Place } from '../../libs/history/reach.js';
import { inLanes } from '../../libs/platform/lanes.js';
import { hashesAt, keyOf, liveStreams, recordSides, unknownAmong } from '../../libs/runs/record-side.js';
import { disagreementOf, type Disagreement } from './disagreement.js';
import { endedStreams, runningStreams, temporalSide, type TemporalSide } from './temporal-side.js';

/** Streams looked at side by side. */
export const LANES = 16;

export interface Compared {
  /** Streams that the record or Temporal says are alive, and those of which Temporal alone knows that they ended. */
  readonly streams: number;
  readonly disagreements: readonly Disagreement[];
}

/**
 * Compares record and Temporal, stream by stream. Temporal is read before the record: an act sealed in between makes
 * the record look ahead, which asks for nothing that does harm, and never Temporal.
 */
export async function compared(dataSource: DataSource, client: Client, reader: Reader): Promise<Compared> {
  const ended = await unknownAmong(dataSource, await endedStreams(client));
  const alive = [...(await liveStreams(dataSource)), ...(await runningStreams(client))];
  const streams = [...new Set([...alive, ...ended])];
  const sides = new Map<string, TemporalSide>();
  await inLanes(streams, LANES, async (stream) => {
    sides.set(stream, await temporalSide(client, reader, stream));
  });
  const hashes = await hashesAt(dataSource, [...sides].flatMap(placesNamed));
  const records = await recordSides(dataSource, streams);
  const disagreements = [...sides].flatMap(([stream, side]) => {
    const found = disagreementOf(stream, records.get(stream) ?? null, side, hashes);
    return found ? [found] : [];
  });
  return { streams: streams.length, disagreements };
}

/** Every act that a workflow names must be looked up in the record. */
function placesNamed([stream, side]: [string, TemporalSide]): Place[] {
  if (!('reach' in side)) return [];
  const { seq, acts, adopting } = side.reach;
  const own = [seq, ...acts.keys()].map((number) => ({ stream, seq: number }));
  return [...new Map([...own, ...adopting].map((place) => [keyOf(place), place])).values()];
}
