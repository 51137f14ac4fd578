import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeSiasnFiles, type Truth } from '../../../infra/generate/siasn-files.js';
import { foundIn, plantedIn } from '../../support/findings.js';
import { idOf, ImportDesk } from '../support/import-desk.js';

const GOVERNMENT = '62.05';
const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-generated-'));
const wish = { rows: 600, seed: 'screen', errorsPercent: 20, government: GOVERNMENT };

let desk: ImportDesk;
let truth: Truth;
beforeAll(async () => {
  desk = await ImportDesk.of(GOVERNMENT);
  ({ truth } = await writeSiasnFiles(folder, wish));
});
afterAll(async () => {
  await desk?.harness.stop();
  rmSync(folder, { recursive: true, force: true });
});

const fileNamed = (name: string): Buffer => readFileSync(join(folder, name));

/** All groups of faults and remarks that a preview shows, page by page. */
async function faultsOf(stream: string) {
  const faults: Parameters<typeof foundIn>[0][number][] = [];
  for (let cursor = ''; ;) {
    const path = `/imports/${idOf(stream)}/faults?limit=20${cursor && `&cursor=${cursor}`}`;
    const { rows, next } = (await desk.harness.get(desk.officer, path)).body as unknown as {
      rows: { data: (typeof faults)[number] }[];
      next: string | null;
    };
    faults.push(...rows.map(({ data }) => data));
    if (next === null) return faults;
    cursor = next;
  }
}

describe('a generated export that is brought in on the screen', () => {
  it.each(['pegawai.csv', 'pegawai-titik-koma.csv', 'pegawai.xlsx'])(
    '%s: the preview says the truth',
    async (name) => {
      const stream = await desk.submit(fileNamed(name));
      const { rowsIn, accepted, rejected } = truth;
      const view = await desk.inStage(stream, 'review');
      expect(view).toMatchObject({ rowsIn, accepted, rejected, created: accepted, vanished: 0 });
      expect(foundIn(await faultsOf(stream))).toEqual(plantedIn(truth));
      expect((await desk.decide(desk.head, stream, 'return')).status).toBe(200);
    },
  );

  it('brings in whom the truth counts, and finds nothing new in the same people as a workbook', async () => {
    const stream = await desk.submit(fileNamed('pegawai.csv'));
    await desk.inStage(stream, 'review');
    await desk.decide(desk.head, stream);
    await desk.inStage(stream, 'applied');
    expect(await desk.countOf(`reference.servant where import_run = '${stream}'`)).toBe(truth.accepted);
    const again = await desk.inStage(await desk.submit(fileNamed('pegawai.xlsx')), 'nothingNew');
    expect(again).toMatchObject({
      accepted: truth.accepted,
      unchanged: truth.accepted,
      created: 0,
      changed: 0,
    });
  });
});
