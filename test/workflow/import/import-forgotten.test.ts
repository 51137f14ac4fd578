import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../../apps/story/waiting.js';
import { changed, good } from '../../support/import-bench.js';
import { idOf, ImportDesk } from '../support/import-desk.js';

const WORD = 'Golongan Sembilan';
const unknown = changed(good[0] ?? '', { 'GOL AKHIR NAMA': WORD });

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.of('62.05');
});
afterAll(() => desk?.harness.stop());

const keptOf = (stream: string) => desk.countOf(`identity.import_before where stream = '${stream}'`);
const faultsOf = async (stream: string): Promise<string> =>
  JSON.stringify((await desk.harness.get(desk.officer, `/imports/${idOf(stream)}/faults`)).body['rows']);

/** A run that is applied over another. */
async function applied(rows: readonly string[]): Promise<string> {
  const stream = await desk.submit(rows);
  await desk.inStage(stream, 'review');
  await desk.decide(desk.head, stream);
  await desk.inStage(stream, 'applied');
  return stream;
}

it('what stood there before a run, and the words of its file, are forgotten once it is concluded', async () => {
  await applied(good.slice(0, 5));
  const stream = await applied([unknown, ...good.slice(1, 5)]);
  expect(await keptOf(stream)).toBeGreaterThan(0);
  expect(await faultsOf(stream)).toContain(WORD);
  const closed = await desk.harness.move(desk.officer, `PUT /imports/${idOf(stream)}/conclusion`, {});
  expect(closed.status).toBe(200);
  await until('the rows to be forgotten', async () => (await keptOf(stream)) === 0);
  const faults = await faultsOf(stream);
  expect(faults).toContain('"column":"GOL AKHIR NAMA"');
  expect(faults).not.toContain(WORD);
});
