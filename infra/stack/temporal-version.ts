import { execFile } from 'node:child_process';
import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Release } from './temporal-release.js';

const run = promisify(execFile);

/**
 * Asks a program of Temporal's for its version by running it. A CLI built with `go install` calls itself 0.0.0-DEV;
 * then what Go wrote into the file counts.
 * @param program absolute path
 * @returns for example `1.5.1`; undefined when there is no such program or it isn't one of Temporal's
 */
export async function versionOf(program: string, { module }: Release): Promise<string | undefined> {
  try {
    const { stdout } = await run(program, ['--version'], { timeout: 15_000 });
    const said = /version v?(\d\S*)/.exec(stdout)?.[1];
    return said === '0.0.0-DEV' ? ((await versionFromGo(program, module)) ?? said) : said;
  } catch {
    return undefined;
  }
}

/**
 * The version of a whole release in a folder.
 * @returns undefined unless every program is there and all are of one version
 */
export async function versionIn(folder: string, release: Release): Promise<string | undefined> {
  const programs = release.programs.map(({ file }) => join(folder, file));
  if (!programs.every((program) => existsSync(program))) return undefined;
  const [version, ...others] = await Promise.all(programs.map((program) => versionOf(program, release)));
  return others.every((other) => other === version) ? version : undefined;
}

async function versionFromGo(program: string, module: string): Promise<string | undefined> {
  // How Go writes the version of a program's own module into the program.
  const mark = `mod\t${module}\tv`;
  let carried = '';
  for await (const chunk of createReadStream(program, { encoding: 'latin1', highWaterMark: 4 << 20 })) {
    const text = carried + String(chunk);
    const at = text.indexOf(mark);
    const end = /[\t\n]/.exec(text.slice(at + mark.length));
    if (at >= 0 && end) return text.slice(at + mark.length, at + mark.length + end.index);
    // A hit may lie across two chunks.
    carried = text.slice(-200);
  }
  return undefined;
}
