import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cellOf, seedLines } from '../../support/import-bench.js';
import { audited, CLEAN } from '../support/audit.js';
import {
  anEligibleNomination,
  anOpenCycle,
  approvalOf,
  untouchedCases,
  type ACase,
  type ANomination,
} from '../support/cycle-builder.js';
import { Driver } from '../support/driver.js';
import { sharedStack } from '../support/stack.js';
import { asSuperuser } from '../support/superuser.js';
import { tool } from '../support/tool.js';

const GOVERNMENT = '62.06';
/** KEDUDUKAN HUKUM, code and name, of somebody in service and of somebody who has retired. */
const [ACTIVE, RETIRED] = [',01,Aktif,', ',99,Pensiun,'];
const stack = sharedStack();
let driver: Driver;
let nomination: ANomination;

beforeAll(async () => {
  driver = await Driver.on(stack);
  const cases = await untouchedCases(driver, await anOpenCycle(driver, GOVERNMENT));
  nomination = await anEligibleNomination(driver, cases);
});
afterAll(() => driver.close());

/** A later export says of a talent that they have retired. */
async function retire({ person }: ACase): Promise<void> {
  const [row] = await asSuperuser(stack, `select nip from identity.person where person = '${person}'`);
  const [header = '', ...lines] = seedLines(GOVERNMENT, 'employees');
  const line = lines.find((one) => cellOf(one, 'NIP BARU') === row!['nip'])!;
  const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-'));
  const file = join(folder, 'pegawai.csv');
  writeFileSync(file, `${header}\n${line.replace(ACTIVE, RETIRED)}\n`);
  const told = await tool(stack, 'isen_import', 'apps/import/main.js', file, '--government', GOVERNMENT);
  rmSync(folder, { recursive: true });
  expect(told).toMatchObject({ code: 0 });
}

it('does not approve a talent who has retired since the nomination, and ends the case with the reason', async () => {
  const { talent } = nomination;
  const { stream, person: subject } = talent;
  await retire(talent);
  const refused = await driver.act(await approvalOf(driver, nomination));
  expect(refused).toMatchObject({
    outcome: 'refused',
    refusal: { code: 'TalentMustBeInService', datum: { active: false } },
    story: { stage: 'verification' },
  });
  const by = await driver.holder(GOVERNMENT, 'hrOfficer');
  const ended = await driver.act({ stream, move: 'endCase', by, subject, body: { reason: 'Pensiun.' } });
  expect(ended).toMatchObject({ outcome: 'accepted', story: { stage: 'left' } });
  expect(
    await asSuperuser(stack, `select kind from view.task where stream = '${stream}' and closed_at is null`),
  ).toEqual([]);
  expect(await audited(stack, [stream])).toMatchObject(CLEAN);
});
