import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheFolder, findRelease, findTemporal } from '../../infra/stack/temporal-finder.js';
import { SERVER, type Release } from '../../infra/stack/temporal-release.js';
import { voice } from '../../infra/stack/voice.js';

let folder: string;
let server: Server | undefined;
let said: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'isen-mulang-finder-'));
  said = '';
});

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
  server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

test('TEMPORAL_ADDRESS goes before everything', async () => {
  cli(inCache(), '1.5.1');
  expect(await find({ TEMPORAL_ADDRESS: 'temporal.example:7233' })).toEqual({
    address: 'temporal.example:7233',
  });
  expect(said).toContain('TEMPORAL_ADDRESS names the running server temporal.example:7233; using it.');
});

test('the cache folder goes before the PATH', async () => {
  const cached = cli(inCache(), '1.5.1');
  const onPath = cli(join(folder, 'bin/temporal'), '1.5.1');
  expect(await find({ PATH: dirname(onPath) })).toEqual({ program: cached });
  expect(said).toContain('CLI v1.5.1 is in the cache folder');
});

test('another version on the PATH is named and passed over', async () => {
  const other = cli(join(folder, 'other/temporal'), '1.8.2');
  const right = cli(join(folder, 'right/temporal'), '1.5.1');
  const path = [dirname(other), dirname(right)].join(delimiter);
  expect(await find({ PATH: path })).toEqual({ program: right });
  expect(said).toContain('nothing usable in the cache folder');
  expect(said).toContain(`${other} is v1.8.2, not a whole v1.5.1; passing it over.`);
  expect(said).toContain(`CLI v1.5.1 is on the PATH (${right}).`);
});

test('a slow download that lives goes on, is shown, and ends in the cache folder', async () => {
  const bytes = archive('1.5.1');
  const archives = await serve((_, response) => void slowly(response, bytes));
  // Longer in all than the silence that would end it, and than the interval at which it is shown.
  expect(await find({}, { archives, silenceMs: 1_500 })).toEqual({ program: inCache() });
  expect(said).toContain(`downloading CLI v1.5.1 from ${archives}/v1.5.1?platform=`);
  expect(said).toMatch(/Temporal: \d+\.\d MB of \d+\.\d MB received/);
});

test('a download without a byte is given up, and Go builds it', async () => {
  const archives = await serve((_, response) => void response.writeHead(200).write('x'));
  expect(await find({ PATH: goThatGives('1.5.1') }, { archives, silenceMs: 300 })).toEqual({
    program: inCache(),
  });
  expect(said).toContain('the official download did not work (no byte came for 0.3 s).');
  expect(said).toContain('building it with "go install github.com/temporalio/cli/cmd/temporal@v1.5.1"');
  expect(said.indexOf('official download')).toBeLessThan(said.indexOf('go install'));
  const asked = readFileSync(join(folder, 'go-was-asked'), 'utf8').trim();
  expect(asked).toBe('install -ldflags=-s -w github.com/temporalio/cli/cmd/temporal@v1.5.1');
});

test('a download of another version is not taken', async () => {
  const bytes = archive('1.5.0');
  const archives = await serve((_, response) => void response.end(bytes));
  await expect(find({}, { archives })).rejects.toThrow('No Temporal server was found');
  expect(said).toContain('the official download gave v1.5.0, not v1.5.1; going on.');
});

test('when no way leads to one, a sentence lists them all', async () => {
  const archives = await serve((_, response) => void response.writeHead(503).end());
  const failure = await find({}, { archives }).catch((error: Error) => error.message);
  for (const way of ['TEMPORAL_ADDRESS', dirname(inCache()), 'on the PATH', 'temporal.download', 'Go 1.25'])
    expect(failure).toContain(way);
  expect(said).toContain('the official download did not work (the server answered 503).');
  expect(said).toContain('go install did not work (there is no Go on the PATH).');
});

test('the server comes with its schema tool, each built from its own package, and half of them is nothing', async () => {
  const archives = await serve((_, response) => void response.writeHead(503).end());
  const half = join(folder, 'half');
  cli(join(half, 'temporal-server'), SERVER.version);
  const gone = goThatGives(SERVER.version, 'server', 'sql');
  const found = await find({ PATH: [half, gone].join(delimiter) }, { archives }, SERVER);
  expect(said).toContain(
    `${join(half, 'temporal-server')} is v1.31.2, not a whole v1.31.2; passing it over.`,
  );
  expect(said).toContain('"go install go.temporal.io/server/cmd/tools/sql@v1.31.2"');
  for (const { file } of SERVER.programs) expect(existsSync(join(String(found), file))).toBe(true);
});

test('without Go and a way out, the sentence says which server, which files and which Go', async () => {
  const archives = await serve((_, response) => void response.writeHead(503).end());
  const failure = await find({}, { archives }, SERVER).catch((error: Error) => error.message);
  for (const words of ['No Temporal server', 'temporal-server and temporal-sql-tool', 'v1.31.2', 'Go 1.26.4'])
    expect(failure).toContain(words);
});

test('a Go that is too old is quoted with its own words', async () => {
  const archives = await serve((_, response) => void response.writeHead(503).end());
  const words = 'go: go.temporal.io/server@v1.31.2 requires go >= 1.26.4 (running go 1.24.1)';
  await expect(find({ PATH: goThatSays(words) }, { archives }, SERVER)).rejects.toThrow('Go 1.26.4 or newer');
  expect(said).toContain(`go install did not work (${words}).`);
});

test('of two starts at once one builds, and the other waits for it; a dead one is not waited for', async () => {
  const archives = await serve((_, response) => void response.writeHead(503).end());
  mkdirSync(join(folder, 'cache/isen-mulang'), { recursive: true });
  // No process has this id: Linux and macOS count to less.
  writeFileSync(`${dirname(inCache())}.turn`, '99999999');
  const ways = { PATH: goThatGives('1.5.1') };
  const both = await Promise.all([find(ways, { archives }), find(ways, { archives })]);
  expect(both).toEqual([{ program: inCache() }, { program: inCache() }]);
  expect(said.match(/building it with.* …/g)).toHaveLength(1);
  expect(said).toContain(`Another process fills ${dirname(inCache())}; waiting for it.`);
});

test('a start that is stopped ends a download at once', async () => {
  const archives = await serve((_, response) => void response.writeHead(200).write('x'));
  const signal = AbortSignal.timeout(200);
  await expect(find({}, { archives, silenceMs: 30_000, signal })).rejects.toThrow('aborted');
  expect(existsSync(inCache())).toBe(false);
});

function find(
  env: NodeJS.ProcessEnv,
  more: { archives?: string; silenceMs?: number; signal?: AbortSignal } = {},
  release?: Release,
) {
  const nowhere = join(folder, 'empty');
  const ways = {
    env: { XDG_CACHE_HOME: join(folder, 'cache'), PATH: nowhere, ...env },
    voice: voice((line) => void (said += line)),
    ...more,
  };
  return release ? findRelease(release, ways) : findTemporal(ways);
}

const inCache = (): string => join(cacheFolder({ XDG_CACHE_HOME: join(folder, 'cache') }), 'temporal');

const script = (version: string): string =>
  `#!/bin/sh\necho "temporal version ${version} (Server 1.29.1, UI 2.42.1)"\n`;

function cli(path: string, version: string): string {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, script(version), { mode: 0o755 });
  return path;
}

/** A folder with a `go` whose `install` leaves programs of this version under the names that Go gives them. */
function goThatGives(version: string, ...names: readonly string[]): string {
  const made = cli(join(folder, 'made/temporal'), version);
  const copies = (names.length > 0 ? names : ['temporal']).map((name) => `/bin/cp ${made} "$GOBIN/${name}"`);
  return goThatDoes([`echo "$@" > ${join(folder, 'go-was-asked')}`, ...copies]);
}

const goThatSays = (words: string): string => goThatDoes([`echo '${words}' >&2`, 'exit 1']);

function goThatDoes(steps: readonly string[]): string {
  const bin = join(folder, 'go-bin');
  mkdirSync(bin);
  writeFileSync(join(bin, 'go'), `#!/bin/sh\n${steps.join('\n')}\n`, { mode: 0o755 });
  return bin;
}

function archive(version: string): Buffer {
  cli(join(folder, 'packed/temporal'), version);
  // Incompressible, so that there is something to show.
  writeFileSync(join(folder, 'packed/LICENSE'), Buffer.from(crypto.getRandomValues(new Uint8Array(60_000))));
  const file = join(folder, 'temporal.tar.gz');
  execFileSync('tar', ['-czf', file, '-C', join(folder, 'packed'), 'temporal', 'LICENSE']);
  return readFileSync(file);
}

async function slowly(response: Parameters<RequestListener>[1], bytes: Buffer): Promise<void> {
  response.writeHead(200, { 'content-length': bytes.length });
  const pieces = 8;
  const size = Math.ceil(bytes.length / pieces);
  for (let at = 0; at < bytes.length; at += size) {
    response.write(bytes.subarray(at, at + size));
    await pause(500);
  }
  response.end();
}

async function serve(listener: RequestListener): Promise<string> {
  const own = createServer(listener);
  server = own;
  await new Promise<void>((done) => own.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(own.address() as AddressInfo).port}/cli/archive`;
}
