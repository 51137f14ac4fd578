import { newMeasures } from '../../../libs/platform/metrics/measures.js';

/** What the worker tells of itself. */
export const measures = newMeasures('worker');
