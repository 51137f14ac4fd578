import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SEED_DAY, writeSeedFiles, type SeedFile } from '../../../infra/seed/files.js';
import { findingsOf } from '../../../libs/domain/case/nomination/eligibility.js';
import { selects } from '../../../libs/domain/cycle/population.js';
import { nationalPolicy } from '../../../libs/domain/policy/seed-policies.js';
import { sealImport } from '../../../libs/import/import-event.js';
import { importFile, type ImportReport } from '../../../libs/import/import.run.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { findStandings } from '../../../libs/persistence/reference/directory.js';
import { referenceFacts } from '../../../libs/persistence/reference/reference.facts.js';
import { readServantsOf } from '../../../libs/persistence/reference/servant.reading.js';
import { inScope } from '../../../libs/persistence/sql/scope.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';

const folder = mkdtempSync(join(tmpdir(), 'isen-mulang-seed-'));
const files = writeSeedFiles(folder).flat();
let database: FreshDatabase;
let importer: DataSource;
let app: DataSource;
const reports = new Map<string, ImportReport>();

const load = (file: SeedFile) => importFile(importer, { ...file, asOf: SEED_DAY }, sealImport);

beforeAll(async () => {
  database = await freshDatabase();
  importer = await openDataSource(database.url('isen_import'), 1);
  app = await openDataSource(database.url('isen_app'), 2);
  for (const file of files) reports.set(file.path, await load(file));
});

afterAll(async () => {
  await importer?.destroy();
  await app?.destroy();
  await database?.stop();
  rmSync(folder, { recursive: true, force: true });
});

const scoped = <T>(government: string, work: Parameters<typeof inScope<T>>[2]) =>
  inScope(app, { person: null, governments: [government] }, work);

const today = new Date().toISOString().slice(0, 10);

describe('the seed', () => {
  it('is the same bytes every time', () => {
    const again = mkdtempSync(join(tmpdir(), 'isen-mulang-seed-'));
    const repeated = writeSeedFiles(again).flat();
    expect(repeated.map(({ path }) => readFileSync(path, 'utf8'))).toEqual(
      files.map(({ path }) => readFileSync(path, 'utf8')),
    );
    rmSync(again, { recursive: true, force: true });
  });

  it('brings about 1,500 servants of 15 governments, and every file has rows that are rejected', async () => {
    const [counts] = await database.asSuperuser(
      'select count(*)::int as servants, count(distinct government)::int as governments from reference.servant',
    );
    expect(counts?.['governments']).toBe(15);
    expect(counts?.['servants']).toBeGreaterThan(1400);
    expect(counts?.['servants']).toBeLessThan(1600);
    for (const [path, report] of reports) {
      expect(report.rowsIn, path).toBe(report.accepted + report.rejected);
      expect(report.outcome, path).toBe('imported');
      if (report.kind !== 'personas') expect(report.rejected, path).toBeGreaterThanOrEqual(3);
    }
  });

  it('seals every run as a stream of one event', async () => {
    const rows = await database.asSuperuser(
      `select count(*)::int as runs, count(e.hash)::int as events from reference.import_run r
       left join record.event e on e.stream = r.stream and e.seq = 1`,
    );
    expect(rows[0]).toEqual({ runs: files.length, events: files.length });
  });

  it.each(['62.01', '62.71'])(
    'has at least 14 candidates in %s who meet every rule, and some who do not',
    async (code) => {
      const servants = await scoped(code, (sql) => readServantsOf(sql, code));
      const population = servants.filter(({ servant }) => selects(nationalPolicy, servant));
      const results = population.map(({ servant }) =>
        findingsOf(nationalPolicy, servant, today).map(({ result }) => result),
      );
      const passing = results.filter((found) => found.every((result) => result === 'met'));
      expect(population.length).toBeGreaterThanOrEqual(20);
      expect(passing.length).toBeGreaterThanOrEqual(14);
      expect(results.filter((found) => found.includes('notMet')).length).toBeGreaterThanOrEqual(3);
      expect(results.filter((found) => found.includes('needsManualCheck')).length).toBeGreaterThanOrEqual(3);
    },
  );

  it.each(['kobar', 'palangka'])('gives unit head 1 of %s a unit with enough talents', async (cast) => {
    const [head] = await database.asSuperuser(
      `select s.unit, s.person, s.government from reference.persona p
       join reference.standing s on s.person = p.person and s.role = 'unitHead' where p.slug = '${cast}-unit-head-1'`,
    );
    const government = String(head?.['government']);
    const servants = await scoped(government, (sql) => readServantsOf(sql, government));
    const mine = servants.map(({ servant }) => servant).filter((servant) => servant.unit === head?.['unit']);
    const talents = mine.filter((servant) => selects(nationalPolicy, servant));
    const results = talents.map((servant) =>
      findingsOf(nationalPolicy, servant, today).map(({ result }) => result),
    );
    expect(results.filter((found) => !found.includes('notMet')).length).toBeGreaterThanOrEqual(12);
    expect(results.filter((found) => found.includes('notMet')).length).toBeGreaterThanOrEqual(1);
    expect(
      talents.every(({ unitHead, supervisor }) => unitHead === head?.['person'] && supervisor !== null),
    ).toBe(true);
  });

  it('casts every part of the story twice, and two people across all governments', async () => {
    const rows = await database.asSuperuser(
      `select p.slug, array_agg(distinct s.role order by s.role) as roles, max(cardinality(s.governments)) as reach
       from reference.persona p left join reference.standing s using (person) group by p.slug`,
    );
    const cast = new Map(rows.map((row) => [String(row['slug']), row]));
    expect(cast.get('kobar-hr-head')?.['roles']).toEqual([
      'civilServant',
      'regionalHrAgencyHead',
      'unitHead',
    ]);
    expect(cast.get('kobar-sekda')?.['roles']).toEqual(['authorizedOfficer', 'civilServant', 'unitHead']);
    expect(cast.get('palangka-ppk')?.['roles']).toEqual(['appointingAuthority']);
    expect(cast.get('bkn-liaison')).toMatchObject({ roles: ['bknLiaison'], reach: 15 });
    expect(cast.get('auditor')).toMatchObject({ roles: ['civilServant', 'internalAuditor'], reach: 15 });
    expect([...cast.keys()].filter((slug) => slug.startsWith('kobar-')).length).toBeGreaterThanOrEqual(21);
    expect([...cast.keys()].filter((slug) => slug.startsWith('palangka-')).length).toBeGreaterThanOrEqual(21);
  });

  it('gives facts that cite import rows, and shows the liaison where her standing reaches', async () => {
    const [liaison] = await database.asSuperuser(
      `select person from reference.persona where slug = 'bkn-liaison'`,
    );
    const person = String(liaison?.['person']);
    const [standing] = await inScope(app, { person, governments: [] }, (sql) => findStandings(sql, person));
    const request = { arguments: {}, stream: 'case/62.01/X', subject: null };
    const read = (name: string) =>
      scoped('62.01', async (sql) => {
        const source = name.split(':')[0] as keyof typeof referenceFacts;
        return referenceFacts[source]?.(sql, { ...request, name });
      });
    const [fact] = (await read(`standing:${standing?.id}`)) ?? [];
    expect(fact).toMatchObject({
      value: { role: 'bknLiaison', person },
      subject: person,
      cites: [
        { import: expect.stringMatching(/^import\/62\//), row: expect.stringMatching(/^[0-9a-f]{64}$/) },
      ],
    });
    const [roster] = (await read('roster')) ?? [];
    expect(roster?.value).toHaveLength(6);
    const [officials] = (await read('officials')) ?? [];
    expect(officials?.value).toHaveLength(3);
    const vacant = await scoped('62.01', (sql) =>
      sql<{ id: string }>(
        `select position as id from reference.position p where level = 'jptPratama'
         and not exists (select from reference.servant s where s.position = p.position)`,
      ),
    );
    expect(vacant).toHaveLength(10);
    const [position] = (await read(`position:${vacant[0]?.id}`)) ?? [];
    expect(position?.value).toMatchObject({ vacant: true, level: 'jptPratama', government: '62.01' });
  });

  it('lets nobody see another government’s people', async () => {
    const rows = await scoped('62.02', (sql) =>
      sql<{ government: string }>(
        'select distinct government from reference.servant union select distinct government from reference.talent_datum',
      ),
    );
    expect(rows).toEqual([{ government: '62.02' }]);
    const names = await scoped('62.02', (sql) =>
      sql<{ government: string }>('select distinct government from identity.person order by 1'),
    );
    expect(names).toEqual([{ government: '62' }, { government: '62.02' }]);
  });

  it('changes nothing the second time', async () => {
    const before = await database.asSuperuser('select count(*)::int as events from record.event');
    for (const file of files.slice(0, 5))
      expect(await load(file)).toMatchObject({ outcome: 'unchanged', changed: 0 });
    expect(await database.asSuperuser('select count(*)::int as events from record.event')).toEqual(before);
  });
});
