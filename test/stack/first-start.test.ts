import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { freePorts } from '../../infra/stack/ports.js';
import { DATA, PROJECT } from '../../infra/stack/project.js';
import { removeData } from '../../infra/stack/test-stack.js';
import { Watched } from './support/process.js';

/** What a clone doesn't bring: it is installed, built or written by the stack itself. */
const MADE_HERE = ['node_modules', '.git', '.builds', '.data', 'dist'];

const data = join(DATA, `first-start-${process.pid}`);
mkdirSync(data, { recursive: true });
const clone = mkdtempSync(join(tmpdir(), 'isen-mulang-clone-'));
let supervisor: Watched | undefined;

afterAll(async () => {
  await supervisor?.kill();
  rmSync(clone, { recursive: true, force: true });
  removeData(data);
});

test('a clone that has built nothing yet builds, starts, and is ready for people', async () => {
  cpSync(PROJECT, clone, {
    recursive: true,
    filter: (source) => !MADE_HERE.includes(relative(PROJECT, source)),
  });
  symlinkSync(join(PROJECT, 'node_modules'), join(clone, 'node_modules'));
  const ports = await freePorts();
  const places = Object.fromEntries(Object.entries(ports).map(([name, port]) => [name, String(port)]));
  supervisor = Watched.run('infra/start.mjs', { ...places, ISEN_DATA_FOLDER: data }, [], clone);
  await supervisor.says('Isen Mulang is up', 150_000);
  expect(supervisor.said).toContain('Building the screens: done');
  const page = await fetch(`http://127.0.0.1:${ports.API_PORT}/app/`);
  expect(page.headers.get('content-type')).toContain('text/html');
  expect((await fetch(`http://127.0.0.1:${ports.API_PORT}/health/ready`)).status).toBe(200);
  supervisor.signal('SIGINT');
  expect(await supervisor.exit()).toBe(0);
});
