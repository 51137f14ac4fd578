// caught: documents
import type { Thing } from '../record/acts.js';

export type Own = Thing;
