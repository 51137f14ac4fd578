// caught: every-file-has-a-row
import type { Thing } from '../platform/settings.js';

export type Own = Thing;
