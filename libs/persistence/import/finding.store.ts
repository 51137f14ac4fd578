import type { Json } from '../../domain/kernel/json.js';
import { keysetOf, limitOf, pageOf, type Page, type PageRequest } from '../sql/page.js';
import type { Sql } from '../sql/scope.js';

/** What a preview lists; `fault` groups equal faults of rows. */
const FINDING_PARTS = ['created', 'changed', 'vanished', 'fault'] as const;
export type FindingPart = (typeof FINDING_PARTS)[number];

/** Findings written with one statement. */
const BATCH = 1000;

/** Puts the findings of a preview in the place of those of an earlier one. */
export async function storeFindings(
  sql: Sql,
  { stream, government }: { readonly stream: string; readonly government: string },
  findings: { readonly [part in FindingPart]: readonly Json[] },
): Promise<void> {
  await sql('delete from identity.import_finding where stream = $1', [stream]);
  for (const part of FINDING_PARTS) {
    for (let first = 0; first < findings[part].length; first += BATCH) {
      await sql(
        `insert into identity.import_finding (stream, part, number, government, data)
         select $1, $2, $3 + place, $4, data from jsonb_array_elements($5::jsonb) with ordinality as found (data, place)`,
        [stream, part, first, government, JSON.stringify(findings[part].slice(first, first + BATCH))],
      );
    }
  }
}

/** Destroys what a preview says of people; what was wrong in which row stays. */
export async function deletePeopleFound(sql: Sql, stream: string): Promise<void> {
  await sql(`delete from identity.import_finding where stream = $1 and part <> 'fault'`, [stream]);
}

/** Takes the words of the file out of what was wrong in it: they may say something of somebody. */
export async function dropWordsFound(sql: Sql, stream: string): Promise<void> {
  await sql(
    `with worded as (delete from identity.import_finding where stream = $1 and data ? 'word' returning *)
     insert into identity.import_finding (stream, part, number, government, data)
     select stream, part, number, government, data - 'word' from worded`,
    [stream],
  );
}

export interface FindingFilter extends PageRequest {
  readonly part: FindingPart;
}

/** A page of one part of a preview, in its order. */
export async function listFindings(
  sql: Sql,
  stream: string,
  filter: FindingFilter,
): Promise<Page<{ readonly number: number; readonly data: Json }>> {
  const [after] = keysetOf(filter.cursor, 1);
  const limit = limitOf(filter);
  const rows = await sql<{ number: number; data: Json }>(
    `select number, data from identity.import_finding
     where stream = $1 and part = $2 and ($3::integer is null or number > $3) order by number limit $4`,
    [stream, filter.part, after, limit + 1],
  );
  return pageOf(rows, limit, ({ number }) => [String(number)]);
}
