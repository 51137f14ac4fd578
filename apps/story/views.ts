import { pathOfStream } from '../../libs/contracts/kinds.js';
import type { Persona } from './persona.js';

/** What the story reads of the api's answers, and no more. */
export interface Paged<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}
export interface CycleView {
  readonly stream: string;
  readonly stage: string;
  readonly casesOpened: number | null;
  readonly casesClosed: number | null;
  readonly outcome: string | null;
}
export interface CaseView {
  readonly stream: string;
  readonly person: string;
  readonly unit: string;
  readonly stage: string;
  readonly nominator: string | null;
  readonly verifier: string | null;
  readonly supervisor: string | null;
  readonly eligibility: readonly { readonly rule: string; readonly result: string }[];
  readonly mappedBox: number | null;
  readonly box: number | null;
  readonly boxChanged: boolean | null;
  readonly enrolledIn: readonly string[];
  readonly position: string | null;
  readonly document: string | null;
  readonly outcome: string | null;
}

/** The last part of a stream id, as HTTP paths use it. */
export const idOf = (stream: string): string => stream.slice(stream.lastIndexOf('/') + 1);

/** Every row of a paged list. */
export async function allRows<Row>(reader: Persona, path: string): Promise<readonly Row[]> {
  const rows: Row[] = [];
  const first = path.includes('?') ? `${path}&limit=100` : `${path}?limit=100`;
  for (let next: string | null = ''; next !== null;) {
    const page: Paged<Row> = await reader.get(next === '' ? first : `${first}&cursor=${next}`);
    rows.push(...page.rows);
    ({ next } = page);
  }
  return rows;
}

export const findCase = (reader: Persona, stream: string) => reader.get<CaseView>(pathOfStream(stream));
