// caught: facts
import type { Thing } from '../case/case.state.js';

export type Own = Thing;
