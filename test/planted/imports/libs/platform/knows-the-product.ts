// caught: platform
import type { Thing } from '../domain/kernel/json.js';

export type Own = Thing;
