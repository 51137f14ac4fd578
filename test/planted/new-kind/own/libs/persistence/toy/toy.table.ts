import { integer, text, timestamptz } from '../sql/column.js';
import { Table } from '../sql/table.js';

export const toyTable = new Table('view', 'toy', {
  columns: {
    stream: text().primary(),
    government: text(),
    policy: text(),
    cycle: text(),
    stage: text(),
    outcome: text().nullable(),
    lent_at: timestamptz(),
    closed_at: timestamptz().nullable(),
    seq: integer(),
    hash: text(),
  },
  indexes: { toy_lent: ['lent_at', 'stream'] },
});
