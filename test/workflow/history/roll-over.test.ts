import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import { audited, CLEAN } from '../support/audit.js';
import { aProposedCycle } from '../support/cycle-builder.js';
import { Driver } from '../support/driver.js';
import { runOf } from '../support/history.js';
import { sharedStack } from '../support/stack.js';

const GOVERNMENT = '62.12';
const stack = sharedStack();
let driver: Driver;

beforeAll(async () => {
  driver = await Driver.on(stack);
});
afterAll(() => driver.close());

/** Asks a stream to continue as new and waits until it has. */
async function rollOver(stream: string): Promise<void> {
  const before = await runOf(driver, stream);
  await driver.client.workflow.getHandle(stream).signal('rollOver');
  await until('another run', async () => (await runOf(driver, stream)) !== before);
}

it('answers an old key after the stream has continued as new, and goes on from there', async () => {
  const { stream } = await aProposedCycle(driver, GOVERNMENT);
  const by = await driver.holder(GOVERNMENT, 'authorizedOfficer');
  const order = { stream, move: 'verifyCycle', by, body: { decision: 'approve', note: 'Sesuai.' } };
  const message = await driver.message(order);
  const verified = await driver.send(order, message);
  await rollOver(stream);
  expect(await driver.send(order, message)).toEqual(verified);
  const again = await driver.act(order);
  expect(again).toMatchObject({ seq: verified.seq + 1, refusal: { code: 'MoveMustBeInTurn' } });
  expect(await driver.acts(stream)).toHaveLength(again.seq);
  expect(await audited(stack, [stream])).toMatchObject(CLEAN);
});

it('loses and doubles nothing of what people do while a stream rolls over', async () => {
  const { stream } = await aProposedCycle(driver, GOVERNMENT);
  const by = await driver.holder(GOVERNMENT, 'hrOfficer');
  // HR may not verify: each of these is refused and sealed, so that there is much to count.
  const order = { stream, move: 'verifyCycle', by, body: { decision: 'approve', note: 'Sesuai.' } };
  const messages = await Promise.all(Array.from({ length: 24 }, () => driver.message(order)));
  const acts = messages.map((message) => driver.send(order, message));
  await rollOver(stream);
  const answered = await Promise.all(acts);
  expect(new Set(answered.map(({ seq }) => seq)).size).toBe(24);
  const sealed = await driver.acts(stream);
  expect(
    sealed
      .slice(1)
      .map(({ moveId }) => moveId)
      .toSorted(),
  ).toEqual(messages.map(({ moveId }) => moveId).toSorted());
  expect(await audited(stack, [stream])).toMatchObject(CLEAN);
});

it('lets exactly one of two people who decide one task at the same instant decide it', async () => {
  const { stream } = await aProposedCycle(driver, GOVERNMENT);
  const by = await driver.holder(GOVERNMENT, 'authorizedOfficer');
  const order = { stream, move: 'verifyCycle', by };
  const yes = { ...order, body: { decision: 'approve', note: 'Sesuai.' } };
  const no = { ...order, body: { decision: 'return', note: 'Belum sesuai.' } };
  const [first, second] = await Promise.all([driver.message(yes), driver.message(no)]);
  const acts = await Promise.all([driver.send(yes, first), driver.send(no, second)]);
  expect(acts.map(({ outcome }) => outcome).toSorted()).toEqual(['accepted', 'refused']);
  expect(acts.map(({ seq }) => seq).toSorted()).toEqual([2, 3]);
  expect(await audited(stack, [stream])).toMatchObject(CLEAN);
});
