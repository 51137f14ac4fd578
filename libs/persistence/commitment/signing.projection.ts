import type { SigningEvent } from '../../domain/commitment/signing.event.js';
import type { KernelEvent } from '../../domain/kernel/state.js';
import type { ProjectedAct, Projection } from '../sql/projection.js';
import { changeRow, type ChangeOf } from '../sql/row-change.js';
import { insertRow } from '../sql/row-insert.js';
import type { Statement } from '../sql/scope.js';
import { signatureTable, signingRoundTable } from './signing.table.js';

type Folded = SigningEvent | KernelEvent;
type Of<T extends Folded['type']> = Extract<Folded, { readonly type: T }>;

/** The read rows of a signing round and of its signatures, given or awaited. */
export const projectSigning: Projection = async (sql, schema, act, event) => {
  if (!act.stream.startsWith('signing/')) return;
  const told = event as unknown as Folded;
  if (told.type === 'RoundOpened') return opened(sql, schema, act, told);
  if (told.type === 'DocumentSigned') return signed(sql, schema, act, told);
  const change = changeOf(told, act);
  if (change) await changeRow(sql, signingRoundTable.in(schema), act, change);
};

async function opened(
  sql: Statement,
  schema: string,
  act: ProjectedAct,
  event: Of<'RoundOpened'>,
): Promise<void> {
  const round = {
    policy: act.policy,
    talent_case: event.case,
    person: event.person,
    document_kind: event.documentKind,
    document: event.document,
    document_text: event.documentText,
    stage: act.stage,
    opened_at: act.at,
  };
  await insertRow(sql, signingRoundTable.in(schema), act, round);
  for (const [place, { person, capacities }] of event.signers.entries()) {
    await insertRow(sql, signatureTable.in(schema), act, { person, place, capacities });
  }
}

async function signed(
  sql: Statement,
  schema: string,
  act: ProjectedAct,
  event: Of<'DocumentSigned'>,
): Promise<void> {
  await sql(
    `update ${schema}.signature set signed_at = $3, seq = $4, hash = $5 where stream = $1 and person = $2`,
    [act.stream, event.person, act.at, act.seq, act.hash],
  );
}

function changeOf(event: Folded, act: ProjectedAct): ChangeOf<typeof signingRoundTable> | null {
  switch (event.type) {
    case 'SigningStarted':
    case 'RoundCompleted':
    case 'RoundLapsed':
      return {};
    case 'RoundReturned':
      return { declined_by: event.by, reason_text: event.reasonText };
    case 'StreamClosed':
      return { outcome: event.outcome, closed_at: act.at };
    case 'PolicyAdopted':
      return { policy: event.policy };
    default:
      return null;
  }
}
