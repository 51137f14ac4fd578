import { inject } from 'vitest';
import type { AuditedStack } from './audit.js';

/** The stack that is up for all tests, as the global set-up tells of it. */
export const sharedStack = (): AuditedStack & { readonly apiUrl: string; readonly issuerUrl: string } =>
  inject('stack' as never);
