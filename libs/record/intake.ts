import type { Sql } from '../persistence/sql/scope.js';
import type { Disclosure } from './disclose.js';

/**
 * Days a free text waits for its act: longer than an accepted act can wait in Temporal for a worker (its
 * retention), so that no act that may still be sealed loses its text.
 */
const INTAKE_DAYS = 45;

/** Destroys texts whose act was never sealed. @returns how many */
export async function sweepIntake(sql: Sql): Promise<number> {
  const swept = await sql<{ digest: string }>(
    'delete from intake.disclosure where stored_at < now() - make_interval(days => $1) returning digest',
    [INTAKE_DAYS],
  );
  return swept.length;
}

/** Puts a disclosure that no person wrote into the intake, until the act that names its digest is sealed. */
export async function holdDisclosure(
  sql: Sql,
  { stream, government }: { readonly stream: string; readonly government: string },
  { digest, subject, text }: Disclosure,
): Promise<void> {
  await sql(
    'insert into intake.disclosure (digest, stream, subject, text, government) values ($1, $2, $3, $4, $5)',
    [digest, stream, subject, text, government],
  );
}

/** What waits in the intake of a stream under a name. @throws Error when it is sealed already, or was swept */
export async function heldDisclosure(
  sql: Sql,
  stream: string,
  name: string,
): Promise<Pick<Disclosure, 'digest' | 'text'>> {
  const [row] = await sql<{ digest: string; text: string }>(
    `select digest, text from intake.disclosure where stream = $1 and (text::jsonb ->> 1) like '%/' || $2`,
    [stream, name],
  );
  if (!row) throw new Error(`nothing of ${stream} waits in the intake as ${name}`);
  return row;
}
