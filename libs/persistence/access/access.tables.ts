import { bigint, integer, text, timestamptz } from '../sql/column.js';
import { Table } from '../sql/table.js';

export const accessEntryTable = new Table('access', 'entry', {
  columns: {
    id: bigint().primary().identity(),
    at: timestamptz().default('clock_timestamp()'),
    person: text().nullable(),
    standing: text().nullable(),
    government: text()
      .nullable()
      .comment(
        'of the stream, or of the standing; null when the person was turned away before one was known',
      ),
    audit: text(),
    method: text(),
    status: integer(),
    stream: text().nullable(),
    reference: text().comment('names the request in the logs and in the answer'),
    address: text()
      .nullable()
      .comment('of a stranger, or the network it belongs to; null where the person is known'),
    count: integer()
      .default(`'1'`)
      .comment('requests like this one within a minute; the reference is that of the first'),
  },
  indexes: { entry_at: ['at'], entry_person: ['person', 'at'] },
  checks: { entry_count_check: 'count > 0' },
});

/** Who is signed in with a browser. */
export const browserSessionTable = new Table('access', 'session', {
  columns: {
    session: text().primary().comment('SHA-256, in hex, of what the cookie holds'),
    person: text(),
    created_at: timestamptz().default('now()'),
    seen_at: timestamptz().default('now()').comment('of a request in the last minute or so'),
    expires_at: timestamptz(),
  },
  indexes: { session_seen_at: ['seen_at'], session_expires_at: ['expires_at'] },
});
