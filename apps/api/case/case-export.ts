import { filterFor } from '../../../libs/access/filter.js';
import type { CaseFilter } from '../../../libs/persistence/case/case-list.js';
import { allCases, type ListedCase } from '../../../libs/persistence/case/case.view.js';
import { ROWS_MAX, type Cell, type Exporter } from '../resource/exporter.js';

const COLUMNS: readonly (readonly [title: string, of: (row: ListedCase) => Cell])[] = [
  ['Nama', ({ name }) => name],
  ['Jabatan', ({ positionName }) => positionName],
  ['Perangkat daerah', ({ unitName }) => unitName],
  ['Siklus', ({ cycleTitle }) => cycleTitle],
  ['Tahap', ({ stage }) => stage],
  ['Hasil akhir', ({ outcome }) => outcome],
  ['Kotak hasil hitung', ({ mappedBox }) => mappedBox],
  ['Kotak diputuskan', ({ box }) => box],
  ['Nilai talenta', ({ talentScore }) => (talentScore === null ? null : talentScore / 100)],
  ['Menunggu', ({ waiting }) => waiting?.role ?? null],
  ['Tugas', ({ waiting }) => waiting?.kind ?? null],
  ['Tenggat', ({ waiting }) => waiting?.dueAt ?? null],
  ['Dibuka', ({ openedAt }) => openedAt],
  ['Berkas', ({ stream }) => stream],
];

/** The cases as their list shows them, to whoever may see them. */
export const exportCases: Exporter = async (sql, { principal, query }) => {
  const filter = { ...query, access: filterFor('case', principal) } as unknown as CaseFilter;
  const rows = await allCases(sql, filter, ROWS_MAX);
  return {
    name: 'Berkas talenta',
    header: COLUMNS.map(([title]) => title),
    rows: rows.map((row) => COLUMNS.map(([, of]) => of(row))),
  };
};
