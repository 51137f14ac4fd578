import type { Sql } from '../sql/scope.js';

/** Tables that an export of employees writes, with their keys: first those that others refer to. */
const WRITTEN = [
  { source: 'identity.person', key: 'person' },
  { source: 'reference.unit', key: 'unit' },
  { source: 'reference.servant', key: 'person' },
  { source: 'reference.standing', key: 'id' },
] as const;

interface Run {
  readonly stream: string;
  readonly government: string;
}

/** Keeps the rows of a government as they stand before a run, in the place of what was kept for an earlier one. */
export async function keepBefore(sql: Sql, { stream, government }: Run): Promise<void> {
  await sql('delete from identity.import_before where government = $1', [government]);
  for (const { source, key } of WRITTEN) {
    await sql(
      `insert into identity.import_before (stream, source, key, government, data)
       select $1, '${source}', ${key}, government, to_jsonb(one) from ${source} one where government = $2`,
      [stream, government],
    );
  }
}

/** Forgets what was kept for a run, of people too. */
export async function forgetBefore(sql: Sql, stream: string): Promise<void> {
  await sql('delete from identity.import_before where stream = $1', [stream]);
}

/** Whether some sealed act cites a row of the run. */
export async function isCited(sql: Sql, { stream, government }: Run): Promise<boolean> {
  const [row] = await sql<{ cited: boolean }>(
    `select exists (select from record.event e where e.government = $2 and e.stream <> $1
       and e.recorded_at >= (select imported_at from reference.import_run where stream = $1)
       and jsonb_path_exists(e.text::jsonb, '$.cites[*] ? (@.import == $run)', jsonb_build_object('run', $1::text))) as cited`,
    [stream, government],
  );
  return row?.cited ?? false;
}

/**
 * Whether a run is the latest of its government, of whatever kind: a later one has taken what was kept for it, also when
 * that one was undone.
 */
export async function isLatest(sql: Sql, { stream, government }: Run): Promise<boolean> {
  await sql(`select pg_advisory_xact_lock(hashtextextended('import/' || $1, 0))`, [government]);
  const [row] = await sql<{ stream: string }>(
    'select stream from reference.import_run where government = $1 order by number desc limit 1',
    [government],
  );
  return row?.stream === stream;
}

/** Takes the rows of a run back: those it brought go, those it changed are as they were before. */
export async function restoreBefore(sql: Sql, { stream }: Pick<Run, 'stream'>): Promise<void> {
  for (const statement of [...REMOVE, ...RESTORE]) await sql(statement, [stream]);
  await sql('update reference.import_run set undone_at = clock_timestamp() where stream = $1', [stream]);
  await forgetBefore(sql, stream);
}

/** What was not there before the run, first what refers to the rest. */
const isNew = (source: string, key: string): string =>
  `import_run = $1 and not exists (select from identity.import_before b
     where b.stream = $1 and b.source = '${source}' and b.key = one.${key})`;

const REMOVE = [
  `delete from reference.standing one where ${isNew('reference.standing', 'id')}`,
  `delete from reference.servant one where ${isNew('reference.servant', 'person')}`,
  `delete from reference.unit one where ${isNew('reference.unit', 'unit')}`,
  `delete from identity.person one where ${isNew('identity.person', 'person')}`,
];

/** The row as it was, for each row that the run has written since. */
const asItWas = (source: string, key: string): string =>
  `from identity.import_before b, jsonb_populate_record(null::${source}, b.data) was
   where b.stream = $1 and b.source = '${source}' and one.${key} = b.key and one.import_run = $1`;

const RESTORE = [
  `update identity.person one set name = was.name, title_before = was.title_before, title_after = was.title_after,
     import_run = was.import_run ${asItWas('identity.person', 'person')}`,
  `update reference.unit one set name = was.name, import_run = was.import_run ${asItWas('reference.unit', 'unit')}`,
  `update reference.servant one set unit = was.unit, position = was.position, title = was.title, active = was.active,
     data = was.data, import_run = was.import_run, row_hash = was.row_hash, salt = was.salt
   ${asItWas('reference.servant', 'person')}`,
  `update reference.standing one set decree = was.decree, "from" = was."from", until = was.until,
     import_run = was.import_run, row_hash = was.row_hash, salt = was.salt ${asItWas('reference.standing', 'id')}`,
];
