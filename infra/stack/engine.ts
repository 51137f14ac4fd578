import type { Crew } from './crew.js';
import type { DatabaseServer } from './database-server.js';
import { HIGHEST, type Ports } from './ports.js';
import type { Secrets } from './secrets.js';
import { findRelease, findTemporal, type Found } from './temporal-finder.js';
import { SERVER, WEB_UI } from './temporal-release.js';
import { startTemporalServer, type ServerPrograms } from './temporal-server.js';
import type { Ways } from './temporal-ways.js';
import { startTemporal, type RunningTemporal } from './temporal.js';
import type { Voice } from './voice.js';

/**
 * Which Temporal runs: `dev`, the CLI's development server on a file of its own, or `server`, the one that production
 * runs, on Postgres.
 */
export type Engine = 'dev' | 'server';

/** An engine whose programs are at hand. */
export type ReadyEngine = Found | { readonly programs: ServerPrograms };

/** Finds, fetches or builds what an engine needs. @throws Error that lists the ways when none led to it */
export async function readyEngine(engine: Engine, ports: Ports, ways: Ways): Promise<ReadyEngine> {
  if (engine === 'dev') return findTemporal(ways);
  if (ports.TEMPORAL_PORT > HIGHEST)
    throw new Error(
      `With --engine=server TEMPORAL_PORT must be ${HIGHEST} or lower: Temporal can't write down more.`,
    );
  if (ways.env.TEMPORAL_ADDRESS)
    throw new Error(
      'TEMPORAL_ADDRESS names a Temporal server that runs already, and --engine=server would start one: ' +
        'leave out one of the two.',
    );
  return { programs: { server: await findRelease(SERVER, ways), webUi: await findRelease(WEB_UI, ways) } };
}

export interface EngineOptions {
  readonly crew: Crew;
  readonly voice: Voice;
  readonly engine: ReadyEngine;
  readonly ports: Ports;
  readonly database: DatabaseServer;
  readonly secrets: Secrets;
  readonly namespace: string;
  readonly data: string;
}

/** Starts it; the server on Postgres needs its databases to be there. */
export function startEngine({ engine, ...options }: EngineOptions): Promise<RunningTemporal> {
  if (!('programs' in engine)) return startTemporal({ ...options, found: engine });
  const { database, secrets } = options;
  const store = { server: database, secrets };
  return startTemporalServer({ ...options, programs: engine.programs, store });
}
