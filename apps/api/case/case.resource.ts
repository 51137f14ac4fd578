import { assessmentMoves } from '../../../libs/contracts/case/assessment.route.js';
import { caseExports, caseViews } from '../../../libs/contracts/case/case.view.js';
import { nominationMoves } from '../../../libs/contracts/case/nomination.route.js';
import { nominationViews } from '../../../libs/contracts/case/nomination.view.js';
import type { CaseFilter } from '../../../libs/persistence/case/case-list.js';
import { findEligibility } from '../../../libs/persistence/case/eligibility.view.js';
import { findNomination } from '../../../libs/persistence/case/nomination.view.js';
import { list, one } from '../resource/reader.js';
import type { StreamResource } from '../resource/stream-resource.js';
import { exportCases } from './case-export.js';
import { caseForms } from './case.form.js';
import { findShownCase, listShownCases } from './case.reader.js';

/** What the api has of a talent case; its cycle opens it. */
export const caseResource = {
  kind: 'case',
  moves: [...nominationMoves, ...assessmentMoves],
  views: [...caseViews, ...nominationViews],
  readers: {
    cases: list<CaseFilter>('case', listShownCases),
    case: one('case', findShownCase),
    nomination: one('case', findNomination, 'readNomination'),
    eligibility: one('case', findEligibility, 'readEligibility'),
  },
  exports: caseExports,
  exporters: { cases: exportCases },
  forms: caseForms,
} satisfies StreamResource;
