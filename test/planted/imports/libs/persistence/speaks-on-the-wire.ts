// caught: persistence
import type { Thing } from '../contracts/stream.contract.js';

export type Own = Thing;
