// caught: domain-reference
import type { Thing } from '../policy/policy-version.js';

export type Own = Thing;
