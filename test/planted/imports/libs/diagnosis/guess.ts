// caught: diagnosis
import type { Thing } from '../history/replay/host.js';

export type Guess = Thing;
