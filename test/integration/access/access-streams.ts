import { derivedId } from '../../../libs/domain/kernel/id.js';
import { personMoveId } from '../../../libs/domain/kernel/move-id.js';
import type { RecordInput } from '../../../libs/domain/kernel/sealed.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';
import { disclose } from '../../../libs/record/disclose.js';
import { NO_EVENT } from '../../../libs/record/format/event.js';
import { insertEvent, sealAs } from '../../../libs/record/sealing.js';
import { HERE, HOLDERS, type Holder } from './access-people.js';

/** What somebody can be to a stream of each kind. A participant acted in it, or a task of it was theirs or about them. */
export const RELATIONS = {
  cycle: ['none', 'participant'],
  case: ['none', 'subject', 'participant'],
  session: ['none', 'participant'],
  succession: ['none', 'participant'],
  signing: ['none', 'party', 'participant'],
  importRun: ['none', 'participant'],
} as const;
export type Kind = keyof typeof RELATIONS;
export type Relation = (typeof RELATIONS)[Kind][number];

interface Stream {
  readonly stream: string;
  readonly kind: Kind;
  readonly relation: Relation;
  /** Whose it is; null where it is about somebody else. */
  readonly holder: Holder | null;
}

/** The key under which everybody's attempt is sealed already, so that a move that is let through is answered at once. */
export const KEY = '7f1b2c9e-3d54-4a60-8b17-95d2e6c0a4f8';

/** The stream that somebody is asked about: one for all where they are nothing to it. */
export const streamOf = (kind: Kind, relation: Relation, { name }: Holder): string =>
  `${kind}/${HERE}/${derivedId('matrix', kind, relation, relation === 'none' ? '' : name)}`;

/** Every stream of the world. */
const STREAMS = (Object.keys(RELATIONS) as Kind[]).flatMap((kind) =>
  RELATIONS[kind].flatMap((relation) => streamsFor(kind, relation)),
);

function streamsFor(kind: Kind, relation: Relation): Stream[] {
  const about = { kind, relation };
  return relation === 'none'
    ? [{ ...about, holder: null, stream: streamOf(kind, relation, HOLDERS[0]!) }]
    : HOLDERS.map((holder) => ({ ...about, holder, stream: streamOf(kind, relation, holder) }));
}

const FAR = 'somebody-else';
const CYCLE = `cycle/${HERE}/ANOTHER`;

/** Writes the rows and the acts of every stream. */
export async function insertStreams(sql: Sql, policy: string): Promise<void> {
  const rows = STREAMS.map(({ kind, relation, holder, stream }) => {
    const who = holder?.person ?? FAR;
    const subject = kind === 'case' ? (relation === 'subject' ? who : FAR) : kind === 'signing' ? FAR : null;
    return {
      stream,
      kind,
      policy,
      subject: kind === 'signing' && relation === 'participant' ? who : subject,
      party: kind === 'signing' ? (relation === 'party' ? who : FAR) : null,
      about: kind === 'succession' && relation === 'participant' ? who : null,
      owner: kind === 'session' && relation === 'participant' ? who : null,
    };
  });
  for (const statement of ROWS) await sql(statement, [JSON.stringify(rows), HERE, CYCLE]);
  for (const one of STREAMS) await insertActs(sql, one, policy);
}

const FROM = `from jsonb_to_recordset($1::jsonb) as r
  (stream text, kind text, policy text, subject text, party text, about text, owner text)
  where $2::text <> '' and $3::text <> ''`;

const ROWS = [
  `insert into view.stream (stream, kind, government, subject, cycle, stage, policy, opened_at, updated_at, seq, hash)
   select stream, kind, $2, subject, $3, 'open', policy, '2026-11-24', '2026-11-24', 1, stream ${FROM}`,
  `insert into view.cycle (stream, government, policy, stage, levels, title_text, proposer, proposed_at, seq, hash)
   select stream, $2, policy, 'open', '{}', policy, 'x', '2026-11-24', 1, '' ${FROM} and kind = 'cycle'`,
  `insert into view.talent_case (stream, government, cycle, policy, person, unit, stage, eligible_on, opened_at, seq, hash)
   select stream, $2, $3, policy, subject, 'dinas', 'open', '2026-11-24', '2026-11-24', 1, '' ${FROM} and kind = 'case'`,
  `insert into view.calibration_session (stream, government, cycle, policy, stage, agenda_text, convened_at, seq, hash)
   select stream, $2, $3, policy, 'open', policy, '2026-11-24', 1, '' ${FROM} and kind = 'session'`,
  `insert into view.succession (stream, government, cycle, policy, position, stage, opened_at, seq, hash)
   select stream, $2, $3, policy, 'seat', 'choice', '2026-11-24', 1, '' ${FROM} and kind = 'succession'`,
  `insert into view.signing_round (stream, government, policy, talent_case, person, document_kind, document,
     document_text, stage, opened_at, seq, hash)
   select stream, $2, policy, 'case', subject, 'integrityPact', policy, policy, 'signing', '2026-11-24', 1, ''
   ${FROM} and kind = 'signing'`,
  `insert into view.import_run (stream, government, policy, stage, content, file_hash, bytes, format, as_of, submitter,
     submitted_at, seq, hash)
   select stream, $2, policy, 'review', 'employees', policy, 1, 'csv', '2026-11-23', 'x', '2026-11-24', 1, ''
   ${FROM} and kind = 'importRun'`,
  `insert into view.signature (stream, person, government, place, capacities, seq, hash)
   select stream, party, $2, 1, '{}', 1, '' ${FROM} and party is not null`,
  `insert into view.task (stream, task, government, kind, moves, owner_person, owner_role, subject, opened_at, due_at,
     policy, closed_at, closed_how, seq, hash)
   select stream, 't1', $2, 'x', '{}', owner, case when owner is null then 'hrOfficer' end, about, '2026-11-24', '2026-11-24', policy,
     '2026-11-24', 'done', 1, '' ${FROM} and coalesce(owner, about) is not null`,
];

/** Kinds that somebody takes part in by acting, and not by a task. */
const ACTED_IN: readonly Kind[] = ['cycle', 'case', 'importRun'];

/** Two acts with a text, the second theirs where that is what they are to it; then everybody's attempt. */
async function insertActs(
  sql: Sql,
  { stream, kind, relation, holder }: Stream,
  policy: string,
): Promise<void> {
  const acted = relation === 'participant' && ACTED_IN.includes(kind);
  for (const [index, move] of ['nominate', 'reviseNomination'].entries()) {
    const person = index === 1 && acted ? holder!.person : FAR;
    const text = disclose('evidence', null, 'text', 'Alasan');
    const wish = { move, outcome: 'accepted' as const, person, policy };
    const act = actOf(stream, index + 1, wish);
    const events = [{ type: 'TaskReminded', task: 't0', noteText: text.digest }];
    await insertEvent(
      sql,
      sealAs({ ...act, story: { ...act.story, events } } as unknown as RecordInput, [text]),
    );
  }
  const attempting = holder ? [holder] : HOLDERS;
  for (const [index, { person }] of attempting.entries()) {
    const attempt = { move: 'claimTask', outcome: 'refused' as const, person, policy };
    await insertEvent(sql, sealAs(actOf(stream, index + 3, attempt), []));
  }
}

interface Wish {
  readonly move: string;
  readonly outcome: 'accepted' | 'refused';
  readonly person: string;
  readonly policy: string;
}

function actOf(stream: string, seq: number, { move, outcome, person, policy }: Wish): RecordInput {
  const actor = { person, standing: 'x', role: 'hrOfficer' as const };
  const moveId = personMoveId(person, move === 'claimTask' ? KEY : move);
  const at = '2026-11-24T02:00:00.000Z';
  return {
    stream,
    seq,
    prev: NO_EVENT,
    at,
    act: { move, moveId, request: moveId, actor, arguments: {}, facts: [], texts: [], subject: null },
    outcome,
    law: policy,
    policy,
    story: { stage: 'open', events: [], claims: [], deliveries: [], stateHash: policy },
    refusal: null,
  } as unknown as RecordInput;
}
