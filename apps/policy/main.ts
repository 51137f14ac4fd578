import 'reflect-metadata';
import { readFileSync } from 'node:fs';
import { problemsOf, warningsOf } from '../../libs/domain/policy/policy-check.js';
import type { PolicyVersion } from '../../libs/domain/policy/policy-version.js';
import { openDataSource } from '../../libs/persistence/data-source.js';
import { inScope } from '../../libs/persistence/sql/scope.js';
import { aCommand, runCommand, parsed as understood } from '../../libs/platform/command.js';
import { readSettings } from '../../libs/platform/settings.js';
import { storePolicy } from '../../libs/record/artifacts.js';
import { loadBuild } from '../../libs/record/build.js';

const POLICY = aCommand(
  'policy',
  'Checks a policy version and stores it; its hash, which it prints, is what a cycle proposes.',
).argument('<file>', 'a policy version as JSON');

async function main(args: readonly string[]): Promise<number> {
  const [file = ''] = understood(POLICY, args).args;
  const policy = parsed(file);
  if (!policy) return said(`${file} is not a readable JSON file. Nothing was stored.`, 1);
  const problems = soundness(policy);
  for (const { at, problem } of problems) console.error(`  ${at}: ${problem}`);
  if (problems.length > 0) return said('The policy version is not sound. Nothing was stored.', 1);
  for (const { at, problem } of warningsOf(policy)) console.error(`  warning, ${at}: ${problem}`);
  return said(`Stored. Propose a cycle under this hash:\n${await store(policy)}`, 0);
}

function parsed(file: string): PolicyVersion | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as PolicyVersion;
  } catch {
    return undefined;
  }
}

/** A file that lacks whole parts is unsound too, in one line. */
function soundness(policy: PolicyVersion) {
  try {
    return problemsOf(policy);
  } catch {
    return [{ at: 'file', problem: 'parts of a policy version are missing' }];
  }
}

async function store(policy: PolicyVersion): Promise<string> {
  const dataSource = await openDataSource(readSettings(['DATABASE_URL']).DATABASE_URL, 1);
  const { versions } = loadBuild();
  const scope = { person: null, governments: [] };
  const hash = await inScope(dataSource, scope, (sql) => storePolicy(sql, policy, { ...versions }));
  await dataSource.destroy();
  return hash;
}

function said(sentence: string, code: number): number {
  (code === 0 ? console.log : console.error)(sentence);
  return code;
}

await runCommand(main);
