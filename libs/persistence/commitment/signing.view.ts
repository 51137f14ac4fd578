import type { AccessFilter } from '../../access/filter.js';
import { accessible } from '../sql/access-filter.js';
import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../sql/page.js';
import type { Sql } from '../sql/scope.js';
import type { Shown } from '../sql/table.js';
import type { signatureTable, signingRoundTable } from './signing.table.js';

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

interface SigningFilter extends PageRequest {
  readonly case?: string | undefined;
  readonly stage?: string | undefined;
  readonly access: AccessFilter;
}

const COLUMNS = `r.stream, r.policy, r.talent_case as "case", r.person, r.document_kind as "documentKind",
  r.document, r.document_text as "documentText", r.stage, r.declined_by as "declinedBy",
  r.reason_text as "reasonText", r.outcome, r.opened_at as "openedAt", r.closed_at as "closedAt", r.seq`;

const ACCESSED = {
  government: 'r.government',
  party: (person: string) =>
    `exists (select from view.signature s where s.stream = r.stream and s.person = ${person})`,
};

type Row = Omit<Shown<typeof signingRoundTable>, 'government' | 'talentCase' | 'hash'> & {
  readonly case: string;
};

/** The signing rounds that pass, oldest first. */
export async function listSigningRounds(sql: Sql, filter: SigningFilter): Promise<Page<SigningRow>> {
  const [at, stream] = keysetOf(filter.cursor, 2);
  const limit = limitOf(filter);
  const seen = accessible(filter.access, ACCESSED, 6);
  const rows = await sql<Row>(
    `select ${COLUMNS} from view.signing_round r
     where ${seen.text} and ($1::text is null or r.talent_case = $1) and ($2::text is null or r.stage = $2)
       and ($3::timestamptz is null or (r.opened_at, r.stream) > ($3, $4))
     order by r.opened_at, r.stream limit $5`,
    [filter.case ?? null, filter.stage ?? null, at, stream, limit + 1, ...seen.values],
  );
  return pageOf(rows, limit, (row) => [row.openedAt, row.stream]);
}

/** One signing round in scope, by its stream id. */
export async function findSigningRound(sql: Sql, stream: string): Promise<SigningView | null> {
  const [row] = await sql<Row>(`select ${COLUMNS} from view.signing_round r where r.stream = $1`, [stream]);
  if (!row) return null;
  const text = await textOf(sql, stream, row.documentText);
  return { ...row, text, signatures: await signaturesOf(sql, stream) };
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
