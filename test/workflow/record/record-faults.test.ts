import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordStep } from '../../../libs/record/record-step.js';
import { audited, CLEAN } from '../support/audit.js';
import { anOpenCycle, nominationOf, untouchedCases, type ACase } from '../support/cycle-builder.js';
import { Driver } from '../support/driver.js';
import { FaultPlanter, STRIKES, type Harm, type Step } from '../support/planted-fault.js';
import { sharedStack } from '../support/stack.js';

const GOVERNMENT = '62.10';
const stack = sharedStack();
let driver: Driver;
let planter: FaultPlanter;
let cases: ACase[];
/** Streams whose acts have been failed. */
const hurt: string[] = [];

/** The statements of the record transaction that write, in their order, and its COMMIT. */
const STEPS: readonly Step[] = [
  { table: 'record.event', on: 'insert' },
  { table: 'record.disclosure', on: 'insert' },
  { table: 'intake.disclosure', on: 'delete' },
  { table: 'view.talent_case', on: 'update' },
  { table: 'view.task', on: 'update' },
  { table: 'view.task', on: 'insert' },
  { table: 'view.stream', on: 'update' },
  { table: 'record.event', on: 'commit' },
];
const HARMS: readonly Harm[] = ['error', 'disconnect'];
const FAULTS = STEPS.flatMap(({ table, on }) => HARMS.map((harm) => ({ table, on, harm })));

beforeAll(async () => {
  driver = await Driver.on(stack);
  planter = await FaultPlanter.on(stack.databaseUrls.isen_owner);
  cases = [...(await untouchedCases(driver, await anOpenCycle(driver, GOVERNMENT)))];
});
afterAll(async () => {
  await planter.close();
  await driver.close();
});

describe('an act whose record transaction fails', () => {
  it.each(FAULTS)(
    'at $on of $table by $harm is sealed once, whole, in the end',
    async ({ table, on, harm }) => {
      const talent = cases.pop()!;
      const order = await nominationOf(driver, talent);
      const message = await driver.message(order);
      const struck = await planter.during({ table, on }, harm, talent.stream, async () => {
        const act = await driver.send(order, message);
        expect(act).toMatchObject({ outcome: 'accepted', moveId: message.moveId });
      });
      expect(struck).toBe(STRIKES);
      const acts = await driver.acts(talent.stream);
      expect(acts.filter(({ moveId }) => moveId === message.moveId)).toHaveLength(1);
      expect(acts.map(({ seq }) => seq)).toEqual(acts.map((_, index) => index + 1));
      hurt.push(talent.stream);
    },
  );

  it('leaves nothing behind that an auditor would find', async () => {
    expect(hurt).toHaveLength(FAULTS.length);
    expect(await audited(stack, hurt)).toMatchObject(CLEAN);
  });
});

it('answers a record step that is made twice with the act it sealed the first time', async () => {
  const talent = cases.pop()!;
  const order = await nominationOf(driver, talent);
  const message = await driver.message(order);
  const act = await driver.send(order, message);
  const before = (await driver.acts(talent.stream)).find(({ seq }) => seq === act.seq - 1)!;
  const input = { ...act, prev: before.hash, act: message };
  const again = await driver.within(GOVERNMENT, (sql) => recordStep(sql, input));
  expect(again).toEqual({ kind: 'behind', acts: expect.arrayContaining([act]) as unknown });
  expect(await driver.acts(talent.stream)).toContainEqual(act);
  expect(await audited(stack, [talent.stream])).toMatchObject(CLEAN);
});

it('stores no text for a repetition that was on its way while the act was sealed', async () => {
  const talent = cases.pop()!;
  const order = { ...(await nominationOf(driver, talent)), key: randomUUID() };
  await driver.send(order, await driver.message(order));
  await driver.message(order);
  const waiting = await driver.within(GOVERNMENT, (sql) =>
    sql('select from intake.disclosure where stream = $1', [talent.stream]),
  );
  expect(waiting).toEqual([]);
});
