import { existsSync, readFileSync } from 'node:fs';
import {
  cp,
  mkdir,
  readdir,
  readFile,
  realpath,
  rename,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { basename, join } from 'node:path';

/**
 * Builds stand side by side under `.builds`, each named by what it was made of, and `dist` leads to the newest. A
 * finished one is never written to again: what runs from it goes on running from it, whatever is built meanwhile.
 */
const BUILDS = '.builds';
/** Says which process runs from which build, one file a process; see `infra/stack/build-use.ts`. */
const IN_USE = 'in-use';
const CODE = '.code-stamp';
/** Builds that stay beside those in use: whoever was started from one a moment ago still loads from it. */
const KEPT = 4;

/** Name of the build made of these inputs: one with the screens, or one of the code alone. */
export const nameOf = ({ all }, screens) => (screens ? all.slice(0, 20) : `${all.slice(0, 20)}-code`);

/** Name of the build that `dist` leads to; empty where there is none. */
export const currentName = (root) => realpath(join(root, 'dist')).then(basename, () => '');

/** Whether the code of a build was made of exactly these inputs. */
export const holdsCode = async (build, { code }) =>
  (await readFile(join(build, CODE), 'utf8').catch(() => '')) === code;

/**
 * Begins a build as a copy of another, by default the one `dist` leads to, so that only what changed is made again.
 * @returns {Promise<string>} its folder, which no one else knows yet
 */
export async function begin(root, from = join(root, 'dist')) {
  const folder = join(root, BUILDS, `new-${process.pid}-${Date.now()}`);
  await mkdir(folder, { recursive: true });
  const known = await realpath(from).catch(() => undefined);
  if (known && existsSync(join(known, CODE))) await cp(known, folder, { recursive: true });
  return folder;
}

/** Finishes a build: it gets its name, and `dist` leads to it. */
export async function publish(root, folder, stamps, screens) {
  await writeFile(join(folder, CODE), stamps.code);
  const name = nameOf(stamps, screens);
  const final = join(root, BUILDS, name);
  // Somebody else may have made the same one meanwhile; the two are alike.
  if (existsSync(final)) await rm(folder, { recursive: true });
  else await rename(folder, final);
  await pointTo(root, name);
  await removeOld(root);
}

/** Takes a build made earlier of the same inputs, where there is one. */
export async function takeKnown(root, name) {
  if (!existsSync(join(root, BUILDS, name))) return false;
  await pointTo(root, name);
  return true;
}

/** In one step, so that there is never no `dist`. */
async function pointTo(root, name) {
  const dist = join(root, 'dist');
  const link = join(root, BUILDS, `link-${process.pid}`);
  await rm(link, { force: true });
  await symlink(join(BUILDS, name), link, 'junction');
  await rename(link, dist).catch(async () => {
    // A folder stands there, from before there were several builds, or a system can't rename over a link.
    await rename(dist, join(root, BUILDS, `before-${process.pid}-${Date.now()}`));
    await rename(link, dist);
  });
}

async function removeOld(root) {
  const folder = join(root, BUILDS);
  const kept = new Set([IN_USE, await currentName(root), ...(await namesInUse(folder))]);
  const names = (await readdir(folder)).filter((name) => !kept.has(name));
  const dated = await Promise.all(
    names.map(async (name) => ({ name, at: await madeAt(join(folder, name)) })),
  );
  const old = dated.toSorted((one, other) => other.at - one.at).slice(KEPT);
  await Promise.all(old.map(({ name }) => rm(join(folder, name), { recursive: true, force: true })));
}

const madeAt = (path) =>
  stat(path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );

async function namesInUse(folder) {
  const pids = await readdir(join(folder, IN_USE)).catch(() => []);
  return pids.flatMap((pid) => {
    const mark = join(folder, IN_USE, pid);
    if (isRunning(Number(pid))) return readFileSync(mark, 'utf8').split('\n');
    void rm(mark, { force: true });
    return [];
  });
}

function isRunning(pid) {
  try {
    return process.kill(pid, 0);
  } catch (failure) {
    return failure.code === 'EPERM';
  }
}
