import { createReadStream } from 'node:fs';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** The one Temporal CLI, server inside, that this project runs. */
export const TEMPORAL_VERSION = '1.5.1';

const run = promisify(execFile);
/** How Go writes the version of a program's own module into the program. */
const GO_MODULE = 'mod\tgithub.com/temporalio/cli\tv';

/**
 * Asks a Temporal CLI for its version by running it. One built with `go install` calls itself 0.0.0-DEV; then what
 * Go wrote into the file counts.
 * @param program absolute path
 * @returns for example `1.5.1`; undefined when there is no such program or it isn't a Temporal CLI
 */
export async function versionOf(program: string): Promise<string | undefined> {
  try {
    const { stdout } = await run(program, ['--version'], { timeout: 15_000 });
    const said = /temporal version (\S+)/.exec(stdout)?.[1];
    return said === '0.0.0-DEV' ? ((await versionFromGo(program)) ?? said) : said;
  } catch {
    return undefined;
  }
}

async function versionFromGo(program: string): Promise<string | undefined> {
  let carried = '';
  for await (const chunk of createReadStream(program, { encoding: 'latin1', highWaterMark: 4 << 20 })) {
    const text = carried + String(chunk);
    const at = text.indexOf(GO_MODULE);
    const end = /[\t\n]/.exec(text.slice(at + GO_MODULE.length));
    if (at >= 0 && end) return text.slice(at + GO_MODULE.length, at + GO_MODULE.length + end.index);
    // A hit may lie across two chunks.
    carried = text.slice(-200);
  }
  return undefined;
}
