import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import { startTestStack, type TestStack } from '../../../infra/stack/test-stack.js';
import type { ActMessage } from '../../../libs/contracts/messages/stream.contract.js';
import { derivedId } from '../../../libs/domain/kernel/id.js';
import { expand } from '../../../libs/persistence/cycle/receivers.js';
import { KeyRing } from '../../../libs/record/key-ring.js';
import { StreamCodec } from '../../../libs/record/stream-codec.js';
import { audited, CLEAN } from '../support/audit.js';
import { aProposedCycle, SWIFT, type ACycle } from '../support/cycle-builder.js';
import { Driver, type Order } from '../support/driver.js';
import { Forger, noiseFor, RogueWorker, underKeyOf } from '../support/forger.js';
import { ENDLESS, FaultPlanter } from '../support/planted-fault.js';

const GOVERNMENT = '62.12';
const APPROVE = { decision: 'approve', note: 'Disetujui.' };
/** More than the attempts that a step is given within the workflow task. */
const STRIKES = 12;
let stack: TestStack;
let driver: Driver;
let codec: StreamCodec;
let forger: Forger;
let cycle: ACycle;

beforeAll(async () => {
  // One of its own: what is planted here stays in its histories for an auditor to find.
  stack = await startTestStack({ write: () => undefined });
  driver = await Driver.on(stack);
  codec = new StreamCodec(new KeyRing(driver.app, stack.secrets.kek));
  forger = await Forger.at(stack);
  cycle = await aProposedCycle(driver, GOVERNMENT);
});
afterAll(async () => {
  await forger.close();
  await driver.close();
  await stack.stop();
});

/** The Sekda's verification, as whoever has read the record could write it. */
const forged = async (): Promise<ActMessage> => driver.message(await verification(cycle.stream));
const verification = async (stream: string): Promise<Order> => ({
  ...{ stream, move: 'verifyCycle', body: APPROVE },
  by: await driver.holder(GOVERNMENT, 'authorizedOfficer'),
});
const sealed = async (stream = cycle.stream) => (await driver.acts(stream)).map(({ move }) => move);

/** Whoever asks through the door is answered: the worker lives, and the stream takes acts. */
async function anHonestAct(): Promise<void> {
  const { stream } = await aProposedCycle(driver, GOVERNMENT);
  expect(await driver.act(await verification(stream))).toMatchObject({ seq: 2, outcome: 'accepted' });
}

describe('an Update that did not come through the door', () => {
  afterEach(anHonestAct);

  it('in plain words is turned away, seals nothing and leaves no event', async () => {
    const events = async () =>
      (await driver.client.workflow.getHandle(cycle.stream).fetchHistory()).events?.length;
    const before = await events();
    expect(await forger.update(cycle.stream, 'verifyCycle', await forged())).toBeInstanceOf(Error);
    expect(await sealed()).toEqual(['proposeCycle']);
    expect(await events()).toBe(before);
  });

  it('with no argument is turned away', async () => {
    expect(await forger.update(cycle.stream, 'verifyCycle', undefined)).toBeInstanceOf(Error);
    expect(await sealed()).toEqual(['proposeCycle']);
  });

  it.each([
    ['under the key of another stream', async () => (await aProposedCycle(driver, GOVERNMENT)).stream],
    ['under the key of a stream that never was', async () => driver.fresh('cycle', GOVERNMENT)],
  ])('%s is turned away', async (_how, other) => {
    const stranger = await Forger.at(stack, underKeyOf(await other(), codec));
    expect(await stranger.update(cycle.stream, 'verifyCycle', await forged())).toBeInstanceOf(Error);
    await stranger.close();
    expect(await sealed()).toEqual(['proposeCycle']);
  });

  it.each([
    ['the stream itself', () => cycle.stream],
    ['a stream without a key', () => driver.fresh('cycle', GOVERNMENT)],
    ['what is no stream', () => 'x\0y'],
  ])('that pretends to be encrypted under the key of %s is turned away', async (_whose, stream) => {
    const stranger = await Forger.at(stack, noiseFor(stream()));
    expect(await stranger.update(cycle.stream, 'verifyCycle', await forged())).toBeInstanceOf(Error);
    await stranger.close();
    expect(await sealed()).toEqual(['proposeCycle']);
  });
});

describe('a payload of the stream itself, listened to and sent again', () => {
  it('under the name of another move makes the move of that name, and no deadline strikes', async () => {
    const { stream } = await aProposedCycle(driver, GOVERNMENT);
    const listener = await Forger.at(stack, underKeyOf(stream, codec));
    const message = await driver.message(await verification(stream));
    const strike = { ...message, move: 'strikeDeadline', actor: { deadline: 't1', step: 3 } };
    expect(await listener.update(stream, 'verifyCycle', strike)).toBeInstanceOf(Error);
    await listener.update(stream, 'approveCycle', message);
    await listener.close();
    expect((await sealed(stream)).slice(1)).not.toContain('verifyCycle');
    expect((await sealed(stream)).slice(1)).not.toContain('strikeDeadline');
    expect(await driver.acts(stream)).not.toContainEqual(
      expect.objectContaining({ seq: 2, outcome: 'accepted' }),
    );
  });
});

describe('a start that did not come through the door', () => {
  afterEach(anHonestAct);

  it.each([
    ['in plain words', 'talentCycle', (stream: string) => ({ stream, policy: SWIFT })],
    ['of another kind', 'talentCase', (stream: string) => ({ stream, policy: SWIFT })],
    ['without words', 'talentCycle', () => undefined],
  ])('%s seals nothing, and the honest start is not kept out', async (_how, type, input) => {
    const stream = driver.fresh('cycle', GOVERNMENT);
    await forger.start(type, stream, input(stream));
    const by = await driver.holder(GOVERNMENT, 'hrOfficer');
    const body = { policy: SWIFT, title: 'Siklus uji' };
    const opens = { policy: SWIFT, cycle: stream };
    const act = await driver.act({ stream, move: 'proposeCycle', by, body, opens });
    expect(act).toMatchObject({ seq: 1, outcome: 'accepted' });
    expect(await sealed(stream)).toEqual(['proposeCycle']);
  });

  it.each([
    ['of another stream', (stream: string) => ({ stream: stream.replace('62.12', '62.11'), policy: SWIFT })],
    ['of a policy that nobody stored', (stream: string) => ({ stream, policy: '0'.repeat(64) })],
  ])('%s, encrypted as it should be, ends without an act', async (_how, input) => {
    const stream = driver.fresh('cycle', GOVERNMENT);
    const listener = await Forger.at(stack, underKeyOf(stream, codec));
    await listener.start('talentCycle', stream, input(stream));
    await until('the run to end', async () => (await listener.statusOf(stream)) === 'FAILED');
    await listener.close();
    expect(await sealed(stream)).toEqual([]);
  });

  it.each(['foo', 'cycle/99.99/nothing', `cycle/${GOVERNMENT}/${derivedId('cycle', 'ours')}`])(
    'under the id %s ends, and leaves no key behind',
    async (id) => {
      await forger.start('talentCycle', id, { stream: id, policy: SWIFT });
      await until('the run to end', async () => (await forger.statusOf(id)) === 'FAILED');
      const keys = await driver.within(GOVERNMENT, (sql) =>
        sql('select stream from record.stream_key where stream = $1', [id]),
      );
      expect(keys).toEqual([]);
    },
  );
});

describe('an activity that somebody else answers', () => {
  it('is asked for again: neither a forged seal nor a forged settlement is believed', async () => {
    const planter = await FaultPlanter.on(stack.databaseUrls.isen_owner);
    const { stream } = await aProposedCycle(driver, GOVERNMENT);
    const order = await verification(stream);
    const message = await driver.message(order);
    await planter.during(
      { table: 'record.event', on: 'insert' },
      'error',
      stream,
      async () => {
        const answering = driver.send(order, message);
        const activity = await until('the step to be far', () => forger.pending(stream, 'record'));
        const [opened] = await driver.acts(stream);
        const act = { ...opened!, seq: 2, moveId: message.moveId, request: message.request };
        await forger.complete(stream, activity, { kind: 'sealed', act });
        expect(await answering).toMatchObject({ seq: 2, move: 'verifyCycle', outcome: 'accepted' });
      },
      STRIKES,
    );
    await planter.close();
    expect(await sealed(stream)).toEqual(['proposeCycle', 'verifyCycle']);
  });

  it('is asked for again when a rogue worker on the task queue takes it', async () => {
    const planter = await FaultPlanter.on(stack.databaseUrls.isen_owner);
    const { stream } = await aProposedCycle(driver, GOVERNMENT);
    const order = await verification(stream);
    const message = await driver.message(order);
    const [opened] = await driver.acts(stream);
    const act = { ...opened!, seq: 2, moveId: message.moveId, request: message.request };
    await planter.during(
      { table: 'record.event', on: 'insert' },
      'error',
      stream,
      async () => {
        const rogue = await RogueWorker.at(stack, { record: () => ({ kind: 'sealed', act }) });
        const answering = driver.send(order, message);
        await until('the rogue to be given the step', async () => rogue.taken.length > 0);
        await rogue.leave();
        await planter.letPass();
        expect(await answering).toMatchObject({ seq: 2, move: 'verifyCycle', outcome: 'accepted' });
      },
      // The queue gives the step to either worker; the honest one fails until the other was given it.
      ENDLESS,
    );
    await planter.close();
    expect(await sealed(stream)).toEqual(['proposeCycle', 'verifyCycle']);
  });

  it('settles nothing that receivers have not sealed', async () => {
    const planter = await FaultPlanter.on(stack.databaseUrls.isen_owner);
    const { stream } = await aProposedCycle(driver, GOVERNMENT);
    await driver.act(await verification(stream));
    const by = await driver.holder(GOVERNMENT, 'appointingAuthority');
    const [receiver] = await receiversOf(stream);
    await planter.during({ table: 'record.event', on: 'insert' }, 'delay', receiver!, async () => {
      await driver.act({ stream, move: 'approveCycle', by, body: APPROVE });
      const activity = await until('the delivery', () => forger.pending(stream, 'deliver'));
      await forger.complete(stream, activity, { sealed: 0, refused: [receiver], undeliverable: [] });
      const settled = await until('the settlement', async () =>
        (await driver.acts(stream)).find(({ move }) => move === 'settleDeliveries'),
      );
      expect(settled.story.events[0]).toMatchObject({ refused: [], undeliverable: [] });
    });
    await planter.close();
  });
});

it('leaves nothing in the record, and everything that was planted in a history is found', async () => {
  const signal = await Forger.at(stack, noiseFor(driver.fresh('cycle', GOVERNMENT)));
  await signal.signal(cycle.stream, 'catchUp', 'noise');
  await signal.close();
  await anHonestAct();
  const { verification, reexecution, replay } = await audited(stack);
  expect([verification, reexecution]).toMatchObject([CLEAN.verification, CLEAN.reexecution]);
  expect(replay.differences).toBeGreaterThan(0);
  expect((await audited(stack, [cycle.stream])).verification.differences).toBe(0);
});

/** The cases that a cycle would open. */
const receiversOf = async (stream: string): Promise<readonly string[]> =>
  driver.within(GOVERNMENT, async (sql) => {
    const found = await expand(sql, 'population', { stream, policy: SWIFT });
    return found.map((one) => one.stream);
  });
