import { defineSearchAttributeKey, SearchAttributeType } from '@temporalio/common';
import { upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import { stageOfCycle } from '../../libs/contracts/messages/five-stages.contract.js';

const stageKey = defineSearchAttributeKey('Stage', SearchAttributeType.KEYWORD);

/**
 * Shows the stage of the cycle to operators; written only when it changes. Each write is an event of the history and
 * a row of Temporal's visibility with all its indexes, which costs more than the move's own rows; the exact step
 * stands in the record and in the query `progress`.
 */
export function publishStage(kind: string, stage: string): void {
  const value = stageOfCycle(kind, stage);
  if (workflowInfo().typedSearchAttributes.get(stageKey) === value) return;
  upsertSearchAttributes([{ key: stageKey, value }]);
}
