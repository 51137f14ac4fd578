import { readdirSync, readFileSync, statSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeSeedFiles } from '../../infra/seed/files.js';
import { sharedStack } from '../workflow/support/stack.js';

/** Where we are root, Postgres's user may go through a folder, and see nothing in it. */
const PASSAGE = userInfo().uid === 0 ? 0o710 : 0o700;

function below(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !path.startsWith(join(folder, 'postgres')));
}

const modeOf = (path: string): number => statSync(path).mode & 0o777;

test('nobody else on the machine reads what a stack writes', () => {
  const { data } = sharedStack();
  const paths = below(data);
  expect(paths.length).toBeGreaterThan(20);
  const open = paths.filter((path) => (modeOf(path) & 0o077) !== 0);
  expect([PASSAGE, 0o700]).toContain(modeOf(data));
  expect(open).toEqual([]);
});

test('the seed holds no number of anybody’s identity card', () => {
  const { data } = sharedStack();
  const files = writeSeedFiles(join(data, 'seed'))
    .flat()
    .filter(({ kind }) => kind === 'employees');
  for (const { path } of files) {
    const [header = '', first = ''] = readFileSync(path, 'utf8').split('\n');
    const column = header.split(',').indexOf('NIK');
    expect([column > 0, first.split(',')[column]]).toEqual([true, '']);
  }
});
