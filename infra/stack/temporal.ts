import { join } from 'node:path';
import type { Connection } from '@temporalio/client';
import { connectingIn, reachOf } from '../../libs/platform/temporal-connection.js';
import type { Crew } from './crew.js';
import type { Ports } from './ports.js';
import type { Found } from './temporal-finder.js';
import { connectTemporal, prepareNamespace, SEARCH_ATTRIBUTES } from './temporal-namespace.js';
import { CLI } from './temporal-release.js';
import type { Voice } from './voice.js';

/** A Temporal server that answers, with our namespace in it. */
export interface RunningTemporal {
  readonly address: string;
  /** What of Temporal's environment says how it is reached; a server of our own is on the loopback, in plain words. */
  readonly connecting: { readonly [name: string]: string };
  readonly namespace: string;
  /** Version of the server itself, as it says. */
  readonly server: string;
  /** Its web pages; undefined for a server that isn't ours. */
  readonly ui?: string;
}

export interface TemporalOptions {
  readonly crew: Crew;
  readonly voice: Voice;
  readonly found: Found;
  readonly ports: Ports;
  readonly namespace: string;
  /** The stack's data folder; the server's database file lies in it and carries the version in its name. */
  readonly data: string;
}

/** Starts the development server unless a server runs already, and readies the namespace. */
export async function startTemporal(options: TemporalOptions): Promise<RunningTemporal> {
  const { crew, voice, found, ports, namespace } = options;
  const own = 'program' in found;
  const address = own ? `127.0.0.1:${ports.TEMPORAL_PORT}` : found.address;
  if (own) crew.start({ name: 'Temporal', command: found.program, args: serverArguments(options) });
  const connection = await reach(address, own, options);
  try {
    const server = await prepareNamespace(connection, namespace, voice);
    if (!own) voice.say(`Temporal: the server at ${address} is version ${server}.`);
    return {
      address,
      connecting: own ? {} : connectingIn(process.env),
      namespace,
      server,
      ...(own ? { ui: `http://127.0.0.1:${ports.TEMPORAL_UI_PORT}` } : {}),
    };
  } finally {
    await connection.close();
  }
}

/** Somebody else's server may be far or down, so a person is told what is waited for. */
function reach(address: string, own: boolean, { crew, voice }: TemporalOptions): Promise<Connection> {
  const connected = (): Promise<Connection> =>
    connectTemporal(own ? { address } : reachOf(address), () => crew.assertRunning());
  return own ? connected() : voice.during(`Temporal: reaching ${address}`, connected);
}

function serverArguments({ ports, namespace, data }: TemporalOptions): readonly string[] {
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--port', String(ports.TEMPORAL_PORT)],
    ...['--ui-ip', '127.0.0.1', '--ui-port', String(ports.TEMPORAL_UI_PORT)],
    ...['--db-filename', join(data, `temporal-${CLI.version}.db`)],
    // Off by default; it halves the answer time of one move.
    ...['--dynamic-config-value', 'system.enableActivityEagerExecution=true'],
    ...SEARCH_ATTRIBUTES.flatMap((name) => ['--search-attribute', `${name}=Keyword`]),
    ...['--namespace', namespace, '--log-level', 'error'],
  ];
}
