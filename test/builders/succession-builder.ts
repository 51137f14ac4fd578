import type { TalentCaseRow } from '../../libs/domain/facts/case-row.js';
import type { Approval } from '../../libs/domain/kernel/approval.js';
import type { Law } from '../../libs/domain/kernel/law.js';
import { successionLaw } from '../../libs/domain/placement/succession.law.js';
import type { SuccessionState } from '../../libs/domain/placement/succession.state.js';
import type { PolicyVersion } from '../../libs/domain/policy/policy-version.js';
import { nationalPolicy } from '../../libs/domain/policy/seed-policies.js';
import type { LegalWindow } from '../../libs/domain/reference/legal-window.js';
import { aServant } from './servant-builder.js';
import { aCase, CYCLE } from './session-case-row.js';
import { as, DIGEST, GOVERNMENT, StreamUnderLaw, type Persona } from './session-harness.js';

export const POSITION = 'position-1';
const secretary = as('secretary', 'committeeSecretary');
export const authority = as('ppk', 'appointingAuthority');
export const sekda = as('sekda', 'authorizedOfficer');
export const hrOfficer = as('hr-2', 'hrOfficer');
export const agencyHead = as('head', 'regionalHrAgencyHead');

/** A case of the succession group with these scores, in hundredths. */
export const aSuccessor = (
  name: string,
  performance: number,
  potential: number,
  change: Partial<TalentCaseRow> = {},
): TalentCaseRow =>
  aCase(name, {
    stage: 'succession',
    box: 9,
    performance: { score: performance, level: 'high' },
    potential: { score: potential, level: 'high' },
    ...change,
  });

export const threeSuccessors = () => [
  aSuccessor('A', 9000, 9000),
  aSuccessor('B', 8500, 8500),
  aSuccessor('C', 8000, 8200),
];

/** What a government has on record that may fill posts by talent management, outside every legal window. */
export const openGates = (
  approvals: readonly Approval[] = [aLetter()],
  windows: readonly LegalWindow[] = [],
) => ({
  approvals,
  windows,
});

export const aLetter = (change: Partial<Approval> = {}): Approval => ({
  kind: 'talentManagement',
  number: 'B-1/TM/2026',
  date: '2026-01-15',
  until: null,
  fileHash: DIGEST,
  standingKind: null,
  ...change,
});

export const positionFact = (change: object = {}) => ({
  id: POSITION,
  government: GOVERNMENT,
  unit: 'unit-1',
  level: 'jptPratama',
  vacant: true,
  family: 'umum',
  ...change,
});

export class SuccessionBuilder extends StreamUnderLaw<SuccessionState> {
  constructor(policy: PolicyVersion = nationalPolicy, law = successionLaw) {
    super(law as unknown as Law<SuccessionState, never, never>, `succession/${GOVERNMENT}/P1`, policy);
  }

  shortlist(
    candidates: readonly TalentCaseRow[],
    facts: object = {},
    who: Persona = secretary,
    cycle = CYCLE,
  ) {
    const known = { candidates, [`position:${POSITION}`]: positionFact(), ...facts };
    return this.move(who, 'shortlist', { cycle, position: POSITION }, known);
  }

  /** The case named still waits and its talent is still eligible, unless a fact says otherwise. */
  choose(stream: string, who: Persona = authority, facts: { [name: string]: unknown } = {}) {
    const known = { ...this.choiceFacts(stream), ...facts };
    return this.move(who, 'chooseSuccessor', { case: stream, reasonText: DIGEST }, known);
  }
  choiceFacts(stream: string): { [name: string]: unknown } {
    const person = this.state.candidates.find((one) => one.case === stream)?.person ?? 'nobody';
    const row = aSuccessor('A', 9000, 9000, { stream, person });
    return { case: row, [`servant:${person}`]: aServant({ person }), ...openGates() };
  }
  takeBack(who: Persona = authority) {
    return this.move(who, 'returnSuccession', { reasonText: DIGEST });
  }
  submit(letterDate = '2026-11-20', who: Persona = sekda) {
    return this.move(who, 'submitToBkn', { letterNumber: '800/1/BKPSDM', letterDate });
  }
  consider(outcome: string, date = '2026-11-21', who: Persona = hrOfficer) {
    const paper = { number: 'PT-1', date, fileHash: DIGEST, outcome, noteText: DIGEST };
    return this.move(who, 'recordTechnicalConsideration', paper);
  }
  decree(
    date = '2026-11-22',
    who: Persona = authority,
    effectiveDate = '2026-12-01',
    facts: { [name: string]: unknown } = {},
  ) {
    const args = { number: 'SK-9', date, effectiveDate };
    return this.move(who, 'issueDecree', args, { ...openGates(), ...this.appointee(), ...facts });
  }
  inaugurate(date = '2026-11-23', who: Persona = agencyHead, facts: { [name: string]: unknown } = {}) {
    return this.move(who, 'inaugurate', { date }, { ...this.appointee(), ...facts });
  }
  private appointee(): { [name: string]: unknown } {
    const person = this.state.candidates.find((one) => one.case === this.state.chosen)?.person ?? 'nobody';
    return { [`servant:${person}`]: aServant({ person }) };
  }
}

/** A succession that waits for the PPK's choice. */
export function aSuccession(
  candidates: readonly TalentCaseRow[] = threeSuccessors(),
  law = successionLaw,
): SuccessionBuilder {
  const succession = new SuccessionBuilder(nationalPolicy, law);
  succession.shortlist(candidates);
  succession.settle();
  return succession;
}
