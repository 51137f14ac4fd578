// caught: workflows
import type { Thing } from '../cycle/talent-cycle.workflow.js';

export type Own = Thing;
