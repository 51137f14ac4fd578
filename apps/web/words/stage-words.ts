import type { StageOf } from '../../../libs/domain/kernel/procedure.js';
import type { Kind, procedures } from '../../../libs/domain/procedures.js';
import { STAGES } from './kinds.js';
import type { Phrase } from './phrase.js';

type StageKey = {
  [K in Kind]: `stage.${K}.${Exclude<StageOf<(typeof procedures)[K]>, 'unopened'>}`;
}[Kind];
type StageWords = { readonly [key in StageKey]: Phrase } & { readonly [key: `outcome.${string}`]: Phrase };

/** Stages and outcomes by kind of stream. */
export const STAGE_WORDS = STAGES satisfies StageWords;
