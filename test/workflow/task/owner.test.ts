import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import { diagnose } from '../../../libs/diagnosis/diagnosis.js';
import type { PersonActor, Role } from '../../../libs/domain/kernel/actor.js';
import { canonical, sha256Hex } from '../../../libs/domain/kernel/hash.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { audited, CLEAN } from '../support/audit.js';
import { Caller } from '../support/caller.js';
import {
  anEligibleNomination,
  anOpenCycle,
  approvalOf,
  nominationOf,
  untouchedCases,
  type ACase,
} from '../support/cycle-builder.js';
import { Driver, type Order } from '../support/driver.js';
import { sharedStack } from '../support/stack.js';
import { asSuperuser } from '../support/superuser.js';

const GOVERNMENT = '62.71';
/** Its deadlines are days away, so nothing strikes meanwhile. */
const NATIONAL = sha256Hex(canonical(nationalPolicy));
const MINUTE_MS = 60_000;
const stack = sharedStack();
const [HR, HEAD, SEKDA]: readonly Role[] = ['hrOfficer', 'regionalHrAgencyHead', 'authorizedOfficer'];
let driver: Driver;
/** Of several units; each test takes those that no other has moved. */
let cases: readonly ACase[];
let head: PersonActor;

beforeAll(async () => {
  driver = await Driver.on(stack);
  head = await driver.holder(GOVERNMENT, HEAD!);
  const all = await untouchedCases(driver, await anOpenCycle(driver, GOVERNMENT, MINUTE_MS, NATIONAL));
  const own = await asSuperuser(
    stack,
    `select stream from view.talent_case where supervisor = '${head.person}' or person = '${head.person}'`,
  );
  cases = all.filter(({ stream }) => !own.some((one) => one['stream'] === stream));
});

/** Cases that nobody has moved yet, but for the last two, which have a test of their own each. */
async function fresh(): Promise<readonly ACase[]> {
  const [other, lonely] = cases.slice(-2);
  const rest = cases.slice(0, -2).filter(({ unit }) => unit !== lonely!.unit && unit !== other!.unit);
  const moved = await Promise.all(rest.map(async ({ stream }) => (await driver.acts(stream)).length > 1));
  return rest.filter((_, place) => !moved[place]);
}
afterAll(async () => {
  await everybodyIsBack();
  await driver.close();
});
beforeEach(() => everybodyIsBack());

/** Appointments that ended yesterday, and the same in force again. */
const gone = (where: string) =>
  asSuperuser(
    stack,
    `update reference.standing set until = current_date - 1, decree = decree || ' (berakhir)'
     where government = '${GOVERNMENT}' and until is null and ${where}`,
  );
const everybodyIsBack = () =>
  asSuperuser(
    stack,
    `update reference.standing set until = null, decree = replace(decree, ' (berakhir)', '')
     where government = '${GOVERNMENT}' and decree like '% (berakhir)'`,
  );
const endAll = (...roles: readonly Role[]) => gone(`role in (${roles.map((one) => `'${one}'`).join(', ')})`);

/** The next task of a stream that goes on, within a minute and without anybody's move. */
const handedOn = (stream: string) =>
  until(
    'the task to go on',
    async () => {
      const last = (await driver.acts(stream)).at(-1);
      return last?.move === 'handOnTask' && last.story.events[0];
    },
    MINUTE_MS,
  );

it('hands a verification to the head of the HR agency once all verifiers have gone, who verifies it', async () => {
  const nomination = await anEligibleNomination(driver, await fresh());
  const { stream } = nomination.talent;
  const approval = await approvalOf(driver, nomination);
  await endAll(HR!);
  expect(await handedOn(stream)).toMatchObject({ type: 'TaskHandedOn', to: HEAD, exhausted: false });
  const [persona] = await asSuperuser(
    stack,
    `select slug from reference.persona where person = '${head.person}'`,
  );
  const api = await Caller.as(stack, String(persona!['slug']));
  const inbox = await fetch(`${stack.apiUrl}/tasks?stream=${stream}`, {
    headers: { authorization: `Bearer ${api.token}` },
  });
  expect(await inbox.json()).toMatchObject({ rows: [{ kind: 'verifyNomination', handedTo: HEAD }] });
  const path = `/cases/${stream.split('/')[2]}/nomination/verification`;
  const verified = await api.untilKnown('PUT', path, approval.body!, randomUUID());
  expect(verified).toMatchObject({ status: 200, body: { stage: 'assessment' } });
  expect(await audited(stack, [stream])).toMatchObject(CLEAN);
});

it('hands the nomination of a unit without a head on, and leaves what somebody can do where it is', async () => {
  const [one, other] = [cases.at(-1)!, cases.findLast(({ unit }) => unit !== cases.at(-1)!.unit)!];
  await gone(`role = 'unitHead' and unit = '${one.unit}'`);
  expect(await handedOn(one.stream)).toMatchObject({ to: HEAD, exhausted: false });
  const moves = (await driver.acts(other.stream)).map(({ move }) => move);
  expect(moves).not.toContain('handOnTask');
  const { stream, person: subject } = one;
  const nominated = await driver.act({
    stream,
    move: 'nominate',
    by: head,
    subject,
    body: { reason: 'Siap naik jabatan.' },
  });
  expect(nominated).toMatchObject({ outcome: 'accepted', story: { stage: 'verification' } });
});

it('lets the head of the HR agency give a verification to the Sekda, who verifies it, unless it is released', async () => {
  const nomination = await anEligibleNomination(driver, await fresh());
  const { stream } = nomination.talent;
  const approval = await approvalOf(driver, nomination);
  const sekda = await driver.holder(GOVERNMENT, SEKDA!);
  expect(await driver.act({ ...approval, by: sekda })).toMatchObject({
    outcome: 'refused',
    refusal: { code: 'ActorMustHoldRole' },
  });
  const [task] = await driver.within(GOVERNMENT, (sql) =>
    sql<{ task: string }>('select task from view.task where stream = $1 and closed_at is null', [stream]),
  );
  const onTask = async (move: string, body: NonNullable<Order['body']>) => {
    const message = await driver.message({ stream, move, by: head, body });
    const named = { ...message, arguments: { ...message.arguments, ...task } };
    return driver.send({ stream }, driver.signed({ stream }, named));
  };
  const give = () =>
    onTask('reassignTask', { to: sekda.standing, reason: 'Semua verifikator sedang bertugas luar.' });
  const handedTo = () =>
    driver.within(GOVERNMENT, (sql) =>
      sql('select handed_to as "to" from view.task where stream = $1 and closed_at is null', [stream]),
    );
  expect(await give()).toMatchObject({ outcome: 'accepted' });
  expect(await handedTo()).toEqual([{ to: SEKDA }]);
  await onTask('releaseTask', {});
  expect(await handedTo()).toEqual([{ to: null }]);
  expect(await driver.act({ ...approval, by: sekda })).toMatchObject({
    outcome: 'refused',
    refusal: { code: 'ActorMustHoldRole' },
  });
  const given = await give();
  expect(given.story.events).toMatchObject([{ type: 'TaskReassigned', person: sekda.person, to: SEKDA }]);
  expect(await driver.act({ ...approval, by: sekda })).toMatchObject({ outcome: 'accepted' });
  expect(await audited(stack, [stream])).toMatchObject(CLEAN);
});

it('names a line that is exhausted, while the task stands with whoever appoints', async () => {
  const talent = cases.at(-2)!;
  await driver.act(await nominationOf(driver, talent));
  await endAll(HR!, HEAD!, SEKDA!);
  expect(await handedOn(talent.stream)).toMatchObject({ to: 'appointingAuthority', exhausted: true });
  const reader = await openDataSource(stack.databaseUrls.isen_replay, 2);
  const { findings } = await diagnose(
    {
      dataSource: reader,
      client: driver.client,
      scope: { person: null, governments: [] },
      governments: [GOVERNMENT],
      held: null,
      folders: [],
      runsMax: 1,
    },
    Date.now(),
  ).finally(() => reader.destroy());
  const exhausted = findings.find(({ fault }) => fault === 'lineExhausted');
  expect(exhausted).toMatchObject({ about: { reason: HR } });
  expect(exhausted?.streams).toContain(talent.stream);
});
