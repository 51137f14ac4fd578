import { boolean, integer, oneOf, text, texts, timestamptz } from '../sql/column.js';
import { Table } from '../sql/table.js';

export const taskTable = new Table('view', 'task', {
  columns: {
    stream: text().primary(),
    task: text().primary(),
    government: text(),
    kind: text(),
    moves: texts(),
    owner_person: text().nullable(),
    owner_role: text().nullable(),
    owner_unit: text().nullable(),
    subject: text().nullable(),
    about: text().nullable(),
    opened_at: timestamptz(),
    due_at: timestamptz(),
    reminded_at: timestamptz().nullable(),
    escalated_at: timestamptz().nullable(),
    escalated_to: text().nullable(),
    closed_at: timestamptz().nullable(),
    closed_how: oneOf('done', 'superseded', 'returned', 'lapsed').nullable(),
    seq: integer(),
    hash: text(),
    claimed_by: text().nullable(),
    claimed_at: timestamptz().nullable(),
    policy: text(),
    escalates_at: timestamptz().nullable(),
    ends_at: timestamptz().nullable(),
    next_strike_at: timestamptz()
      .nullable()
      .comment('when its next deadline strikes; what comes after it is in the two columns before'),
    handed_to: text().nullable(),
    handed_at: timestamptz().nullable(),
    line_exhausted: boolean()
      .nullable()
      .comment('nobody in line could take it, so it stands with whoever appoints'),
    reassigned_by: text().nullable(),
    reassigned_at: timestamptz().nullable(),
    proposed_to: text().nullable().comment('to whom an approval goes once a second person confirms it'),
    proposed_by: text().nullable(),
    proposed_at: timestamptz().nullable(),
  },
  indexes: {
    task_person: ['owner_person', 'due_at', 'stream', 'task'],
    task_role: ['government', 'owner_role', 'due_at', 'stream', 'task'],
    task_escalated: ['government', 'escalated_to', 'due_at', 'stream', 'task'],
    task_claimed: ['claimed_by', 'due_at', 'stream', 'task'],
    task_subject: ['subject'],
    task_next_strike: ['next_strike_at'],
    task_handed: ['government', 'handed_to', 'due_at', 'stream', 'task'],
    task_reassigned: ['reassigned_by', 'due_at', 'stream', 'task'],
    task_proposed: ['government', 'due_at', 'stream', 'task'],
    task_open: ['stream', 'due_at'],
  },
  checks: { task_check: 'num_nonnulls(owner_person, owner_role) = 1' },
});
