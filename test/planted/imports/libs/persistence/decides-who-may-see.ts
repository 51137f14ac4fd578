// caught: persistence
import type { Thing } from '../access/access.js';

export type Own = Thing;
