// caught: domain-assessment
import type { Thing } from '../case/case.law.js';

export type Own = Thing;
