import { bigint, bytea, integer, jsonb, oneOf, text, texts, timestamptz, xid8 } from '../sql/column.js';
import { Table } from '../sql/table.js';

export const eventTable = new Table('record', 'event', {
  columns: {
    stream: text().primary(),
    seq: integer().primary(),
    hash: text(),
    text: text().comment(
      'canonical JSON, the exact bytes that hash is taken over; every other column is derived from it, recorded_at and xid excepted',
    ),
    prev: text(),
    at: timestamptz(),
    move: text(),
    move_id: text(),
    request: text(),
    outcome: oneOf('accepted', 'refused'),
    actor_person: text().nullable(),
    law: text(),
    policy: text(),
    government: text(),
    recorded_at: timestamptz().default('clock_timestamp()'),
    xid: xid8().default('record.numbered(pg_current_xact_id())'),
  },
  uniques: [['stream', 'move_id']],
  indexes: { event_xid: ['xid'], event_refused: ['at desc', 'stream desc', 'seq desc'] },
  checks: { event_seq_check: 'seq > 0' },
});

export const disclosureTable = new Table('record', 'disclosure', {
  columns: {
    stream: text().primary(),
    seq: integer().primary(),
    digest: text().primary(),
    class: oneOf('story', 'evidence'),
    subject: text().nullable(),
    name: text(),
    text: text(),
    government: text(),
  },
  indexes: { disclosure_subject: ['subject'] },
});

export const logTable = new Table('record', 'log', {
  columns: { position: bigint().primary(), stream: text(), seq: integer(), hash: text() },
  uniques: [['stream', 'seq']],
});

export const artifactTable = new Table('record', 'artifact', {
  columns: {
    hash: text().primary(),
    kind: oneOf('law', 'policy', 'bundle'),
    bytes: bytea(),
    versions: jsonb<{ readonly [tool: string]: string }>(),
    stored_at: timestamptz().default('clock_timestamp()'),
  },
});

export const deliveryTable = new Table('record', 'delivery', {
  columns: {
    stream: text().primary(),
    seq: integer().primary(),
    receiver: text().primary(),
    phase: oneOf('due', 'sealed', 'refused', 'undeliverable').primary(),
    move: text(),
    arguments: jsonb<{ readonly [name: string]: unknown }>().default(`'{}'`),
    government: text(),
    at: timestamptz().default('clock_timestamp()'),
  },
});

export const streamKeyTable = new Table('record', 'stream_key', {
  columns: {
    stream: text().primary(),
    wrapped: bytea(),
    kek: text(),
    government: text(),
    created_at: timestamptz().default('clock_timestamp()'),
  },
});

export const keyInUseTable = new Table('record', 'key_in_use', {
  columns: {
    id: integer().primary().identity(),
    kek: text().comment(
      'fingerprint of a key-encryption key: first 16 hex digits of its SHA-256; the last row is the one that wraps',
    ),
    since: timestamptz().default('clock_timestamp()'),
  },
});

export const signingKeyTable = new Table('record', 'signing_key', {
  columns: {
    number: integer().primary(),
    public_key: text().comment('Ed25519, 32 bytes in hex'),
    since: xid8().comment(
      'acts of transactions above it may be signed by this key, and above the first must be signed',
    ),
    fingerprint: text().comment('SHA-256 over number, key, since and the fingerprint before'),
    signature: text().comment('of the fingerprint, by the key before; of the first by itself'),
    stored_at: timestamptz().default('clock_timestamp()'),
  },
});

export const historyArchiveTable = new Table('record', 'history_archive', {
  columns: {
    stream: text().primary(),
    run: text().primary(),
    ended: oneOf('completed', 'continuedAsNew', 'failed', 'timedOut', 'canceled', 'terminated'),
    first_event: integer(),
    last_event: integer(),
    closed_at: timestamptz(),
    bundles: texts(),
    laws: texts(),
    hash: text(),
    bytes: bytea().comment(
      'gzip of the protobuf message temporal.api.history.v1.History; hash is SHA-256 of the message; every other column but archived_at is derived from it',
    ),
    government: text(),
    archived_at: timestamptz().default('clock_timestamp()'),
  },
});
