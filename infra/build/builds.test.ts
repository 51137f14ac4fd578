import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { begin, currentName, holdsCode, nameOf, publish, takeKnown } from './builds.mjs';

let root = '';
beforeEach(async () => {
  root = await realpath(await mkdtemp(join(tmpdir(), 'builds-')));
});
afterEach(() => rm(root, { recursive: true }));

const stampsOf = (text: string) => ({ all: `${text}-all`, code: `${text}-code` });

/** Makes a build that says a word, as a build of these inputs. */
async function build(word: string): Promise<void> {
  const folder = await begin(root);
  await writeFile(join(folder, 'word'), word);
  await publish(root, folder, stampsOf(word), true);
}

const wordOf = (folder: string): Promise<string> => readFile(join(folder, 'word'), 'utf8');
const dist = (): string => join(root, 'dist');

test('dist leads to the newest build, and the one before stays as it was', async () => {
  await build('first');
  const first = await realpath(dist());
  await build('second');
  expect(await wordOf(dist())).toBe('second');
  expect(await wordOf(first)).toBe('first');
  expect(await holdsCode(dist(), stampsOf('second'))).toBe(true);
  expect(await holdsCode(dist(), stampsOf('first'))).toBe(false);
});

test('a build begins as a copy of the one before, and nobody sees it until it is finished', async () => {
  await build('first');
  const folder = await begin(root);
  expect(await wordOf(folder)).toBe('first');
  await writeFile(join(folder, 'word'), 'half');
  expect(await wordOf(dist())).toBe('first');
});

test('what was built before of the same inputs is taken again', async () => {
  await build('first');
  await build('second');
  expect(await takeKnown(root, nameOf(stampsOf('first'), true))).toBe(true);
  expect(await wordOf(dist())).toBe('first');
  expect(await takeKnown(root, nameOf(stampsOf('third'), true))).toBe(false);
});

test('a folder that stands where the link goes makes way', async () => {
  await mkdir(dist());
  await writeFile(join(dist(), 'word'), 'old');
  await build('first');
  expect(await wordOf(dist())).toBe('first');
});

test('old builds go, but none from which a process runs', async () => {
  await build('used');
  const used = await realpath(dist());
  const uses = join(root, '.builds/in-use');
  await mkdir(uses);
  await writeFile(join(uses, String(process.pid)), await currentName(root));
  await build('unused');
  const unused = await realpath(dist());
  for (const word of ['1', '2', '3', '4', '5']) await build(word);
  expect([existsSync(used), existsSync(unused)]).toEqual([true, false]);
});
