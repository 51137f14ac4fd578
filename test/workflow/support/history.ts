import type { Driver } from './driver.js';

/** Run id of the run that takes a stream's acts now. */
export async function runOf(driver: Driver, stream: string): Promise<string> {
  return (await driver.client.workflow.getHandle(stream).describe()).runId;
}

/** How far a run has folded; undefined while it has not folded at all. */
export async function foldedTo(driver: Driver, stream: string): Promise<number | undefined> {
  const query = driver.client.workflow.getHandle(stream).query<{ seq: number }>('progress');
  return (await query.catch(() => undefined))?.seq;
}
