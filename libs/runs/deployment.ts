import { setTimeout as pause } from 'node:timers/promises';
import { isGrpcServiceError, type Client } from '@temporalio/client';

/** The workers of this product, of whatever build, as Temporal knows them. */
export const DEPLOYMENT = 'isen-mulang';

/** What a worker tells whoever started it when open runs belong to another build than its own. */
export const UPGRADE_NEEDED = 'upgrade needed';

/** gRPC: there is no such thing (yet), or it is not in the state that was asked for (yet). */
const NOT_YET = [5, 9];
/** How long Temporal may take to hear of a worker that has just begun to poll, and how often it is asked. */
const HEARD_MS = 30_000;
const ASK_AGAIN_MS = 50;

/** What Temporal says of the deployment: the build that new runs are given to, and every build that it has seen. */
export interface DeploymentState {
  /** Hash of the workflow bundle; null before one was made current. */
  readonly current: string | null;
  readonly builds: readonly string[];
}

/** How a worker of a build presents itself: its runs stay with it until they are begun anew under another. */
export const deploymentOf = (build: string) => ({
  version: { deploymentName: DEPLOYMENT, buildId: build },
  useWorkerVersioning: true as const,
  defaultVersioningBehavior: 'PINNED' as const,
});

/** Asks Temporal which build is current. */
export async function deploymentState(client: Client): Promise<DeploymentState> {
  const { namespace } = client.options;
  try {
    const asked = { namespace, deploymentName: DEPLOYMENT };
    const { workerDeploymentInfo: info } = await client.workflowService.describeWorkerDeployment(asked);
    const builds = (info?.versionSummaries ?? []).flatMap(
      ({ deploymentVersion }) => deploymentVersion?.buildId ?? [],
    );
    return { current: info?.routingConfig?.currentDeploymentVersion?.buildId || null, builds };
  } catch (error) {
    if (isGrpcServiceError(error) && Number(error.code) === 5) return { current: null, builds: [] };
    throw error;
  }
}

/**
 * Has every run that begins from now on given to this build. A worker of it polls already, or Temporal refuses.
 * @throws Error when Temporal has not heard of such a worker within half a minute
 */
export async function makeCurrent(client: Client, build: string): Promise<void> {
  const limit = Date.now() + HEARD_MS;
  const { namespace, identity } = client.options;
  const request = { namespace, identity, deploymentName: DEPLOYMENT, buildId: build };
  for (;;) {
    try {
      // Servers of before `buildId` read the version alone.
      const version = `${DEPLOYMENT}.${build}`;
      return void (await client.workflowService.setWorkerDeploymentCurrentVersion({ ...request, version }));
    } catch (error) {
      if (!isGrpcServiceError(error) || !NOT_YET.includes(Number(error.code)) || Date.now() > limit)
        throw error;
      await pause(ASK_AGAIN_MS);
    }
  }
}
