import { ROLES, type Role } from '../domain/kernel/actor.js';
import type { Relation } from './relation.js';

/**
 * What somebody may be permitted on a stream:
 * - `see`: its page and its row in lists; whoever may not see a stream is told nothing of it at all
 * - `hear`: on the live stream, that it has one act more
 * - `readEligibility`: each requirement of a nomination with the datum it looked at
 * - `readNomination`: why a talent was nominated, also for the committee that decides about them
 * - `readActs`: its story, act by act
 * - `readTexts`: the reasons and notes in that story; what somebody wrote themselves they may always read again there
 * - `count`: how many of a cycle's cases stand where, and whom they wait for
 * - `countFew`: the same also where it is so few that a number says something of a person
 * - `act`: be offered its moves, and make them where the move's own roles allow
 * - `audit`: the sealed record, the engine's history, a replay, and the searches over all streams
 */
export type Permission =
  | 'see'
  | 'hear'
  | 'readEligibility'
  | 'readNomination'
  | 'readActs'
  | 'readTexts'
  | 'count'
  | 'countFew'
  | 'act'
  | 'audit';

/** In one of these roles, somebody who is this to the stream is permitted. */
export interface Grant {
  readonly relation: Relation;
  readonly roles: readonly Role[];
}

/** Every permission but `see` is given only together with it. */
export type AccessPolicy = { readonly [P in Permission]: readonly Grant[] };

const granted = (relation: Relation, roles: readonly Role[] = ROLES): Grant => ({ relation, roles });

const OFFICES = ROLES.filter((role) => role !== 'civilServant');

/** Who looks after talent matters of a whole government, or oversees them from outside. */
const OVERSEERS: readonly Role[] = [
  'hrOfficer',
  'regionalHrAgencyHead',
  'authorizedOfficer',
  'appointingAuthority',
  'bknLiaison',
  'internalAuditor',
];
/** Those of them who belong to the government. */
const WITHIN = OVERSEERS.filter((role) => role !== 'bknLiaison');
const TIMELINE_READERS: readonly Role[] = [...OVERSEERS, 'committeeSecretary'];

/** Selection files are confidential until decided. */
const DECIDERS: readonly Role[] = [...TIMELINE_READERS, 'committeeChair', 'committeeMember'];

const timeline = [granted('wholeGovernment', TIMELINE_READERS), granted('participant')];
const audit = [granted('wholeGovernment', ['internalAuditor', 'hrOfficer'])];

/** A cycle is no secret in its government; its timeline is for those who keep it and those who took part. */
const everybody = [granted('government')];
const cycle: AccessPolicy = {
  see: everybody,
  hear: everybody,
  readEligibility: [],
  readNomination: [],
  readActs: timeline,
  readTexts: everybody,
  count: [granted('wholeGovernment', OVERSEERS)],
  countFew: [granted('wholeGovernment', WITHIN)],
  act: everybody,
  audit,
};

/**
 * A case is for the offices of the government, for the talent's own unit, and for the talent. The reasons in it are,
 * beside HR and auditors, for the talent and the head of the unit, who must know why something came back: whoever has
 * merely recorded a score reads of it only that it was recorded.
 */
const caseSeers = [
  granted('wholeGovernment', OFFICES),
  granted('unit', OFFICES),
  granted('subject', ['civilServant']),
];
const talentCase: AccessPolicy = {
  see: caseSeers,
  hear: caseSeers,
  readEligibility: [
    granted('wholeGovernment', ['hrOfficer', 'regionalHrAgencyHead', 'internalAuditor']),
    granted('subject', ['civilServant']),
  ],
  readNomination: [granted('wholeGovernment', DECIDERS), granted('unit', ['unitHead']), granted('subject')],
  readActs: timeline,
  readTexts: [
    granted('wholeGovernment', TIMELINE_READERS),
    granted('unit', ['unitHead']),
    granted('subject'),
  ],
  count: [],
  countFew: [],
  act: caseSeers,
  audit,
};

/** What a committee or a succession deliberates is for those who decide it, and for nobody whom it is about. */
const deciders = [granted('wholeGovernment', DECIDERS)];
const deliberation: AccessPolicy = {
  see: deciders,
  hear: deciders,
  readEligibility: [],
  readNomination: [],
  readActs: timeline,
  readTexts: deciders,
  count: [],
  countFew: [],
  act: deciders,
  audit,
};

/** A document is for its parties, text and all, and for those who look after documents. */
const signers = [granted('wholeGovernment', OVERSEERS), granted('party')];
const signing: AccessPolicy = {
  see: signers,
  hear: signers,
  readEligibility: [],
  readNomination: [],
  readActs: timeline,
  readTexts: signers,
  count: [],
  countFew: [],
  act: signers,
  audit,
};

/**
 * What a file brings about everybody is for those who keep the data, for those to whom an approval of it can go on, and
 * for those who audit how.
 */
const keepers = [granted('wholeGovernment', WITHIN)];
const importRun: AccessPolicy = {
  see: keepers,
  hear: keepers,
  readEligibility: [],
  readNomination: [],
  readActs: keepers,
  readTexts: keepers,
  count: [],
  countFew: [],
  act: keepers,
  audit,
};

/** Who has access to the streams of each kind; a stream of another kind, such as an import by command, is nobody's to see. */
export const ACCESS = {
  cycle,
  case: talentCase,
  session: deliberation,
  succession: deliberation,
  signing,
  importRun,
} as const satisfies { readonly [kind: string]: AccessPolicy };
export type AccessKind = keyof typeof ACCESS;
