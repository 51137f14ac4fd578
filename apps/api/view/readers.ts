import { findEligibility } from '../../../libs/persistence/nomination/eligibility.view.js';
import { findCycle, listCycles } from '../../../libs/persistence/cycle/cycle.view.js';
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
import { readCase, readCases } from './case.readers.js';
import { readActs, readMe, readPolicies } from './record.readers.js';
import { readOpeningMoves, readStreamMoves } from './offer.readers.js';
import { readTasks } from './task.readers.js';
import { ROUND_READERS } from './reading-roles.js';
import { streamOf, type Asked } from './asked.js';
import type { PageRequest } from '../../../libs/persistence/page.js';
import type { Sql } from '../../../libs/persistence/scope.js';

/** Reads what a view shows to whoever asks; null is nothing that they may see. */
export type Reader = (sql: Sql, asked: Asked) => Promise<unknown>;

/** The route's schema has checked the query, so each reader knows its shape. */
const reader = <Query>(read: (sql: Sql, asked: Asked<Query>) => Promise<unknown>): Reader => read as Reader;

/** One stream by the last part of its id. */
const one =
  (kind: string, find: (sql: Sql, stream: string, asked: Asked) => Promise<unknown>): Reader =>
  async (sql, asked) =>
    find(sql, await streamOf(sql, kind, asked), asked);

const asParty = ({ guest }: Asked): Pick<SigningFilter, 'onlyPerson'> =>
  guest.standings.some(({ role }) => ROUND_READERS.includes(role)) ? {} : { onlyPerson: guest.person };

/** Every view by the name its route declares. */
export const readers: { readonly [view: string]: Reader } = {
  cycles: reader<PageRequest>((sql, { query }) => listCycles(sql, query)),
  cycle: one('cycle', findCycle),
  cases: reader(readCases),
  case: readCase,
  eligibility: one('case', (sql, stream, { sight }) => findEligibility(sql, stream, sight)),
  calibrationSessions: reader<SessionFilter>((sql, { query }) => listSessions(sql, query)),
  calibrationSession: one('session', findSession),
  successions: reader<SuccessionFilter>((sql, { query }) => listSuccessions(sql, query)),
  succession: one('succession', findSuccession),
  signingRounds: reader<SigningFilter>((sql, asked) =>
    listSigningRounds(sql, { ...asked.query, ...asParty(asked as Asked) }),
  ),
  signingRound: one('signing', (sql, stream, asked) => findSigningRound(sql, stream, asParty(asked))),
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
