import { boxOf } from '../../../libs/domain/case/assessment/nine-box.js';
import type { Level } from '../../../libs/domain/policy/policy-version.js';

/** Levels as the drawing has them: performance from the top down, potential from left to right. */
export const PERFORMANCE_DOWN: readonly Level[] = ['high', 'middle', 'low'];
export const POTENTIAL_ACROSS: readonly Level[] = ['low', 'middle', 'high'];

/** The nine boxes as the regulation draws them, row by row: 4 7 9, 2 5 8, 1 3 6. */
export const BOX_ROWS: readonly (readonly number[])[] = PERFORMANCE_DOWN.map((performance) =>
  POTENTIAL_ACROSS.map((potential) => boxOf(performance, potential)),
);
