/** Every workflow type the worker serves, by the name Temporal knows it under. */
export { calibrationSession } from './calibration/calibration-session.workflow.js';
export { signingRound } from './commitment/signing-round.workflow.js';
export { importRun } from './import/import-run.workflow.js';
export { succession } from './placement/succession.workflow.js';
export { talentCase } from './case/talent-case.workflow.js';
export { talentCycle } from './cycle/talent-cycle.workflow.js';
