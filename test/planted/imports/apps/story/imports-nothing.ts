// caught: resolvable
import type { Thing } from './nowhere.js';

export type Own = Thing;
