// caught: api
import type { Thing } from '../../libs/history/replay/host.js';

export type Own = Thing;
