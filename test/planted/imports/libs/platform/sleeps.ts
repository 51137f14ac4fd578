// caught: workflow-sdk-in-workflows
import * as thing from '@temporalio/workflow';

export const own = thing;
