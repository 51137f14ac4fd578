import { integer, text, texts, timestamptz } from '../sql/column.js';
import { Table } from '../sql/table.js';

export const signingRoundTable = new Table('view', 'signing_round', {
  columns: {
    stream: text().primary(),
    government: text(),
    policy: text(),
    talent_case: text(),
    person: text(),
    document_kind: text(),
    document: text(),
    document_text: text(),
    stage: text(),
    declined_by: text().nullable(),
    reason_text: text().nullable(),
    outcome: text().nullable(),
    opened_at: timestamptz(),
    closed_at: timestamptz().nullable(),
    seq: integer(),
    hash: text(),
  },
  indexes: { signing_round_opened: ['opened_at', 'stream'], signing_round_case: ['talent_case'] },
});

export const signatureTable = new Table('view', 'signature', {
  columns: {
    stream: text().primary(),
    person: text().primary(),
    government: text(),
    place: integer(),
    capacities: texts(),
    signed_at: timestamptz().nullable(),
    seq: integer(),
    hash: text(),
  },
  indexes: { signature_person: ['person'] },
});
