// caught: domain-nomination
import type { Thing } from '../assessment/assessment.moves.js';

export type Own = Thing;
