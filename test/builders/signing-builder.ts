import { signingRoundLaw } from '../../libs/domain/commitment/signing.law.js';
import type { SigningState } from '../../libs/domain/commitment/signing.state.js';
import type { TalentCaseRow } from '../../libs/domain/facts/case-row.js';
import type { Law } from '../../libs/domain/kernel/law.js';
import type { PolicyVersion } from '../../libs/domain/policy/policy-version.js';
import { nationalPolicy } from '../../libs/domain/policy/seed-policies.js';
import { aCase } from './session-case-row.js';
import { as, DIGEST, GOVERNMENT, StreamUnderLaw, type Persona } from './session-harness.js';

export const TEXT = 'a'.repeat(64);
export const officer = as('hr-1', 'hrOfficer');
export const talent = as('talent-A', 'civilServant');
export const supervisor = as('supervisor-A', 'unitHead');
export const authority = as('ppk', 'appointingAuthority');

/** A case whose box is decided, so that its commitment can be signed. */
export const calibrated = (change: Partial<TalentCaseRow> = {}): TalentCaseRow =>
  aCase('A', { stage: 'succession', box: 9, ...change });

export const officialFacts = [{ standing: 'standing-ppk', person: 'ppk', role: 'appointingAuthority' }];

export class SigningBuilder extends StreamUnderLaw<SigningState> {
  constructor(policy: PolicyVersion = nationalPolicy, law = signingRoundLaw) {
    super(law as unknown as Law<SigningState, never, never>, `signing/${GOVERNMENT}/R1`, policy);
  }

  open(
    row: TalentCaseRow | null = calibrated(),
    officials: unknown = officialFacts,
    who: Persona = officer,
    stream = aCase('A').stream,
    facts: { [name: string]: unknown } = {},
  ) {
    const args = {
      case: stream,
      documentKind: 'integrityPact',
      document: TEXT,
      documentText: DIGEST,
    };
    return this.move(who, 'openSigningRound', args, { case: row, officials, ...facts });
  }

  sign(who: Persona, document = TEXT) {
    return this.move(who, 'sign', { document });
  }
  takeBack(who: Persona = officer) {
    return this.move(who, 'returnRound', { reasonText: DIGEST });
  }
  decline(who: Persona) {
    return this.move(who, 'decline', { reasonText: DIGEST });
  }
}

/** A round whose case has enrolled: the talent signs first. */
export function aRound(
  row: TalentCaseRow = calibrated(),
  policy: PolicyVersion = nationalPolicy,
  law = signingRoundLaw,
): SigningBuilder {
  const round = new SigningBuilder(policy, law);
  round.open(row, officialFacts, officer, row.stream);
  round.settle();
  return round;
}
