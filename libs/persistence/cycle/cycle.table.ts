import { integer, text, texts, timestamptz } from '../sql/column.js';
import { Table } from '../sql/table.js';

export const cycleTable = new Table('view', 'cycle', {
  columns: {
    stream: text().primary(),
    government: text(),
    policy: text(),
    stage: text(),
    levels: texts(),
    title_text: text(),
    proposer: text(),
    verifier: text().nullable(),
    approver: text().nullable(),
    cases_opened: integer().nullable(),
    cases_closed: integer().nullable(),
    outcome: text().nullable(),
    proposed_at: timestamptz(),
    closed_at: timestamptz().nullable(),
    seq: integer(),
    hash: text(),
  },
  indexes: { cycle_proposed: ['government', 'proposed_at desc', 'stream'] },
});
