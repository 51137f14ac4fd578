// caught: history
import type { Thing } from './replay/host.js';

export type Own = Thing;
