// caught: api-law
import type { Thing } from '../door.js';

export type Own = Thing;
