// caught: pino-in-platform
import * as thing from 'pino';

export const own = thing;
