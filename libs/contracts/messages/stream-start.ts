import { defineSearchAttributeKey, SearchAttributeType, TypedSearchAttributes } from '@temporalio/common';
import { governmentOf } from '../../domain/kernel/id.js';
import { KINDS, type StreamKind } from '../kinds.js';
import { CATCH_UP, PROGRESS, TASK_QUEUE, type Progress, type StreamInput } from './stream.contract.js';

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

/** Where the record of a stream stands. */
export interface KnownStream {
  readonly stream: string;
  readonly seq: number;
  readonly hash: string;
  /** Hash of the policy version in force, and stream id of the talent cycle it belongs to. */
  readonly policy: string;
  readonly cycle: string | null;
}

/**
 * How the workflow of a stream that the record knows is begun anew: it folds the record before anything else, so any
 * run of it may end at any time and another take its place.
 */
export const streamResumption = ({ stream, policy, cycle, seq, hash }: KnownStream) =>
  streamStart({ stream, policy, last: { seq, hash } }, cycle);

/** How a run that has not heard of an act of its stream is told to fold the record. */
export const foldingUpTo = (seq: number) => ({
  query: PROGRESS,
  isBehind: (progress: Progress) => progress.seq < seq,
  signal: CATCH_UP,
});
