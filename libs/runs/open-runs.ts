import type { Client } from '@temporalio/client';
import { TASK_QUEUE } from '../contracts/messages/stream.contract.js';
import { DEPLOYMENT } from './deployment.js';

/**
 * The open runs of the streams. One that has completed no task yet belongs to no build: the current one will take it.
 */
const OPEN = `TaskQueue = '${TASK_QUEUE}' and ExecutionStatus = 'Running'`;
const versionOf = (build: string): string => `'${DEPLOYMENT}:${build}'`;

/** The open runs that another build, or a worker of before builds were told apart, has taken. */
const ofOthers = (build: string): string =>
  `${OPEN} and BuildIds is not null and ` +
  `(TemporalWorkerDeploymentVersion is null or TemporalWorkerDeploymentVersion != ${versionOf(build)})`;

/** How many open runs a build has taken. */
export const countOf = async (client: Client, build: string): Promise<number> =>
  (await client.workflow.count(`${OPEN} and TemporalWorkerDeploymentVersion = ${versionOf(build)}`)).count;

/** How many open runs other builds have taken. */
export const countOfOthers = async (client: Client, build: string): Promise<number> =>
  (await client.workflow.count(ofOthers(build))).count;

/** The streams whose open run another build has taken. */
export const streamsOfOthers = (client: Client, build: string): Promise<string[]> =>
  streamsIn(client, ofOthers(build));

/** Those of them whose worker told its build to nobody, as release 0.1.0 did. */
export const unversionedStreams = (client: Client): Promise<string[]> =>
  streamsIn(client, `${OPEN} and BuildIds is not null and TemporalWorkerDeploymentVersion is null`);

async function streamsIn(client: Client, query: string): Promise<string[]> {
  const streams: string[] = [];
  for await (const { workflowId } of client.workflow.list({ query, pageSize: 1000 }))
    streams.push(workflowId);
  return streams;
}
