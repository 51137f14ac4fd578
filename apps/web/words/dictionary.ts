import { AUDIT_PHRASES } from '../audit/phrases.js';
import { CASE_CODES } from '../case/codes.js';
import { CASE_PHRASES } from '../case/phrases.js';
import { COMMITMENT_CODES } from '../commitment/codes.js';
import { CODE_WORDS } from './code-words.js';
import { COMMITMENT_PHRASES } from '../commitment/phrases.js';
import { CYCLE_CODES } from '../cycle/codes.js';
import { CYCLE_PHRASES } from '../cycle/phrases.js';
import { DATUM_WORDS } from '../value/datum-words.js';
import { FACT_WORDS } from '../audit/step/fact-words.js';
import { FIELD_WORDS } from '../value/field-words.js';
import { FORM_PHRASES } from '../form/phrases.js';
import { INBOX_PHRASES } from '../inbox/phrases.js';
import { MOVE_WORDS, TASK_WORDS } from './move-words.js';
import { PART_PHRASES } from '../kit/phrases.js';
import { PLACEMENT_CODES } from '../placement/codes.js';
import { PLACEMENT_PHRASES } from '../placement/phrases.js';
import { ROLE_WORDS } from './role-words.js';
import { SESSION_CODES } from '../calibration/codes.js';
import { SESSION_PHRASES } from '../calibration/phrases.js';
import { SHELL_PHRASES } from '../shell/phrases.js';
import { STORY_PHRASES } from '../story/phrases.js';
import { STREAM_PHRASES } from '../stream/phrases.js';

/** Everything the interface can say, in both languages. */
export const PHRASES = {
  ...SHELL_PHRASES,
  ...PART_PHRASES,
  ...ROLE_WORDS,
  ...MOVE_WORDS,
  ...TASK_WORDS,
  ...INBOX_PHRASES,
  ...STREAM_PHRASES,
  ...FORM_PHRASES,
  ...STORY_PHRASES,
  ...CODE_WORDS,
  ...CYCLE_PHRASES,
  ...SESSION_PHRASES,
  ...PLACEMENT_PHRASES,
  ...COMMITMENT_PHRASES,
  ...CYCLE_CODES,
  ...CASE_CODES,
  ...CASE_PHRASES,
  ...SESSION_CODES,
  ...PLACEMENT_CODES,
  ...COMMITMENT_CODES,
  ...AUDIT_PHRASES,
  ...FIELD_WORDS,
  ...FACT_WORDS,
  ...DATUM_WORDS,
};
export type PhraseKey = keyof typeof PHRASES;
