import { casesToSign, findOpenCycles } from '../../../libs/persistence/opening/opening.view.js';
import { caseChoices } from '../resource/case-choices.js';
import { CHOICES_MAX, type Opener } from '../resource/opening.js';

/** One form per government, over the cases there. */
export const openSigningRound: Opener = async ({ sql }, beside) => {
  const cases = await casesToSign(sql, beside, CHOICES_MAX);
  const policies = new Map((await findOpenCycles(sql)).map(({ stream, policy }) => [stream, policy]));
  const governments = [...new Set(cases.map(({ government }) => government))];
  const openings = governments.map(async (government) => {
    const here = cases.filter((one) => one.government === government);
    const policy = policies.get(here[0]!.cycle);
    if (policy === undefined) return [];
    return [{ fields: { case: { choices: await caseChoices(sql, here) } }, government, policy }];
  });
  return (await Promise.all(openings)).flat();
};
