// caught: access
import type { Thing } from '../persistence/scope.js';

export type Own = Thing;
