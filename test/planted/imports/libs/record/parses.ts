// caught: zod-at-the-doors
import * as thing from 'zod';

export const own = thing;
