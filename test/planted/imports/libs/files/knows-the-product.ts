// caught: files
import type { Thing } from '../platform/settings.js';

export type Own = Thing;
