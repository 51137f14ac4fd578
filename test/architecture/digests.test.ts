import { appendFile, cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestsOf } from '../../infra/build/digests.mjs';
import { buildFolder } from '../../libs/platform/build-folder.js';

let build = '';
beforeAll(async () => {
  build = await mkdtemp(join(tmpdir(), 'digests-'));
  await cp(buildFolder(), build, { recursive: true });
});
afterAll(() => rm(build, { recursive: true }));

// A law and a workflow reach the worker by way of the bundle that is made of them; the contract is made of the resources,
// whose forms ask the law.
test.each([
  ['libs/domain/calibration/voting.effects.js', ['api', 'contract', 'workflows']],
  ['workflows/support/stream-run.js', ['workflows']],
  ['workflows/bundle.json', ['worker']],
  ['activities/record/stream.activity.js', ['worker']],
  ['apps/api/create-api.js', ['api']],
  ['apps/replay/main.js', ['api']],
  ['infra/issuer/page.js', ['demo issuer']],
  ['libs/persistence/migrations/0001-record.js', ['migrations']],
  ['apps/story/main.js', []],
])('a changed %s concerns %j', async (file, names) => {
  const before = await digestsOf(build);
  await appendFile(join(build, file), '\n');
  const after = await digestsOf(build);
  expect(
    Object.keys(after)
      .filter((name) => after[name] !== before[name])
      .toSorted(),
  ).toEqual(names);
});
