import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aScoreSheet } from '../../../apps/story/score-sheet.js';
import { until } from '../../../apps/story/waiting.js';
import { audited, CLEAN } from '../support/audit.js';
import {
  anEligibleNomination,
  anOpenCycle,
  approvalOf,
  untouchedCases,
  type ACase,
} from '../support/cycle-builder.js';
import { Driver, type Order } from '../support/driver.js';
import { foldedTo, runOf } from '../support/history.js';
import { sharedStack } from '../support/stack.js';

const GOVERNMENT = '62.11';
const stack = sharedStack();
let driver: Driver;
let cases: readonly ACase[];

beforeAll(async () => {
  driver = await Driver.on(stack);
  cases = await untouchedCases(driver, await anOpenCycle(driver, GOVERNMENT));
});
afterAll(() => driver.close());

/** A case that has just been mapped: nominated, approved, scored, concluded. */
async function aMappedCase(
  some: readonly ACase[],
): Promise<{ readonly last: Order; readonly stream: string }> {
  const nomination = await anEligibleNomination(driver, some);
  const { stream, person: subject } = nomination.talent;
  await driver.act(await approvalOf(driver, nomination));
  const assessor = await driver.holder(GOVERNMENT, 'assessor');
  const scores = { scores: aScoreSheet('high', 'middle') };
  await driver.act({ stream, move: 'recordScores', by: assessor, subject, body: scores });
  const by = await driver.holder(GOVERNMENT, 'hrOfficer');
  const body = { decision: 'assess', reason: 'Lengkap.' };
  const last = { stream, move: 'concludeAssessment', by, subject, body, key: randomUUID() };
  await driver.act(last);
  return { last, stream };
}

/** Resets a workflow to before the third-last Update it took; excluding Updates leaves them out. */
async function resetThreeBack(stream: string, isReapplied: boolean): Promise<void> {
  const handle = driver.client.workflow.getHandle(stream);
  const { events = [] } = await handle.fetchHistory();
  const accepted = (events ?? []).filter((event) => event.workflowExecutionUpdateAcceptedEventAttributes);
  const before = (events ?? []).slice(0, (events ?? []).indexOf(accepted.at(-3)!));
  const finished = before.findLast((event) => event.workflowTaskCompletedEventAttributes)!;
  const runId = await runOf(driver, stream);
  await driver.client.workflowService.resetWorkflowExecution({
    namespace: stack.namespace,
    workflowExecution: { workflowId: stream, runId },
    reason: 'test',
    requestId: randomUUID(),
    workflowTaskFinishEventId: finished.eventId!,
    ...(isReapplied ? {} : { resetReapplyExcludeTypes: [2] }),
  });
}

describe('a case that is reset three moves back', () => {
  it('is given the Updates again, doubles none of them, and goes on', async () => {
    const { stream, last } = await aMappedCase(cases.slice(0, 10));
    const before = await driver.acts(stream);
    await resetThreeBack(stream, true);
    await until('the fold of the reset run', async () => (await foldedTo(driver, stream)) === before.length);
    expect(await driver.acts(stream)).toEqual(before);
    expect(await driver.act(last)).toEqual(before.at(-1));
    expect(await audited(stack, [stream])).toMatchObject(CLEAN);
  });

  it('without the Updates catches up when an operator asks, and goes on', async () => {
    const { stream, last } = await aMappedCase(cases.slice(10));
    const before = await driver.acts(stream);
    await resetThreeBack(stream, false);
    await driver.client.workflow.getHandle(stream).signal('catchUp');
    await until('the fold of the reset run', async () => (await foldedTo(driver, stream)) === before.length);
    expect(await driver.act(last)).toEqual(before.at(-1));
    expect(await driver.acts(stream)).toEqual(before);
    expect(await audited(stack, [stream])).toMatchObject(CLEAN);
  });
});
