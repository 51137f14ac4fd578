// caught: workflow-index
import type { Thing } from './support/run.js';

export type Own = Thing;
