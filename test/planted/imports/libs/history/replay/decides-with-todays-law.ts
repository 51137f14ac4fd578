// caught: history-replay
import type { Thing } from '../../domain/law.js';

export type Own = Thing;
