import type { TalentCaseRow } from '../../libs/domain/facts/case-row.js';
import { GOVERNMENT } from './session-harness.js';

export const CYCLE = `cycle/${GOVERNMENT}/C1`;
export const caseId = (name: string): string => `case/${GOVERNMENT}/${name}`;

/** A case that waits for calibration: talent `talent-A`, nominator `nominator-A`, and so on for name `A`. */
export const aCase = (name: string, change: Partial<TalentCaseRow> = {}): TalentCaseRow => ({
  stream: caseId(name),
  cycle: CYCLE,
  person: `talent-${name}`,
  unit: 'unit-1',
  stage: 'calibration',
  nominator: `nominator-${name}`,
  verifier: `verifier-${name}`,
  supervisor: `supervisor-${name}`,
  ties: [],
  performance: { score: 8200, level: 'high' },
  potential: { score: 7100, level: 'middle' },
  talentScore: 7650,
  mappedBox: 7,
  box: null,
  enrolledIn: [],
  outcome: null,
  ...change,
});
