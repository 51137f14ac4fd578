import { filterFor } from '../../../libs/access/filter.js';
import { findShownCase, listShownCases } from './case.readers.js';
import type { CaseFilter } from '../../../libs/persistence/case/case.view.js';
import { findEligibility } from '../../../libs/persistence/case/eligibility.view.js';
import { findCycle, listCycles, type CycleFilter } from '../../../libs/persistence/cycle/cycle.view.js';
import {
  findSession,
  listSessions,
  type SessionFilter,
} from '../../../libs/persistence/calibration/session.view.js';
import {
  findSigningRound,
  listSigningRounds,
  type SigningFilter,
} from '../../../libs/persistence/commitment/signing.view.js';
import {
  findSuccession,
  listSuccessions,
  type SuccessionFilter,
} from '../../../libs/persistence/placement/succession.view.js';
import { listGovernments } from '../../../libs/persistence/reference/government.view.js';
import { listPositions, type PositionFilter } from '../../../libs/persistence/reference/position.view.js';
import { findPeople, listUnits, type UnitFilter } from '../../../libs/persistence/reference/people.view.js';
import { readRefusals, readSealedRecord, readStreams } from '../audit/audit.readers.js';
import { readActs, readMe, readPolicies } from './record.readers.js';
import { readOpeningMoves, readStreamMoves } from './offer.readers.js';
import { readTasks } from './task.readers.js';
import { permittedStream, type Asked } from './asked.js';
import type { AccessFilter } from '../../../libs/access/filter.js';
import type { AccessKind, Permission } from '../../../libs/access/policy.js';
import type { Sql } from '../../../libs/persistence/sql/scope.js';

/** Reads what a view shows to whoever asks; null is nothing that they may see. */
export type Reader = (sql: Sql, asked: Asked) => Promise<unknown>;

/** The route's schema has checked the query, so each reader knows its shape. */
const reader = <Query>(read: (sql: Sql, asked: Asked<Query>) => Promise<unknown>): Reader => read as Reader;

/** One stream by the last part of its id, to whoever is permitted this on it. */
const one =
  (
    kind: AccessKind,
    find: (sql: Sql, stream: string) => Promise<unknown>,
    permission: Permission = 'see',
  ): Reader =>
  async (sql, asked) =>
    find(sql, (await permittedStream(sql, kind, permission, asked)).stream);

/** The streams of a kind that whoever asks may see. */
const list =
  <Filter extends { readonly access: AccessFilter }>(
    kind: AccessKind,
    rows: (sql: Sql, filter: Filter) => Promise<unknown>,
  ): Reader =>
  (sql, { guest, query }) =>
    rows(sql, { ...query, access: filterFor(kind, guest) } as unknown as Filter);

/** Every view by the name its route declares. */
export const readers: { readonly [view: string]: Reader } = {
  cycles: list<CycleFilter>('cycle', listCycles),
  cycle: one('cycle', findCycle),
  cases: list<CaseFilter>('case', listShownCases),
  case: one('case', findShownCase),
  eligibility: one('case', findEligibility, 'readEligibility'),
  calibrationSessions: list<SessionFilter>('session', listSessions),
  calibrationSession: one('session', findSession),
  successions: list<SuccessionFilter>('succession', listSuccessions),
  succession: one('succession', findSuccession),
  signingRounds: list<SigningFilter>('signing', listSigningRounds),
  signingRound: one('signing', findSigningRound),
  tasks: reader(readTasks),
  people: reader<{ id: readonly string[] }>(async (sql, { query }) => ({
    rows: await findPeople(sql, query),
  })),
  governments: async (sql) => ({ rows: await listGovernments(sql) }),
  units: reader<UnitFilter>((sql, { query }) => listUnits(sql, query)),
  acts: reader(readActs),
  streamMoves: readStreamMoves,
  openingMoves: reader(readOpeningMoves),
  positions: reader<PositionFilter>((sql, { query }) => listPositions(sql, query)),
  me: readMe,
  policies: reader(readPolicies),
  streams: reader(readStreams),
  refusals: reader(readRefusals),
  sealedRecord: reader(readSealedRecord),
};
