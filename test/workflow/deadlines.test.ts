import { afterAll, beforeAll, expect, it } from 'vitest';
import { anOpenCycle, nominationOf, untouchedCases, type ACase } from './support/cycle-builder.js';
import { audited, CLEAN } from './support/audit.js';
import { Driver } from './support/driver.js';
import { epochMs } from '../../libs/domain/kernel/instant.js';
import { sharedStack } from './support/stack.js';
import { until } from '../../apps/story/waiting.js';
import type { SealedAct } from '../../libs/contracts/stream.contract.js';

const GOVERNMENT = '62.09';
const stack = sharedStack();
let driver: Driver;
let cases: readonly ACase[];

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
  const { act, waitedMs } = await struck(stream, 'TaskReminded', 'nominate');
  expect(act).toMatchObject({ move: 'strikeDeadline', outcome: 'accepted', story: { stage: 'nomination' } });
  expect(waitedMs).toBeGreaterThanOrEqual(3000);
});

it('escalates an assessment that is late, and assesses nobody', async () => {
  const talent = cases[1]!;
  const { stream, person: subject } = talent;
  await driver.act(await nominationOf(driver, talent));
  const by = await driver.holder(GOVERNMENT, 'hrOfficer');
  const [nominated] = (await driver.acts(stream)).slice(-1);
  const findings = (nominated!.story.events[0]!['findings'] ?? []) as { rule: string; result: string }[];
  const answers = findings
    .filter(({ result }) => result === 'needsManualCheck')
    .map(({ rule }) => ({ rule, met: true }));
  const body = { decision: 'approve', note: 'Memenuhi syarat.', answers };
  await driver.act({ stream, move: 'verifyNomination', by, subject, body });
  const { act, waitedMs } = await struck(stream, 'TaskEscalated', 'recordScores');
  expect(act.story).toMatchObject({ stage: 'assessment' });
  expect(act.story.events).toMatchObject([{ type: 'TaskEscalated', to: 'regionalHrAgencyHead' }]);
  expect(waitedMs).toBeGreaterThanOrEqual(4000);
});

it('lets a revision that never came lapse, and approves nothing', async () => {
  const talent = cases[2]!;
  const { stream, person: subject } = talent;
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
  const streams = cases.slice(0, 3).map(({ stream }) => stream);
  expect(await audited(stack, streams)).toMatchObject(CLEAN);
});
