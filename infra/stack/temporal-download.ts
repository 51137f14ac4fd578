import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { chmod, mkdir, rename, rm } from 'node:fs/promises';
import http from 'node:http';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import type { Release } from './temporal-release.js';
import type { Ways } from './temporal-ways.js';

const SILENCE_MS = 15_000;
const SHOW_EVERY_MS = 3_000;

/**
 * Downloads Temporal's official archive of exactly this version into the cache folder and unpacks it. A download
 * that stays silent for 15 s is given up, a slow one that lives goes on.
 * @throws Error saying what went wrong
 */
export async function downloadRelease(release: Release, folder: string, ways: Ways): Promise<void> {
  const work = join(folder, `download-${process.pid}`);
  await mkdir(work, { recursive: true });
  try {
    const archive = join(work, 'temporal.tar.gz');
    await fetchTo(archive, release, ways);
    await promisify(execFile)('tar', ['-xzf', archive, '-C', work]);
    for (const { file } of release.programs) {
      await chmod(join(work, file), 0o755);
      await rename(join(work, file), join(folder, file));
    }
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function fetchTo(
  file: string,
  release: Release,
  { voice, archives, silenceMs = SILENCE_MS, signal }: Ways,
): Promise<void> {
  const url = release.archive(archives);
  voice.say(`Temporal: downloading ${release.title} v${release.version} from ${url}`);
  // Companies reach the net through a proxy that their environment names; Node asks it only when told to.
  http.setGlobalProxyFromEnv?.();
  const silence = new Silence(silenceMs);
  try {
    const response = await fetch(url, {
      signal: AbortSignal.any([silence.signal, ...(signal ? [signal] : [])]),
    });
    if (!response.ok || !response.body) throw new Error(`the server answered ${response.status}`);
    const total = Number(response.headers.get('content-length')) || undefined;
    const body = Readable.fromWeb(response.body);
    await pipeline(body, watched(silence, progress(voice.say, total)), createWriteStream(file));
  } catch (failure) {
    throw silence.broken
      ? new Error(`no byte came for ${silenceMs / 1000} s`, { cause: failure })
      : reason(failure);
  } finally {
    silence.end();
  }
}

/** Aborts when nothing has been heard for a while. */
class Silence {
  private readonly controller = new AbortController();
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly limitMs: number) {
    this.heard();
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  get broken(): boolean {
    return this.controller.signal.aborted;
  }

  heard(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.controller.abort(), this.limitMs);
  }

  end(): void {
    clearTimeout(this.timer);
  }
}

function watched(silence: Silence, show: (bytes: number) => void) {
  return async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of chunks) {
      silence.heard();
      show(chunk.length);
      yield chunk;
    }
  };
}

function progress(say: (line: string) => void, total: number | undefined): (bytes: number) => void {
  let received = 0;
  let shown = Date.now();
  return (bytes) => {
    received += bytes;
    if (Date.now() - shown < SHOW_EVERY_MS) return;
    shown = Date.now();
    say(`Temporal: ${megabytes(received)}${total ? ` of ${megabytes(total)}` : ''} received`);
  };
}

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;

/** Fetch says only "fetch failed"; what failed is in its cause. */
function reason(failure: unknown): Error {
  const { message, cause } = failure as Error;
  return new Error(cause instanceof Error ? cause.message : message, { cause: failure });
}
