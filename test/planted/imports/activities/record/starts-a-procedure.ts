// caught: activities
import type { Thing } from '../../workflows/case/talent-case.workflow.js';

export type Own = Thing;
