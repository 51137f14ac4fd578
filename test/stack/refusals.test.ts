import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { freePorts } from '../../infra/stack/ports.js';
import { DATA } from '../../infra/stack/project.js';
import { Watched } from './support/process.js';

const SECRET = 'hunter2hunter2';

test('a taken port is named with its part and the variable that changes it, and nothing is started', async () => {
  const data = join(DATA, `refusals-${process.pid}`);
  const ports = await freePorts();
  const taken = createServer().listen(ports.API_PORT, '127.0.0.1');
  await once(taken, 'listening');
  const env = { ...textual(ports), TEMPORAL_UI_PORT: String(ports.POSTGRES_PORT), ISEN_DATA_FOLDER: data };
  const supervisor = Watched.run('dist/infra/stack/main.js', env);
  try {
    expect(await supervisor.exit()).toBe(1);
    expect(supervisor.said).toContain(`Port ${ports.API_PORT} for api is taken: set API_PORT to a free one.`);
    expect(supervisor.said).toContain(`TEMPORAL_UI_PORT and POSTGRES_PORT both say ${ports.POSTGRES_PORT}.`);
    expect(supervisor.said).not.toContain('Temporal:');
  } finally {
    taken.close();
    rmSync(data, { recursive: true, force: true });
  }
});

test('a variable that holds no port number is named without its value', async () => {
  const supervisor = Watched.run('dist/infra/stack/main.js', { API_PORT: SECRET });
  expect(await supervisor.exit()).toBe(1);
  expect(supervisor.said).toContain('API_PORT must be a port number between 1 and 65535');
  expect(supervisor.said).not.toContain(SECRET);
});

test('the demo issuer refuses production, whatever else it is told', async () => {
  const issuer = Watched.run('dist/infra/issuer/main.js', { NODE_ENV: 'production' });
  expect(await issuer.exit()).toBe(1);
  expect(issuer.said).toContain('it does not start in production');
});

test.each(['apps/api', 'apps/worker', 'infra/issuer'])(
  '%s names wrong and missing settings and shows no value',
  async (part) => {
    const process = Watched.run(`dist/${part}/main.js`, {
      DATABASE_URL: `mysql://isen:${SECRET}@127.0.0.1/x`,
      TEMPORAL_ADDRESS: `https://${SECRET}`,
      RECORD_KEK: SECRET,
      ISSUER_URL: `ftp://${SECRET}`,
      API_PORT: `99999${SECRET}`,
      ISSUER_PORT: `99999${SECRET}`,
    });
    expect(await process.exit()).toBe(1);
    expect(process.said).toMatch(/^wrong settings: .*DATABASE_URL: /);
    expect(process.said, 'one plain sentence, no stack').not.toContain('\n    at ');
    expect(process.said).not.toContain(SECRET);
  },
);

test('an issuer that is not on the loopback must be reached by https', async () => {
  const api = Watched.run('dist/apps/api/main.js', { ISSUER_URL: 'http://sso.example.go.id' });
  expect(await api.exit()).toBe(1);
  expect(api.said).toContain('ISSUER_URL: must be https, or stand on the loopback');
});

const textual = (ports: object): { [name: string]: string } =>
  Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
