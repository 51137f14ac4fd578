import { boolean, box, integer, jsonb, oneOf, text, texts, timestamptz } from '../sql/column.js';
import { Table } from '../sql/table.js';

export const calibrationSessionTable = new Table('view', 'calibration_session', {
  columns: {
    stream: text().primary(),
    government: text(),
    cycle: text(),
    policy: text(),
    stage: text(),
    agenda_text: text(),
    minutes: text().nullable(),
    outcome: text().nullable(),
    convened_at: timestamptz(),
    locked_at: timestamptz().nullable(),
    closed_at: timestamptz().nullable(),
    seq: integer(),
    hash: text(),
  },
  indexes: { calibration_session_convened: ['convened_at', 'stream'] },
});

export const sessionMemberTable = new Table('view', 'session_member', {
  columns: {
    stream: text().primary(),
    person: text().primary(),
    government: text(),
    place: integer(),
    standing: text(),
    role: text(),
    attended_at: timestamptz().nullable(),
    signed_at: timestamptz().nullable(),
    lapsed_at: timestamptz().nullable(),
    seq: integer(),
    hash: text(),
  },
});

export const sessionCaseTable = new Table('view', 'session_case', {
  columns: {
    stream: text().primary(),
    talent_case: text().primary(),
    government: text(),
    person: text(),
    mapped_box: box(),
    box: box(),
    decided: boolean().default('false'),
    dropped: boolean().default('false'),
    recused: texts().default(`'{}'`),
    seq: integer(),
    hash: text(),
  },
});

export const proposalTable = new Table('view', 'proposal', {
  columns: {
    stream: text().primary(),
    talent_case: text().primary(),
    proposal: integer().primary(),
    government: text(),
    box: box(),
    proposer: text(),
    reason_text: text(),
    votes: jsonb<{ readonly [person: string]: boolean }>()
      .default(`'{}'`)
      .comment('person id to true (in favour) or false'),
    status: oneOf('open', 'carried', 'fallen', 'reverted').default(`'open'`),
    proposed_at: timestamptz(),
    seq: integer(),
    hash: text(),
  },
});
