import { CASES_MAX } from '../../../libs/domain/calibration/session.event.js';
import { casesToConvene } from '../../../libs/persistence/opening/opening.view.js';
import { caseChoices } from '../resource/case-choices.js';
import { inCycles } from '../resource/opening.js';

/** A session is convened over the cases of a cycle that wait for one. */
export const convene = inCycles(async ({ sql }, { stream }) => {
  const cases = await casesToConvene(sql, stream, CASES_MAX);
  return cases.length === 0 ? null : { cases: { choices: await caseChoices(sql, cases) } };
});
