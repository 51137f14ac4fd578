import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startTestStack, type TestStack } from '../../../infra/stack/test-stack.js';
import { SIGNATURE_MISSING, type ActMessage } from '../../../libs/contracts/messages/stream.contract.js';
import { anOfficial, type TestPerson } from '../../support/people.js';
import { audited, CLEAN } from '../support/audit.js';
import { SWIFT } from '../support/cycle-builder.js';
import { Driver, type Order } from '../support/driver.js';
import { runOf } from '../support/history.js';
import { asSuperuser } from '../support/superuser.js';
import { toolWith } from '../support/tool.js';
import { startWorkerProcess, type WorkerProcess } from '../support/worker-process.js';

const GOVERNMENT = '62.05';
const APPROVE = { decision: 'approve', note: 'Disetujui.' };
const KEYS = 'apps/keys/main.js';

let stack: TestStack;
let driver: Driver;
let worker: WorkerProcess;
let officer: TestPerson;
let secretary: TestPerson;
let authority: TestPerson;

beforeAll(async () => {
  stack = await startTestStack({ seed: false, apps: false, write: () => undefined });
  driver = await Driver.on(stack);
  worker = await startWorkerProcess(stack);
  const corners = { asSuperuser: (query: string) => asSuperuser(stack, query) };
  officer = await anOfficial(corners, 'hrOfficer', GOVERNMENT);
  secretary = await anOfficial(corners, 'authorizedOfficer', GOVERNMENT);
  authority = await anOfficial(corners, 'appointingAuthority', GOVERNMENT);
});
afterAll(async () => {
  await worker?.stop();
  await driver?.close();
  await stack?.stop();
});

const keys = (what: string) =>
  toolWith({ ACT_SIGNING_KEY: stack.secrets.signing }, stack, 'isen_owner', KEYS, what);
const unsigned = ({ signed: _signed, ...message }: ActMessage): ActMessage => message;
const refused = { cause: { type: SIGNATURE_MISSING } };

it('an unsigned act that is under way when signatures begin is asked for again, and its key is not lost', async () => {
  const stream = driver.fresh('cycle', GOVERNMENT);
  const order = (move: string, by: TestPerson, body: Record<string, string>): Order => ({
    ...{ stream, move, by, body },
    opens: { policy: SWIFT, cycle: stream },
  });
  const proposal = order('proposeCycle', officer, { policy: SWIFT, title: 'Siklus' });
  await driver.send(proposal, unsigned(await driver.message(proposal)));
  const run = await runOf(driver, stream);

  const told = await keys('sign-init');
  expect(told).toMatchObject({ code: 0 });
  const trust = /Acts are signed since key 1, ([0-9a-f]{64})/.exec(told.text)?.[1];
  expect(trust).toBeDefined();
  expect(await keys('sign-init')).toMatchObject({ code: 1 });

  const verification = order('verifyCycle', secretary, APPROVE);
  const message = await driver.message(verification);
  // Two at once in the run that knew of no key, of which neither may be forgotten; then the run that began after it.
  const another = await driver.message({ ...verification, key: randomUUID() });
  const both = [message, another].map((one) => driver.send(verification, unsigned(one)));
  expect(await Promise.allSettled(both)).toMatchObject([{ reason: refused }, { reason: refused }]);
  await expect(driver.send(verification, unsigned(message))).rejects.toMatchObject(refused);
  expect(await runOf(driver, stream)).not.toBe(run);
  expect(await driver.acts(stream)).toHaveLength(1);

  // Under the same key, by an api that signs.
  expect(await driver.send(verification, message)).toMatchObject({ seq: 2, outcome: 'accepted' });
  const approval = order('approveCycle', authority, APPROVE);
  expect(await driver.act(approval)).toMatchObject({ seq: 3, outcome: 'accepted' });
  const found = await audited(stack, [stream, '--trust', trust!]);
  expect(found).toMatchObject({
    replay: CLEAN.replay,
    verification: { signed: 2, beforeSignatures: 1 },
    reexecution: CLEAN.reexecution,
  });
  // The officials of this test come from no import, which is all that there is to find.
  expect(new Set(found.differences.map(({ field }) => field))).toEqual(new Set(['event.cites']));
  const wrong = await audited(stack, [stream, '--trust', 'f'.repeat(64)]);
  expect(wrong.differences).toContainEqual(expect.objectContaining({ field: 'signing_key' }));
});
