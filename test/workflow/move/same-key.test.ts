import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import { audited, CLEAN } from '../support/audit.js';
import { Caller } from '../support/caller.js';
import { SWIFT } from '../support/cycle-builder.js';
import { Driver } from '../support/driver.js';
import { runOf } from '../support/history.js';
import { sharedStack } from '../support/stack.js';

const stack = sharedStack();
const APPROVE = { decision: 'approve', note: 'Sesuai.' };
const OTHER = { decision: 'approve', note: 'Catatan lain.' };
const REUSED = { status: 409, body: { code: 'IdempotencyKeyReused' } };
let driver: Driver;
let hr: Caller;
let sekda: Caller;

beforeAll(async () => {
  driver = await Driver.on(stack);
  hr = await Caller.as(stack, 'palangka-hr-1');
  sekda = await Caller.as(stack, 'palangka-sekda');
});
afterAll(() => driver.close());

async function aWaitingCycle() {
  const { body } = await hr.move('POST', '/cycles', { policy: SWIFT, title: 'Uji kunci' }, randomUUID());
  return { path: `/cycles/${body.id}/verification`, stream: body.stream! };
}

describe('the same key with another body', () => {
  it('in flight: one of the two is done, the other is told that the key is taken', async () => {
    const { path, stream } = await aWaitingCycle();
    const key = randomUUID();
    const both = [APPROVE, OTHER].map((body) => sekda.move('PUT', path, body, key));
    const answered = await Promise.all(both);
    expect(answered.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(answered.find(({ status }) => status === 409)).toMatchObject(REUSED);
    expect(await driver.acts(stream)).toHaveLength(2);
    expect(await audited(stack, [stream])).toMatchObject(CLEAN);
  });

  it('after completion: the key is taken, and the first body still gives its answer', async () => {
    const { path, stream } = await aWaitingCycle();
    const key = randomUUID();
    const first = await sekda.move('PUT', path, APPROVE, key);
    expect(await sekda.move('PUT', path, OTHER, key)).toMatchObject(REUSED);
    expect(await sekda.move('PUT', path, APPROVE, key)).toEqual(first);
    expect(await driver.acts(stream)).toHaveLength(2);
  });

  it('after the stream has continued as new: the same', async () => {
    const { path, stream } = await aWaitingCycle();
    const key = randomUUID();
    const first = await sekda.move('PUT', path, APPROVE, key);
    const run = await runOf(driver, stream);
    await driver.client.workflow.getHandle(stream).signal('rollOver');
    await until('another run', async () => (await runOf(driver, stream)) !== run);
    expect(await sekda.move('PUT', path, OTHER, key)).toMatchObject(REUSED);
    expect(await sekda.move('PUT', path, APPROVE, key)).toEqual(first);
    expect(await audited(stack, [stream])).toMatchObject(CLEAN);
  });

  it('after the stream has closed: the same, and a new key learns that it is closed', async () => {
    const { path, stream } = await aWaitingCycle();
    const key = randomUUID();
    const back = { decision: 'return', note: 'Belum lengkap.' };
    const first = await sekda.move('PUT', path, back, key);
    const { workflow } = driver.client;
    await until(
      'the workflow to end',
      async () => (await workflow.getHandle(stream).describe()).status.name !== 'RUNNING',
    );
    expect(await sekda.move('PUT', path, OTHER, key)).toMatchObject(REUSED);
    expect(await sekda.move('PUT', path, back, key)).toEqual(first);
    const late = await sekda.move('PUT', path, APPROVE, randomUUID());
    expect(late).toMatchObject({ status: 409, body: { code: 'StreamMustBeOpen' } });
    expect(await driver.acts(stream)).toHaveLength(2);
    expect(await audited(stack, [stream])).toMatchObject(CLEAN);
  });
});
