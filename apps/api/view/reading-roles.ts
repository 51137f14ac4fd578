import type { Role } from '../../../libs/domain/kernel/actor.js';

/** Who reads every stream's story in the governments they reach; everybody else those they take part in. */
export const STORY_READERS: readonly Role[] = [
  'hrOfficer',
  'regionalHrAgencyHead',
  'committeeSecretary',
  'authorizedOfficer',
  'appointingAuthority',
  'bknLiaison',
  'internalAuditor',
];

/** Who looks after documents sees every round; everybody else those they are a party to, text and all. */
export const ROUND_READERS: readonly Role[] = [
  'hrOfficer',
  'regionalHrAgencyHead',
  'authorizedOfficer',
  'appointingAuthority',
  'bknLiaison',
  'internalAuditor',
];
