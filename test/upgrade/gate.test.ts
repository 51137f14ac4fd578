import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { TestStack } from '../../infra/stack/test-stack.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { isBlocking, type Finding } from '../../libs/proof/gate/finding.js';
import { checkGate } from '../../libs/proof/gate/gate-walk.js';
import { superuserOf } from '../integration/support/superuser.js';
import { tool, toolWith } from '../workflow/support/tool.js';
import { readRelease } from './release.js';
import { lawWith, plantedLaws } from './support/planted-laws.js';
import { pausedWith } from './support/released-stack.js';

const UPGRADE = 'apps/upgrade/main.js';
/** The fixture's acts are older every day. */
const DAYS = 36_500;
const NOBODY: ReadonlySet<string> = new Set();
const FORM = [
  ['var stateForm = 1;', 'var stateForm = 2;'],
  ['var initialCase = {', 'var initialCase = { planted: 1,'],
] as const;

let stack: TestStack;
let dataSource: DataSource;
/** What today's law says of the release without any plant. */
let today: readonly Finding[];
beforeAll(async () => {
  delete process.env['TEMPORAL_ADDRESS'];
  stack = await pausedWith(readRelease('0.1.0'));
  dataSource = await openDataSource(stack.databaseUrls.isen_replay, 2);
  ({ findings: today } = await checkGate(dataSource, lawWith([]), DAYS));
});
afterAll(async () => {
  await dataSource?.destroy();
  await stack?.stop();
});

const keyOf = (one: Finding) => `${one.class} ${one.name}`;

/** What a planted law says beyond what today's says. */
async function gate(texts: Parameters<typeof lawWith>[0], days = DAYS) {
  const known = new Set(today.map(keyOf));
  const report = await checkGate(dataSource, lawWith(texts), days);
  return { ...report, findings: report.findings.filter((one) => !known.has(keyOf(one))) };
}

it('asks today’s law about every act that release 0.1.0 sealed: it says the same, and which fact it asks for since', async () => {
  expect(await gate([])).toMatchObject({ acts: 490, formChanged: 0, findings: [] });
  const said = today.map(({ class: kind, about, words }) =>
    [kind, about.split(',')[0], words.en].join(' | '),
  );
  const servant = 'The new law needs facts that were not asked for then: servant.';
  expect([...new Set(said)].toSorted()).toEqual([
    `fact | concludeAssessment | ${servant}`,
    `fact | verifyNomination | ${servant}`,
  ]);
  expect(today.filter((one) => isBlocking(one, NOBODY))).toEqual([]);
});

it('asks about open cases alone where no day is looked back', async () => {
  const { streams, acts } = await gate([], 0);
  expect(streams).toBe(130);
  expect(acts).toBeLessThan(490);
});

it.each(plantedLaws)('tells of a law that $what, by the case', async ({ texts, class: kind, move }) => {
  const { findings } = await gate(texts);
  expect(new Set(findings.map((one) => one.class))).toEqual(new Set([kind]));
  const found = findings.find(({ about }) => about.startsWith(`${move},`))!;
  expect(found.name).toMatch(/^[a-z]+\/62\.\d\d\/[0-9A-Z]{26}#\d+$/);
  expect(isBlocking(found, NOBODY)).toBe(kind !== 'fact');
  expect(isBlocking(found, new Set([found.name]))).toBe(false);
});

it('counts a state of another form where the law says that it has one', async () => {
  const { findings, formChanged } = await gate(FORM);
  expect(findings).toEqual([]);
  expect(formChanged).toBeGreaterThan(100);
});

it('tells of another form whose fold does not agree with itself', async () => {
  const disagreeing = ['state: hashOf(next)', 'state: hashOf({ ...next, planted: 2 })'] as const;
  const { findings } = await gate([...FORM, disagreeing]);
  expect(new Set(findings.map((one) => one.class))).toEqual(new Set(['state']));
});

it('tells of a policy under which no case could go on', async () => {
  const superuser = await superuserOf(stack);
  const policies =
    'select distinct policy from view.stream where closed is null and policy is not null limit 1';
  const { rows } = await superuser.query<{ policy: string }>(policies);
  const { policy } = rows[0]!;
  await superuser.query('set session_replication_role = replica');
  await superuser.query(
    `update record.artifact set bytes = convert_to(jsonb_set(convert_from(bytes, 'utf8')::jsonb,
       '{calendar,workingWeekdays}', '[]')::text, 'utf8') where hash = $1`,
    [policy],
  );
  await superuser.end();
  const { findings } = await gate([]);
  const unsound = findings.filter((one) => one.class === 'policy');
  expect(unsound.map(({ name }) => name)).toEqual([`policy/${policy.slice(0, 12)}/calendar.workingWeekdays`]);
});

it('stops in production, warns elsewhere, and lets through what was accepted by name', async () => {
  const check = await tool(stack, 'isen_replay', UPGRADE, '--check', '--json');
  expect(check.code).toBe(1);
  const names = (check.json['blocking'] as readonly { readonly name: string }[]).map(({ name }) => name);
  expect(names).not.toEqual([]);
  const accepted = await tool(stack, 'isen_replay', UPGRADE, '--check', '--json', '--accept', ...names);
  expect(accepted).toMatchObject({ code: 0, json: { blocking: [] } });
  const production = { NODE_ENV: 'production' };
  const stopped = await toolWith(production, stack, 'isen_replay', UPGRADE, '--json');
  expect(stopped).toMatchObject({ code: 1, json: { moved: 0 } });
  expect(stopped.text).toContain('BERHENTI');
});
