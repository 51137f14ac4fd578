import { defineSearchAttributeKey, SearchAttributeType, TypedSearchAttributes } from '@temporalio/common';
import { governmentOf } from '../../domain/kernel/id.js';
import { KINDS, type StreamKind } from '../kinds.js';
import { TASK_QUEUE, type StreamInput } from './stream.contract.js';

const stage = defineSearchAttributeKey('Stage', SearchAttributeType.KEYWORD);
const government = defineSearchAttributeKey('Government', SearchAttributeType.KEYWORD);
const cycleId = defineSearchAttributeKey('CycleId', SearchAttributeType.KEYWORD);

/**
 * How the workflow of a stream is started: its id is the stream's id, its search attributes say stage,
 * government and cycle and nothing about a person.
 * @param cycle stream id of the talent cycle it belongs to, or null
 */
export function streamStart(input: StreamInput, cycle: string | null) {
  const kind = input.stream.split('/')[0] as StreamKind;
  const pairs = [
    { key: stage, value: 'unopened' },
    { key: government, value: governmentOf(input.stream) },
    ...(cycle ? [{ key: cycleId, value: cycle }] : []),
  ];
  const options = {
    workflowId: input.stream,
    taskQueue: TASK_QUEUE,
    args: [input],
    workflowIdConflictPolicy: 'USE_EXISTING' as const,
    typedSearchAttributes: new TypedSearchAttributes(pairs as never),
  };
  return { type: KINDS[kind].workflowType, options };
}
