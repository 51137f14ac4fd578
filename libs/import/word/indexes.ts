import { ECHELONS } from '../../domain/reference/codes/echelon.codes.js';
import { EDUCATIONS } from '../../domain/reference/codes/education.codes.js';
import { EMPLOYMENTS } from '../../domain/reference/codes/employment.codes.js';
import {
  FORMER_FUNCTIONAL_TITLES,
  FUNCTIONAL_TITLES,
} from '../../domain/reference/codes/functional-title.codes.js';
import { GRADES } from '../../domain/reference/codes/grade.codes.js';
import { JOB_TYPES } from '../../domain/reference/codes/job-type.codes.js';
import { LEGAL_STATUSES } from '../../domain/reference/codes/legal-status.codes.js';
import { LEVELS } from '../../domain/reference/codes/level.codes.js';
import { SEXES } from '../../domain/reference/codes/sex.codes.js';
import {
  APPROVAL_WORDS,
  COMPETENCE_RESULTS,
  HEALTH_RESULTS,
  LEGAL_WINDOW_WORDS,
  PREDICATE_WORDS,
  ROLE_WORDS,
  SANCTIONS,
  STANDING_KINDS,
} from '../../domain/reference/codes/talent.codes.js';
import { CodeIndex } from './code-index.js';

/** The code tables, ready to be looked up; they are made once, not per row. */
export const CODES = {
  echelon: new CodeIndex(ECHELONS),
  education: new CodeIndex(EDUCATIONS),
  employment: new CodeIndex(EMPLOYMENTS),
  formerTitle: new CodeIndex(FORMER_FUNCTIONAL_TITLES),
  functionalTitle: new CodeIndex(FUNCTIONAL_TITLES),
  grade: new CodeIndex(GRADES),
  jobType: new CodeIndex(JOB_TYPES),
  legalStatus: new CodeIndex(LEGAL_STATUSES),
  level: new CodeIndex(LEVELS),
  sex: new CodeIndex(SEXES),
  predicate: new CodeIndex(PREDICATE_WORDS),
  competence: new CodeIndex(COMPETENCE_RESULTS),
  health: new CodeIndex(HEALTH_RESULTS),
  sanction: new CodeIndex(SANCTIONS),
  role: new CodeIndex(ROLE_WORDS),
  standingKind: new CodeIndex(STANDING_KINDS),
  approval: new CodeIndex(APPROVAL_WORDS),
  legalWindow: new CodeIndex(LEGAL_WINDOW_WORDS),
} as const;
