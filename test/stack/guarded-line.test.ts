import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { Cast } from '../../apps/story/cast.js';
import type { Paged } from '../../apps/story/views.js';
import { startTestStack, type TestStack } from '../../infra/stack/test-stack.js';
import { reachOf } from '../../libs/platform/temporal-connection.js';
import { audited, CLEAN } from '../workflow/support/audit.js';
import { sharedStack } from '../workflow/support/stack.js';
import { tool, toolWith } from '../workflow/support/tool.js';
import { Authority } from './support/certificates.js';
import { GuardedLine } from './support/guarded-line.js';

const DOCTOR = 'apps/doctor/main.js';
const folder = mkdtempSync(join(tmpdir(), 'isen-line-'));
const before = { ...process.env };
let line: GuardedLine;
let stack: TestStack;
let mutual: { readonly [name: string]: string };

beforeAll(async () => {
  const authority = Authority.in(folder, 'authority');
  const port = Number(sharedStack().temporalAddress.split(':')[1]);
  line = await GuardedLine.before(port, authority, authority.issue('temporal'));
  const client = authority.issue('client');
  mutual = {
    TEMPORAL_TLS_SERVER_CA_CERT_PATH: authority.certificate,
    TEMPORAL_TLS_SERVER_NAME: 'temporal',
    TEMPORAL_TLS_CLIENT_CERT_PATH: client.certificate,
    TEMPORAL_TLS_CLIENT_KEY_PATH: client.key,
  };
  Object.assign(process.env, mutual, { TEMPORAL_ADDRESS: line.address });
  stack = await startTestStack({ write: () => undefined });
});
afterAll(async () => {
  await stack?.stop();
  await line?.close();
  process.env = before;
  rmSync(folder, { recursive: true });
});

it('a server that demands certificates is reached by every part that is given one: acts are sealed, and replayed', async () => {
  const cast = await Cast.of(stack, '62.01');
  const { does } = cast.one('hrOfficer');
  const { rows } = await does.get<Paged<{ readonly hash: string }>>('/policies');
  const { stream } = await does.post('/cycles', { policy: rows[0]!.hash, title: 'Siklus' });
  expect(await audited(stack, [stream])).toMatchObject({ ...CLEAN, verification: { signed: 1 } });
  expect(await tool(stack, 'isen_replay', 'apps/reconcile/main.js', '--json')).toMatchObject({ code: 0 });
  expect(await tool(stack, 'isen_replay', DOCTOR, '--json')).toMatchObject({ json: { findings: [] } });
  expect(line.passed).toBeGreaterThan(2);
});

it.each([
  ['without a certificate', { TEMPORAL_TLS_CLIENT_CERT_PATH: '', TEMPORAL_TLS_CLIENT_KEY_PATH: '' }],
  ['with one of another authority', strangers()],
])('%s nobody gets through', async (_how, strange) => {
  const { refused } = line;
  const reach = reachOf(line.address, { ...mutual, ...strange });
  await expect(Connection.connect({ ...reach, connectTimeout: '3s' })).rejects.toThrow(
    'Failed to connect before the deadline',
  );
  expect(line.refused).toBeGreaterThan(refused);
  const told = await toolWith(strange, stack, 'isen_replay', DOCTOR, '--json');
  const findings = told.json['findings'] as readonly { readonly fault: string }[];
  expect(findings.map(({ fault }) => fault)).toContain('temporalAway');
});

it('in plain words nobody gets through, and nobody answers as the server under another name', async () => {
  const plain = Connection.connect({ address: line.address, connectTimeout: '3s' });
  await expect(plain).rejects.toThrow('Failed to connect before the deadline');
  const other = reachOf(line.address, { ...mutual, TEMPORAL_TLS_SERVER_NAME: 'elsewhere' });
  await expect(Connection.connect({ ...other, connectTimeout: '3s' })).rejects.toThrow(
    'Failed to connect before the deadline',
  );
});

function strangers() {
  const { certificate, key } = Authority.in(folder, 'strangers').issue('stranger');
  return { TEMPORAL_TLS_CLIENT_CERT_PATH: certificate, TEMPORAL_TLS_CLIENT_KEY_PATH: key };
}
