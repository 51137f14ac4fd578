import type { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { calibrationViews } from '../../../libs/contracts/calibration/session.route.js';
import { commitmentViews } from '../../../libs/contracts/commitment/signing.route.js';
import { placementViews } from '../../../libs/contracts/placement/succession.route.js';
import type { ViewRoute } from '../../../libs/contracts/wire/route.js';
import type { StreamState } from '../../../libs/domain/kernel/state.js';
import { findSession, listSessions } from '../../../libs/persistence/calibration/session.view.js';
import { findSigningRound, listSigningRounds } from '../../../libs/persistence/commitment/signing.view.js';
import { openDataSource } from '../../../libs/persistence/data-source.js';
import { findSuccession, listSuccessions } from '../../../libs/persistence/placement/succession.view.js';
import { projectAct } from '../../../libs/persistence/projections.js';
import { inScope, type Sql } from '../../../libs/persistence/sql/scope.js';
import { aSession, chair, committee, members } from '../../builders/session-builder.js';
import { aCase, caseId } from '../../builders/session-case-row.js';
import { DIGEST, GOVERNMENT, type StreamUnderLaw } from '../../builders/session-harness.js';
import { aRound, authority, supervisor, talent } from '../../builders/signing-builder.js';
import { aSuccession } from '../../builders/succession-builder.js';
import { freshDatabase, type FreshDatabase } from '../../support/fresh-database.js';
import { passing } from '../access/access-filters.js';

const [A, B, C] = ['A', 'B', 'C'].map(caseId) as [string, string, string];
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

const access = passing({ governments: [GOVERNMENT, '62.71'] });

/** Folds every act of a stream into the read tables, each one twice, as a retried activity would. */
async function project<S extends StreamState>(stream: StreamUnderLaw<S>): Promise<void> {
  await reading(async (sql) => {
    for (const { seq, at, move, stage, story } of stream.acts) {
      const hash = String(seq).padStart(64, '0');
      const act = { stream: stream.stream, seq, hash, at, move, stage, actorPerson: null, policy: DIGEST };
      for (const _ of [1, 2]) await projectAct(sql, 'view', act, story);
    }
  });
}

/** The answer as the route declares it: a field that is missing or of another type fails. */
const asDeclared = (routes: readonly ViewRoute[], view: string, answer: unknown): unknown =>
  routes.find((route) => route.view === view)!.answer.parse(answer);

describe('Read tables of a calibration session', () => {
  const session = aSession([aCase('A'), aCase('B')]);

  beforeAll(async () => {
    session.attendedBy(0, 1, 2, 3);
    session.move(members[1]!, 'proposeBox', { case: A, box: 9, reasonText: DIGEST });
    for (const who of [chair, members[0]!, members[1]!]) {
      session.move(who, 'vote', { case: A, proposal: 1, inFavour: true });
    }
    session.move(members[0]!, 'recuse', { case: A, tie: 'family', reasonText: DIGEST });
    session.move(members[2]!, 'proposeBox', { case: B, box: 4, reasonText: DIGEST });
    session.move(chair, 'lock');
    session.settle();
    for (const who of committee.slice(0, 4)) {
      session.move(who, 'signMinutes', { minutes: session.state.minutes });
    }
    await project(session);
  });

  it('show what the state says', async () => {
    const view = await reading((sql) => findSession(sql, session.stream));
    asDeclared(calibrationViews, 'calibrationSession', view);
    expect(view).toMatchObject({
      stage: 'locked',
      outcome: 'minutesSigned',
      minutes: session.state.minutes,
      members: 5,
      present: 4,
      cases: 2,
    });
    expect(view!.roll.filter(({ signedAt }) => signedAt !== null)).toHaveLength(4);
    const boxes = session.state.cases.map(({ case: stream, box, recused }) => ({
      case: stream,
      box,
      recused,
    }));
    expect(view!.agenda).toMatchObject(boxes.map((one) => ({ ...one, decided: true, dropped: false })));
    expect(view!.proposals).toMatchObject([
      { case: A, status: 'carried', votes: { chair: true, m2: true } },
      { case: B, status: 'fallen', votes: {} },
    ]);
  });

  it('are listed page by page, and only where the asker may look', async () => {
    const page = await reading((sql) => listSessions(sql, { limit: 1, access }));
    asDeclared(calibrationViews, 'calibrationSessions', page);
    expect(page).toMatchObject({ rows: [{ stream: session.stream }], next: null });
    expect(await reading((sql) => findSession(sql, session.stream), '62.71')).toBe(null);
    expect(await reading((sql) => listSessions(sql, { access }), '62.71')).toEqual({ rows: [], next: null });
  });
});

describe('Read tables of a succession', () => {
  const succession = aSuccession();

  beforeAll(async () => {
    succession.choose(A);
    succession.submit();
    succession.consider('rejected');
    succession.choose(B);
    succession.submit();
    succession.consider('approved');
    succession.decree();
    succession.inaugurate();
    succession.settle();
    await project(succession);
  });

  it('show the papers and what became of each candidate', async () => {
    const view = await reading((sql) => findSuccession(sql, succession.stream));
    asDeclared(placementViews, 'succession', view);
    expect(view).toMatchObject({
      stage: 'concluding',
      outcome: 'inaugurated',
      chosen: B,
      letter: { date: '2026-11-20' },
      consideration: { outcome: 'approved', date: '2026-11-21' },
      decree: { number: 'SK-9', effectiveDate: '2026-12-01' },
      inauguratedOn: '2026-11-23',
    });
    expect(view!.candidates.map((one) => [one.case, one.rank, one.status])).toEqual([
      [A, 1, 'rejected'],
      [B, 2, 'inaugurated'],
      [C, 3, 'listed'],
    ]);
  });

  it('are listed', async () => {
    const page = await reading((sql) => listSuccessions(sql, { stage: 'concluding', access }));
    asDeclared(placementViews, 'successions', page);
    expect(page.rows.map((row) => row.stream)).toEqual([succession.stream]);
  });
});

describe('Read tables of a signing round', () => {
  const round = aRound();

  beforeAll(async () => {
    for (const who of [talent, supervisor, authority]) round.sign(who);
    round.settle();
    await project(round);
  });

  it('show the signers in order', async () => {
    const view = await reading((sql) => findSigningRound(sql, round.stream));
    asDeclared(commitmentViews, 'signingRound', view);
    expect(view).toMatchObject({ stage: 'completed', outcome: 'completed', text: null });
    expect(view!.signatures.map(({ person, signedAt }) => [person, signedAt !== null])).toEqual([
      ['talent-A', true],
      ['supervisor-A', true],
      ['ppk', true],
    ]);
  });

  it('are listed for a party of the document alone', async () => {
    const party = (person: string) => passing({ person, partyIn: [GOVERNMENT] });
    const page = await reading((sql) => listSigningRounds(sql, { access: party('talent-A'), case: A }));
    asDeclared(commitmentViews, 'signingRounds', page);
    expect(page.rows).toHaveLength(1);
    const others = await reading((sql) => listSigningRounds(sql, { access: party('x') }));
    expect(others.rows).toHaveLength(0);
  });
});
