import type { DataSource } from 'typeorm';
import { afterAll, beforeAll } from 'vitest';
import type { ViewRoute } from '../../../libs/contracts/wire/route.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { projectAct } from '../../../libs/persistence/projections.js';
import type { ProjectedStory } from '../../../libs/persistence/sql/read-model.js';
import { inScope, type Sql } from '../../../libs/persistence/sql/scope.js';
import { DIGEST, GOVERNMENT } from '../../builders/session-harness.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';

/** Accepted acts of a stream, with what each told. */
interface Projectable {
  readonly stream: string;
  readonly acts: readonly {
    readonly seq: number;
    readonly at: string;
    readonly move: string;
    readonly stage: string;
    readonly story: ProjectedStory;
  }[];
}

/** Read tables of a database of one's own, for the tests of a file. */
export function freshReadTables() {
  let database: FreshDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await freshDatabase();
    dataSource = await openDataSource(database.url('isen_app'), 2);
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.stop();
  });

  const reading = <T>(work: (sql: Sql) => Promise<T>, government = GOVERNMENT): Promise<T> =>
    inScope(dataSource, { person: null, governments: [government] }, work);

  /** Folds every act of a stream into the read tables, each one twice, as a retried activity would. */
  const project = ({ stream, acts }: Projectable): Promise<void> =>
    reading(async (sql) => {
      for (const { seq, at, move, stage, story } of acts) {
        const hash = String(seq).padStart(64, '0');
        const act = { stream, seq, hash, at, move, stage, actorPerson: null, policy: DIGEST };
        for (const _ of [1, 2]) await projectAct(sql, 'view', act, story);
      }
    });

  return { reading, project };
}

/** The answer as the route declares it: a field that is missing or of another type fails. */
export const asDeclared = (routes: readonly ViewRoute[], view: string, answer: unknown): unknown =>
  routes.find((route) => route.view === view)!.answer.parse(answer);
