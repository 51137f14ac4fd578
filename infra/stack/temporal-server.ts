import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Crew } from './crew.js';
import { someFreePorts, type Ports } from './ports.js';
import { PROJECT } from './project.js';
import { connectTemporal, prepareNamespace } from './temporal-namespace.js';
import { forgetMembers, storeEnv, updateSchema, type TemporalStore } from './temporal-schema.js';
import type { RunningTemporal } from './temporal.js';
import type { Voice } from './voice.js';

/** Where the programs of the server profile are: folders. */
export interface ServerPrograms {
  readonly server: string;
  readonly webUi: string;
}

export interface TemporalServerOptions {
  readonly crew: Crew;
  readonly voice: Voice;
  readonly programs: ServerPrograms;
  readonly store: TemporalStore;
  readonly ports: Ports;
  readonly namespace: string;
  /** The stack's data folder, for configuration that must be a file. */
  readonly data: string;
}

/** Settings that differ from the server's own; the compose file takes the same. */
export const DYNAMIC_CONFIG = join(PROJECT, 'infra/temporal-dynamic-config.yaml');

/** Fixed for ever by the first start on a database. Four are right for two cores; a ministry would take 128 or more. */
export const HISTORY_SHARDS = 4;

/** The ports that the server's four services need among themselves. */
const INNER_PORTS = [
  'FRONTEND_HTTP_PORT',
  'FRONTEND_MEMBERSHIP_PORT',
  'HISTORY_GRPC_PORT',
  'HISTORY_MEMBERSHIP_PORT',
  'MATCHING_GRPC_PORT',
  'MATCHING_MEMBERSHIP_PORT',
  'WORKER_GRPC_PORT',
  'WORKER_MEMBERSHIP_PORT',
] as const;

/** Starts the server that production runs, on Postgres, and readies tables and namespace. */
export async function startTemporalServer(options: TemporalServerOptions): Promise<RunningTemporal> {
  const { crew, voice, programs, store, ports, namespace } = options;
  await updateSchema(programs.server, store, options);
  await forgetMembers(store);
  crew.start({
    name: 'Temporal',
    command: join(programs.server, 'temporal-server'),
    args: ['--allow-no-auth', 'start'],
    env: await serverEnv(options),
    // The killed one would be asked for its part of the work until it is forgotten.
    beforeAgain: () => forgetMembers(store),
  });
  const address = `127.0.0.1:${ports.TEMPORAL_PORT}`;
  startWebUi(options, address);
  const connection = await connectTemporal({ address }, () => crew.assertRunning());
  try {
    const server = await prepareNamespace(connection, namespace, voice);
    return { address, connecting: {}, namespace, server, ui: `http://127.0.0.1:${ports.TEMPORAL_UI_PORT}` };
  } finally {
    await connection.close();
  }
}

async function serverEnv({ store, ports }: TemporalServerOptions): Promise<{ [name: string]: string }> {
  return {
    ...(await someFreePorts(INNER_PORTS)),
    ...storeEnv(store),
    FRONTEND_GRPC_PORT: String(ports.TEMPORAL_PORT),
    BIND_ON_IP: '127.0.0.1',
    NUM_HISTORY_SHARDS: String(HISTORY_SHARDS),
    DYNAMIC_CONFIG_FILE_PATH: DYNAMIC_CONFIG,
    LOG_LEVEL: 'error',
  };
}

function startWebUi(
  { crew, programs, ports, namespace, data }: TemporalServerOptions,
  address: string,
): void {
  const folder = join(data, 'temporal-ui');
  mkdirSync(folder, { recursive: true });
  const settings = {
    temporalGrpcAddress: address,
    host: '127.0.0.1',
    port: ports.TEMPORAL_UI_PORT,
    enableUi: true,
    defaultNamespace: namespace,
    // Whoever sees it sees what runs, and changes nothing: acts come through the api.
    disableWriteActions: true,
    // It would ask the internet for news of Temporal's.
    disableNewsFetch: true,
    cors: { allowOrigins: [`http://127.0.0.1:${ports.TEMPORAL_UI_PORT}`], cookieInsecure: true },
  };
  writeFileSync(join(folder, 'stack.yaml'), `${JSON.stringify(settings, undefined, 2)}\n`);
  crew.start({
    name: 'Temporal UI',
    command: join(programs.webUi, 'ui-server'),
    args: ['--root', folder, '--config', '.', '--env', 'stack', 'start'],
  });
}
