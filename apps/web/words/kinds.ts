import type { Sentence } from '../../../libs/domain/kernel/refusal.js';
import type { Kind } from '../../../libs/domain/procedures.js';
import {
  SESSION_ABOUT,
  SESSION_MOVES,
  SESSION_PLACES,
  SESSION_STAGES,
  SESSION_TASKS,
} from '../calibration/procedure/words.js';
import { CASE_ABOUT, CASE_MOVES, CASE_PLACES, CASE_STAGES, CASE_TASKS } from '../case/procedure/words.js';
import {
  SIGNING_ABOUT,
  SIGNING_MOVES,
  SIGNING_PLACES,
  SIGNING_STAGES,
  SIGNING_TASKS,
} from '../commitment/procedure/words.js';
import {
  CYCLE_ABOUT,
  CYCLE_MOVES,
  CYCLE_PLACES,
  CYCLE_STAGES,
  CYCLE_TASKS,
} from '../cycle/procedure/words.js';
import {
  IMPORT_ABOUT,
  IMPORT_MOVES,
  IMPORT_PLACES,
  IMPORT_STAGES,
  IMPORT_TASKS,
} from '../import/procedure/words.js';
import {
  SUCCESSION_ABOUT,
  SUCCESSION_MOVES,
  SUCCESSION_PLACES,
  SUCCESSION_STAGES,
  SUCCESSION_TASKS,
} from '../placement/procedure/words.js';

/** The words of every kind of stream, in the order of the talent cycle; each noun's folder has its own. */
export const PLACES = {
  ...CYCLE_PLACES,
  ...CASE_PLACES,
  ...SESSION_PLACES,
  ...SUCCESSION_PLACES,
  ...SIGNING_PLACES,
  ...IMPORT_PLACES,
};
export const STAGES = {
  ...CYCLE_STAGES,
  ...CASE_STAGES,
  ...SESSION_STAGES,
  ...SUCCESSION_STAGES,
  ...SIGNING_STAGES,
  ...IMPORT_STAGES,
};
export const MOVES = {
  ...CYCLE_MOVES,
  ...CASE_MOVES,
  ...SESSION_MOVES,
  ...SUCCESSION_MOVES,
  ...SIGNING_MOVES,
  ...IMPORT_MOVES,
};
export const TASKS = {
  ...CYCLE_TASKS,
  ...CASE_TASKS,
  ...SESSION_TASKS,
  ...SUCCESSION_TASKS,
  ...SIGNING_TASKS,
  ...IMPORT_TASKS,
};

/** What each procedure is called, and what it is about. */
export const ABOUT: { readonly [K in Kind]: Sentence & { readonly about: string } } = {
  cycle: CYCLE_ABOUT,
  case: CASE_ABOUT,
  session: SESSION_ABOUT,
  succession: SUCCESSION_ABOUT,
  signing: SIGNING_ABOUT,
  importRun: IMPORT_ABOUT,
};
