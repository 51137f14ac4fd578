import type { Role } from '../../domain/kernel/actor.js';

/** Who may read what a committee or a succession deliberates: selection files are confidential until decided. */
export const DECISION_READERS: readonly Role[] = [
  'committeeChair',
  'committeeMember',
  'committeeSecretary',
  'hrOfficer',
  'regionalHrAgencyHead',
  'authorizedOfficer',
  'appointingAuthority',
  'bknLiaison',
  'internalAuditor',
];
