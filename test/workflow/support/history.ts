import { Reader } from '../../../libs/history/decoded.js';
import { recordedIn, type Recorded } from '../../../libs/history/recorded.js';
import { KeyRing } from '../../../libs/record/key-ring.js';
import { StreamCodec } from '../../../libs/record/stream-codec.js';
import type { Driver } from './driver.js';

/** What the present run's history of a stream says, decrypted. */
export async function recordedOf(driver: Driver, stream: string, kek: string): Promise<Recorded> {
  const history = await driver.client.workflow.getHandle(stream).fetchHistory();
  return recordedIn(history, new Reader(new StreamCodec(new KeyRing(driver.app, kek))));
}

/** Run id of the run that takes a stream's acts now. */
export async function runOf(driver: Driver, stream: string): Promise<string> {
  return (await driver.client.workflow.getHandle(stream).describe()).runId;
}

/** How far a run has folded; undefined while it has not folded at all. */
export async function foldedTo(driver: Driver, stream: string): Promise<number | undefined> {
  const query = driver.client.workflow.getHandle(stream).query<{ seq: number }>('progress');
  return (await query.catch(() => undefined))?.seq;
}
