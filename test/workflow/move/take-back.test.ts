import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import type { SealedAct } from '../../../libs/contracts/messages/stream.contract.js';
import type { Role } from '../../../libs/domain/kernel/actor.js';
import { hashOf } from '../../../libs/domain/kernel/hash.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { superuserOf } from '../../integration/support/superuser.js';
import { audited, CLEAN } from '../support/audit.js';
import { anOpenCycle, untouchedCases, type ACase } from '../support/cycle-builder.js';
import {
  DecisionBuilder,
  mappedCases,
  tasksOf,
  untilReleased,
  untilStage,
} from '../support/decision-builder.js';
import { Driver } from '../support/driver.js';
import { sharedStack } from '../support/stack.js';

/** Its deadlines are days, so that nothing here ends by silence. */
const POLICY = hashOf(nationalPolicy);
const GOVERNMENT = '62.03';
const REASON = { reason: 'Belum dapat diputus.' };
const stack = sharedStack();
const streams: string[] = [];
let driver: Driver;
let decisions: DecisionBuilder;
let cases: readonly ACase[];

beforeAll(async () => {
  driver = await Driver.on(stack);
  const cycle = await anOpenCycle(driver, GOVERNMENT, undefined, POLICY);
  decisions = new DecisionBuilder(driver, cycle, POLICY);
  cases = await mappedCases(driver, await untouchedCases(driver, cycle), 3);
});
afterAll(() => driver.close());

/** Opens a stream and waits until every case has answered. @returns its stream */
async function opened(
  order: Awaited<ReturnType<DecisionBuilder['convening']>>,
  stage: string,
): Promise<string> {
  expect(await driver.act(order)).toMatchObject({ outcome: 'accepted' });
  streams.push(order.stream);
  await untilStage(driver, order.stream, stage);
  return order.stream;
}

async function acts(stream: string, move: string, role: Role, body = {}): Promise<SealedAct> {
  return driver.act({ stream, move, by: await decisions.holder(role), body });
}

const refusedBy = (code: string) => ({ outcome: 'refused', refusal: { code } });
const told = (type: string) => expect.objectContaining({ type }) as object;

/** What the last act of a case says. */
const lastTold = async ({ stream }: ACase) => (await driver.acts(stream)).at(-1)?.story.events;

describe('a delivery that failed', () => {
  it('waits for the secretary alone, whose word ends the session that could enrol nobody', async () => {
    const [talent] = cases as [ACase];
    // Two sessions over one case: whoever holds its row lets neither enrol before both are convened.
    const holder = await superuserOf(stack);
    await holder.query('begin');
    await holder.query('select from view.talent_case where stream = $1 for update', [talent.stream]);
    const orders = await Promise.all([decisions.convening([talent]), decisions.convening([talent])]);
    for (const order of orders) expect(await driver.act(order)).toMatchObject({ outcome: 'accepted' });
    await holder.query('commit');
    await holder.end();
    const [one, other] = orders.map(({ stream }) => stream) as [string, string];
    streams.push(one, other);
    const stages = await Promise.all(
      [one, other].map(async (stream) => {
        const race = [untilStage(driver, stream, 'open'), untilStage(driver, stream, 'returned')];
        return (await Promise.any(race)).story.stage;
      }),
    );
    expect(stages.toSorted()).toEqual(['open', 'returned']);
    const [kept, lost] = stages[0] === 'open' ? [one, other] : [other, one];

    expect(await acts(kept, 'resolveDelivery', 'committeeSecretary')).toMatchObject(
      refusedBy('MoveMustBeInTurn'),
    );
    expect(await acts(lost, 'resolveDelivery', 'committeeChair')).toMatchObject(
      refusedBy('ActorMustHoldRole'),
    );
    expect(await tasksOf(driver, lost)).toEqual([{ kind: 'resolveDelivery', how: null }]);
    const resolved = await acts(lost, 'resolveDelivery', 'committeeSecretary');
    expect(resolved).toMatchObject({ outcome: 'accepted' });
    expect(resolved.story.events).toEqual([
      expect.objectContaining({ type: 'TaskClosed', how: 'done' }),
      { type: 'StreamClosed', outcome: 'returned' },
    ]);
    expect(await tasksOf(driver, lost)).toEqual([{ kind: 'resolveDelivery', how: 'done' }]);
    await acts(kept, 'returnSession', 'committeeSecretary', REASON);
    await untilReleased(driver, [talent]);
  });
});

describe('what is taken back', () => {
  it('a session is taken back by the secretary alone, and the next one enrols its cases', async () => {
    const session = await opened(await decisions.convening(cases), 'open');
    expect(await acts(session, 'returnSession', 'committeeChair', REASON)).toMatchObject(
      refusedBy('ActorMustHoldRole'),
    );
    const returned = await acts(session, 'returnSession', 'committeeSecretary', REASON);
    expect(returned).toMatchObject({ outcome: 'accepted', story: { stage: 'returned' } });
    expect(returned.story.events).toContainEqual(told('SessionReturned'));
    await untilReleased(driver, cases);
    for (const one of cases) expect(await lastTold(one)).toContainEqual(told('Released'));
    const waiting = (await tasksOf(driver, session)).filter(({ how }) => how === null);
    expect(waiting).toEqual([]);

    const next = await opened(await decisions.convening(cases), 'open');
    expect((await untilStage(driver, next, 'open')).story.events).not.toContainEqual(told('CaseDropped'));
    expect(await decisions.lock(next)).toMatchObject({ outcome: 'accepted' });
    for (const { stream } of cases) await untilStage(driver, stream, 'succession');
  });

  it('a succession is taken back by the PPK once somebody is chosen, and the position is free for the next', async () => {
    const position = await decisions.vacantPosition();
    const succession = await opened(await decisions.shortlisting(position), 'choice');
    const [talent] = cases as [ACase];
    const choice = { case: talent.stream, reason: 'Paling siap.' };
    const by = await decisions.holder('appointingAuthority');
    const choosing = {
      stream: succession,
      move: 'chooseSuccessor',
      by,
      subject: talent.person,
      body: choice,
    };
    expect(await driver.act(choosing)).toMatchObject({ outcome: 'accepted' });
    expect(await acts(succession, 'returnSuccession', 'regionalHrAgencyHead', REASON)).toMatchObject(
      refusedBy('ChoiceMustBeReturnedByAuthority'),
    );
    const returned = await acts(succession, 'returnSuccession', 'appointingAuthority', REASON);
    expect(returned).toMatchObject({ outcome: 'accepted', story: { stage: 'returned' } });
    expect(returned.story.events).toContainEqual(told('SuccessionReturned'));
    await untilReleased(driver, cases);
    expect((await tasksOf(driver, succession)).map(({ how }) => how)).toEqual(['done', 'superseded']);

    await opened(await decisions.shortlisting(position), 'choice');
    for (const one of cases) expect(await lastTold(one)).toContainEqual(told('Enrolled'));
  });

  it('a signing round is taken back by HR alone, and the next one enrols its case', async () => {
    const [talent] = cases as [ACase];
    const round = await opened(await decisions.signing(talent), 'signing');
    expect(await acts(round, 'returnRound', 'regionalHrAgencyHead', REASON)).toMatchObject(
      refusedBy('ActorMustHoldRole'),
    );
    const returned = await acts(round, 'returnRound', 'hrOfficer', REASON);
    expect(returned).toMatchObject({ outcome: 'accepted', story: { stage: 'returned' } });
    expect(returned.story.events).toContainEqual(told('RoundReturned'));
    await untilClosed(round, 'returned');
    expect(await lastTold(talent)).toContainEqual(told('CommitmentReturned'));
    expect(await tasksOf(driver, round)).toEqual([{ kind: 'signCommitment', how: 'superseded' }]);
    await opened(await decisions.signing(talent), 'signing');
  });
});

/** Waits until the last delivery is settled, which closes the stream. */
async function untilClosed(stream: string, outcome: string): Promise<void> {
  await until('the stream to close', async () =>
    (await driver.acts(stream)).some(({ story }) =>
      story.events.some(
        (event) => event.type === 'StreamClosed' && 'outcome' in event && event.outcome === outcome,
      ),
    ),
  );
}

it('replays without a difference', async () => {
  expect(await audited(stack, streams)).toMatchObject(CLEAN);
});
