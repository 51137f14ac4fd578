import type { Sentence } from '../domain/kernel/refusal.js';
import { ROW_RULES, type Fault, type RowRuleName } from './fault.js';
import type { ImportReport } from './import-run.js';
import { BLOCKS, NOTICE_RULES, type NoticeKind, type NoticeRuleName } from './notice.js';

const GROUPS_SHOWN_MAX = 40;
const ROWS_SHOWN_MAX = 10;

/** Equal faults, or equal remarks, of several rows: what, where, and who can mend it. */
export interface ReportGroup {
  /** `refused` keeps a row out; the others go with rows that were taken. */
  readonly kind: 'refused' | NoticeKind;
  readonly column: string;
  readonly rule: RowRuleName | NoticeRuleName;
  readonly word: string | null;
  readonly count: number;
  readonly rows: readonly number[];
  /** For rows that collide with another, that other row, in the order of `rows`. */
  readonly otherRows: readonly number[];
  readonly sentence: Sentence;
  readonly remedy: Sentence;
  readonly fixer: Sentence;
  /** What stands still meanwhile. */
  readonly blocks: Sentence | null;
}

/** The report as a person reads it, Indonesian first. Rows by number; what names a person is never repeated. */
export function reportText(report: ImportReport): string {
  const { rowsIn, accepted, rejected, changed } = report;
  const groups = groupsOf(report);
  return [
    `${OUTCOMES[report.outcome].id} / ${OUTCOMES[report.outcome].en}`,
    `  baris masuk ${rowsIn} = diterima ${accepted} + ditolak ${rejected}; baru atau berubah ${changed}`,
    `  rows in ${rowsIn} = accepted ${accepted} + rejected ${rejected}; new or changed ${changed}`,
    `  ${dialectText(report)}`,
    ...listText(
      'Baris di atas judul kolom, tidak dibaca / Rows above the header, not read',
      report.rowsAboveHeader,
    ),
    ...listText('Nama kolom lain / Columns by another name', report.renamedColumns),
    ...listText(
      'Kolom tidak ada, datanya belum diketahui / Missing columns, not known',
      report.missingColumns,
    ),
    ...listText('Tidak disimpan / Not stored', report.droppedColumns),
    ...listText('Kolom tidak dikenal, tidak dibaca / Unknown columns, not read', report.unknownColumns),
    ...groups.slice(0, GROUPS_SHOWN_MAX).flatMap(groupText),
    ...(groups.length > GROUPS_SHOWN_MAX
      ? [
          `  … dan ${groups.length - GROUPS_SHOWN_MAX} kelompok lagi / and ${groups.length - GROUPS_SHOWN_MAX} more groups`,
        ]
      : []),
  ].join('\n');
}

/** The report as data: the rejected rows that are named and every remark, with rule and remedy in both languages, and the groups. */
export function reportData(report: ImportReport): object {
  const { remarks, ...rest } = report;
  const rejections = report.rejections.flatMap(({ row, faults }) =>
    faults.map((fault) => ({ row, ...fault, ...ROW_RULES[fault.rule] })),
  );
  const quality = remarks.flatMap(({ row, notices }) =>
    notices.map((notice) => ({
      row,
      ...notice,
      ...NOTICE_RULES[notice.rule],
      blocks: BLOCKS[notice.column] ?? null,
    })),
  );
  return { ...rest, rejections, quality, groups: groupsOf(report) };
}

/** Equal faults and remarks together: what keeps rows out first, then what is unknown, each by how often. */
export function groupsOf(report: ImportReport): readonly ReportGroup[] {
  const groups = new Map<string, ReportGroup & { rows: number[]; otherRows: number[]; count: number }>();
  const counted = (group: Omit<ReportGroup, 'count' | 'rows' | 'otherRows'>, count: number) => {
    const key = JSON.stringify([group.column, group.rule, group.word]);
    const found = groups.get(key) ?? { ...group, count: 0, rows: [], otherRows: [] };
    found.count += count;
    groups.set(key, found);
    return found;
  };
  const add = (row: number, group: Parameters<typeof counted>[0], otherRow?: number): void => {
    const found = counted(group, 1);
    found.rows.push(row);
    if (otherRow !== undefined) found.otherRows.push(otherRow);
  };
  for (const { row, faults } of report.rejections)
    for (const { otherRow, ...fault } of faults) add(row, refused(fault), otherRow);
  for (const { count, ...fault } of report.unnamed) counted(refused(fault), count);
  for (const { row, notices } of report.remarks)
    for (const { column, rule, word = null } of notices)
      add(row, { column, rule, word, blocks: BLOCKS[column] ?? null, ...NOTICE_RULES[rule] });
  return [...groups.values()].toSorted(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || b.count - a.count,
  );
}

const refused = ({ column, rule }: Pick<Fault, 'column' | 'rule'>) => ({
  kind: 'refused' as const,
  column,
  rule,
  word: null,
  blocks: null,
  ...ROW_RULES[rule],
});

const ORDER = ['refused', 'unknown', 'doubtful', 'guessed', 'changed'];

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

const KINDS: { readonly [kind in ReportGroup['kind']]: string } = {
  refused: 'DITOLAK / REFUSED',
  unknown: 'BELUM DIKETAHUI / UNKNOWN',
  doubtful: 'PERLU DIPERIKSA / DOUBTFUL',
  guessed: 'DIPERKIRAKAN / GUESSED',
  changed: 'DIUBAH / CHANGED',
};

const DELIMITERS: { readonly [delimiter: string]: string } = { ',': 'koma', ';': 'titik koma', '\t': 'tab' };

function dialectText({ dialect, headerRow }: ImportReport): string {
  const { format, encoding, delimiter, sheet } = dialect;
  const how =
    format === 'xlsx'
      ? `XLSX, lembar/sheet "${sheet}"`
      : `CSV, ${encoding}, pemisah/separator ${DELIMITERS[delimiter ?? ''] ?? delimiter}`;
  return `${how}; judul kolom di baris / header in row ${headerRow}`;
}

function listText(title: string, list: readonly (string | number)[]): string[] {
  return list.length === 0 ? [] : [`  ${title}: ${list.join(', ')}`];
}

function groupText({
  kind,
  column,
  rule,
  word,
  rows,
  otherRows,
  count,
  sentence,
  remedy,
  fixer,
  blocks,
}: ReportGroup): string[] {
  const shown = rows
    .slice(0, ROWS_SHOWN_MAX)
    .map((row, index) => beside(row, otherRows[index]))
    .join(' ');
  const more = count > ROWS_SHOWN_MAX ? ` … (${count} baris/rows)` : '';
  return [
    `  ${KINDS[kind]}: baris/row ${shown}${more}, ${column}, ${rule}${word === null ? '' : `: "${word}"`}`,
    `    ${sentence.id} ${remedy.id} (${fixer.id})${blocks ? ` Yang tertahan: ${blocks.id}.` : ''}`,
    `    ${sentence.en} ${remedy.en} (${fixer.en})${blocks ? ` What waits: ${blocks.en}.` : ''}`,
  ];
}

const beside = (row: number, other: number | undefined): string =>
  other === undefined ? String(row) : `${row} (sama dengan/same as ${other})`;
