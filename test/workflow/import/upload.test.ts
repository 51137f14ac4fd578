import { readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiHarness } from '../../support/api-harness.js';
import { csv, good } from '../../support/import-bench.js';
import { anOfficial, type TestPerson } from '../../support/people.js';
import { ImportDesk } from '../support/import-desk.js';
import { askOffset, askUpload, beginUpload, removeUpload, sendPiece } from '../support/upload.js';

let desk: ImportDesk;
let harness: ApiHarness;
let officer: TestPerson;
let outsider: TestPerson;

beforeAll(async () => {
  desk = await ImportDesk.of('62.05');
  ({ harness, officer } = desk);
  outsider = await anOfficial(harness, 'hrOfficer', '62.06');
});
afterAll(() => harness?.stop());

const piece = Buffer.from('satu');

describe("somebody else's file", () => {
  let theirs: string;
  let own: string;
  beforeAll(async () => {
    theirs = await beginUpload(harness, officer, 100);
    own = await beginUpload(harness, outsider, 100);
  });
  const isUntouched = async () =>
    expect((await askOffset(harness, officer, theirs)).headers.get('upload-offset')).toBe('0');

  it.each(['?x=/', '?/'])('is not reached behind one’s own by %s', async (between) => {
    const path = `${own}${between}${theirs.split('/').at(-1)}`;
    expect((await removeUpload(harness, outsider, path)).status).toBe(400);
    expect((await sendPiece(harness, outsider, path, { place: 0, piece })).status).toBe(400);
    await isUntouched();
  });

  it('is not there by its own name', async () => {
    expect((await removeUpload(harness, outsider, theirs)).status).toBe(404);
    expect((await sendPiece(harness, outsider, theirs, { place: 0, piece })).status).toBe(404);
    await isUntouched();
  });

  it.each(['/', '?'])('leaves one’s own what is named, also with %s behind it', async (end) => {
    const mine = await beginUpload(harness, outsider, 100);
    expect((await removeUpload(harness, outsider, mine + end)).status).toBe(204);
    expect((await askOffset(harness, outsider, mine)).status).toBe(404);
  });
});

describe('what somebody has under way', () => {
  it('is five files at most', async () => {
    const busy = await anOfficial(harness, 'hrOfficer', '62.06', { name: 'Nama sibuk' });
    const paths: string[] = [];
    for (let count = 0; count < 5; count += 1) paths.push(await beginUpload(harness, busy, 100));
    const sixth = await askUpload(harness, busy, 100);
    expect(sixth.status).toBe(429);
    expect(await sixth.json()).toMatchObject({
      code: 'UploadsTooMany',
      sentence: { id: expect.any(String) },
    });
    await removeUpload(harness, busy, paths[0] ?? '');
    expect((await askUpload(harness, busy, 100)).status).toBe(201);
  });

  it('is a gigabyte at most', async () => {
    const busy = await anOfficial(harness, 'hrOfficer', '62.06', { name: 'Nama besar' });
    const largest = 200 * 1024 * 1024;
    for (let count = 0; count < 4; count += 1) await beginUpload(harness, busy, largest);
    expect((await askUpload(harness, busy, largest)).status).toBe(429);
    expect((await askUpload(harness, busy, 100_000_000)).status).toBe(201);
  });
});

describe('a file that is there', () => {
  it('is inspected once, however often its end is sent', async () => {
    const file = Buffer.from(csv(...good.slice(0, 3)));
    const path = await beginUpload(harness, officer, file.length);
    const end = { place: file.length, piece: Buffer.alloc(0) };
    expect((await sendPiece(harness, officer, path, { place: 0, piece: file })).status).toBe(204);
    const at = join(tmpdir(), `isen-mulang-files-${process.pid}`, path.split('/').at(-1) ?? '');
    for (const name of readdirSync(at).filter((one) => one.startsWith('p')))
      writeFileSync(join(at, name), Buffer.alloc(file.length + 28));
    expect((await sendPiece(harness, officer, path, end)).status).toBe(204);
    expect((await askOffset(harness, officer, path)).status).toBe(200);
  });
});
