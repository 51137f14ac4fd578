// caught: worker
import type { Thing } from '../api/door.js';

export type Own = Thing;
