import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import type { ApiHarness } from '../../support/api-harness.js';
import { cellOf, changed, csv, good } from '../../support/import-bench.js';
import { anOfficial, type TestPerson } from '../../support/people.js';
import { audited, CLEAN } from '../support/audit.js';
import { aRun, idOf, ImportDesk } from '../support/import-desk.js';
import { askOffset, beginUpload, sendPiece } from '../support/upload.js';

const GOVERNMENT = '62.05';
const FILES = join(tmpdir(), `isen-mulang-files-${process.pid}`);
const BAD_NIP = '123';

let desk: ImportDesk;
let harness: ApiHarness;
let officer: TestPerson;
let colleague: TestPerson;
let head: TestPerson;
let outsider: TestPerson;

/** The export as it is first, and as it comes a month later: one changed, one new, one gone, one wrong. */
const first = good.slice(0, 40);
const [one = '', ...rest] = first;
const later = [changed(one, { 'GOL AKHIR NAMA': 'IV/e' }), ...rest.slice(0, -1), good[50] ?? ''];
const wrong = changed(good[51] ?? '', { 'NIP BARU': BAD_NIP });

beforeAll(async () => {
  desk = await ImportDesk.of(GOVERNMENT);
  ({ harness, officer, head } = desk);
  colleague = await anOfficial(harness, 'hrOfficer', GOVERNMENT, { name: 'Nama rekan' });
  outsider = await anOfficial(harness, 'hrOfficer', '62.06');
});
afterAll(() => harness?.stop());

const filesHeld = (): string[] => {
  try {
    return readdirSync(FILES);
  } catch {
    return [];
  }
};

describe('a file that is brought in', () => {
  it("goes on where it stopped, is nobody else's, and lies there encrypted", async () => {
    const file = Buffer.from(csv(...first));
    const path = await beginUpload(harness, officer, file.length);
    const piece = file.subarray(0, 1000);
    expect((await sendPiece(harness, officer, path, { place: 0, piece })).status).toBe(204);
    expect((await sendPiece(harness, officer, path, { place: 0, piece })).status).toBe(409);
    expect((await askOffset(harness, officer, path)).headers.get('upload-offset')).toBe('1000');
    expect((await askOffset(harness, outsider, path)).status).toBe(404);
    const upload = path.split('/').at(-1) ?? '';
    const early = await harness.move(officer, '/imports', aRun(upload));
    expect(early).toMatchObject({ status: 409, body: { code: 'UploadMustBeComplete' } });
    await sendPiece(harness, officer, path, { place: 1000, piece: file.subarray(1000) });
    const theirs = await harness.move(outsider, '/imports', aRun(upload));
    expect(theirs).toMatchObject({ status: 409, body: { code: 'UploadMustBeComplete' } });
  });

  it('is refused by its content, whatever it is called', async () => {
    const file = Buffer.from('%PDF-1.7 bukan data pegawai');
    const path = await beginUpload(harness, officer, file.length);
    expect((await sendPiece(harness, officer, path, { place: 0, piece: file })).status).toBe(415);
    expect((await askOffset(harness, officer, path)).status).toBe(404);
  });
});

describe('an import run', () => {
  let before: string;
  let stream: string;

  it('is shown before anything changes', async () => {
    before = await desk.held();
    stream = await desk.submit(first);
    const view = await desk.inStage(stream, 'review');
    expect(view).toMatchObject({ rowsIn: 40, accepted: 40, created: 40, changed: 0, vanished: 0 });
    expect(await desk.peopleOf(stream, 'created')).toHaveLength(40);
    expect(await desk.held()).toBe(before);
  });

  it('is offered to others to decide, to whoever sent it in to withdraw', async () => {
    expect(await desk.offeredTo(officer, stream)).toEqual([['withdrawImport', null]]);
    expect(await desk.offeredTo(head, stream)).toContainEqual(['approveImport', null]);
    expect(await desk.offeredTo(colleague, stream)).toEqual([['approveImport', null]]);
    const theirs = await harness.move(colleague, `PUT /imports/${idOf(stream)}/withdrawal`, {});
    expect(theirs).toMatchObject({ status: 403, body: { code: 'WithdrawerMustBeTheSubmitter' } });
  });

  it('is approved by somebody else, and applied as a whole', async () => {
    expect(await desk.decide(officer, stream)).toMatchObject({
      status: 403,
      body: { code: 'SubmitterMustNotDecide' },
    });
    expect(await desk.decide(outsider, stream)).toMatchObject({ status: 404 });
    expect((await desk.decide(head, stream)).status).toBe(200);
    await desk.inStage(stream, 'applied');
    expect(await desk.countOf(`reference.servant where import_run = '${stream}'`)).toBe(40);
  });

  it("leaves no file and nobody's name behind it", async () => {
    await until('the file to be destroyed', async () => {
      return (
        (await desk.countOf(`identity.import_finding where stream = '${stream}' and part <> 'fault'`)) === 0
      );
    });
    expect(filesHeld()).toHaveLength(await desk.countOf(`intake.upload where person = '${officer.person}'`));
  });

  it('recognises the same file', async () => {
    const again = await desk.submit(first);
    const view = await desk.inStage(again, 'nothingNew');
    expect(view).toMatchObject({ created: 0, changed: 0, unchanged: 40, outcome: 'nothingNew' });
  });

  it('says what is new, what changes from what to what, who is gone, and what is refused', async () => {
    const second = await desk.submit([...later, wrong]);
    const view = await desk.inStage(second, 'review');
    const counts = {
      rowsIn: 41,
      accepted: 40,
      rejected: 1,
      created: 1,
      changed: 1,
      unchanged: 38,
      vanished: 1,
    };
    expect(view).toMatchObject(counts);
    const [person] = await desk.peopleOf(second, 'changed');
    const grade = cellOf(one, 'GOL AKHIR NAMA');
    expect(person?.data.differences).toEqual([
      { field: 'grade', before: expect.any(String) as string, after: 'IV/e' },
    ]);
    expect(grade).not.toBe('IV/e');
    const { body } = await harness.get(officer, `/imports/${idOf(second)}/faults`);
    const faults = body['rows'] as { data: { kind: string; column: string; rows: number[] } }[];
    expect(faults[0]?.data).toMatchObject({ kind: 'refused', column: 'NIP BARU', rows: [42] });
    expect(JSON.stringify(body)).not.toContain(BAD_NIP);
    const untouched = await desk.held();
    expect((await desk.decide(head, second, 'return')).status).toBe(200);
    await desk.inStage(second, 'refused');
    expect(await desk.held()).toBe(untouched);
  });

  it('is undone by a new act: every row is as it was', async () => {
    const untouched = await desk.held();
    const third = await desk.submit(later);
    await desk.inStage(third, 'review');
    await desk.decide(head, third);
    await desk.inStage(third, 'applied');
    expect(await desk.held()).not.toBe(untouched);
    const own = await desk.undo(third, officer);
    expect(own).toMatchObject({ status: 403, body: { code: 'SubmitterMustNotUndo' } });
    expect((await desk.undo(stream)).status).toBe(200);
    expect(await desk.inStage(stream, 'applied')).toMatchObject({ stage: 'applied' });
    await until('the reason', async () => (await desk.viewOf(stream))['why'] === 'overtaken');
    expect((await desk.undo(third)).status).toBe(200);
    await desk.inStage(third, 'undone');
    expect(await desk.held()).toBe(untouched);
    // What stood there before the first is kept no longer, so nothing could be put back.
    const { seq } = await desk.viewOf(stream);
    expect((await desk.undo(stream)).status).toBe(200);
    await until(
      'the refusal to undo',
      async () => Number((await desk.viewOf(stream))['seq']) >= Number(seq) + 2,
    );
    expect((await desk.viewOf(stream))['stage']).toBe('applied');
    expect(await desk.held()).toBe(untouched);
  });

  it('is not undone once a decision stands on one of its rows', async () => {
    const fourth = await desk.submit(later);
    await desk.inStage(fourth, 'review');
    await desk.decide(head, fourth);
    await desk.inStage(fourth, 'applied');
    const [row] = await harness.asSuperuser(
      `select row_hash from reference.servant where import_run = '${fourth}' limit 1`,
    );
    await harness.asSuperuser(
      `insert into record.event (stream, seq, hash, text, prev, at, move, move_id, request, outcome, actor_person, law, policy, government)
       select 'case/${GOVERNMENT}/PLANTED', 1, 'planted', jsonb_build_object('cites', jsonb_build_array(jsonb_build_object(
         'import', '${fourth}', 'row', '${String(row?.['row_hash'])}')))::text, prev, at, move, 'planted', request, outcome, null, law, policy, government
       from record.event where stream = '${fourth}' and seq = 1`,
    );
    await desk.undo(fourth);
    await until('the reason', async () => (await desk.viewOf(fourth))['why'] === 'cited');
    expect((await desk.viewOf(fourth))['stage']).toBe('applied');
  });

  it('goes on when its worker was changed, and the record holds', async () => {
    const fifth = await desk.submit(first);
    await harness.stopWorker();
    await harness.startWorker();
    await desk.inStage(fifth, 'review');
    await desk.decide(head, fifth);
    await harness.stopWorker();
    await harness.startWorker();
    await desk.inStage(fifth, 'applied');
    expect(await desk.countOf(`reference.import_run where stream = '${fifth}'`)).toBe(1);
    const { replay, reexecution, differences } = await audited(harness.stack, desk.streams);
    expect({ replay, reexecution }).toMatchObject({ replay: CLEAN.replay, reexecution: CLEAN.reexecution });
    // The people of this test were put into the tables by hand, so the run that their standings cite is nowhere sealed.
    const others = differences.filter(
      ({ what }) => what !== `import import/${GOVERNMENT}/TEST does not exist`,
    );
    expect(others).toEqual([]);
  });
});
