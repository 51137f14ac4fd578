// caught: pure-of-node
import * as thing from 'node:fs';

export const own = thing;
