// caught: procedure
import type { Thing } from './case.state.js';

export type Own = Thing;
