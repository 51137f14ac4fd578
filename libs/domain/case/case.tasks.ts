import type { NewTask } from '../kernel/task.js';
import type { CaseState } from './case.state.js';

/** The unit's head is asked to nominate. */
export const nominateTask = (person: string, unit: string): NewTask => ({
  kind: 'nominate',
  moves: ['nominate'],
  owner: { role: 'unitHead', unit },
  subject: person,
});

/** HR is asked to verify. */
export const verifyTask = ({ person }: CaseState): NewTask => ({
  kind: 'verifyNomination',
  moves: ['verifyNomination'],
  owner: { role: 'hrOfficer', unit: null },
  subject: person,
});

/** The unit's head, whoever that is by now, is asked to revise; an unverified nomination falls back to the same. */
export const reviseTask = ({ person, unit }: CaseState): NewTask => ({
  kind: 'reviseNomination',
  moves: ['reviseNomination', 'withdrawNomination'],
  owner: { role: 'unitHead', unit },
  subject: person,
});

/** The assessor is asked for results. */
export const recordScoresTask = ({ person }: CaseState): NewTask => ({
  kind: 'recordScores',
  moves: ['recordScores'],
  owner: { role: 'assessor', unit: null },
  subject: person,
});

/** HR is asked to conclude the assessment. */
export const concludeTask = ({ person }: CaseState): NewTask => ({
  kind: 'concludeAssessment',
  moves: ['concludeAssessment'],
  owner: { role: 'hrOfficer', unit: null },
  subject: person,
});
