import { date, integer, text, timestamptz } from '../sql/column.js';
import { Table } from '../sql/table.js';

export const importRunViewTable = new Table('view', 'import_run', {
  columns: {
    stream: text().primary(),
    government: text(),
    policy: text(),
    stage: text(),
    content: text(),
    file_hash: text(),
    bytes: integer(),
    format: text(),
    as_of: date(),
    submitter: text(),
    approver: text().nullable(),
    rows_in: integer().nullable(),
    accepted: integer().nullable(),
    rejected: integer().nullable(),
    created: integer().nullable(),
    changed: integer().nullable(),
    unchanged: integer().nullable(),
    vanished: integer().nullable(),
    why: text().nullable(),
    outcome: text().nullable(),
    submitted_at: timestamptz(),
    applied_at: timestamptz().nullable(),
    closed_at: timestamptz().nullable(),
    seq: integer(),
    hash: text(),
  },
  indexes: { import_run_submitted: ['government', 'submitted_at desc', 'stream'] },
});
