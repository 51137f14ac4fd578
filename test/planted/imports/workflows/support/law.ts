// caught: workflow-law
import type { Thing } from './run.js';

export type Own = Thing;
