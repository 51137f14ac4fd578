import { findCase, listCases, type CaseFilter } from '../../../libs/persistence/case/case.view.js';
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
import { listPositions, type PositionFilter } from '../../../libs/persistence/reference/position.view.js';
import { listTasks, type TaskFilter } from '../../../libs/persistence/task/task.view.js';
import { readRefusals, readSealedRecord, readStreams } from '../audit/audit.readers.js';
import { readActs, readMe, readPolicies } from './record.readers.js';
import { streamOf, type Asked } from './asked.js';
import type { PageRequest } from '../../../libs/persistence/page.js';
import type { Role } from '../../../libs/domain/kernel/actor.js';
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

/** Who looks after documents sees every round; everybody else those they are a party to, text and all. */
const ROUND_READERS: readonly Role[] = [
  'hrOfficer',
  'regionalHrAgencyHead',
  'authorizedOfficer',
  'appointingAuthority',
  'bknLiaison',
  'internalAuditor',
];
const asParty = ({ guest }: Asked): Pick<SigningFilter, 'onlyPerson'> =>
  guest.standings.some(({ role }) => ROUND_READERS.includes(role)) ? {} : { onlyPerson: guest.person };

/** Every view by the name its route declares. */
export const readers: { readonly [view: string]: Reader } = {
  cycles: reader<PageRequest>((sql, { query }) => listCycles(sql, query)),
  cycle: one('cycle', findCycle),
  cases: reader<CaseFilter>((sql, { query, sight }) => listCases(sql, { ...query, ...sight })),
  case: one('case', (sql, stream, { sight }) => findCase(sql, stream, sight)),
  eligibility: one('case', (sql, stream, { sight }) => findEligibility(sql, stream, sight)),
  calibrationSessions: reader<SessionFilter>((sql, { query }) => listSessions(sql, query)),
  calibrationSession: one('session', findSession),
  successions: reader<SuccessionFilter>((sql, { query }) => listSuccessions(sql, query)),
  succession: one('succession', findSuccession),
  signingRounds: reader<SigningFilter>((sql, asked) =>
    listSigningRounds(sql, { ...asked.query, ...asParty(asked as Asked) }),
  ),
  signingRound: one('signing', (sql, stream, asked) => findSigningRound(sql, stream, asParty(asked))),
  tasks: reader<TaskFilter>((sql, { query, guest: { person, standings } }) =>
    listTasks(sql, { ...query, person, standings }),
  ),
  acts: reader(readActs),
  positions: reader<PositionFilter>((sql, { query }) => listPositions(sql, query)),
  me: readMe,
  policies: reader(readPolicies),
  streams: reader(readStreams),
  refusals: reader(readRefusals),
  sealedRecord: reader(readSealedRecord),
};
