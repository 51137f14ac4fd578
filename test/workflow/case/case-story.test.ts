import { afterAll, beforeAll, expect, it } from 'vitest';
import { aScoreSheet } from '../../../apps/story/score-sheet.js';
import type { SealedAct } from '../../../libs/contracts/messages/stream.contract.js';
import { audited, CLEAN } from '../support/audit.js';
import {
  anEligibleNomination,
  anOpenCycle,
  approvalOf,
  nominationOf,
  untouchedCases,
  type ACase,
  type ANomination,
} from '../support/cycle-builder.js';
import { Driver, type Order } from '../support/driver.js';
import { sharedStack } from '../support/stack.js';

const GOVERNMENT = '62.08';
const stack = sharedStack();
let driver: Driver;
let cases: readonly ACase[];
let nomination: ANomination;

beforeAll(async () => {
  driver = await Driver.on(stack);
  cases = await untouchedCases(driver, await anOpenCycle(driver, GOVERNMENT));
  nomination = await anEligibleNomination(driver, cases);
});
afterAll(() => driver.close());

/** Orders an act twice over, with the very same message, and expects one event and one answer. */
async function twice(order: Order): Promise<SealedAct> {
  const message = await driver.message(order);
  const first = await driver.send(order, message);
  const again = await driver.send(order, message);
  expect(again).toEqual(first);
  const acts = await driver.acts(order.stream);
  expect(acts.filter(({ moveId }) => moveId === message.moveId)).toHaveLength(1);
  return first;
}

it('has taken no case of somebody who acts in it, whichever comes first by its random id', async () => {
  const actors = await Promise.all(
    (['hrOfficer', 'assessor', 'authorizedOfficer'] as const).map((role) => driver.holder(GOVERNMENT, role)),
  );
  const subjects = cases.map(({ person }) => person);
  for (const { person } of actors) expect(subjects).not.toContain(person);
});

it('takes a case from nomination to its mapped box, every step twice, and replays without a difference', async () => {
  const { stream, person: subject } = nomination.talent;
  expect(nomination.act.story.stage).toBe('verification');
  const verified = await twice(await approvalOf(driver, nomination));
  expect(verified).toMatchObject({ outcome: 'accepted', story: { stage: 'assessment' } });
  const assessor = await driver.holder(GOVERNMENT, 'assessor');
  await twice({
    stream,
    move: 'recordScores',
    by: assessor,
    subject,
    body: { scores: aScoreSheet('high', 'high') },
  });
  const hr = await driver.holder(GOVERNMENT, 'hrOfficer');
  const conclusion = { decision: 'assess', reason: 'Lengkap.' };
  const mapped = await twice({ stream, move: 'concludeAssessment', by: hr, subject, body: conclusion });
  const axes = mapped.story.events.find(({ type }) => type === 'AxesComputed');
  expect(axes).toMatchObject({ mappedBox: 9 });
  expect(await audited(stack, [stream])).toMatchObject(CLEAN);
});

it('seals what the law refuses, answers it the same way again, and changes no state', async () => {
  const { stream } = nomination.talent;
  const before = (await driver.acts(stream)).at(-1)!;
  const refused = await twice(await nominationOf(driver, nomination.talent));
  expect(refused).toMatchObject({ outcome: 'refused', refusal: { code: 'MoveMustBeInTurn' } });
  expect(refused.seq).toBe(before.seq + 1);
  expect(refused.story).toMatchObject({ events: [], deliveries: [], state: before.story.state });
  expect(await audited(stack, [stream])).toMatchObject(CLEAN);
});
