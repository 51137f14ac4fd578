// caught: web
import type { Thing } from '../../libs/persistence/scope.js';

export type Own = Thing;
