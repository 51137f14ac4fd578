// caught: api nothing-imports-test
import type { Thing } from '../../test/support/builder.js';

export type Own = Thing;
