// caught: domain-case
import type { Thing } from '../cycle/cycle.state.js';

export type Own = Thing;
