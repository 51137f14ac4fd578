import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { until } from '../../apps/story/waiting.js';
import { embedded } from '../../infra/stack/database-server.js';
import { stopLeftovers, type Entry } from '../../infra/stack/ledger.js';
import { freePorts, type Ports } from '../../infra/stack/ports.js';
import { DATA, foldersIn } from '../../infra/stack/project.js';
import { databaseUrl } from '../../infra/stack/roles.js';
import { loadSecrets, ROLES, type DatabaseRole } from '../../infra/stack/secrets.js';
import { removeData } from '../../infra/stack/test-stack.js';
import { voice } from '../../infra/stack/voice.js';
import { nominate } from '../bench/case-moves.js';
import { castOf } from '../bench/cast.js';
import { openCycle } from '../bench/open-cycle.js';
import { multiplyPeople } from '../bench/population.js';
import { tool } from '../workflow/support/tool.js';
import { Watched } from './support/process.js';

/** Open cases when everything is killed; a release is measured with RESTART_CASES=2000. */
const CASES = Number(process.env['RESTART_CASES'] ?? 40);
const PATIENCE_MS = 900_000;

const data = join(DATA, `restart-${process.pid}`);
mkdirSync(data, { recursive: true });
const folders = foldersIn(data);
const started: Watched[] = [];

afterAll(async () => {
  for (const supervisor of started) await supervisor.kill();
  await stopLeftovers(
    folders.ledger,
    voice(() => undefined),
  );
  removeData(data);
});

test(
  `killed as a whole with ${CASES} open cases, it starts again, agrees with its record, and the cases go on`,
  async () => {
    const ports = await freePorts();
    await up(ports);
    const stack = stackAt(ports);
    await multiplyPeople(stack.databaseUrls.isen_owner, CASES);
    const cast = await castOf(stack);
    const { cases } = await openCycle(cast, stack as never);
    expect(cases).toHaveLength(CASES);
    killWhole();
    const began = Date.now();
    await up(ports);
    const readySeconds = (Date.now() - began) / 1000;
    process.stdout.write(`${JSON.stringify({ openCases: cases.length, readySeconds })}\n`);
    for (const stream of cases.slice(0, 5)) await nominate(cast, stream);
    const agree = () => tool(stack, 'isen_replay', 'apps/reconcile/main.js', '--json');
    const { json } = await until('record and Temporal to agree', async () => {
      const told = await agree();
      return told.code === 0 && told;
    });
    expect(Number(json['streams'])).toBeGreaterThanOrEqual(CASES);
  },
  PATIENCE_MS,
);

async function up(ports: Ports): Promise<Watched> {
  const env = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
  const supervisor = Watched.run(
    'dist/infra/stack/main.js',
    { ...env, ISEN_DATA_FOLDER: data, TEMPORAL_ADDRESS: undefined },
    ['--engine=server'],
  );
  started.push(supervisor);
  await supervisor.says('Ctrl-C stops it all.', PATIENCE_MS);
  return supervisor;
}

/** Every process of the stack and the supervisor at once, as when the machine loses its power. */
function killWhole(): void {
  const entries = JSON.parse(readFileSync(folders.ledger, 'utf8')) as readonly Entry[];
  for (const { pid } of entries) process.kill(-pid, 'SIGKILL');
}

function stackAt(ports: Ports) {
  const secrets = loadSecrets(folders.secrets, {});
  const url = (role: DatabaseRole) =>
    [role, databaseUrl(role, secrets, embedded(ports.POSTGRES_PORT))] as const;
  return {
    secrets,
    databaseUrls: Object.fromEntries(ROLES.map(url)) as { readonly [role in DatabaseRole]: string },
    apiUrl: `http://127.0.0.1:${ports.API_PORT}`,
    issuerUrl: `http://127.0.0.1:${ports.ISSUER_PORT}`,
    temporalAddress: `127.0.0.1:${ports.TEMPORAL_PORT}`,
    namespace: 'isen-mulang',
  };
}
