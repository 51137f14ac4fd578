// caught: api
import type { Thing } from '../../activities/record/hands.js';

export type Own = Thing;
