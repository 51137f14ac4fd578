import { inject } from 'vitest';
import type { SharedStack } from '../../support/global-setup.js';

/** The stack that is up for all tests, as the global set-up tells of it. */
export const sharedStack = (): SharedStack => inject('stack' as never);
