import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSeedFiles } from '../../../infra/seed/files.js';
import { compiled } from '../../../infra/stack/project.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';

const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-command-'));
const employees = writeSeedFiles(folder)
  .flat()
  .find(({ government, kind }) => government === '62.04' && kind === 'employees');
const path = employees?.path ?? '';
let database: FreshDatabase;

interface Ended {
  readonly status: number;
  readonly out: string;
}

/** Runs the compiled command as a person's shell would. */
const run = (args: readonly string[], url = database.url('isen_import')): Promise<Ended> =>
  new Promise((resolve) => {
    const command = [compiled('apps/import/main.js'), ...args];
    execFile(process.execPath, command, { env: { DATABASE_URL: url } }, (error, stdout, stderr) =>
      resolve({ status: error ? Number(error.code) : 0, out: stdout + stderr }),
    );
  });

beforeAll(async () => {
  database = await freshDatabase();
});

afterAll(async () => {
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('npm run import', () => {
  it('prints counts and rejected rows, writes the report, and names nobody', async () => {
    const report = join(folder, 'report.json');
    const { status, out } = await run([path, '--government', '62.04', '--report', report]);
    expect(status).toBe(0);
    expect(out).toMatch(/baris masuk 92 = diterima 88 \+ ditolak 4/);
    const data = JSON.parse(readFileSync(report, 'utf8')) as { rejections: { rule: string }[] };
    expect(data.rejections.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'RowMustBeWhole',
        'NipMustBeText',
        'NipMustBeUnique',
        'BirthDateMustBePossible',
      ]),
    );
    const people = await database.asSuperuser('select nip, name from identity.person');
    const said = out + readFileSync(report, 'utf8');
    for (const { nip, name } of people) {
      expect(said).not.toContain(nip);
      expect(said).not.toContain(name);
    }
  });

  it('says the second time that nothing has changed', async () => {
    const { status, out } = await run([path, '--government', '62.04']);
    expect(status).toBe(0);
    expect(out).toContain('tidak ada yang berubah');
  });

  it('ends with a sentence and 1 for a workbook or a database that is away, 2 for a wrong command line', async () => {
    const workbook = join(folder, 'workbook.xlsx');
    writeFileSync(workbook, Buffer.from('504b030414000600', 'hex'));
    const ended = [
      await run([workbook, '--government', '62.04']),
      await run([path, '--government', '62.04', '--kind', 'salaries']),
      await run([path]),
      await run([join(folder, 'missing.csv'), '--government', '62.04']),
      await run([path, '--government', '62.04'], 'postgres://isen_import@127.0.0.1:1/none'),
    ];
    expect(ended.map(({ status }) => status)).toEqual([1, 2, 2, 1, 1]);
    for (const { out } of ended) expect(out).not.toMatch(/\bat .*:\d+/);
  });
});
