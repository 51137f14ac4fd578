import { afterAll, beforeAll, expect, it } from 'vitest';
import { changed, good } from '../../support/import-bench.js';
import { ImportDesk } from '../support/import-desk.js';

const GOVERNMENT = '62.05';
const first = good.slice(0, 10);
const later = [changed(first[0] ?? '', { 'GOL AKHIR NAMA': 'IV/e' }), ...first.slice(1)];

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.of(GOVERNMENT);
});
afterAll(() => desk?.harness.stop());

/** Approved, and read anew instead of applied. */
async function isReadAnew(stream: string): Promise<ReturnType<ImportDesk['viewOf']>> {
  expect((await desk.decide(desk.head, stream)).status).toBe(200);
  return desk.inStage(stream, 'review');
}

it('a run is applied to nothing but what it was shown against', async () => {
  const before = await desk.submit(first);
  await desk.inStage(before, 'review');
  await desk.decide(desk.head, before);
  await desk.inStage(before, 'applied');

  const stream = await desk.submit(later);
  expect(await desk.inStage(stream, 'review')).toMatchObject({ created: 0, changed: 1 });
  const shown = await desk.previewOf(stream);
  await desk.undo(before);
  await desk.inStage(before, 'undone');
  expect(await isReadAnew(stream)).toMatchObject({ created: 10, changed: 0, approver: null });

  const stale = await desk.decide(desk.head, stream, 'approve', shown);
  expect(stale).toMatchObject({ status: 409, body: { code: 'PreviewMustBeTheLatest' } });

  await desk.harness.asSuperuser(
    `insert into reference.import_run (stream, government, kind, file_hash, as_of, rows_in, accepted, rejected)
     values ('import/${GOVERNMENT}/TALENT', '${GOVERNMENT}', 'talent', '0', '2026-06-30', 0, 0, 0)`,
  );
  await isReadAnew(stream);
  expect((await desk.decide(desk.head, stream)).status).toBe(200);
  expect(await desk.inStage(stream, 'applied')).toMatchObject({ created: 10 });
});
