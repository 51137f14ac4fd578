import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  AS_OF,
  cellOf,
  changed,
  csv,
  good,
  header,
  importBench,
  type ImportBench,
} from '../../support/import-bench.js';

let bench: ImportBench;
beforeAll(async () => {
  bench = await importBench();
});
afterAll(() => bench?.stop());

describe('what an import leaves', () => {
  const NIK = '6205014107809999';
  const planted = {
    NIK,
    'NOMOR HP': '081299998888',
    EMAIL: 'rahasia@contoh.invalid',
    ALAMAT: '"Jl. Rahasia, No. 1"',
    'NPWP NOMOR': '099998888777666',
    BPJS: '0009998887776',
    'AGAMA NAMA': 'AgamaRahasia',
    'JENIS KAWIN NAMA': 'KawinRahasia',
  };

  it('holds none of the columns that talent work does not need', async () => {
    const row = changed(good[7] ?? '', planted);
    const unknown = [`${header},CATATAN`, `${row},catatan rahasia`, `${good[8]},-`].join('\n');
    const report = await bench.load(unknown);
    expect(report).toMatchObject({ rowsIn: 2, accepted: 2, unknownColumns: ['CATATAN'] });
    expect(report.droppedColumns).toEqual(
      expect.arrayContaining(['NIK', 'NOMOR HP', 'ALAMAT', 'NPWP NOMOR', 'BPJS']),
    );
    const held = await bench.held();
    expect(held).toContain(cellOf(row, 'NIP BARU'));
    for (const value of [...Object.values(planted), 'catatan rahasia'])
      expect(held).not.toContain(value.replaceAll('"', ''));
  });

  it('holds names and NIPs in identity.person alone', async () => {
    const row = good[8] ?? '';
    const text = await bench.held('reference', 'record', 'view', 'access', 'intake');
    expect(text).not.toContain(cellOf(row, 'NIP BARU'));
    expect(text).not.toContain(cellOf(row, 'NAMA'));
  });

  it('is the same after the same file, which says so', async () => {
    const text = csv(...good);
    expect(await bench.load(text)).toMatchObject({
      outcome: 'imported',
      rowsIn: good.length,
      accepted: good.length,
    });
    const before = await bench.held();
    expect(await bench.load(text)).toMatchObject({ outcome: 'unchanged', changed: 0, run: null });
    expect(await bench.held()).toBe(before);
  });

  it('stamps only the rows that changed anew', async () => {
    const stamps = () => bench.asSuperuser('select person, row_hash from reference.servant order by person');
    const before = new Map((await stamps()).map((row) => [row['person'], row['row_hash']]));
    const [first, ...rest] = good as [string, ...string[]];
    const report = await bench.load(csv(changed(first, { 'GOL AKHIR NAMA': 'IV/e' }), ...rest));
    expect(report).toMatchObject({ outcome: 'imported', changed: 1 });
    const after = await stamps();
    expect(after.filter((row) => before.get(row['person']) !== row['row_hash'])).toHaveLength(1);
  });

  it('is nothing at all when sealing fails', async () => {
    const before = await bench.held();
    const failing = () => Promise.reject(new Error('the power is gone'));
    await expect(bench.load(csv(...good), '62.05', 'employees', failing)).rejects.toThrow(
      'the power is gone',
    );
    expect(await bench.held()).toBe(before);
  });

  it('comes from one of two people who import the same file at the same instant', async () => {
    const text = csv(...good.with(12, changed(good[12] ?? '', { 'GOL AKHIR NAMA': 'IV/e' })));
    const outcomes = (await Promise.all([bench.load(text), bench.load(text)])).map(({ outcome }) => outcome);
    expect(outcomes.toSorted()).toEqual(['imported', 'unchanged']);
  });

  it('ends the standing of somebody who has left the service', async () => {
    const row = good[10] ?? '';
    await bench.load(csv(...good.with(10, changed(row, { 'KEDUDUKAN HUKUM ID': '99' }))));
    const [standing] = await bench.asSuperuser(
      `select s.until::text as until from reference.standing s join identity.person p using (person)
       where p.nip = '${cellOf(row, 'NIP BARU')}' and s.role = 'civilServant'`,
    );
    expect(standing).toEqual({ until: AS_OF });
  });
});
