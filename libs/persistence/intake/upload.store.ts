import type { FactReader, FactReaders } from '../sql/fact.js';
import type { Sql } from '../sql/scope.js';

/** A file that was uploaded whole and waits for its run. */
export interface Upload {
  readonly upload: string;
  readonly government: string;
  readonly person: string;
  readonly hash: string;
  readonly bytes: number;
  /** `csv` or `xlsx`, by its content. */
  readonly format: string;
}

/** Notes a file as uploaded; the same once more changes nothing. */
export async function insertUpload(sql: Sql, one: Upload): Promise<void> {
  const { upload, government, person, hash, bytes, format } = one;
  await sql(
    `insert into intake.upload (upload, government, person, file_hash, bytes, format)
     values ($1, $2, $3, $4, $5, $6) on conflict (upload) do nothing`,
    [upload, government, person, hash, bytes, format],
  );
}

/** Whether a file is noted as uploaded. */
export async function isUploaded(sql: Sql, upload: string): Promise<boolean> {
  const [row] = await sql<{ found: boolean }>(
    'select exists (select from intake.upload where upload = $1) as found',
    [upload],
  );
  return row?.found ?? false;
}

/** Forgets a file: its bytes are destroyed by whoever keeps them. */
export async function deleteUpload(sql: Sql, upload: string): Promise<void> {
  await sql('delete from intake.upload where upload = $1', [upload]);
}

/** Days an uploaded file lies about at most, whatever became of it. */
export const UPLOAD_DAYS = 7;

/** Forgets the files that are older than that. @returns how many */
export async function forgetOldUploads(sql: Sql): Promise<number> {
  const old = await sql<{ upload: string }>(
    'delete from intake.upload where stored_at < now() - make_interval(days => $1) returning upload',
    [UPLOAD_DAYS],
  );
  return old.length;
}

/** `upload:<id>`: a file that was uploaded whole, or null. It cites nothing: its hash is its version. */
const readUpload: FactReader<'upload'> = async (sql, { name }) => {
  const [row] = await sql<{ upload: string; person: string; hash: string; bytes: number; format: string }>(
    'select upload, person, file_hash as hash, bytes, format from intake.upload where upload = $1',
    [name.slice(name.indexOf(':') + 1)],
  );
  return [{ name, value: row ?? null, cites: [], subject: null }];
};

export const uploadFacts: FactReaders = { upload: readUpload };
