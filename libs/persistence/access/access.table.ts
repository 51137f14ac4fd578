import { bigint, integer, text, timestamptz, xid8 } from '../sql/column.js';
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
    xid: xid8()
      .default('pg_current_xact_id()')
      .comment('transaction that wrote it; a batch holds those of a range of transactions'),
  },
  indexes: { entry_at: ['at'], entry_person: ['person', 'at'], entry_xid: ['xid', 'id'] },
  checks: { entry_count_check: 'count > 0' },
});

/** Entries sealed together. */
export const accessBatchTable = new Table('access', 'batch', {
  columns: {
    number: integer().primary(),
    until: xid8().comment(
      'its entries are those of transactions below this one and not below the batch before',
    ),
    first_at: timestamptz(),
    last_at: timestamptz(),
    entries: integer(),
    digest: text().comment('SHA-256, hex, of the entries as lines of JSON, in the order of their ids'),
    previous: text(),
    hash: text().comment(
      'SHA-256, hex, of number, entries, digest and the hash of the batch before, with bars between',
    ),
    sealed_at: timestamptz().default('clock_timestamp()'),
  },
  checks: { batch_number_check: 'number > 0' },
});

/** When entries went because they were old enough. */
export const accessRetentionTable = new Table('access', 'retention', {
  columns: {
    number: integer().primary().comment('last batch whose entries are gone'),
    days: integer(),
    at: timestamptz().default('clock_timestamp()'),
  },
});

/** Who is signed in with a browser. */
export const browserSessionTable = new Table('access', 'session', {
  columns: {
    session: text().primary().comment('SHA-256, in hex, of what the cookie holds'),
    person: text(),
    created_at: timestamptz().default('now()'),
    seen_at: timestamptz().default('now()').comment('of a request in the last minute or so'),
    expires_at: timestamptz(),
    subject: text().nullable().comment('sub of the ID token'),
    issuer_session: text().nullable().comment('sid of the ID token, where the issuer gives one'),
  },
  indexes: {
    session_seen_at: ['seen_at'],
    session_expires_at: ['expires_at'],
    session_person: ['person'],
    session_subject: ['subject'],
  },
});
