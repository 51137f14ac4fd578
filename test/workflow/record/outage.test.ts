import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import { personMoveId } from '../../../libs/domain/kernel/move-id.js';
import { audited, CLEAN } from '../support/audit.js';
import { Caller } from '../support/caller.js';
import { SWIFT } from '../support/cycle-builder.js';
import { Driver } from '../support/driver.js';
import { HurtStack, type PartName } from '../support/hurt-stack.js';
import { said } from '../support/log.js';
import { Wire } from '../support/wire.js';

const VERIFY = { decision: 'approve', note: 'Sesuai.' };
let hurt: HurtStack;
let hr: Caller;
let sekda: Caller;

beforeAll(async () => {
  hurt = await HurtStack.up();
  hr = await Caller.as(hurt.stack, 'kobar-hr-1');
  sekda = await Caller.as(hurt.stack, 'kobar-sekda');
});
afterAll(() => hurt.stop());

/** A cycle that waits for the Sekda: its path in the api and its stream. */
async function aWaitingCycle() {
  const { status, body } = await hr.untilKnown(
    'POST',
    '/cycles',
    { policy: SWIFT, title: 'Uji' },
    randomUUID(),
  );
  expect(status).toBe(201);
  return { path: `/cycles/${body.id}/verification`, stream: body.stream! };
}

/** The acts of a stream, read on a connection that is opened for it: an older one may have broken. */
async function actsOf(stream: string) {
  const driver = await Driver.on(hurt.stack);
  return driver.acts(stream).finally(() => driver.close());
}

async function textsWaiting(stream: string): Promise<number> {
  const driver = await Driver.on(hurt.stack);
  const waiting = await driver
    .within('62.01', (sql) => sql('select from intake.disclosure where stream = $1', [stream]))
    .finally(() => driver.close());
  return waiting.length;
}

const PARTS: readonly PartName[] = ['worker', 'Temporal', 'Postgres'];

describe('while a person acts', () => {
  it.each(PARTS)(
    '%s is down: 503 is said, and the same key gives the one true answer later',
    async (part) => {
      const { path, stream } = await aWaitingCycle();
      const key = randomUUID();
      await hurt.kill(part);
      const down = await sekda.move('PUT', path, VERIFY, key);
      expect(down.status).toBe(503);
      await hurt.revive(part);
      const known = await sekda.untilKnown('PUT', path, VERIFY, key);
      expect(known).toMatchObject({
        status: 200,
        body: { stream, seq: 2, outcome: 'accepted', stage: 'approval' },
      });
      expect(await sekda.untilKnown('PUT', path, VERIFY, key)).toEqual(known);
      expect(await actsOf(stream)).toHaveLength(2);
      // Each repetition said the very same, so no second text waits for an act.
      expect(await textsWaiting(stream)).toBe(0);
      expect(await audited(hurt.stack, [stream])).toMatchObject(CLEAN);
    },
  );
});

it('answers a move whose worker was killed between COMMIT and completion with what was committed', async () => {
  const wire = await Wire.to(hurt.stack.databaseUrls.isen_app);
  await hurt.kill('worker');
  await hurt.revive('worker', { DATABASE_URL: wire.url });
  const { path, stream } = await aWaitingCycle();
  const key = randomUUID();
  const { sub } = personOf(sekda);
  const swallowed = wire.holdCommitAfter(personMoveId(sub, key));
  const answering = sekda.untilKnown('PUT', path, VERIFY, key);
  // Postgres has answered, and the worker has not heard it.
  await swallowed;
  const committed = await until('the committed event', async () => (await actsOf(stream))[1]);
  await hurt.kill('worker');
  await wire.close();
  await hurt.revive('worker');
  const answered = await answering;
  expect(answered).toMatchObject({ status: 200, body: { seq: 2, hash: committed.hash } });
  expect(await actsOf(stream)).toHaveLength(2);
  expect(await audited(hurt.stack, [stream])).toMatchObject(CLEAN);
});

it('waits for Postgres where it needs a key that it does not hold, instead of ending', async () => {
  const { stream } = await aWaitingCycle();
  const driver = await Driver.on(hurt.stack);
  const by = await driver.holder('62.01', 'authorizedOfficer');
  const order = { stream, move: 'verifyCycle', by, body: VERIFY };
  const message = await driver.message(order);
  const begins = await driver.startOf(order);
  // The driver keeps the key from here on; the new worker has none.
  await driver.client.workflow.getHandle(stream).query('progress');
  await hurt.kill('worker');
  await hurt.revive('worker');
  await hurt.kill('Postgres');
  const answering = driver.send(order, message, begins);
  await until('the worker to need the key', () =>
    said(hurt.stack, 'worker', 'waiting for the key of a stream'),
  );
  await hurt.revive('Postgres');
  expect(await answering).toMatchObject({ seq: 2, outcome: 'accepted' });
  await driver.close();
});

/** Who a caller's token says it is. */
function personOf(caller: Caller): { readonly sub: string } {
  const claims = caller.token.split('.')[1] ?? '';
  return JSON.parse(Buffer.from(claims, 'base64url').toString()) as { sub: string };
}

it('replays the whole record without a difference after all this', async () => {
  expect(await audited(hurt.stack)).toMatchObject(CLEAN);
});
