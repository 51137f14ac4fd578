// caught: procedure-pages
import type { Thing } from '../../libs/record/acts.js';

export type Own = Thing;
