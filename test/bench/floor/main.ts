import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import pg from 'pg';
import { cachedWorkflowsMax } from '../../../apps/worker/cache-size.js';
import type { FloorActivities } from './floor.workflow.js';

/** Task queue of the floor's workflows. */
const TASK_QUEUE = 'floor';

/** The floor's worker, a process like the product's: same SDK, same server, same Postgres, no codec. */
async function main(): Promise<void> {
  const { DATABASE_URL, TEMPORAL_ADDRESS = '', TEMPORAL_NAMESPACE = '' } = process.env;
  const pool = new pg.Pool({ connectionString: DATABASE_URL, max: 20 });
  const insertRow: FloorActivities['insertRow'] = async ({ id }) => {
    await pool.query({ name: 'insert', text: 'insert into floor.row (id) values ($1)', values: [id] });
  };
  const logger = new DefaultLogger('ERROR');
  Runtime.install({ logger });
  const workflowsPath = fileURLToPath(new URL('floor.workflow.js', import.meta.url));
  const worker = await Worker.create({
    connection: await NativeConnection.connect({ address: TEMPORAL_ADDRESS }),
    namespace: TEMPORAL_NAMESPACE,
    taskQueue: TASK_QUEUE,
    workflowBundle: await bundleWorkflowCode({ workflowsPath, logger }),
    activities: { insertRow },
    maxCachedWorkflows: cachedWorkflowsMax(),
  });
  process.send?.('ready');
  await worker.run();
  await pool.end();
}

await main();
