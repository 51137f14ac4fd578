// caught: infra
import type { Thing } from '../../apps/api/door.js';

export type Own = Thing;
