import { mkdtempSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { UploadSweepService } from '../../../apps/worker/upload-sweep.service.js';
import { DiskStore } from '../../../libs/files/disk-store.js';
import { EncryptedFiles } from '../../../libs/files/encrypted-files.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { insertUpload } from '../../../libs/persistence/intake/upload.store.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';

const DAY_MS = 86_400_000;
const GOVERNMENT = '62.05';
const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-sweep-'));
const files = new EncryptedFiles(new DiskStore(folder), [Buffer.alloc(32, 7).toString('base64')]);

let database: FreshDatabase;
let source: DataSource;
beforeAll(async () => {
  database = await freshDatabase();
  source = await openDataSource(database.url('isen_app'), 1);
});
afterAll(async () => {
  await source?.destroy();
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** An uploaded file that was made some days ago. */
async function anUpload(upload: string, days: number): Promise<void> {
  const person = 'somebody';
  await files.create(upload, { person });
  const made = new Date(Date.now() - days * DAY_MS);
  for (const part of ['key', 'note']) utimesSync(join(folder, upload, part), made, made);
  const one = { upload, government: GOVERNMENT, person, hash: '0', bytes: 0, format: 'csv' };
  await inScope(source, { person, governments: [GOVERNMENT] }, (sql) => insertUpload(sql, one));
  await database.asSuperuser(
    `update intake.upload set stored_at = now() - interval '${days} days' where upload = '${upload}'`,
  );
}

test('an uploaded file is destroyed after seven days, whatever became of it, and no sooner', async () => {
  await anUpload('old', 8);
  await anUpload('young', 6);
  await new UploadSweepService(files, source, pino({ level: 'silent' })).sweep();
  expect(await files.open('old')).toBeNull();
  expect(await files.open('young')).not.toBeNull();
  expect(await database.asSuperuser('select upload from intake.upload')).toEqual([{ upload: 'young' }]);
});
