// caught: worker-sdk-in-processes
import * as thing from '@temporalio/worker';

export const own = thing;
