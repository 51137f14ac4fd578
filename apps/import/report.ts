import { ROW_RULES } from './fault.js';
import type { ImportReport } from './import.run.js';

const SHOWN_MAX = 20;

/** The report as a person reads it, Indonesian first. Rows by number; no value of the file is repeated. */
export function reportText(report: ImportReport): string {
  const { rowsIn, accepted, rejected, changed } = report;
  return [
    `${OUTCOMES[report.outcome].id} / ${OUTCOMES[report.outcome].en}`,
    `  baris masuk ${rowsIn} = diterima ${accepted} + ditolak ${rejected}; baru atau berubah ${changed}`,
    `  rows in ${rowsIn} = accepted ${accepted} + rejected ${rejected}; new or changed ${changed}`,
    ...columnsText('Tidak disimpan / Not stored', report.droppedColumns),
    ...columnsText('Kolom tidak dikenal, tidak dibaca / Unknown columns, not read', report.unknownColumns),
    ...report.rejections.slice(0, SHOWN_MAX).flatMap(rejectionText),
    ...(rejected > SHOWN_MAX
      ? [`  … dan ${rejected - SHOWN_MAX} baris lagi / and ${rejected - SHOWN_MAX} more`]
      : []),
  ].join('\n');
}

/** The report as data: every rejected row, with rule and remedy in both languages. */
export function reportData(report: ImportReport): object {
  const rejections = report.rejections.flatMap(({ row, faults }) =>
    faults.map((fault) => ({ row, ...fault, ...ROW_RULES[fault.rule] })),
  );
  return { ...report, rejections };
}

const OUTCOMES = {
  imported: { id: 'Impor selesai.', en: 'Imported.' },
  unchanged: {
    id: 'Berkas ini sudah diimpor; tidak ada yang berubah.',
    en: 'This file was imported before; nothing has changed.',
  },
  nothingAccepted: {
    id: 'Tidak ada baris yang dapat diterima; tidak ada yang berubah.',
    en: 'No row could be accepted; nothing has changed.',
  },
};

function columnsText(title: string, columns: readonly string[]): string[] {
  return columns.length === 0 ? [] : [`  ${title}: ${columns.join(', ')}`];
}

function rejectionText({ row, faults }: ImportReport['rejections'][number]): string[] {
  return faults.flatMap(({ column, rule, otherRow }) => {
    const { sentence, remedy } = ROW_RULES[rule];
    const other = otherRow === undefined ? '' : ` (baris/row ${otherRow})`;
    return [
      `  baris/row ${row}, ${column}, ${rule}${other}`,
      `    ${sentence.id} ${remedy.id}`,
      `    ${sentence.en} ${remedy.en}`,
    ];
  });
}
