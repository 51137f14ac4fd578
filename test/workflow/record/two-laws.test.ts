import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import { startTestStack, type TestStack } from '../../../infra/stack/test-stack.js';
import { anOfficial, type TestPerson } from '../../support/people.js';
import { audited, CLEAN } from '../support/audit.js';
import { SWIFT } from '../support/cycle-builder.js';
import { Driver } from '../support/driver.js';
import { buildWithOtherLaw, type OtherBuild } from '../support/other-build.js';
import { asSuperuser } from '../support/superuser.js';
import { tool } from '../support/tool.js';
import { startWorkerProcess } from '../support/worker-process.js';

const GOVERNMENT = '62.05';
const DIST = join(import.meta.dirname, '../../../dist');
let stack: TestStack;
let driver: Driver;
let next: OtherBuild;
let officer: TestPerson;
let secretary: TestPerson;
let authority: TestPerson;

beforeAll(async () => {
  [stack, next] = await Promise.all([
    startTestStack({ seed: false, apps: false }),
    buildWithOtherLaw('next', 'Your role may not do this.', 'Your role does not allow this.'),
  ]);
  driver = await Driver.on(stack);
  const corners = { asSuperuser: (query: string) => asSuperuser(stack, query) };
  officer = await anOfficial(corners, 'hrOfficer', GOVERNMENT);
  secretary = await anOfficial(corners, 'authorizedOfficer', GOVERNMENT);
  authority = await anOfficial(corners, 'appointingAuthority', GOVERNMENT);
});
afterAll(async () => {
  await driver?.close();
  await stack?.stop();
  await next?.remove();
});

/** Moves the stream, as a release does. @param folder of the build */
async function upgradeTo(folder: string): Promise<void> {
  const told = await tool(stack, 'isen_replay', join(folder, 'apps/upgrade/main.js'), '--json');
  expect(told).toMatchObject({ code: 0, json: { moved: 1, unmoved: [] } });
}

it('a stream goes on under a second law and after a rollback to the first, and each act is proved by its own', async () => {
  const stream = driver.fresh('cycle', GOVERNMENT);
  const act = (move: string, by: TestPerson, body: Record<string, string>) =>
    driver.act({ stream, move, by, body, opens: { policy: SWIFT, cycle: stream } });
  const agree = { decision: 'approve', note: 'Disetujui.' };

  let worker = await startWorkerProcess(stack);
  const first = await act('proposeCycle', officer, { policy: SWIFT, title: 'Siklus' });
  const refusedByFirst = await act('verifyCycle', officer, agree);
  await worker.stop();

  worker = await startWorkerProcess(stack, next.worker);
  await upgradeTo(next.folder);
  const refusedBySecond = await act('verifyCycle', officer, agree);
  await act('verifyCycle', secretary, agree);
  await worker.stop();

  worker = await startWorkerProcess(stack);
  await upgradeTo(DIST);
  await act('approveCycle', authority, agree);
  await until('the cycle to open', async () => (await driver.acts(stream)).at(-1)?.story.stage === 'open');
  await worker.stop();

  expect(first.law).not.toBe(next.law);
  expect(refusedByFirst.refusal?.sentence.en).toBe('Your role may not do this.');
  expect(refusedBySecond.refusal?.sentence.en).toBe('Your role does not allow this.');
  const laws = (await driver.acts(stream)).map(({ law }) => law);
  expect(laws).toEqual([first.law, first.law, next.law, next.law, first.law, first.law]);
  const found = await audited(stack);
  expect(found).toMatchObject({ replay: CLEAN.replay, reexecution: { decisions: 6, differences: 0 } });
  // No import brought these people in: their papers cite one that was never sealed, and nothing else is found.
  expect(found.differences.map(({ field }) => field)).toEqual(Array.from({ length: 5 }, () => 'event.cites'));
});
