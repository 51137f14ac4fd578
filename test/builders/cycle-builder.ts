import { talentCycleLaw } from '../../libs/domain/cycle/cycle.law.js';
import type { CycleState } from '../../libs/domain/cycle/cycle.state.js';
import { hashOf } from '../../libs/domain/kernel/hash.js';
import type { Json } from '../../libs/domain/kernel/json.js';
import type { PolicyVersion } from '../../libs/domain/policy/policy-version.js';
import { nationalPolicy } from '../../libs/domain/policy/seed-policies.js';
import { CYCLE } from './case-builder.js';
import { actor, Desk, DIGEST } from './desk.js';

const hr = actor('officer', 'hrOfficer');
export const sekda = actor('sekda', 'authorizedOfficer');
export const mayor = actor('mayor', 'appointingAuthority');
const agencyHead = actor('agency-head', 'regionalHrAgencyHead');

/** A talent cycle that tests bring as far as they need. */
export class CycleBuilder extends Desk<CycleState> {
  constructor(policy: PolicyVersion = nationalPolicy, law: typeof talentCycleLaw = talentCycleLaw) {
    super(law, CYCLE, policy);
  }
  propose(policy: PolicyVersion = nationalPolicy, hash = hashOf(policy)) {
    const facts = { policy: { hash, policy: policy as unknown as Json } };
    return this.person(hr, 'proposeCycle', { policy: hash, titleText: DIGEST }, facts);
  }
  verify(who = sekda, decision = 'approve') {
    return this.person(who, 'verifyCycle', { decision, noteText: DIGEST });
  }
  approve(who = mayor, decision = 'approve') {
    return this.person(who, 'approveCycle', { decision, noteText: DIGEST });
  }
  close() {
    return this.person(agencyHead, 'closeCycle');
  }
  proposed(): this {
    this.propose();
    return this;
  }
  verified(): this {
    this.proposed().verify();
    return this;
  }
  open(): this {
    this.verified().approve();
    this.settled({ sealed: 12 });
    return this;
  }
}
export const aCycle = () => new CycleBuilder();
