import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { standingFor } from '../../../apps/api/door/standing.js';
import { filterFor } from '../../../libs/access/filter.js';
import type { Role, Standing } from '../../../libs/domain/kernel/actor.js';
import { caseFacts } from '../../../libs/persistence/case/case.facts.js';
import { listCases } from '../../../libs/persistence/case/case.view.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { findChosen } from '../../../libs/persistence/placement/succession.view.js';
import { listPositions } from '../../../libs/persistence/reference/position.view.js';
import { referenceFacts } from '../../../libs/persistence/reference/reference.facts.js';
import { isDataError } from '../../../libs/persistence/sql/outage.js';
import { inScope, type Sql } from '../../../libs/persistence/sql/scope.js';
import { findStream, isParticipant } from '../../../libs/persistence/stream/stream.view.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { passing } from './access-filters.js';

/** How far a person reaches, and what the read tables let a law believe. */
const HASH = 'f'.repeat(64);
const CASE = 'case/62.01/CASE';
const CYCLE = 'cycle/62.01/CYCLE';
let database: FreshDatabase;
let app: DataSource;

beforeAll(async () => {
  database = await freshDatabase();
  app = await openDataSource(database.url('isen_app'), 2);
});
afterAll(async () => {
  await app?.destroy();
  await database?.stop();
});

const scoped = <T>(work: (sql: Sql) => Promise<T>) =>
  inScope(app, { person: null, governments: ['62.01'] }, work);

const paper = (role: Role, unit: string | null = null, id = `${role}/${unit}`) =>
  ({ id, role, unit, government: '62.01', governments: ['62.01'] }) as unknown as Standing;
const guest = (person: string, ...standings: Standing[]) => ({
  person,
  session: null,
  until: Infinity,
  standings,
  ended: [] as readonly Standing[],
});

/** Inserts cases of the succession group with these scores. */
const insertCases = (scores: readonly number[]) =>
  scoped((sql) =>
    sql(
      `insert into view.talent_case (stream, government, cycle, policy, person, unit, stage, talent_group, box,
         performance_score, performance_level, potential_score, potential_level, opened_at, seq, hash)
       select 'case/62.01/' || lpad(n::text, 4, '0'), '62.01', $1, $2, 'P' || n, 'dinas', 'succession', 'succession', 9,
         score, 'high', score, 'high', now(), 1, $2 from unnest($3::int[]) with ordinality as one (score, n)`,
      [CYCLE, HASH, scores],
    ),
  );

describe('A move reaches no further than a view', () => {
  const WITHDRAW = ['unitHead', 'civilServant'] as const;
  const chosen = (who: ReturnType<typeof guest>) =>
    scoped(async (sql) => standingFor(who, WITHDRAW, (await findStream(sql, CASE))!).id);

  beforeAll(() =>
    scoped(async (sql) => {
      await sql(
        `insert into view.talent_case (stream, government, cycle, policy, person, unit, stage, opened_at, seq, hash)
         values ($1, '62.01', $2, $3, 'talent', 'dinas', 'verification', now(), 1, $3)`,
        [CASE, CYCLE, HASH],
      );
      await sql(
        `insert into view.stream (stream, kind, government, subject, stage, policy, opened_at, updated_at, seq, hash)
         values ($1, 'case', '62.01', 'talent', 'verification', $2, now(), now(), 1, $2)`,
        [CASE, HASH],
      );
    }),
  );

  it('somebody else’s case is not there for a civil servant, nor for the head of another unit', async () => {
    await expect(chosen(guest('stranger', paper('civilServant')))).rejects.toThrow('NotYours');
    await expect(chosen(guest('head', paper('unitHead', 'badan')))).rejects.toThrow('NotYours');
    expect(await chosen(guest('talent', paper('civilServant')))).toBe('civilServant/null');
  });

  it('of several standings that fit nobody guesses which is meant', async () => {
    const both = guest('talent', paper('civilServant', 'dinas'), paper('unitHead', 'dinas'));
    await expect(chosen(both)).rejects.toThrow('StandingMustBeNamed');
    const twice = guest('head', paper('unitHead', 'dinas'), { ...paper('unitHead', 'dinas'), id: 'plt' });
    await expect(chosen(twice)).rejects.toThrow('StandingMustBeNamed');
  });

  it('what somebody stood on once is their standing still, where nothing in force fits', async () => {
    const ended = (...papers: readonly ReturnType<typeof paper>[]) => ({ ...guest('head'), ended: papers });
    expect(await chosen(ended(paper('unitHead', 'dinas')))).toBe('unitHead/dinas');
    const moved = { ...guest('head', paper('unitHead', 'badan')), ended: [paper('unitHead', 'dinas')] };
    expect(await chosen(moved)).toBe('unitHead/dinas');
    await expect(chosen(ended(paper('unitHead', 'badan')))).rejects.toThrow('NotYours');
    await expect(chosen(ended(paper('hrOfficer')))).rejects.toThrow('NotYours');
    const back = {
      ...guest('head', paper('unitHead', 'dinas')),
      ended: [{ ...paper('unitHead', 'dinas'), id: 'before' }],
    };
    expect(await chosen(back)).toBe('unitHead/dinas');
  });

  it('who heads two units acts on the paper of the talent’s, and sees both', async () => {
    const head = guest('head', paper('unitHead', 'badan'), paper('unitHead', 'dinas'));
    expect(await chosen(head)).toBe('unitHead/dinas');
    expect(filterFor('case', head)).toEqual(
      passing({
        person: 'head',
        units: [
          { government: '62.01', unit: 'badan' },
          { government: '62.01', unit: 'dinas' },
        ],
      }),
    );
  });

  it('an attempt that was refused makes nobody a part of the stream', async () => {
    const event = (seq: number, outcome: string, person: string) =>
      `insert into record.event (stream, seq, hash, text, prev, at, move, move_id, request, outcome, actor_person,
         law, policy, government)
       values ('${CASE}', ${seq}, '${seq}', '{}', '', now(), 'm', '${seq}', 'r', '${outcome}', '${person}', 'l', 'p', '62.01')`;
    await database.asSuperuser(event(1, 'accepted', 'head'));
    await database.asSuperuser(event(2, 'refused', 'stranger'));
    expect(await scoped((sql) => isParticipant(sql, CASE, 'head'))).toBe(true);
    expect(await scoped((sql) => isParticipant(sql, CASE, 'stranger'))).toBe(false);
  });

  it('a cursor of the right shape with keys of the wrong kind is bad data, not a broken database', async () => {
    const cursor = Buffer.from('["no instant","x"]').toString('base64url');
    const failure = await scoped((sql) =>
      listCases(sql, { cursor, access: passing({ governments: ['62.01'] }) }),
    ).catch((error: unknown) => error);
    expect(isDataError(failure)).toBe(true);
  });
});

describe('What a succession is decided on', () => {
  it('the best 200 of a large succession group, so that the fact fits into one message', async () => {
    await insertCases(Array.from({ length: 1000 }, (_, index) => 9000 - index));
    const request = { name: 'candidates' as const, arguments: { cycle: CYCLE }, stream: CASE, subject: null };
    const [fact] = await scoped((sql) => caseFacts['candidates']!(sql, request));
    const rows = fact!.value as readonly { performance: { score: number } }[];
    expect(rows).toHaveLength(200);
    expect(Math.min(...rows.map(({ performance }) => performance.score))).toBe(8801);
    expect(JSON.stringify(fact).length).toBeLessThan(256 * 1024);
  });

  it('a position is no longer vacant once somebody was inaugurated in it after the last export', async () => {
    const run = (name: string, asOf: string) =>
      database.asSuperuser(
        `insert into reference.import_run (stream, government, kind, file_hash, as_of, rows_in, accepted, rejected)
         values ('${name}', '62.01', 'employees', 'f', '${asOf}', 0, 0, 0)`,
      );
    await database.asSuperuser(
      `insert into reference.government (code, name, utc_offset_minutes) values ('62.01', 'Kobar', 420) on conflict do nothing`,
    );
    await run('import/62.01/A', '2026-11-01');
    await database.asSuperuser(
      `insert into reference.unit (unit, government, code, name, import_run) values ('u', '62.01', 'u', 'Dinas', 'import/62.01/A');
       insert into reference.position (position, government, unit, code, title, level, import_run, row_hash, salt)
         values ('seat', '62.01', 'u', 'c', 'Kepala', 'jptPratama', 'import/62.01/A', 'h', 's')`,
    );
    const request = {
      name: 'position:seat' as const,
      arguments: {},
      stream: 'succession/62.01/S',
      subject: null,
    };
    const vacant = async () => {
      const [fact] = await scoped((sql) => referenceFacts['position']!(sql, request));
      const { rows } = await scoped((sql) => listPositions(sql, {}));
      const value = fact!.value as { vacant: boolean };
      expect(rows.map((one) => one.vacant)).toEqual([value.vacant]);
      return { vacant: value.vacant, cites: fact!.cites.length };
    };
    expect(await vacant()).toEqual({ vacant: true, cites: 1 });
    await scoped((sql) =>
      sql(
        `insert into view.succession (stream, government, cycle, policy, position, stage, chosen, inaugurated_on, opened_at, seq, hash)
         values ('succession/62.01/S0', '62.01', $1, $2, 'seat', 'concluding', $3, '2026-11-20', now(), 9, $2)`,
        [CYCLE, HASH, CASE],
      ),
    );
    expect(await scoped((sql) => findChosen(sql, 'succession/62.01/S0'))).toBe(CASE);
    expect(await vacant()).toEqual({ vacant: false, cites: 2 });
    await run('import/62.01/B', '2026-12-01');
    expect(await vacant()).toEqual({ vacant: true, cites: 1 });
  });
});
