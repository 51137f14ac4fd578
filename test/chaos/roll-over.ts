import { WorkflowNotFoundError } from '@temporalio/client';
import { inLanes } from '../../libs/platform/lanes.js';
import { Driver, type StackPlaces } from '../workflow/support/driver.js';

/** Streams told at once. */
const LANES = 10;

/** Lets open streams continue as new runs, which know nothing of what their runs before have answered. */
export async function rollOver(stack: StackPlaces, streams: readonly string[]): Promise<void> {
  const driver = await Driver.on(stack);
  const tell = (stream: string) => driver.client.workflow.getHandle(stream).signal('rollOver');
  try {
    await inLanes(streams, LANES, (stream) => tell(stream).catch(unlessEnded));
  } finally {
    await driver.close();
  }
}

/** A deadline may have ended a stream meanwhile. */
function unlessEnded(failure: unknown): void {
  if (!(failure instanceof WorkflowNotFoundError)) throw failure;
}
