// caught: replay
import type { Thing } from '../../libs/domain/law.js';

export type Own = Thing;
