import { boolean, box, date, integer, jsonb, oneOf, text, texts, timestamptz } from '../sql/column.js';
import { Table } from '../sql/table.js';

export const talentCaseTable = new Table('view', 'talent_case', {
  columns: {
    stream: text().primary(),
    government: text(),
    cycle: text(),
    policy: text(),
    person: text(),
    unit: text(),
    stage: text(),
    supervisor: text().nullable(),
    nominator: text().nullable(),
    verifier: text().nullable(),
    ties: texts().default(`'{}'`),
    eligibility: jsonb<readonly { readonly rule: string; readonly result: string }[]>().default(`'[]'`),
    eligible_on: date().nullable(),
    scores: jsonb<{
      readonly [instrument: string]: { readonly score: number; readonly assessedOn: string };
    }>().default(`'{}'`),
    deferred: boolean().default('false'),
    performance_score: integer().nullable(),
    performance_level: text().nullable(),
    potential_score: integer().nullable(),
    potential_level: text().nullable(),
    talent_score: integer().nullable(),
    mapped_box: box().nullable(),
    box: box().nullable(),
    box_changed: boolean().nullable(),
    talent_group: oneOf('succession', 'development').nullable(),
    enrolled_in: texts().default(`'{}'`),
    position: text().nullable(),
    document: text().nullable(),
    outcome: text().nullable(),
    opened_at: timestamptz(),
    closed_at: timestamptz().nullable(),
    seq: integer(),
    hash: text(),
  },
  indexes: {
    talent_case_cycle: ['cycle', 'opened_at', 'stream'],
    talent_case_person: ['person'],
    talent_case_candidate: ['cycle'],
  },
});
