import { afterAll, beforeAll, expect, test } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import { audited, CLEAN } from '../support/audit.js';
import { aProposedCycle, nominationOf, untouchedCases } from '../support/cycle-builder.js';
import { Driver } from '../support/driver.js';
import { runOf } from '../support/history.js';
import { sharedStack } from '../support/stack.js';

const GOVERNMENT = '62.10';
const APPROVE = { decision: 'approve', note: 'Disetujui.' };

let driver: Driver;
let stream: string;
beforeAll(async () => {
  driver = await Driver.on(sharedStack());
  stream = (await aProposedCycle(driver, GOVERNMENT)).stream;
  await requestCancellation(stream);
});
afterAll(() => driver?.close());

/** What a button of Temporal's web pages does; waits until the workflow has been told. */
async function requestCancellation(workflow: string): Promise<void> {
  const handle = driver.client.workflow.getHandle(workflow);
  await handle.cancel();
  await until('the workflow to be told of its cancellation', async () => {
    const { events = [] } = await handle.fetchHistory();
    const asked = events!.findLastIndex((event) => event.workflowExecutionCancelRequestedEventAttributes);
    const worked = events!.findLastIndex((event) => event.workflowTaskCompletedEventAttributes);
    return asked !== -1 && worked > asked;
  });
}

const statusOf = async (workflow: string): Promise<string> =>
  (await driver.client.workflow.getHandle(workflow).describe()).status.name;

// One story in order, of streams that somebody asked to be cancelled.
test('people act on a cycle after a Request Cancellation, and what it delivers arrives', async () => {
  const sekda = await driver.holder(GOVERNMENT, 'authorizedOfficer');
  await driver.act({ stream, move: 'verifyCycle', by: sekda, body: APPROVE });
  const ppk = await driver.holder(GOVERNMENT, 'appointingAuthority');
  await driver.act({ stream, move: 'approveCycle', by: ppk, body: APPROVE });
  const isOpen = async () => (await driver.acts(stream)).at(-1)?.story.stage === 'open';
  await until('the cases to open', isOpen);
});

test('it rolls over, and goes on when it is asked to be cancelled once more', async () => {
  const before = await runOf(driver, stream);
  await driver.client.workflow.getHandle(stream).signal('rollOver');
  await until('another run', async () => (await runOf(driver, stream)) !== before);
  await requestCancellation(stream);
  await driver.client.workflow.getHandle(stream).signal('catchUp');
  expect(await statusOf(stream)).toBe('RUNNING');
});

test('a case that it opened takes acts after a Request Cancellation, and a deadline of it strikes', async () => {
  const [talent] = await untouchedCases(driver, { stream, government: GOVERNMENT });
  await requestCancellation(talent!.stream);
  const { move } = await driver.act(await nominationOf(driver, talent!));
  expect(move).toBe('nominate');
  const by = await driver.holder(GOVERNMENT, 'hrOfficer');
  const body = { decision: 'revise', note: 'Perlu diperjelas.', answers: [] };
  const order = { stream: talent!.stream, subject: talent!.person, by };
  const { seq } = await driver.act({ ...order, move: 'verifyNomination', body });
  const later = async () => (await driver.acts(talent!.stream)).slice(seq);
  await until('a deadline to strike', async () =>
    (await later()).some((act) => act.move === 'strikeDeadline'),
  );
  expect(await statusOf(talent!.stream)).toBe('RUNNING');
});

test('its histories replay without a difference', async () => {
  const { replay } = await audited(sharedStack(), [stream]);
  expect(replay).toMatchObject({ ...CLEAN.replay, runs: 2 });
});
