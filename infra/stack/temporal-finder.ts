import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { downloadRelease } from './temporal-download.js';
import { goInstallRelease } from './temporal-go.js';
import { CLI, type Release } from './temporal-release.js';
import { versionIn, versionOf } from './temporal-version.js';
import type { Ways } from './temporal-ways.js';
import { oneAtATime } from './turn.js';

/** A Temporal server that runs already, or the program that runs one. */
export type Found = { readonly address: string } | { readonly program: string };

/** Folder of this release in the user's cache. */
export function cacheFolder(env: NodeJS.ProcessEnv, { title, version }: Release = CLI): string {
  const cache = env.XDG_CACHE_HOME || join(env.HOME || homedir(), '.cache');
  const name = title === CLI.title ? 'temporal' : `temporal-${title.toLowerCase().replaceAll(' ', '-')}`;
  return join(cache, 'isen-mulang', `${name}-${version}`);
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
 * Finds the CLI alone, as `npm run temporal` needs it beside a server that runs elsewhere.
 * @throws Error that lists the ways
 */
export async function findProgram(ways: Ways): Promise<string> {
  return join(await findRelease(CLI, ways), 'temporal');
}

/**
 * Finds the programs of a release: in the cache folder, on the PATH, by download, by a build with Go.
 * @returns the folder that holds them all
 * @throws Error that lists the ways
 */
export async function findRelease(release: Release, ways: Ways): Promise<string> {
  const folder = cacheFolder(ways.env, release);
  const found =
    (await fromCache(release, folder, ways)) ??
    (await fromPath(release, ways)) ??
    (await fetched(release, folder, ways));
  if (!found) throw new Error(noWayLeft(release, folder));
  return found;
}

async function fromCache(release: Release, folder: string, { voice }: Ways): Promise<string | undefined> {
  const { title, version } = release;
  if ((await versionIn(folder, release)) === version) {
    voice.say(`Temporal: ${title} v${version} is in the cache folder (${folder}).`);
    return folder;
  }
  const program = release.programs.map(({ file }) => join(folder, file)).find((path) => existsSync(path));
  const why = program ? `${program} is not a working v${version}` : `no ${title} in ${folder}`;
  voice.say(`Temporal: nothing usable in the cache folder (${why}).`);
  return undefined;
}

async function fromPath(release: Release, { env, voice }: Ways): Promise<string | undefined> {
  const { title, version, programs } = release;
  for (const folder of (env.PATH ?? '').split(delimiter).filter(Boolean)) {
    const program = join(folder, programs[0]?.file ?? '');
    const found = existsSync(program) ? await versionOf(program, release) : undefined;
    if (found === version && (await versionIn(folder, release)) === version) {
      voice.say(`Temporal: ${title} v${version} is on the PATH (${program}).`);
      return folder;
    }
    if (found) voice.say(`Temporal: ${program} is v${found}, not a whole v${version}; passing it over.`);
  }
  voice.say(`Temporal: no ${title} v${version} on the PATH.`);
  return undefined;
}

/** Of several starts on one machine only one fetches; the others then find it in the cache folder. */
function fetched(release: Release, folder: string, ways: Ways): Promise<string | undefined> {
  return oneAtATime(folder, ways, async (waited) => {
    if (waited && (await versionIn(folder, release)) === release.version) return folder;
    return fetchedNow(release, folder, ways);
  });
}

async function fetchedNow(release: Release, folder: string, ways: Ways): Promise<string | undefined> {
  for (const [name, way] of [
    ['the official download', downloadRelease],
    ['go install', goInstallRelease],
  ] as const) {
    try {
      await way(release, folder, ways);
      const version = await versionIn(folder, release);
      if (version === release.version) return folder;
      ways.voice.say(`Temporal: ${name} gave v${version ?? 'unknown'}, not v${release.version}; going on.`);
    } catch (failure) {
      ways.signal?.throwIfAborted();
      ways.voice.say(`Temporal: ${name} did not work (${(failure as Error).message}).`);
    }
  }
  return undefined;
}

function noWayLeft(release: Release, folder: string): string {
  const { title, version, programs, go } = release;
  const files = programs.map(({ file }) => file).join(' and ');
  const running = release === CLI ? 'set TEMPORAL_ADDRESS to a running server (host:port); ' : '';
  return (
    `No Temporal ${release === CLI ? 'server' : title} was found. Any one of these helps: ${running}` +
    `put ${files} of Temporal's ${title} v${version} into ${folder} or on the PATH; let this machine reach ` +
    `${new URL(release.archive()).host}; or install Go ${go} or newer, with which it is built from its sources.`
  );
}
