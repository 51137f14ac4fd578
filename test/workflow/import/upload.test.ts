import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiHarness } from '../../support/api-harness.js';
import { anOfficial, type TestPerson } from '../../support/people.js';
import { ImportDesk } from '../support/import-desk.js';
import { askOffset, beginUpload, removeUpload, sendPiece } from '../support/upload.js';

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
