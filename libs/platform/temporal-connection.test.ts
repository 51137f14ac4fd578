import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { connectingIn, reachOf } from './temporal-connection.js';

const HERE = '127.0.0.1:7233';
const folder = mkdtempSync(join(tmpdir(), 'isen-connection-'));
const bytes = (text: string) => new TextEncoder().encode(text);
afterAll(() => rmSync(folder, { recursive: true }));

test('says nothing of TLS where the environment says nothing', () => {
  expect(reachOf(HERE, {})).toEqual({ address: HERE });
});

test('takes no address, namespace or file from the environment: those are settings of ours', () => {
  const file = join(folder, 'temporal.toml');
  writeFileSync(file, '[profile.default]\naddress = "elsewhere:1"\napi_key = "from a file"\n');
  const env = { TEMPORAL_ADDRESS: 'elsewhere:1', TEMPORAL_NAMESPACE: 'other', TEMPORAL_CONFIG_FILE: file };
  expect(reachOf(HERE, env)).toEqual({ address: HERE });
});

test('sends an API key over TLS alone, and what else a server is to be told', () => {
  const env = { TEMPORAL_API_KEY: 'a-key', TEMPORAL_GRPC_META_SOME_THING: 'x' };
  expect(reachOf(HERE, env)).toEqual({
    ...{ address: HERE, tls: true, apiKey: 'a-key' },
    metadata: { 'some-thing': 'x' },
  });
});

test('shows a certificate of ours, from files or as it is', () => {
  const file = join(folder, 'client.pem');
  writeFileSync(file, 'certificate');
  const env = { TEMPORAL_TLS_CLIENT_CERT_PATH: file, TEMPORAL_TLS_CLIENT_KEY_DATA: 'key' };
  expect(reachOf(HERE, { ...env, TEMPORAL_TLS_SERVER_NAME: 'temporal' })).toMatchObject({
    tls: {
      serverNameOverride: 'temporal',
      clientCertPair: { crt: bytes('certificate'), key: bytes('key') },
    },
  });
});

test('a process that connects to the same server is given those variables, and no others', () => {
  const env = { TEMPORAL_TLS: 'true', TEMPORAL_TLS_SERVER_NAME: '', TEMPORAL_ADDRESS: HERE, RECORD_KEK: 'x' };
  expect(connectingIn(env)).toEqual({ TEMPORAL_TLS: 'true' });
});
