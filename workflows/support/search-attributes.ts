import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';

const stageKey = defineSearchAttributeKey('Stage', SearchAttributeType.KEYWORD);

/** Shows the stage to operators; written only when it changes, because each write is an event of the history. */
export function publishStage(stage: string): void {
  if (workflowInfo().typedSearchAttributes.get(stageKey) === stage) return;
  upsertSearchAttributes([{ key: stageKey, value: stage }]);
}
