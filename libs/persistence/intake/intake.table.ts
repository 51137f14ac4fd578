import { text, timestamptz } from '../sql/column.js';
import { Table } from '../sql/table.js';

/** Free texts that wait to be sealed. */
export const intakeTable = new Table('intake', 'disclosure', {
  columns: {
    digest: text().primary(),
    stream: text(),
    subject: text().nullable(),
    text: text(),
    government: text(),
    stored_at: timestamptz().default('clock_timestamp()'),
    request: text().nullable().comment('HMAC of the body under the key of its request (record-format 6)'),
    field: text().nullable().comment('field of the body that the text stood in'),
  },
  indexes: { disclosure_age: ['stored_at'] },
  uniqueIndexes: { disclosure_request: ['stream', 'request', 'field'] },
});
