import { calibrationSessionLaw } from '../../libs/domain/calibration/session.law.js';
import type { SessionState } from '../../libs/domain/calibration/session.state.js';
import type { TalentCaseRow } from '../../libs/domain/facts/case-row.js';
import type { Law } from '../../libs/domain/kernel/law.js';
import type { PolicyVersion } from '../../libs/domain/policy/policy-version.js';
import { nationalPolicy } from '../../libs/domain/policy/seed-policies.js';
import { aCase, CYCLE } from './session-case-row.js';
import { as, DIGEST, GOVERNMENT, StreamUnderLaw, type Persona } from './session-harness.js';

export const secretary = as('secretary', 'committeeSecretary');
export const chair = as('chair', 'committeeChair');
export const members = ['m1', 'm2', 'm3', 'm4'].map((person) => as(person, 'committeeMember'));
export const committee: readonly Persona[] = [chair, ...members];
export const rosterOf = (seats: readonly Persona[]) =>
  [...seats, secretary].map(({ person, role }) => ({ standing: `standing-${person}-${role}`, person, role }));

export class SessionBuilder extends StreamUnderLaw<SessionState> {
  constructor(policy: PolicyVersion = nationalPolicy, law = calibrationSessionLaw) {
    super(law as unknown as Law<SessionState, never, never>, `session/${GOVERNMENT}/S1`, policy);
  }

  convene(rows: readonly TalentCaseRow[], facts: { [name: string]: unknown } = {}, who = secretary) {
    const args = { cycle: CYCLE, cases: rows.map((row) => row.stream), agendaText: DIGEST };
    return this.move(who, 'convene', args, { ...conveningFacts(rows), ...facts });
  }

  takeBack(who = secretary) {
    return this.move(who, 'returnSession', { reasonText: DIGEST });
  }

  /** Members who come, by their place in the committee: 0 is the chair. */
  attendedBy(...places: readonly number[]): this {
    for (const place of places) this.move(committee[place]!, 'attend');
    return this;
  }
}

export const conveningFacts = (rows: readonly TalentCaseRow[]) => ({
  cases: rows,
  roster: rosterOf(committee),
  cycle: { stream: CYCLE, government: GOVERNMENT, policy: DIGEST, stage: 'open' },
});

/** A session that is open over these cases, nobody present yet. */
export function aSession(
  rows: readonly TalentCaseRow[] = [aCase('A'), aCase('B')],
  law = calibrationSessionLaw,
): SessionBuilder {
  const session = new SessionBuilder(nationalPolicy, law);
  session.convene(rows);
  session.settle();
  return session;
}
