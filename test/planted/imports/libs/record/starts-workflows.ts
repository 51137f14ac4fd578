// caught: client-sdk-outside-the-law temporal-behind-the-procedure
import * as thing from '@temporalio/client';

export const own = thing;
