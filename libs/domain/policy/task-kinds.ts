/** Every kind of wait that some law opens; a policy version must have a deadline rule for each. */
export const TASK_KINDS = [
  'verifyCycle',
  'approveCycle',
  'nominate',
  'verifyNomination',
  'reviseNomination',
  'recordScores',
  'concludeAssessment',
  'attendSession',
  'lockSession',
  'signMinutes',
  'chooseSuccessor',
  'submitToBkn',
  'recordTechnicalConsideration',
  'issueDecree',
  'inaugurate',
  'signCommitment',
  'resolveDelivery',
] as const;
export type TaskKind = (typeof TASK_KINDS)[number];
