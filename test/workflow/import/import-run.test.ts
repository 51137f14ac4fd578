import { randomUUID } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import { apiHarness, type ApiHarness } from '../../support/api-harness.js';
import { cellOf, changed, csv, good } from '../../support/import-bench.js';
import { anOfficial, type TestPerson } from '../../support/people.js';
import { audited, CLEAN } from '../support/audit.js';
import { askOffset, beginUpload, sendPiece, uploaded } from '../support/upload.js';

const GOVERNMENT = '62.05';
const FILES = join(tmpdir(), `isen-mulang-files-${process.pid}`);
const BAD_NIP = '123';

let harness: ApiHarness;
let officer: TestPerson;
let colleague: TestPerson;
let head: TestPerson;
let outsider: TestPerson;
const streams: string[] = [];

/** The export as it is first, and as it comes a month later: one changed, one new, one gone, one wrong. */
const first = good.slice(0, 40);
const [one = '', ...rest] = first;
const later = [changed(one, { 'GOL AKHIR NAMA': 'IV/e' }), ...rest.slice(0, -1), good[50] ?? ''];
const wrong = changed(good[51] ?? '', { 'NIP BARU': BAD_NIP });

beforeAll(async () => {
  harness = await apiHarness();
  officer = await anOfficial(harness, 'hrOfficer', GOVERNMENT);
  colleague = await anOfficial(harness, 'hrOfficer', GOVERNMENT, { name: 'Nama rekan' });
  head = await anOfficial(harness, 'regionalHrAgencyHead', GOVERNMENT);
  outsider = await anOfficial(harness, 'hrOfficer', '62.06');
});
afterAll(() => harness?.stop());

const idOf = (stream: string): string => stream.split('/').at(-1) ?? '';
const viewOf = async (stream: string) => (await harness.get(officer, `/imports/${idOf(stream)}`)).body;
const inStage = (stream: string, stage: string) =>
  until(`${stage} of an import`, async () => {
    const view = await viewOf(stream);
    return view['stage'] === stage && view;
  });

async function submitted(rows: readonly string[], key = randomUUID()): Promise<string> {
  const upload = await uploaded(harness, officer, Buffer.from(csv(...rows)));
  const { status, body } = await harness.move(officer, '/imports', aRun(upload), key);
  expect(status).toBe(201);
  streams.push(body.stream!);
  return body.stream!;
}
const aRun = (upload: string) => ({ upload, content: 'employees', asOf: '2026-06-30' });

const decide = (by: TestPerson, stream: string, decision = 'approve') =>
  harness.move(by, `PUT /imports/${idOf(stream)}/approval`, { decision, note: 'Sudah diperiksa.' });

/** The moves of this kind of stream that somebody is offered, each with what stands in the way. */
const offeredTo = async (by: TestPerson, stream: string) => {
  const { body } = await harness.get(by, `/streams/importRun/${idOf(stream)}/moves`);
  const moves = body['moves'] as { move: string; obstacle: { code: string } | null }[];
  return moves.flatMap(({ move, obstacle }) => (/Import$/.test(move) ? [[move, obstacle]] : []));
};

const peopleOf = async (stream: string, part: string) =>
  (await harness.get(officer, `/imports/${idOf(stream)}/people?part=${part}`)).body['rows'] as {
    data: { differences?: { field: string; before: string | null; after: string | null }[] };
  }[];

/** Everything an import writes, as text. */
const held = async () => {
  const tables = ['identity.person', 'reference.unit', 'reference.servant', 'reference.standing'];
  const rows = await Promise.all(
    tables.map((table) =>
      harness.asSuperuser(`select to_jsonb(t) as row from ${table} t order by to_jsonb(t)::text`),
    ),
  );
  return JSON.stringify(rows);
};
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
    before = await held();
    stream = await submitted(first);
    const view = await inStage(stream, 'review');
    expect(view).toMatchObject({ rowsIn: 40, accepted: 40, created: 40, changed: 0, vanished: 0 });
    expect(await peopleOf(stream, 'created')).toHaveLength(40);
    expect(await held()).toBe(before);
  });

  it('is offered to others to decide, to whoever sent it in to withdraw', async () => {
    expect(await offeredTo(officer, stream)).toEqual([['withdrawImport', null]]);
    expect(await offeredTo(head, stream)).toContainEqual(['approveImport', null]);
    expect(await offeredTo(colleague, stream)).toContainEqual(['approveImport', null]);
  });

  it('is approved by somebody else, and applied as a whole', async () => {
    expect(await decide(officer, stream)).toMatchObject({
      status: 403,
      body: { code: 'SubmitterMustNotDecide' },
    });
    expect(await decide(outsider, stream)).toMatchObject({ status: 404 });
    expect((await decide(head, stream)).status).toBe(200);
    await inStage(stream, 'applied');
    const [count] = await harness.asSuperuser(
      `select count(*)::int as count from reference.servant where import_run = '${stream}'`,
    );
    expect(count).toEqual({ count: 40 });
  });

  it("leaves no file and nobody's name behind it", async () => {
    await until('the file to be destroyed', async () => {
      const [left] = await harness.asSuperuser(
        `select count(*)::int as count from identity.import_finding where stream = '${stream}' and part <> 'fault'`,
      );
      return left?.['count'] === 0;
    });
    const [upload] = await harness.asSuperuser(
      `select count(*)::int as count from intake.upload where upload not in
         (select upload from intake.upload where person <> '${officer.person}')`,
    );
    expect(filesHeld().length).toBe(Number(upload?.['count']));
  });

  it('recognises the same file', async () => {
    const again = await submitted(first);
    const view = await inStage(again, 'nothingNew');
    expect(view).toMatchObject({ created: 0, changed: 0, unchanged: 40, outcome: 'nothingNew' });
  });

  it('says what is new, what changes from what to what, who is gone, and what is refused', async () => {
    const second = await submitted([...later, wrong]);
    const view = await inStage(second, 'review');
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
    const [person] = await peopleOf(second, 'changed');
    const grade = cellOf(one, 'GOL AKHIR NAMA');
    expect(person?.data.differences).toEqual([
      { field: 'grade', before: expect.any(String) as string, after: 'IV/e' },
    ]);
    expect(grade).not.toBe('IV/e');
    const { body } = await harness.get(officer, `/imports/${idOf(second)}/faults`);
    const faults = body['rows'] as { data: { kind: string; column: string; rows: number[] } }[];
    expect(faults[0]?.data).toMatchObject({ kind: 'refused', column: 'NIP BARU', rows: [42] });
    expect(JSON.stringify(body)).not.toContain(BAD_NIP);
    const untouched = await held();
    expect((await decide(head, second, 'return')).status).toBe(200);
    await inStage(second, 'refused');
    expect(await held()).toBe(untouched);
  });

  it('is undone by a new act: every row is as it was', async () => {
    const untouched = await held();
    const third = await submitted(later);
    await inStage(third, 'review');
    await decide(head, third);
    await inStage(third, 'applied');
    expect(await held()).not.toBe(untouched);
    const undo = (one: string) =>
      harness.move(officer, `PUT /imports/${idOf(one)}/undoing`, { note: 'Berkas yang salah.' });
    expect((await undo(stream)).status).toBe(200);
    expect(await inStage(stream, 'applied')).toMatchObject({ stage: 'applied' });
    await until('the reason', async () => (await viewOf(stream))['why'] === 'overtaken');
    expect((await undo(third)).status).toBe(200);
    await inStage(third, 'undone');
    expect(await held()).toBe(untouched);
  });

  it('is not undone once a decision stands on one of its rows', async () => {
    const fourth = await submitted(later);
    await inStage(fourth, 'review');
    await decide(head, fourth);
    await inStage(fourth, 'applied');
    const [row] = await harness.asSuperuser(
      `select row_hash from reference.servant where import_run = '${fourth}' limit 1`,
    );
    await harness.asSuperuser(
      `insert into record.event (stream, seq, hash, text, prev, at, move, move_id, request, outcome, actor_person, law, policy, government)
       select 'case/${GOVERNMENT}/PLANTED', 1, 'planted', jsonb_build_object('cites', jsonb_build_array(jsonb_build_object(
         'import', '${fourth}', 'row', '${String(row?.['row_hash'])}')))::text, prev, at, move, 'planted', request, outcome, null, law, policy, government
       from record.event where stream = '${fourth}' and seq = 1`,
    );
    await harness.move(officer, `PUT /imports/${idOf(fourth)}/undoing`, { note: 'Terlambat.' });
    await until('the reason', async () => (await viewOf(fourth))['why'] === 'cited');
    expect((await viewOf(fourth))['stage']).toBe('applied');
  });

  it('survives without its worker in every phase, and the record holds', async () => {
    const fifth = await submitted(first);
    await harness.stopWorker();
    await harness.startWorker();
    await inStage(fifth, 'review');
    await decide(head, fifth);
    await harness.stopWorker();
    await harness.startWorker();
    await inStage(fifth, 'applied');
    const runs = await harness.asSuperuser(
      `select count(*)::int as count from reference.import_run where stream = '${fifth}'`,
    );
    expect(runs).toEqual([{ count: 1 }]);
    const { replay, reexecution, differences } = await audited(harness.stack, streams);
    expect({ replay, reexecution }).toMatchObject({ replay: CLEAN.replay, reexecution: CLEAN.reexecution });
    // The people of this test were put into the tables by hand, so the run that their standings cite is nowhere sealed.
    const others = differences.filter(
      ({ what }) => what !== `import import/${GOVERNMENT}/TEST does not exist`,
    );
    expect(others).toEqual([]);
  });
});
