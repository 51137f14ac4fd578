import { randomUUID } from 'node:crypto';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import pg from 'pg';
import { compiled } from '../../../infra/stack/project.js';
import type { TestStack } from '../../../infra/stack/test-stack.js';
import { inLanes } from '../../../libs/platform/lanes.js';
import type { NextMove } from '../load.js';

/** Workflows each client of the floor goes through in turn, as a client of the product goes through its cases. */
export interface Floor {
  readonly pid: number;
  readonly next: NextMove;
  stop(): Promise<void>;
}

/** How many workflows the floor holds: those its clients go through, and how many are open in all. */
export interface FloorSize {
  readonly clients: number;
  readonly perClient: number;
  readonly open: number;
}

/**
 * Starts the floor's worker beside the product's parts. It holds as many workflows as the product has cases open, most of
 * them idle in both: the SDK's core counts through every cached workflow at each step, on either side.
 */
export async function startFloor(stack: TestStack, { clients, perClient, open }: FloorSize): Promise<Floor> {
  await makeTable(stack);
  const pid = await startWorker(stack);
  const connection = await Connection.connect({ address: stack.temporalAddress });
  const client = new Client({ connection, namespace: stack.namespace });
  const lanes = await Promise.all(Array.from({ length: clients }, () => workflows(client, perClient)));
  const idle = Array.from({ length: Math.max(open - clients * perClient, 0) });
  await inLanes(idle, clients, async () => {
    for (const handle of await workflows(client, 1)) await move(handle);
  });
  const turns = lanes.map(() => 0);
  return {
    pid,
    next: async (index) => {
      const lane = lanes[index]!;
      const handle = lane[turns[index]!++ % lane.length]!;
      await move(handle);
    },
    stop: async () => {
      await Promise.all(lanes.flat().map((handle) => handle.terminate()));
      await connection.close();
    },
  };
}

const move = (handle: WorkflowHandle): Promise<string> =>
  handle.executeUpdate<string, [string]>('move', { updateId: randomUUID(), args: [randomUUID()] });

function workflows(client: Client, count: number): Promise<WorkflowHandle[]> {
  const start = () =>
    client.workflow.start('floor', { taskQueue: 'floor', workflowId: `floor/${randomUUID()}` });
  return Promise.all(Array.from({ length: count }, start));
}

async function makeTable({ databaseUrls }: TestStack): Promise<void> {
  const owner = new pg.Client({ connectionString: databaseUrls.isen_owner });
  await owner.connect();
  await owner.query('create schema floor');
  await owner.query('create table floor.row (id text primary key, at timestamptz not null default now())');
  await owner.end();
}

async function startWorker({ crew, databaseUrls, temporalAddress, namespace }: TestStack): Promise<number> {
  const part = crew.start({
    name: 'floor worker',
    command: process.execPath,
    args: [compiled('test/bench/floor/main.js')],
    env: {
      DATABASE_URL: databaseUrls.isen_owner,
      TEMPORAL_ADDRESS: temporalAddress,
      TEMPORAL_NAMESPACE: namespace,
    },
    saysReady: true,
  });
  await Promise.race([part.ready, crew.death]);
  return part.pid!;
}
