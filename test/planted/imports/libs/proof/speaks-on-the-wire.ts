// caught: proof
import type { Thing } from '../contracts/messages/stream.contract.js';

export type Own = Thing;
