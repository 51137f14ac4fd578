import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { siasnRows, writeSiasnFiles, type Truth } from '../../../infra/generate/siasn-files.js';
import { groupsOf } from '../../../libs/import/report.js';
import { foundIn, plantedIn } from '../../support/findings.js';
import { importBench, type ImportBench } from '../../support/import-bench.js';

const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-siasn-'));
const wish = { rows: 400, seed: 'test', errorsPercent: 25, government: '62.01' };

let bench: ImportBench;
let truth: Truth;
beforeAll(async () => {
  bench = await importBench();
  ({ truth } = await writeSiasnFiles(folder, wish));
});
afterAll(async () => {
  await bench?.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a generated export', () => {
  it('is the same every time, and its truth lies beside it', () => {
    expect(siasnRows(wish)).toEqual(siasnRows(wish));
    expect(JSON.parse(readFileSync(join(folder, 'kebenaran.json'), 'utf8'))).toEqual(truth);
    expect(truth.findings.length).toBeGreaterThan(15);
  });

  it.each(['pegawai.csv', 'pegawai-titik-koma.csv', 'pegawai.xlsx'])(
    '%s: the report says the truth',
    async (name) => {
      const report = await bench.loadFile(join(folder, name));
      const { rowsIn, accepted, rejected } = truth;
      expect(report).toMatchObject({ rowsIn, accepted, rejected });
      expect(foundIn(groupsOf(report))).toEqual(plantedIn(truth));
    },
  );
});
