import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import type { SealedAct } from '../../../libs/contracts/messages/stream.contract.js';
import { epochMs } from '../../../libs/domain/kernel/instant.js';
import { audited, CLEAN } from '../support/audit.js';
import {
  anEligibleNomination,
  anOpenCycle,
  approvalOf,
  nominationOf,
  untouchedCases,
  type ACase,
} from '../support/cycle-builder.js';
import { Driver } from '../support/driver.js';
import { sharedStack } from '../support/stack.js';

const GOVERNMENT = '62.09';
const stack = sharedStack();
let driver: Driver;
let cases: readonly ACase[];
/** Streams whose waits are replayed at the end. */
const touched: string[] = [];

beforeAll(async () => {
  driver = await Driver.on(stack);
  cases = await untouchedCases(driver, await anOpenCycle(driver, GOVERNMENT));
});
afterAll(() => driver.close());

/** Waits for an act that tells this, and gives it with the one that opened the wait. */
async function struck(stream: string, type: string, kind: string) {
  const act = await until(type, async () => findTold(await driver.acts(stream), type));
  const opened = openingOf(await driver.acts(stream), kind);
  return { act, waitedMs: epochMs(act.at) - epochMs(opened.at) };
}

const findTold = (acts: readonly SealedAct[], type: string) =>
  acts.find(({ story }) => story.events.some((event) => event.type === type));

function openingOf(acts: readonly SealedAct[], kind: string): SealedAct {
  const opens = (event: { readonly type: string }) =>
    event.type === 'TaskOpened' && (event as unknown as { task: { kind: string } }).task.kind === kind;
  return acts.findLast(({ story }) => story.events.some(opens))!;
}

it('reminds when the deadline to nominate passes, and nominates nobody', async () => {
  const { stream } = cases[0]!;
  touched.push(stream);
  const { act, waitedMs } = await struck(stream, 'TaskReminded', 'nominate');
  expect(act).toMatchObject({ move: 'strikeDeadline', outcome: 'accepted', story: { stage: 'nomination' } });
  expect(waitedMs).toBeGreaterThanOrEqual(3000);
});

it('escalates an assessment that is late, and assesses nobody', async () => {
  const nomination = await anEligibleNomination(driver, cases.slice(3));
  await driver.act(await approvalOf(driver, nomination));
  const { stream } = nomination.talent;
  touched.push(stream);
  const { act, waitedMs } = await struck(stream, 'TaskEscalated', 'recordScores');
  expect(act.story).toMatchObject({ stage: 'assessment' });
  expect(act.story.events).toMatchObject([{ type: 'TaskEscalated', to: 'regionalHrAgencyHead' }]);
  expect(waitedMs).toBeGreaterThanOrEqual(4000);
});

it('lets a revision that never came lapse, and approves nothing', async () => {
  const talent = cases[1]!;
  const { stream, person: subject } = talent;
  touched.push(stream);
  await driver.act(await nominationOf(driver, talent));
  const by = await driver.holder(GOVERNMENT, 'hrOfficer');
  const body = { decision: 'revise', note: 'Perlu diperjelas.', answers: [] };
  await driver.act({ stream, move: 'verifyNomination', by, subject, body });
  const { act, waitedMs } = await struck(stream, 'NominationLapsed', 'reviseNomination');
  expect(act.story.stage).toBe('lapsed');
  expect(act.story.events).toMatchObject([
    { type: 'TaskClosed', how: 'lapsed' },
    { type: 'NominationLapsed' },
  ]);
  expect(waitedMs).toBeGreaterThanOrEqual(6000);
});

it('replays every one of these waits without a difference', async () => {
  expect(touched).toHaveLength(3);
  expect(await audited(stack, touched)).toMatchObject(CLEAN);
});
