import { integer, integers, text, timestamptz } from '../sql/column.js';
import { Table } from '../sql/table.js';

export const streamTable = new Table('view', 'stream', {
  columns: {
    stream: text().primary(),
    kind: text(),
    government: text(),
    subject: text().nullable(),
    cycle: text().nullable(),
    stage: text(),
    closed: text().nullable(),
    policy: text(),
    opened_at: timestamptz(),
    updated_at: timestamptz(),
    seq: integer(),
    hash: text(),
    owing: integers().default("'{}'").comment('numbers of the acts whose deliveries are not settled yet'),
  },
  indexes: {
    stream_cycle: ['cycle', 'kind'],
    stream_owing: ['updated_at'],
    stream_closed: ['updated_at'],
    stream_in_stage: ['kind', 'stage'],
  },
});
