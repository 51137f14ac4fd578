import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FileFault } from '../../../libs/files/file-fault.js';
import {
  columns,
  csv,
  good,
  header,
  importBench,
  rulesOf,
  type ImportBench,
} from '../../support/import-bench.js';

let bench: ImportBench;
beforeAll(async () => {
  bench = await importBench();
});
afterAll(() => bench?.stop());

describe('a file that is not what it should be changes nothing and says so', () => {
  const withoutColumn = (name: string): string => {
    const at = columns.indexOf(name);
    return [header, ...good.slice(0, 2)].map((line) => line.split(',').toSpliced(at, 1).join(',')).join('\n');
  };
  const cases: readonly (readonly [what: string, text: string | Buffer, sentence: RegExp])[] = [
    ['a missing column', withoutColumn('NIP BARU'), /Kolom tidak ada: NIP BARU/],
    ['a column twice', `${header},NAMA\n`, /Kolom ganda: NAMA/],
    ['a workbook that is cut', Buffer.from('504b030414000600', 'hex'), /rusak atau terpotong/],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /Excel lama/],
    ['nothing', '', /kosong/],
    ['a header alone', `${header}\n`, /tidak berisi baris/],
    ['bytes', Buffer.from([1, 2, 0, 255, 254]), /bukan teks dan bukan buku kerja/],
    ['another file', 'tanggal,jumlah\n2026-01-01,3\n', /bukan ekspor pegawai SIASN/],
    ['more rows than any government has', `${header}\n${'x\n'.repeat(300_001)}`, /lebih dari 300\.000 baris/],
    ['one endless line', `${header}\n${'x'.repeat(3_000_000)}`, /terlalu panjang/],
  ];
  it.each(cases)('%s', async (_what, text, sentence) => {
    const failure = await bench.load(text).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(FileFault);
    expect((failure as FileFault).sentence.id).toMatch(sentence);
    expect(await bench.countOf('reference.servant')).toBe(0);
    expect(await bench.countOf('reference.import_run')).toBe(0);
  });

  it('a government that does not exist', async () => {
    await expect(bench.load(csv(good[0] ?? ''), '62.99')).rejects.toBeInstanceOf(FileFault);
  });

  it('a file whose every row belongs to another government', async () => {
    const report = await bench.load(csv(...good.slice(0, 3)), '62.06');
    expect(report).toMatchObject({
      outcome: 'nothingAccepted',
      rowsIn: 3,
      accepted: 0,
      rejected: 3,
      run: null,
    });
    expect(rulesOf(report)[0]).toEqual([2, 'INSTANSI INDUK NAMA: GovernmentMustMatch']);
    expect(await bench.countOf('identity.person')).toBe(0);
  });
});
