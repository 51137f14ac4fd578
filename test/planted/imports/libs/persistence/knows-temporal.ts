// caught: temporal-behind-the-procedure
import * as thing from '@temporalio/common';

export const own = thing;
