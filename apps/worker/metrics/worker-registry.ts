import { newRegistry } from '../../../libs/platform/metrics/registry.js';

/** What the worker tells of itself. */
export const registry = newRegistry('worker');
