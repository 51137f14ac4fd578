// caught: tools
import type { Thing } from '../replay/replay.js';

export type Own = Thing;
