import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { homedir } from 'node:os';
import { downloadTemporal } from './temporal-download.js';
import { goInstallTemporal } from './temporal-go.js';
import { TEMPORAL_VERSION, versionOf } from './temporal-version.js';
import type { Ways } from './temporal-ways.js';

/** A Temporal server that runs already, or the program that runs one. */
export type Found = { readonly address: string } | { readonly program: string };

/** Folder of this version in the user's cache. */
export function cacheFolder(env: NodeJS.ProcessEnv): string {
  const cache = env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache');
  return join(cache, 'isen-mulang', `temporal-${TEMPORAL_VERSION}`);
}

/**
 * Finds a Temporal server: a running one by `TEMPORAL_ADDRESS`, else CLI v1.5.1 from the cache folder, the PATH,
 * Temporal's own download, or a build with Go. Each step is told in plain words.
 * @throws Error that lists these ways when none led to one
 */
export async function findTemporal(ways: Ways): Promise<Found> {
  const address = ways.env.TEMPORAL_ADDRESS;
  if (!address) return { program: await findProgram(ways) };
  ways.voice.say(`Temporal: TEMPORAL_ADDRESS names the running server ${address}; using it.`);
  return { address };
}

/**
 * Finds the program alone, as `npm run temporal` needs it beside a server that runs elsewhere.
 * @throws Error that lists the ways
 */
export async function findProgram(ways: Ways): Promise<string> {
  const folder = cacheFolder(ways.env);
  const program = (await fromCache(folder, ways)) ?? (await fromPath(ways)) ?? (await fetched(folder, ways));
  if (!program) throw new Error(noWayLeft(folder));
  return program;
}

async function fromCache(folder: string, { voice }: Ways): Promise<string | undefined> {
  const program = join(folder, 'temporal');
  const version = existsSync(program) ? await versionOf(program) : undefined;
  if (version === TEMPORAL_VERSION) {
    voice.say(`Temporal: CLI v${version} is in the cache folder (${folder}).`);
    return program;
  }
  const why = existsSync(program)
    ? `${program} is not a working v${TEMPORAL_VERSION}`
    : `no CLI in ${folder}`;
  voice.say(`Temporal: nothing usable in the cache folder (${why}).`);
  return undefined;
}

async function fromPath({ env, voice }: Ways): Promise<string | undefined> {
  for (const folder of (env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const program = join(folder, 'temporal');
    const version = existsSync(program) ? await versionOf(program) : undefined;
    if (version === TEMPORAL_VERSION) {
      voice.say(`Temporal: CLI v${version} is on the PATH (${program}).`);
      return program;
    }
    if (version) voice.say(`Temporal: ${program} is v${version}, not v${TEMPORAL_VERSION}; passing it over.`);
  }
  voice.say(`Temporal: no CLI v${TEMPORAL_VERSION} on the PATH.`);
  return undefined;
}

async function fetched(folder: string, ways: Ways): Promise<string | undefined> {
  for (const [name, way] of [
    ['the official download', downloadTemporal],
    ['go install', goInstallTemporal],
  ] as const) {
    try {
      const program = await way(folder, ways);
      const version = await versionOf(program);
      if (version === TEMPORAL_VERSION) return program;
      ways.voice.say(`Temporal: ${name} gave v${version ?? 'unknown'}, not v${TEMPORAL_VERSION}; going on.`);
    } catch (failure) {
      ways.signal?.throwIfAborted();
      ways.voice.say(`Temporal: ${name} did not work (${(failure as Error).message}).`);
    }
  }
  return undefined;
}

const noWayLeft = (folder: string): string =>
  `No Temporal server was found. Any one of these helps: set TEMPORAL_ADDRESS to a running server (host:port); ` +
  `put the Temporal CLI v${TEMPORAL_VERSION} at ${join(folder, 'temporal')} or on the PATH; let this machine reach ` +
  `temporal.download; or install Go 1.25 or newer, with which it is built from its sources.`;
