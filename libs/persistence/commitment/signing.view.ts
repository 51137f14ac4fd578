import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../page.js';
import type { Shown } from '../table.js';
import type { signatureTable, signingRoundTable } from './signing.tables.js';
import type { Sql } from '../scope.js';

/** A signing round as its list shows it; persons are ids. */
export interface SigningRow {
  readonly stream: string;
  readonly policy: string;
  readonly case: string;
  readonly person: string;
  readonly documentKind: string;
  /** SHA-256 of the frozen text: what a signature names. */
  readonly document: string;
  readonly documentText: string;
  readonly stage: string;
  readonly declinedBy: string | null;
  readonly reasonText: string | null;
  readonly outcome: string | null;
  readonly openedAt: string;
  readonly closedAt: string | null;
  readonly seq: number;
}

/** The round with the frozen text, null where it was erased, and its signers in order. */
export interface SigningView extends SigningRow {
  readonly text: string | null;
  readonly signatures: readonly {
    readonly person: string;
    readonly capacities: readonly string[];
    readonly signedAt: string | null;
  }[];
}

export interface SigningFilter extends PageRequest {
  readonly case?: string | undefined;
  readonly stage?: string | undefined;
  /** Limits of who asks: a civil servant sees the rounds they are a party to. */
  readonly onlyPerson?: string | undefined;
}

const COLUMNS = `r.stream, r.policy, r.talent_case as "case", r.person, r.document_kind as "documentKind",
  r.document, r.document_text as "documentText", r.stage, r.declined_by as "declinedBy",
  r.reason_text as "reasonText", r.outcome, r.opened_at as "openedAt", r.closed_at as "closedAt", r.seq`;

const ALLOWED = `($1::text is null or exists (
  select from view.signature s where s.stream = r.stream and s.person = $1))`;

type Row = Omit<Shown<typeof signingRoundTable>, 'government' | 'talentCase' | 'hash'> & {
  readonly case: string;
};

/** The signing rounds in scope, oldest first. */
export async function listSigningRounds(sql: Sql, filter: SigningFilter): Promise<Page<SigningRow>> {
  const [at, stream] = keysetOf(filter.cursor, 2);
  const limit = limitOf(filter);
  const rows = await sql<Row>(
    `select ${COLUMNS} from view.signing_round r
     where ${ALLOWED} and ($2::text is null or r.talent_case = $2) and ($3::text is null or r.stage = $3)
       and ($4::timestamptz is null or (r.opened_at, r.stream) > ($4, $5))
     order by r.opened_at, r.stream limit $6`,
    [filter.onlyPerson ?? null, filter.case ?? null, filter.stage ?? null, at, stream, limit + 1],
  );
  return pageOf(rows, limit, (row) => [row.openedAt, row.stream]);
}

/** One signing round in scope that the person who asks may see, by its stream id. */
export async function findSigningRound(
  sql: Sql,
  stream: string,
  { onlyPerson }: Pick<SigningFilter, 'onlyPerson'> = {},
): Promise<SigningView | null> {
  const [row] = await sql<Row>(
    `select ${COLUMNS} from view.signing_round r where ${ALLOWED} and r.stream = $2`,
    [onlyPerson ?? null, stream],
  );
  if (!row) return null;
  const text = await textOf(sql, stream, row.documentText);
  return { ...row, text, signatures: await signaturesOf(sql, stream) };
}

/** Whether a person is a party to a round. */
export async function isSigner(sql: Sql, stream: string, person: string): Promise<boolean> {
  const rows = await sql('select from view.signature where stream = $1 and person = $2', [stream, person]);
  return rows.length > 0;
}

/** The sealed text itself, which signers read before they sign. */
async function textOf(sql: Sql, stream: string, digest: string): Promise<string | null> {
  const [row] = await sql<{ text: string }>(
    `select text::jsonb ->> 2 as text from record.disclosure where stream = $1 and digest = $2`,
    [stream, digest],
  );
  return row?.text ?? null;
}

const signaturesOf = (sql: Sql, stream: string): Promise<SigningView['signatures']> =>
  sql<Pick<Shown<typeof signatureTable>, 'person' | 'capacities' | 'signedAt'>>(
    `select person, capacities, signed_at as "signedAt" from view.signature where stream = $1 order by place`,
    [stream],
  );
