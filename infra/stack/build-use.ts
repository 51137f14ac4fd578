import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { buildFolder } from '../../libs/platform/build-folder.js';

/**
 * Says from which builds this process, and whatever it starts, runs, so that nobody clears them away; see
 * `infra/build/builds.mjs`. Holds until it is said anew or the process ends. A build that was carried elsewhere is
 * nobody's to clear.
 */
export function runsFrom(used: Iterable<string> = [buildFolder()]): void {
  const builds = dirname(buildFolder());
  if (basename(builds) !== '.builds') return;
  mkdirSync(join(builds, 'in-use'), { recursive: true });
  writeFileSync(
    join(builds, 'in-use', String(process.pid)),
    [...used].map((build) => basename(build)).join('\n'),
  );
}
