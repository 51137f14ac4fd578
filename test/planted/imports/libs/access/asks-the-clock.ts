// caught: pure-of-node
import * as thing from 'node:timers';

export const own = thing;
