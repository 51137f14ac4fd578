import type { Client } from '@temporalio/client';
import { TASK_QUEUE } from '../contracts/messages/stream.contract.js';
import { countOpenRuns, openRuns, type OpenRun } from '../platform/temporal/open-runs.js';
import { DEPLOYMENT } from './deployment.js';

const versionOf = (build: string): string => `'${DEPLOYMENT}:${build}'`;

/** Runs that have completed a task. One that has not belongs to no build yet: the current one will take it. */
const TAKEN = 'BuildIds is not null';
const BY_NOBODY_KNOWN = `${TAKEN} and TemporalWorkerDeploymentVersion is null`;
const byOthers = (build: string): string =>
  `${TAKEN} and (TemporalWorkerDeploymentVersion is null or TemporalWorkerDeploymentVersion != ${versionOf(build)})`;

/** How many open runs a build has taken. */
export const countOf = (client: Client, build: string): Promise<number> =>
  countOpenRuns(client, TASK_QUEUE, `TemporalWorkerDeploymentVersion = ${versionOf(build)}`);

/** How many open runs another build, or a worker of before builds were told apart, has taken. */
export const countOfOthers = (client: Client, build: string): Promise<number> =>
  countOpenRuns(client, TASK_QUEUE, byOthers(build));

/** The open runs that another has taken. */
export const runsOfOthers = (client: Client, build: string): Promise<OpenRun[]> =>
  openRuns(client, TASK_QUEUE, byOthers(build));

/** Those of them whose worker told its build to nobody, as release 0.1.0 did. */
export const unversionedRuns = (client: Client): Promise<OpenRun[]> =>
  openRuns(client, TASK_QUEUE, BY_NOBODY_KNOWN);
